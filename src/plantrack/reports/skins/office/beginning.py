"""What a document begins with, before all else: what could not be read of the plan."""

from itertools import takewhile

from plantrack.reports.sections.kinds import Document, Paragraph, Section


def begun(document: Document) -> tuple[tuple[Paragraph, ...], tuple[Section, ...]]:
    """Return the alerts that a document begins with, and its other sections."""
    alerts = tuple(
        section
        for section in takewhile(_is_alert, document.sections)
        if isinstance(section, Paragraph)
    )
    return alerts, document.sections[len(alerts) :]


def _is_alert(section: Section) -> bool:
    return isinstance(section, Paragraph) and section.tone == "alert"
