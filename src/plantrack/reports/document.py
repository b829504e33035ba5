"""A whole report as a document: its parts, put in order by the template that all formats read."""

from collections.abc import Callable, Mapping, Sequence
from typing import TypeAlias

from plantrack.reports.board import Board, board
from plantrack.reports.charts import Chart
from plantrack.reports.edition import Edition
from plantrack.reports.evidence import Evidence, evidence
from plantrack.reports.ordering import ordered
from plantrack.reports.partner import Partner, partner
from plantrack.reports.remarks import sources_words
from plantrack.reports.role import Role, role
from plantrack.reports.sections.frame import adoption, masthead
from plantrack.reports.sections.kinds import Document, Section
from plantrack.reports.sections.position import summary
from plantrack.reports.titles import title_of
from plantrack.reports.year import Year, year

Report: TypeAlias = Board | Year | Role | Partner | Evidence
_WIDE = ("year", "evidence")
_REPORTS: Mapping[str, Callable[[Edition, Sequence[Chart]], Report]] = {
    "board": board,
    "year": lambda edition, _: year(edition),
    "role": lambda edition, _: role(edition),
    "partner": lambda edition, _: partner(edition),
    "evidence": lambda edition, _: evidence(edition),
}
REPORTS = tuple(_REPORTS)
CLASSES: Mapping[str, type[Report]] = {
    "board": Board, "year": Year, "role": Role, "partner": Partner, "evidence": Evidence,
}  # fmt: skip


def document_of(edition: Edition, name: str, charts: Sequence[Chart]) -> Document:
    """Return a report as a document; `charts` are the pictures to show.

    Raises:
        PlantrackError: what it is about is not in the plan, or its template cannot be run.
    """
    parts = parts_of(edition, name, charts)
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


def parts_of(edition: Edition, name: str, charts: Sequence[Chart]) -> dict[str, Report]:
    """Return what may stand in a report of ours; in one of a plan's own, all that ours have.

    Raises:
        PlantrackError: what it is about is not in the plan.
    """
    wanted = (name,) if name in _REPORTS else REPORTS
    return {report: _REPORTS[report](edition, charts) for report in wanted}
