"""What an agenda says of each role, line by line, for every document."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from plantrack.locale import Translator
from plantrack.locale.words import mark_words
from plantrack.model import Plan
from plantrack.views.agenda import DueMilestone, Owed
from plantrack.views.questions import Waiting
from plantrack.views.standing import Standing


@dataclass(frozen=True, slots=True)
class Line:
    """What is owed, in a plan's own words and ours: its day, its id, its title, its marks.

    A mark comes with whether it is grave; `between` parts them.
    """

    day: str
    id: str
    title: str
    marks: tuple[tuple[str, bool], ...]
    between: str = ", "


def owed_lines(owed: Owed, t: Translator) -> Iterator[Line]:
    """Give what a role owes: deliverables, the gravest first, then milestones and questions."""
    yield from (_line(standing, t) for standing in owed.told)
    yield from (_milestone(due, t) for due in owed.milestones)
    yield from (_question(waiting, t) for waiting in owed.questions)


def helping_lines(owed: Owed, t: Translator) -> Iterator[Line]:
    """Give the work of others that a role helps with, where it is owed."""
    return (_line(standing, t) for standing in owed.helping)


def role_words(owed: Owed, t: Translator) -> str:
    """Return a role's title, its id, or that nobody leads."""
    return owed.role.title if owed.role else owed.role_id or t.text("Without a lead")


def nothing_words(days: int, t: Translator) -> str:
    """Return that nothing is due."""
    return t.plural(
        "Nothing is due in the next {count} day.",
        "Nothing is due in the next {count} days.",
        days,
    )


def illustrative_words(
    plan: Plan, t: Translator, spelled: Callable[[str], str] = str
) -> str | None:
    """Return what is given as an example, where something is; `spelled` spells a name."""
    examples = [action_plan for action_plan in plan.action_plans if action_plan.illustrative]
    if not plan.illustrative:
        return None
    if examples and len(examples) == len(plan.action_plans):
        return t.text("{w.Action_plan:s} given as examples")
    if plan.header.illustrative:
        return t.text("The whole plan is given as an example")
    return t.plural(
        "{w.Action_plan} given as an example: {names}",
        "{w.Action_plan:s} given as examples: {names}",
        len(examples),
        names=", ".join(spelled(action_plan.name) for action_plan in examples),
    )


def _line(standing: Standing, t: Translator) -> Line:
    """Return a deliverable with all its marks; what is due later than soon says that it is due."""
    words = [t.spell(mark_words(mark, standing.silent_days)) for mark in standing.marks]
    marks = [(word, standing.late and place == 0) for place, word in enumerate(words)]
    if not {"late", "silent", "due_soon"} & set(standing.marks):
        marks.insert(0, (t.text("due"), False))
    due = standing.state.due.isoformat() if standing.state.due else ""
    return Line(due, standing.deliverable.id, standing.deliverable.title, tuple(marks))


def _milestone(due: DueMilestone, t: Translator) -> Line:
    what = f"{t.text('milestone')} · {due.standing.deliverable.id}"
    late = [(t.text("late"), True)] if due.late else []
    day = due.milestone.due.isoformat()
    return Line(day, "", due.milestone.title, ((what, False), *late), " · ")


def _question(waiting: Waiting, t: Translator) -> Line:
    tail = (t.text("waits for an answer"), False)
    asked = waiting.entry.date.isoformat()
    return Line(asked, waiting.standing.deliverable.id, str(waiting.text), (tail,))
