"""The screen of `decisions`: what the board is to decide, and what was decided without it."""

from collections.abc import Callable, Iterator, Sequence

from rich.console import Group, RenderableType

from plantrack.console.fields import Hanging, named_line
from plantrack.console.heading import opening_lines
from plantrack.console.style import Look, styled
from plantrack.locale import Translator
from plantrack.model import Plan
from plantrack.telling.decisions import asked_words, decided_words
from plantrack.telling.nodes import withdrawn_on
from plantrack.views.decisions import Asked, Decisions
from plantrack.views.status import PlanStatus

_INDENT = "    "


def decisions_screen(
    found: Decisions | None, status: PlanStatus, version: str | None, look: Look
) -> RenderableType:
    """Return the screen of `decisions`: each with its reason, and the command that answers it."""
    t = look.translator
    lines = opening_lines(status.plan, status.day, version, look)
    if status.next_board:
        words = t.text("Next board meeting: {day}", day=status.next_board.date.isoformat())
        lines.append(styled(words, "quiet"))
    if found is None or not (found.asked or found.without_resolution):
        return Group(*lines, styled(), styled(t.text("No decision is asked of the board.")))
    lines.extend(_title(t.text("To decide"), len(found.asked)))
    lines.extend(_told(found.asked, asked_words, status, look))
    lines.extend(_title(t.text("To regularise"), found.without_resolution))
    lines.extend(_told(found.to_regularise, decided_words, status, look))
    for node in found.withdrawn:
        said = node.withdrawn
        words = t.spell(withdrawn_on(said)) if said else ""
        lines.append(named_line(styled("  "), node.id, node.title, styled(), look))
        lines.append(Hanging(styled(_INDENT), styled(words, "soon")))
        lines.extend(_reason(said.reason if said else None, look))
    told = (*found.asked, *found.to_regularise)
    first = told[0].deliverable.id if told else found.withdrawn[0].id
    words = t.text("To tell a resolution: {command}", command=f"plantrack resolve {first} …")
    return Group(*lines, styled(), styled(words, "quiet"))


def _title(words: str, count: int) -> Iterator[RenderableType]:
    if count:
        yield styled()
        yield styled(f"{words} ({count})", "heading")


def _told(
    found: Sequence[Asked],
    words_of: Callable[[Asked, Plan, Translator], str],
    status: PlanStatus,
    look: Look,
) -> Iterator[RenderableType]:
    for asked in found:
        yield named_line(
            styled("  "), asked.deliverable.id, asked.deliverable.title, styled(), look
        )
        words = words_of(asked, status.plan, look.translator)
        day = f" ({asked.entry.date.isoformat()})" if asked.entry else ""
        yield Hanging(styled(_INDENT), styled(words[:1].upper() + words[1:] + day, "soon"))
        yield from _reason(asked.reason, look)


def _reason(reason: str | None, look: Look) -> Iterator[RenderableType]:
    words = reason or look.translator.text("no reason given")
    yield Hanging(styled(_INDENT), styled(words, "quiet"))
