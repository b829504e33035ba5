"""Sheets of roles and of partners: what each carries, in figures and deliverable by deliverable."""

from collections.abc import Sequence

from plantrack.reports.roles import Carried, concerned, milestones_ahead, partners, roles
from plantrack.reports.xlsx.book import LATE, Book
from plantrack.reports.xlsx.cells import Value
from plantrack.reports.xlsx.deliverables import fields
from plantrack.reports.xlsx.marks import mark_states
from plantrack.reports.xlsx.sheet import Column, Sheet
from plantrack.reports.xlsx.summary import data_sheet, heading


def roles_sheets(book: Book) -> None:
    """Write the figures of each role, a row a deliverable, and the milestones to reach."""
    found, title = roles(book.edition), book.translator.text("Lead")
    _figures(book, found, title, with_commitments=False)
    _rows(book, found, title)
    _milestones(book, found)


def partners_sheets(book: Book) -> None:
    """Write the figures of each partner, and a row a deliverable and partner."""
    found, title = partners(book.edition), book.translator.text("Partner")
    _figures(book, found, title, with_commitments=True)
    _rows(book, found, title)


def _figures(book: Book, people: Sequence[Carried], title: str, *, with_commitments: bool) -> None:
    t, edition = book.translator, book.edition
    sheet = Sheet(book, t.text("Summary"))
    heading(sheet)
    sheet.skip()
    trouble = {"late": t.text("late"), "silent": t.text("silent"), "due_soon": t.text("due soon")}
    kinds = () if edition.ended else tuple(trouble)
    columns = [
        Column(title, 46),
        Column(t.text_about("deliverables", "done"), 11, "whole"),
        Column(t.text("{w.deliverable:s}"), 11, "whole"),
        Column(t.text("completion"), 13, "percent"),
        Column(t.text_about("deliverables", "open"), 11, "whole"),
        *(Column(trouble[kind], 11, "whole") for kind in kinds),
    ]
    rows: list[list[Value]] = []
    for each in people:
        counts, completion = each.figures.deliverables, each.figures.completion.value
        row: list[Value] = [each.title, counts.done, counts.total, completion, each.open]
        rows.append([*row, *(each.counts[kind] for kind in kinds)])
        if with_commitments:
            named = (commitment.id for commitment in concerned(edition, each))
            rows[-1].append(", ".join(named))
    if with_commitments and people:
        columns.append(Column(t.text("{w.Commitment:s} concerned"), 40))
    sheet.table(columns, rows, frozen=1)


def _rows(book: Book, people: Sequence[Carried], title: str) -> None:
    told = [(column, value) for column, value in fields(book) if column.heading != title]
    columns = [Column(title, 24), *(column for column, _ in told)]
    carried = [(each.title, standing) for each in people for standing in each.standings]
    rows = [[name, *(value(standing) for _, value in told)] for name, standing in carried]
    sheet = data_sheet(book, book.translator.text("{w.Deliverable:s}"))
    place = sheet.table(columns, rows, frozen=2)
    mark_states(sheet, place, columns, (standing for _, standing in carried))


def _milestones(book: Book, people: Sequence[Carried]) -> None:
    t = book.translator
    late = t.text("late")
    rows: list[list[Value]] = [
        [role.title, ahead.deliverable, ahead.title, ahead.due, late if ahead.late else None]
        for role in people
        for ahead in milestones_ahead(book.edition, role)
    ]
    if not rows:
        return
    sheet = data_sheet(book, t.text("Milestones to reach"))
    columns = [
        Column(t.text("Lead"), 28),
        Column(t.text("{w.Deliverable}"), 13),
        Column(t.text("Milestone"), 60),
        Column(t.text("Due"), 12, "date"),
        Column(t.text("Marks"), 14),
    ]
    place = sheet.table(columns, rows, frozen=2)
    sheet.mark(len(columns) - 1, place, late, {"bold": True, "font_color": LATE})
