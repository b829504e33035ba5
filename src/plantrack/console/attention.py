"""What of a plan needs attention, by name: late, silent, due soon, confirmed, never spoken of."""

from collections.abc import Callable, Iterator
from datetime import date

from rich.cells import cell_len
from rich.console import RenderableType
from rich.text import Text

from plantrack.console.fields import named_line, padded
from plantrack.console.style import Look, styled
from plantrack.locale.words import counted
from plantrack.views.standing import Standing
from plantrack.views.status import PlanStatus

_INDENT = 2
_MOST_NAMED = 5
_Words = Callable[[Standing, date, Look], str]


def attention_lines(status: PlanStatus, look: Look) -> Iterator[RenderableType]:
    """Name the trouble, and count what was confirmed or never spoken of; nothing once it ended."""
    if status.phase == "after":
        return
    t, days = look.translator, status.plan.header.due_soon_days
    groups: tuple[tuple[str, str, tuple[Standing, ...], _Words, str], ...] = (
        (t.text("! LATE"), "trouble", status.late, _late_words, "--late"),
        (t.text("? SILENT"), "doubt", status.silent, _silent_words, "--silent"),
        (
            t.text("> WITHIN {days} D", days=days),
            "soon",
            status.due_soon,
            _soon_words,
            "--due-soon",
        ),
    )
    label = ""
    labels = padded([label for label, _, standings, _, _ in groups if standings])
    for _, style, standings, told, option in groups:
        if not standings:
            continue
        label = next(labels)
        yield from _named(label, style, standings[:_MOST_NAMED], status.day, told, look)
        if more := len(standings[_MOST_NAMED:]):
            words = t.plural("and {count} more", "and {count} more", more)
            yield from hint(words, listing_of(status, look, option), look, "quiet", len(label))
    indent = len(label) if label else _INDENT
    for kind, told_of in (("confirmed", status.confirmed), ("unreported", status.unreported)):
        if told_of:
            words = t.spell(counted(kind, len(told_of)))
            yield from hint(words, listing_of(status, look, f"--{kind}"), look, "quiet", indent)


def hint(words: str, command: str, look: Look, style: str, indent: int = 0) -> Iterator[Text]:
    """Give what a command tells more of, and the command: below, where the line is too narrow."""
    head = styled(" " * indent + look.translator.text("{head}: ", head=words).rstrip(" "), style)
    if head.cell_len + 1 + cell_len(command) <= look.width:
        yield head + styled(f" {command}", style)
        return
    yield head
    yield whole(" " * (indent + 2) + command, style)


def whole(words: str, style: str) -> Text:
    """Return words on one line, however narrow the screen: a command is copied as it is."""
    return Text(words, style, no_wrap=True, overflow="ignore", end="\n")


def listing_of(status: PlanStatus, look: Look, *options: str) -> str:
    """Return the command that lists what a status counts, within its scope."""
    if status.scope is None:
        return look.command("list", *options)
    is_axis = status.scope in {axis.id for axis in status.plan.axes}
    return look.command("list", *options, "--axis" if is_axis else "--commitment", status.scope)


def _named(
    label: str,
    style: str,
    standings: tuple[Standing, ...],
    day: date,
    words: _Words,
    look: Look,
) -> Iterator[RenderableType]:
    for position, standing in enumerate(standings):
        head = styled(label if position == 0 else " " * cell_len(label), style)
        tail = styled(" · " + words(standing, day, look), "quiet")
        yield named_line(head, standing.deliverable.id, standing.deliverable.title, tail, look)


def _late_words(standing: Standing, day: date, look: Look) -> str:
    adopted, due = standing.state.adopted, standing.state.due
    if adopted and due and adopted != due:
        return look.translator.text(
            "promised {adopted}, revised {due}", adopted=_short(adopted, day), due=_short(due, day)
        )
    return look.translator.text("promised {due}", due=_short(due, day))


def _silent_words(standing: Standing, _day: date, look: Look) -> str:
    return look.translator.text("for {days} d", days=standing.silent_days)


def _soon_words(standing: Standing, day: date, _look: Look) -> str:
    return _short(standing.state.due, day)


def _short(when: date | None, day: date) -> str:
    """Return a day without its year, where that is the year of the day looked at."""
    if when is None:
        return ""
    return when.isoformat().removeprefix(f"{day.year:04}-")
