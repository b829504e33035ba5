"""An answer about many plans as a document: the house's sections, and the skin of each format."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from fractions import Fraction

from plantrack.locale import Translator
from plantrack.portfolio.asked.answer import Answer
from plantrack.portfolio.opened import with_links
from plantrack.reports.given_to_templates import filters_of, page_of
from plantrack.reports.look import OURS, Look, Paper
from plantrack.reports.markdown import finished, finished_html
from plantrack.reports.sections.kinds import (
    Cell,
    CellKind,
    Document,
    Heading,
    Masthead,
    Paragraph,
    Section,
    Span,
    Table,
)
from plantrack.reports.sections.spans import shown
from plantrack.reports.skins.xlsx.texts import sheet_name
from plantrack.reports.templates import rendered, shipped_folder
from plantrack.reports.typesetting import typeset_html
from plantrack.tables.cells import guarded
from plantrack.tables.workbook import Cell as SheetCell
from plantrack.tables.workbook import sheets_workbook
from plantrack.wire.sheets import spreadsheet_csv

_PAGE = "_page"


@dataclass(frozen=True, slots=True)
class _Dress:
    """How the documents of many plans look: as ours do, for they are nobody's alone."""

    basis_lines: tuple[str, ...] = ()
    look: Look = OURS
    paper: Paper | None = None


def document_of(answer: Answer, t: Translator) -> Document:
    """Return an answer as a document."""
    return Document(
        name="portfolio",
        title=answer.title,
        language=t.language,
        plan_language=t.language,
        running_head=answer.title,
        running_foot=answer.author,
        sections=tuple(_sections(answer, t)),
        author=answer.author,
        day=answer.day,
        wide=True,
    )


def document_bytes(answer: Answer, format_: str, t: Translator) -> bytes:
    """Return an answer in a format.

    Raises:
        PlantrackError: a library is missing.
    """
    return _MAKERS[format_](answer, t)


def csv_of_answer(answer: Answer, t: Translator) -> bytes:
    """Return the main table of an answer, as a spreadsheet of the reader's language opens it."""
    table = answer.tables[0]
    headings = {str(at): column.words for at, column in enumerate(table.columns)}
    rows = ({str(at): value for at, value in enumerate(row)} for row in _values(table))
    return spreadsheet_csv(headings, rows, t).encode()


def _sections(answer: Answer, t: Translator) -> Iterator[Section]:
    if answer.author:
        yield Masthead((Span(answer.author, "plan"),))
    for alert in answer.alerts:
        yield Paragraph((Span(alert),), "alert")
    for sentence in answer.sentences:
        yield Paragraph((Span(sentence),))
    for table in answer.tables:
        if table.caption:
            yield Heading(2, table.caption, table.anchor)
            table = replace(table, caption=())  # noqa: PLW2901 - said above it already
        if any(group.rows for group in table.groups):
            yield table
        else:
            yield Paragraph((Span(t.text("None.")),), "quiet")


def _opened(answer: Answer) -> Iterator[Section]:
    for each in answer.opened:
        yield Heading(3, (Span(each.title, "plan" if each.is_plan else "words"),), each.anchor)
        for table in each.tables:
            yield replace(table, anchor=each.anchor)  # named by the heading


def _markdown(answer: Answer, t: Translator) -> bytes:
    return finished(_text(answer, "md", t)).encode("utf-8", "replace")


def _html(answer: Answer, t: Translator) -> bytes:
    text = _text(with_links(answer), "html", t)
    return finished_html(typeset_html(text, frozenset())).encode()


def _pdf(answer: Answer, t: Translator) -> bytes:
    from plantrack.reports.typst import pdf_bytes

    return pdf_bytes(_text(answer, "typ", t), {})


def _xlsx(answer: Answer, t: Translator) -> bytes:
    first = [[line] for line in (answer.title, *answer.alerts, *answer.sentences)]
    sheets: dict[str, list[list[SheetCell]]] = {t.text("Summary"): [[*row] for row in first]}
    for at, table in enumerate(answer.tables, 1):
        name = sheet_name(f"{at} {shown(table.caption) or answer.title}")
        sheets[name] = [[column.words for column in table.columns], *_values(table, guard=False)]
    return sheets_workbook(sheets)


def _text(answer: Answer, format_: str, t: Translator) -> str:
    document = document_of(answer, t)
    if format_ == "html":
        document = replace(document, sections=(*document.sections, *_opened(answer)))
    page = page_of(_Dress(), document, {})
    filters = filters_of(document, format_, frozenset())
    return rendered(shipped_folder(), _PAGE, format_, t, page, filters)


def _values(table: Table, *, guard: bool = True) -> Iterator[list[SheetCell]]:
    kinds = [column.kind for column in table.columns]
    for group in table.groups:
        for row in group.rows:
            yield [_value(cell, kind, guard=guard) for cell, kind in zip(row, kinds, strict=True)]


def _value(cell: Cell, kind: CellKind, *, guard: bool) -> SheetCell:
    """Return what a spreadsheet holds: whole numbers as numbers, all else in words."""
    if isinstance(cell.value, int):
        return cell.value
    if kind != "share" and isinstance(cell.value, Fraction) and cell.value.denominator == 1:
        return int(cell.value)
    words = shown(cell.text)
    return guarded(words) if guard else words


_MAKERS: Mapping[str, Callable[[Answer, Translator], bytes]] = {
    "md": _markdown, "html": _html, "pdf": _pdf, "xlsx": _xlsx,
}  # fmt: skip
