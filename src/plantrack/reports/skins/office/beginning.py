"""What a document begins with, above its title: what could not be read, and whose it is."""

from itertools import takewhile

from plantrack.reports.sections.kinds import Document, Masthead, Paragraph, Section
from plantrack.reports.sections.spans import shown


def begun(document: Document) -> tuple[tuple[Section, ...], tuple[Section, ...]]:
    """Return the alerts and the masthead that a document begins with, and its other sections."""
    before = tuple(takewhile(_is_above, document.sections))
    return before, document.sections[len(before) :]


def alerts_of(document: Document) -> str:
    """Return the alerts that a document begins with, in words."""
    alerts = (each for each in begun(document)[0] if isinstance(each, Paragraph))
    return " ".join(shown(alert.text) for alert in alerts)


def masthead_of(document: Document) -> str:
    """Return whose a document is and which meeting it is for, in words; nothing where none says."""
    heads = (each for each in begun(document)[0] if isinstance(each, Masthead))
    told = (shown(text) for head in heads for text in (head.organisation, head.meeting))
    return " · ".join(filter(None, told))


def _is_above(section: Section) -> bool:
    return isinstance(section, Masthead) or (
        isinstance(section, Paragraph) and section.tone == "alert"
    )
