"""A whole report as a document: its parts, put in order by the template that all formats read."""

from dataclasses import replace

from plantrack.reports.classes import about
from plantrack.reports.edition import Edition
from plantrack.reports.given_to_templates import parts_of
from plantrack.reports.ordering import ordered
from plantrack.reports.remarks import sources_words
from plantrack.reports.sections.frame import adoption, masthead
from plantrack.reports.sections.kinds import Document, Section
from plantrack.reports.sections.opening import headline
from plantrack.reports.templates import is_own
from plantrack.reports.titles import title_of


def document_of(edition: Edition, name: str) -> Document:
    """Return a report as a document; a template of the plan's own has the annexes that it names.

    Raises:
        PlantrackError: what it is about is not in the plan, or its template cannot be run.
    """
    if is_own(edition.project.root, f"{name}.j2"):
        edition = replace(edition, annexes=True)
    parts = parts_of(edition, name)
    return _document(edition, name, ordered(edition.project.root, name, edition.translator, parts))


def index_document(edition: Edition) -> Document:
    """Return the page that leads to a set of reports, but for what it leads to."""
    sections = (*masthead(edition), *adoption(edition), *headline(edition))
    return _document(edition, "board", sections)


def _document(edition: Edition, name: str, sections: tuple[Section, ...]) -> Document:
    header = edition.snapshot.plan.header
    return Document(
        name=name,
        title=title_of(edition, about(name).title(edition)),
        language=edition.translator.language,
        plan_language=header.language,
        running_head=f"{header.organisation} · {header.title}",
        running_foot=_foot(edition, name),
        sections=sections,
        author=header.organisation,
        day=edition.snapshot.day,
        wide=about(name).wide,
        alone=about(name).alone,
        look=edition.look,
        paper=edition.paper,
    )


def _foot(edition: Edition, name: str) -> str:
    """Return what stands at the foot of each sheet: whose it is, and for which meeting.

    Who looks for proofs is told the version of the files there.
    """
    if name == "evidence":
        return sources_words(edition)
    t, header = edition.translator, edition.snapshot.plan.header
    board = None if edition.ended else edition.status.next_board
    meeting = t.text("board meeting of {day}", day=t.long_date(board.date)) if board else ""
    return " · ".join(filter(None, (header.organisation, meeting)))
