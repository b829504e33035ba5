"""A whole report as a document: its parts, put in order by the template that all formats read."""

from collections.abc import Mapping

from plantrack.reports.board import Board
from plantrack.reports.edition import Edition
from plantrack.reports.evidence import Evidence
from plantrack.reports.ordering import ordered
from plantrack.reports.partner import Partner
from plantrack.reports.parts import Framed, built
from plantrack.reports.remarks import sources_words
from plantrack.reports.role import Role
from plantrack.reports.sections.frame import adoption, masthead
from plantrack.reports.sections.kinds import Document, Section
from plantrack.reports.sections.position import summary
from plantrack.reports.titles import title_of
from plantrack.reports.year import Year

_WIDE = ("year", "evidence")
CLASSES: Mapping[str, type[Framed]] = {
    "board": Board, "year": Year, "role": Role, "partner": Partner, "evidence": Evidence,
}  # fmt: skip
REPORTS = tuple(CLASSES)


def document_of(edition: Edition, name: str) -> Document:
    """Return a report as a document.

    Raises:
        PlantrackError: what it is about is not in the plan, or its template cannot be run.
    """
    parts = parts_of(edition, name)
    return _document(edition, name, ordered(edition.project.root, name, edition.translator, parts))


def index_document(edition: Edition) -> Document:
    """Return the page that leads to a set of reports, but for what it leads to."""
    sections = (*masthead(edition), *adoption(edition), *summary(edition))
    return _document(edition, "board", sections)


def _document(edition: Edition, name: str, sections: tuple[Section, ...]) -> Document:
    header = edition.snapshot.plan.header
    return Document(
        name=name,
        title=title_of(edition, name),
        language=edition.translator.language,
        plan_language=header.language,
        running_head=f"{header.organisation} · {header.title}",
        running_foot=sources_words(edition),
        sections=sections,
        author=header.organisation,
        day=edition.snapshot.day,
        wide=name in _WIDE,
    )


def parts_of(edition: Edition, name: str) -> dict[str, Framed]:
    """Return what may stand in a report of ours; in one of a plan's own, all that ours have.

    Raises:
        PlantrackError: what it is about is not in the plan.
    """
    wanted = (name,) if name in CLASSES else REPORTS
    return {report: built(CLASSES[report], edition) for report in wanted}
