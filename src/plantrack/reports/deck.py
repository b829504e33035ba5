"""The board's report as a deck of slides: its first pages, without what stands behind them."""

from dataclasses import replace

from plantrack.reports.sections.kinds import Contents, Document


def deck_of(document: Document) -> Document:
    """Return the pages that are read at a meeting: what stands behind them is for readers."""
    shown = (each for each in document.meeting_pages() if not isinstance(each, Contents))
    return replace(document, sections=tuple(shown))
