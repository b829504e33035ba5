"""Fields that several forms have: the day, who says so, the note, the reason, the decision."""

from plantrack.locale.plan_words import capitalised
from plantrack.telling.fields import field_word
from plantrack.web.at_hand import Ground
from plantrack.web.forms.fields import ROLE, TO_COME, Choice, Field, chosen_from

Answers = tuple[str, ...]


def date_field(ground: Ground) -> Field:
    """Return the day of an entry, by default that which is looked at."""
    days = ground.days
    today = min(days.day, days.clock).isoformat()
    return Field("date", ground.t.text_about("entry", "Date"), "day", value=(today,))


def by_field(ground: Ground) -> Field:
    """Return who says so."""
    t = ground.t
    choices = chosen_from(roles_of(ground), nothing=t.text("Not said"))
    return Field("by", t.text("Who says so"), "list", choices=choices, meaning=ROLE)


def note_field(ground: Ground, answers: Answers = ()) -> Field:
    """Return the note of an entry."""
    t = ground.t
    hint = t.text("What was done, in a sentence or two.")
    return Field("note", capitalised(field_word("note", t)), "text", answers, hint=hint)


def reason_field(ground: Ground, answers: Answers = (), *, is_owed: bool = False) -> Field:
    """Return why."""
    t = ground.t
    hint = t.text("Why it is so: this is what the board reads.")
    return Field("reason", t.text("Reason"), "text", answers, hint=hint, is_owed=is_owed)


def resolution_field(ground: Ground, answers: Answers = ()) -> Field:
    """Return the board's decision."""
    t = ground.t
    hint = t.text("The number of the board’s decision, where there is one: CA-2018-06.")
    return Field("resolution", t.text("Resolution"), "line", answers, hint=hint)


def progress_field(ground: Ground, answers: Answers = ()) -> Field:
    """Return how far the work is."""
    t = ground.t
    hint = t.text("In per cent, from 0 to 100.")
    return Field("progress", t.text("Progress"), "number", answers, hint=hint)


def due_field(label: str, answers: Answers = ()) -> Field:
    """Return a day by which something is to be done."""
    return Field("due", label, "day", answers, meaning=TO_COME)


def roles_of(ground: Ground) -> tuple[Choice, ...]:
    """Return the roles of the plan, by their titles."""
    found = ((role.id, role.title) for role in ground.plan.roles)
    return tuple(sorted(found, key=lambda choice: choice[1].casefold()))
