"""Forms of fewer questions: a measurement, work given up, work put off, nothing new of several."""

from plantrack.edits import deferring, journal, measuring
from plantrack.edits.change import Edit
from plantrack.edits.fields import Typed
from plantrack.edits.finding import deliverable_named, indicator_named
from plantrack.edits.numbering import Past
from plantrack.edits.placing import folder_of
from plantrack.locale import Message, marked, msg, plural_msg
from plantrack.source.past_ids import ids_committed
from plantrack.web.at_hand import Ground
from plantrack.web.forms.fields import Field, Said, Wrong, chosen_from
from plantrack.web.forms.form import OfDeliverable
from plantrack.web.forms.usual import (
    by_field,
    date_field,
    due_field,
    note_field,
    progress_field,
    reason_field,
    resolution_field,
)


def past_in(ground: Ground) -> Past:
    """Return what gives the ids that a year's deliverables had in any version."""
    return lambda year: ids_committed(ground.project.root, folder_of(year)).ids


class Measure:
    """The form of an indicator's measurements."""

    question = ""

    def title(self, ground: Ground, identifier: str) -> Message:
        """Return what the form is for."""
        return msg("Measure {id}", id=indicator_named(ground.project.loaded, identifier).id)

    def done(self, identifier: str) -> Message:
        """Return what undo calls the edit."""
        return msg("measure {id}", id=identifier)

    def fields(self, ground: Ground, identifier: str) -> tuple[Field, ...]:
        """Return the value, its day, its source, and the target that it answers."""
        t = ground.t
        indicator = indicator_named(ground.project.loaded, identifier)
        days = [target.date.isoformat() for target in indicator.targets]
        past = [(day, day) for day in days if day <= ground.days.clock.isoformat()]
        targets = chosen_from(past, nothing=t.text("None in particular"))
        answered = Field("for", t.text("The past target that it answers"), "list", choices=targets)
        return (
            Field("value", t.text("Value found"), "line", hint=indicator.unit, is_owed=True),
            date_field(ground),
            Field("source", t.text("Source"), "line", hint=t.text("Where the value is from.")),
            *((answered,) if past else ()),
        )

    def edit(self, said: Said, identifier: str) -> Edit:
        """Return the edit that adds the measurement."""
        if not said.word("value"):
            raise Wrong("value", msg("Give the value that was found"))
        typed = {"date": said.fact_day(), **{k: said.word(k) for k in ("value", "source", "for")}}
        loaded, clock = said.ground.project.loaded, said.ground.days.clock
        return measuring.measure(loaded, identifier, typed, clock)


class Cancel(OfDeliverable):
    """The form that gives a deliverable up."""

    heading, told = marked("Give up {id}"), marked("cancel {id}")

    def fields(self, ground: Ground, identifier: str) -> tuple[Field, ...]:  # noqa: ARG002 - a Form's
        """Return why, and how far it was."""
        return (
            reason_field(ground, is_owed=True),
            progress_field(ground),
            note_field(ground),
            resolution_field(ground),
            date_field(ground),
            by_field(ground),
        )

    def edit(self, said: Said, identifier: str) -> Edit:
        """Return the edit that closes it."""
        names = ("reason", "progress", "note", "resolution", "by")
        typed: dict[str, Typed] = {"date": said.fact_day()}
        typed |= {name: said.word(name) for name in names}
        return journal.cancel(said.ground.project.loaded, identifier, typed)


class Defer(OfDeliverable):
    """The form that puts a deliverable off to a later action plan."""

    heading, told = marked("Defer {id} to a later {w.period}"), marked("defer {id}")

    def fields(self, ground: Ground, identifier: str) -> tuple[Field, ...]:
        """Return to when, and why."""
        t, plan = ground.t, ground.plan
        period = deliverable_named(ground.project.loaded, identifier).period
        later = [(key, plan.name_of(key)) for key in plan.periods if plan.is_later(key, period)]
        known = [choice for choice in later if choice[0] in plan.action_plan_of]
        years = chosen_from(known, nothing=t.text("Choose"))
        return (
            Field("to", t.text("{w.Action_plan} that takes it over"), "list", choices=years,
                  is_owed=True),
            reason_field(ground, is_owed=True),
            due_field(t.text("Due date of what continues it")),
            progress_field(ground),
            note_field(ground),
            resolution_field(ground),
            date_field(ground),
            by_field(ground),
        )  # fmt: skip

    def edit(self, said: Said, identifier: str) -> Edit:
        """Return the edit that closes it, and opens what continues it."""
        ground = said.ground
        entry: dict[str, Typed] = {"date": said.fact_day()}
        entry |= {k: said.word(k) for k in ("reason", "progress", "note", "resolution", "by")}
        successor = {"due": said.day("due")}
        return deferring.defer(
            ground.project.loaded, identifier, said.word("to"), entry, successor, ground.days.day,
            past=past_in(ground),
        )  # fmt: skip


class NothingNew:
    """The form of the agenda: nothing new of those that are ticked. The id is theirs, in a row."""

    question = ""

    def title(self, ground: Ground, identifier: str) -> Message:  # noqa: ARG002 - a Form's
        """Return what the form is for."""
        return msg("Nothing new")

    def done(self, identifier: str) -> Message:
        """Return what undo calls the edit."""
        ids = identifier.split()
        if len(ids) == 1:
            return msg("confirm {id}", id=ids[0])
        return plural_msg("confirm {count} record", "confirm {count} records", len(ids))

    def fields(self, ground: Ground, identifier: str) -> tuple[Field, ...]:  # noqa: ARG002 - a Form's
        """Return who says so, and when."""
        return (note_field(ground), date_field(ground), by_field(ground))

    def edit(self, said: Said, identifier: str) -> Edit:
        """Return the edit that confirms each."""
        ids = identifier.split()
        if not ids:
            raise Wrong("id", msg("Tick what has nothing new"))
        loaded = said.ground.project.loaded
        return journal.confirm(loaded, ids, said.fact_day(), said.word("note"), said.word("by"))
