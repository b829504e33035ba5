"""The reading pages: those of the site, made one by one from the plan at hand."""

from dataclasses import dataclass

from plantrack.reports.templates import shipped_folder
from plantrack.web.at_hand import AtHand
from plantrack.web.framing import OWN_SCRIPT, STYLE, Around
from plantrack.web.sheets import told_sheet


@dataclass(frozen=True, slots=True)
class Beside:
    """A file that pages need."""

    content: bytes
    kind: str


def reading_page(around: Around) -> str | None:
    """Return a page by its address; nothing where there is none."""
    name = around.address.rpartition("/")[2].removesuffix(".html")
    return told_sheet(around, name, [around.address])


def file_beside(at_hand: AtHand, address: str) -> Beside | None:
    """Return a file that pages need, by its address; nothing where there is none."""
    del at_hand
    folder = shipped_folder() / "pages"
    if address == STYLE:
        return Beside((folder / "style.css").read_bytes(), "text/css")
    if address == OWN_SCRIPT:
        return Beside((folder / "forms/open.js").read_bytes(), "text/javascript")
    return None
