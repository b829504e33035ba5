"""The screen of `agenda`: who owes what, role by role."""

from collections.abc import Iterator

from rich.console import Group, RenderableType
from rich.text import Text

from plantrack.console.deliverables import mark_text
from plantrack.console.fields import Hanging, named_line
from plantrack.console.heading import heading, illustrative_line
from plantrack.console.style import Look, styled
from plantrack.views.agenda import Agenda, Owed
from plantrack.views.standing import Standing

_DATE = 12


def agenda_screen(agenda: Agenda, version: str | None, look: Look) -> RenderableType:
    """Return the screen of `agenda`: a block a role, the trouble first."""
    t = look.translator
    lines: list[RenderableType] = [heading(agenda.plan, agenda.day, version, look)]
    if illustrative := illustrative_line(agenda.plan, look):
        lines.append(illustrative)
    if not agenda.roles:
        words = t.plural(
            "Nothing is due in the next {count} day.",
            "Nothing is due in the next {count} days.",
            agenda.days,
        )
        lines.extend([styled(), styled(words)])
    for owed in agenda.roles:
        lines.extend([styled(), styled(role_title(owed, look), "heading"), *_owed(owed, look)])
    if agenda.events:
        lines.extend([styled(), styled(t.text("Events"), "heading")])
        lines.extend(
            Hanging(_dated(one.date.isoformat()), styled(one.title)) for one in agenda.events
        )
    return Group(*lines)


def role_title(owed: Owed, look: Look) -> str:
    """Return the role's title, its id, or that nobody leads."""
    if owed.role:
        return owed.role.title
    return owed.role_id or look.translator.text("Without a lead")


def _owed(owed: Owed, look: Look) -> Iterator[RenderableType]:
    t = look.translator
    for one in owed.told:
        yield _line(one, look)
    for due in owed.milestones:
        mark, style = ("! ", "trouble") if due.late else ("> ", "soon")
        tail = f"  {mark}{t.text('milestone')} · {due.standing.deliverable.id}"
        head = _dated(due.milestone.due.isoformat())
        yield named_line(head, "", due.milestone.title, styled(tail, style), look)


def _line(one: Standing, look: Look) -> RenderableType:
    """Return a deliverable with all its marks; what is due later than soon says that it is due."""
    marks = [mark_text(one, mark, look) for mark in one.marks]
    if not {"late", "silent", "due_soon"} & set(one.marks):
        marks.insert(0, styled("> " + look.translator.text("due"), "soon"))
    tail = styled("  ") + styled(" ").join(marks)
    head = _dated(one.state.due.isoformat() if one.state.due else "")
    return named_line(head, one.deliverable.id, one.deliverable.title, tail, look)


def _dated(day: str) -> Text:
    return styled(f"  {day:<{_DATE}}")
