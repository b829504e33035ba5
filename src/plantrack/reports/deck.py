"""The board's report as a deck of slides: its first pages, without what stands behind them."""

from dataclasses import replace
from itertools import takewhile

from plantrack.reports.sections.kinds import Contents, Document


def deck_of(document: Document) -> Document:
    """Return what stands before the list of contents: what it leads to is for readers."""
    shown = takewhile(lambda section: not isinstance(section, Contents), document.sections)
    return replace(document, sections=tuple(shown))
