"""The screen of `show --evidence`: an address or a path a line, whole, to be copied."""

from collections.abc import Iterator, Sequence

from rich.console import Group, RenderableType

from plantrack.console.attention import whole
from plantrack.console.fields import Hanging
from plantrack.console.style import Look, styled
from plantrack.model import Deliverable
from plantrack.views.evidence import Proven
from plantrack.views.show import Shown


def evidence_screen(shown: Shown, found: Sequence[Proven], look: Look) -> RenderableType:
    """Return the evidence of what is shown: that of several deliverables stands below each."""
    return Group(*_lines(shown, found, look))


def _lines(shown: Shown, found: Sequence[Proven], look: Look) -> Iterator[RenderableType]:
    is_named = not isinstance(shown.named, Deliverable)
    if not found:
        words = look.translator.text("no evidence")
        yield styled(look.translator.text("{head}: {words}", head=shown.id, words=words), "quiet")
    for proven in found:
        deliverable = proven.standing.deliverable
        if is_named:
            title = styled(deliverable.title, "heading")
            yield Hanging(styled(f"{deliverable.id}  ", "heading"), title)
        yield from (whole(("  " if is_named else "") + text, "") for text in proven.evidence)
