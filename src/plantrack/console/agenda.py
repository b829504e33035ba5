"""The screen of `agenda`: who owes what, role by role."""

from collections.abc import Iterator

from rich.console import Group, RenderableType
from rich.text import Text

from plantrack.console.deliverables import mark_text
from plantrack.console.fields import Hanging, named_line
from plantrack.console.heading import news_lines, opening_lines
from plantrack.console.style import Look, styled
from plantrack.telling.agenda import nothing_words, role_words
from plantrack.views.agenda import Agenda, Owed
from plantrack.views.questions import Waiting, internal_note
from plantrack.views.standing import Standing

_DATE = 12


def agenda_screen(
    agenda: Agenda, version: str | None, look: Look, news: str = ""
) -> RenderableType:
    """Return the screen of `agenda`: what is new, then a block a role, the trouble first."""
    t = look.translator
    lines = opening_lines(agenda.plan, agenda.day, version, look)
    lines.extend(news_lines(news))
    if not agenda.roles:
        lines.extend([styled(), styled(nothing_words(agenda.days, t))])
    for owed in agenda.roles:
        lines.extend([styled(), styled(role_words(owed, t), "heading"), *_owed(owed, agenda, look)])
    if agenda.events:
        lines.extend([styled(), styled(t.text("Events"), "heading")])
        lines.extend(
            Hanging(_dated(event.date.isoformat()), styled(event.title)) for event in agenda.events
        )
    return Group(*lines)


def _owed(owed: Owed, agenda: Agenda, look: Look) -> Iterator[RenderableType]:
    t = look.translator
    for standing in owed.told:
        yield from _lines(standing, agenda, look)
    for due in owed.milestones:
        mark, style = ("! ", "trouble") if due.late else ("> ", "soon")
        tail = f"  {mark}{t.text('milestone')} · {due.standing.deliverable.id}"
        head = _dated(due.milestone.due.isoformat())
        yield named_line(head, "", due.milestone.title, styled(tail, style), look)
    for waiting in owed.questions:
        yield _question(waiting, look)
    if owed.helping:
        yield styled("  " + t.text("Helps with"), "quiet")
    for standing in owed.helping:
        yield from _lines(standing, agenda, look)


def _question(waiting: Waiting, look: Look) -> RenderableType:
    tail = styled("  ? " + look.translator.text("waits for an answer"), "doubt")
    head = _dated(waiting.entry.date.isoformat())
    return Hanging(head, styled(f"{waiting.standing.deliverable.id} {waiting.text}") + tail)


def _lines(standing: Standing, agenda: Agenda, look: Look) -> Iterator[RenderableType]:
    """Give a deliverable, and below it the last note for those who work on it."""
    yield _line(standing, look)
    if entry := internal_note(standing.deliverable, agenda.day):
        t = look.translator
        words = t.text("{head}: ", head=t.text("Internal")) + str(entry.internal)
        yield Hanging(_dated(""), styled(words, "quiet"))


def _line(standing: Standing, look: Look) -> RenderableType:
    """Return a deliverable with all its marks; what is due later than soon says that it is due."""
    marks = [mark_text(standing, mark, look) for mark in standing.marks]
    if not {"late", "silent", "due_soon"} & set(standing.marks):
        marks.insert(0, styled("> " + look.translator.text("due"), "soon"))
    tail = styled("  ") + styled(" ").join(marks)
    head = _dated(standing.state.due.isoformat() if standing.state.due else "")
    return named_line(head, standing.deliverable.id, standing.deliverable.title, tail, look)


def _dated(day: str) -> Text:
    return styled(f"  {day:<{_DATE}}")
