"""Sheets of roles and of partners: what each carries, in figures and deliverable by deliverable."""

from plantrack.reports.edition import Page
from plantrack.reports.xlsx.book import LATE, Book
from plantrack.reports.xlsx.cells import Value
from plantrack.reports.xlsx.deliverables import fields
from plantrack.reports.xlsx.marks import mark_states
from plantrack.reports.xlsx.sheet import Column, Sheet
from plantrack.reports.xlsx.summary import data_sheet, heading


def roles_sheets(book: Book) -> None:
    """Write the figures of each role, a row a deliverable, and the milestones to reach."""
    t, roles = book.translator, book.page["roles"]
    _figures(book, roles, t.text("Lead"), [])
    _rows(book, roles, t.text("Lead"))
    _milestones(book, roles)


def partners_sheets(book: Book) -> None:
    """Write the figures of each partner, and a row a deliverable and partner."""
    t, partners = book.translator, book.page["partners"]
    told = [", ".join(one["id"] for one in each["commitments"]) for each in partners]
    _figures(book, partners, t.text("Partner"), told)
    _rows(book, partners, t.text("Partner"))


def _figures(book: Book, people: list[Page], title: str, commitments: list[str]) -> None:
    t = book.translator
    sheet = Sheet(book, t.text("Summary"))
    heading(sheet)
    sheet.skip()
    keys = ["open"] if book.page["phase"] == "after" else ["open", "late", "silent", "due_soon"]
    words = {
        "open": t.text_about("deliverables", "open"),
        "late": t.text("late"),
        "silent": t.text("silent"),
        "due_soon": t.text("due soon"),
    }
    columns = [
        Column(title, 46),
        Column(t.text_about("deliverables", "done"), 11, "whole"),
        Column(t.text("{w.deliverable:s}"), 11, "whole"),
        Column(t.text("completion"), 13, "percent"),
        *(Column(words[key], 11, "whole") for key in keys),
    ]
    rows: list[list[Value]] = [
        [one["title"], one["done"], one["total"], one["completion"], *(one[key] for key in keys)]
        for one in people
    ]
    if commitments:
        columns.append(Column(t.text("{w.Commitment:s} concerned"), 40))
        rows = [[*row, told] for row, told in zip(rows, commitments, strict=True)]
    sheet.table(columns, rows, frozen=1)


def _rows(book: Book, people: list[Page], title: str) -> None:
    t = book.translator
    told = [each for each in fields(book) if each[0].heading != title]
    columns = [Column(title, 24), *(column for column, _ in told)]
    rows: list[list[Value]] = [
        [each["title"], *(value(one) for _, value in told)]
        for each in people
        for one in each["deliverables"]
    ]
    sheet = data_sheet(book, t.text("{w.Deliverable:s}"))
    place = sheet.table(columns, rows, frozen=2)
    mark_states(sheet, place, columns, (one for each in people for one in each["deliverables"]))


def _milestones(book: Book, roles: list[Page]) -> None:
    t = book.translator
    rows: list[list[Value]] = [
        [
            role["title"],
            one["deliverable"],
            one["title"],
            one["due"],
            t.text("late") if one["late"] else None,
        ]
        for role in roles
        for one in role["milestones"]
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
    sheet.mark(len(columns) - 1, place, t.text("late"), {"bold": True, "font_color": LATE})
