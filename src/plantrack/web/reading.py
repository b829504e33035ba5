"""The reading pages: those of the site, made one by one from the plan at hand."""

from dataclasses import dataclass, replace

from plantrack.pages.addresses import AGENDA
from plantrack.pages.all import page_at
from plantrack.pages.rendering import rendered, script, style_of
from plantrack.reports.templates import shipped_folder
from plantrack.web.at_hand import AtHand
from plantrack.web.framing import OWN_SCRIPT, SCRIPT, STYLE, Around, frame_around
from plantrack.web.rows import revisions_listed


@dataclass(frozen=True, slots=True)
class Beside:
    """A file that pages need."""

    content: bytes
    kind: str


def reading_page(around: Around) -> str | None:
    """Return a page by its address; nothing where there is none."""
    page = page_at(around.ground.setting, around.address)
    if page is None:
        return None
    ticks = around.address == AGENDA and not around.read_only
    if ticks:
        around = replace(around, revisions=revisions_listed(around.ground))
    frame = replace(frame_around(around), tick="id" if ticks else "")
    return rendered(page, frame)


def file_beside(at_hand: AtHand, address: str) -> Beside | None:
    """Return a file that pages need, by its address; nothing where there is none."""
    if address == STYLE:
        style = style_of(at_hand.ground().edition.look)
        return Beside(style.encode(), "text/css")
    if address == SCRIPT:
        return Beside(script().encode(), "text/javascript")
    if address == OWN_SCRIPT:
        own = shipped_folder() / "pages/forms/open.js"
        return Beside(own.read_bytes(), "text/javascript")
    return None
