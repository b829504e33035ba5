"""Sheets of deliverables: all of them, a year's, a role's, a partner's, those done."""

from collections.abc import Iterable

from plantrack.reports.edition import Page
from plantrack.reports.xlsx.board import heading
from plantrack.reports.xlsx.book import ACCENT, QUIET, Book, Column, Place, Sheet, Value

_LATE = "#B5432A"


def deliverables_sheet(book: Book) -> None:
    """Write one row for each deliverable, all years so far."""
    found: dict[str, Page] = {}
    for axis in book.page["axes"]:
        for commitment in axis["commitments"]:
            found.update((one["id"], one) for one in commitment["deliverables"])
    found.update((one["id"], one) for one in book.page["orphans"])
    rows = sorted(found.values(), key=lambda one: (one["year"], one["id"]))
    sheet = book.sheet(book.translator.text("Deliverables"))
    columns = _columns(book)
    place = sheet.table(columns, [_row(one) for one in rows], alone=True)
    _mark(book, sheet, columns, place)


def follow_up_sheet(book: Book) -> None:
    """Write a year's action plan in the columns that people know."""
    t, year = book.translator, book.page["follow_up"]
    sheet = book.sheet(t.text("Follow-up of the action plan"))
    heading(sheet)
    if year is None:
        sheet.lines([t.text("No action plan has begun on that day.")])
        return
    if year["total"]:
        sheet.lines([f"{year['done_words']}; {year['completion_words']}."])
    sheet.skip()
    columns = [
        Column(t.text("Axis"), 8),
        Column(t.text("Commitment"), 13),
        Column(t.text("Id"), 11),
        Column(t.text("Deliverable"), 44),
        Column(t.text("Lead"), 24),
        Column(t.text("Due date promised"), 12, "date"),
        Column(t.text("Due date revised"), 12, "date"),
        Column(t.text("Status"), 20),
        Column(t.text("Marks"), 18),
        Column(t.text("Completion"), 12, "percent"),
        Column(t.text("Result"), 50),
        Column(t.text("Gap and reason"), 50),
    ]
    groups = [*year["axes"], {"id": "–", "rows": year["others"]}]
    rows = [_followed(axis["id"], one) for axis in groups for one in axis["rows"]]
    place = sheet.table(columns, rows, alone=True)
    _mark(book, sheet, columns, place)


def roles_sheet(book: Book) -> None:
    """Write what each role carries, a row a deliverable."""
    _people(book, book.page["roles"], book.translator.text("Lead"))


def partners_sheet(book: Book) -> None:
    """Write what concerns each partner, a row a deliverable and partner."""
    _people(book, book.page["partners"], book.translator.text("Partner"))


def evidence_sheet(book: Book) -> None:
    """Write what is done and its proof, a row a piece of evidence."""
    t, proofs = book.translator, book.page["proofs"]
    sheet = book.sheet(t.text("Evidence"))
    heading(sheet)
    sheet.lines([proofs["summary"]])
    sheet.skip()
    columns = [
        Column(t.text("Id"), 11),
        Column(t.text("Deliverable"), 46),
        Column(t.text("Done on"), 12, "date"),
        Column(t.text("Evidence"), 48, "link"),
        Column(t.text("Kind"), 20),
        Column("SHA-256", 30),
        Column(t.text("Version"), 11),
        Column(t.text("Committed"), 12, "date"),
        Column(t.text("File and line"), 36),
    ]
    rows: list[list[Value]] = []
    for row in proofs["rows"]:
        one, typed = row["deliverable"], row["typed"]
        head = [one["id"], one["title"], row["done_on"]]
        tail = [typed["commit"] if typed else t.text("not committed")]
        tail += [typed["date"] if typed else None, row["place"]]
        pieces = row["evidence"] or [{"text": t.text("none"), "words": "", "sha256": None}]
        rows.extend([*head, each["text"], each["words"], each["sha256"], *tail] for each in pieces)
    sheet.table(columns, rows, alone=True)


def _people(book: Book, people: list[Page], title: str) -> None:
    t = book.translator
    sheet = book.sheet(title)
    heading(sheet)
    sheet.skip()
    columns = [Column(title, 30), *_columns(book)]
    rows: list[list[Value]] = [
        [each["title"], *_row(one)] for each in people for one in each["deliverables"]
    ]
    place = sheet.table(columns, rows, alone=True)
    _mark(book, sheet, columns, place)
    figures = book.sheet(t.text("Summary"))
    figures.table(
        [
            Column(title, 46),
            Column(t.text("done"), 11, "whole"),
            Column(t.text("deliverables"), 11, "whole"),
            Column(t.text("completion"), 13, "percent"),
            Column(t.text("open"), 11, "whole"),
            Column(t.text("late"), 11, "whole"),
            Column(t.text("silent"), 12, "whole"),
            Column(t.text("due soon"), 12, "whole"),
        ],
        [
            [
                one["title"], one["done"], one["total"], one["completion"],
                one["open"], one["late"], one["silent"], one["due_soon"],
            ]
            for one in people
        ],
        alone=True,
    )  # fmt: skip


def _columns(book: Book) -> list[Column]:
    t = book.translator
    return [
        Column(t.text("Id"), 11),
        Column(t.text("Deliverable"), 46),
        Column(t.text("Year"), 7, "whole"),
        Column(t.text("Commitments"), 13),
        Column(t.text("Lead"), 24),
        Column(t.text("Partners"), 28),
        Column(t.text("Due date promised"), 12, "date"),
        Column(t.text("Due date revised"), 12, "date"),
        Column(t.text("Status"), 20),
        Column(t.text("Marks"), 18),
        Column(t.text("Completion"), 12, "percent"),
        Column(t.text("Weight"), 8),
        Column(t.text("Last update"), 12, "date"),
        Column(t.text("Reason"), 40),
        Column(t.text("Resolution"), 14),
        Column(t.text("Evidence"), 40, "link"),
        Column(t.text("File and line"), 34),
    ]


def _row(one: Page) -> list[Value]:
    return [
        one["id"],
        one["title"],
        one["year"],
        ", ".join(one["commitments"]),
        one["lead"],
        ", ".join(one["partners"]),
        one["due_adopted"],
        one["due"] if one["due_moved"] or not one["due_adopted"] else None,
        one["status_words"],
        _marks(one),
        one["completion"],
        one["weight"],
        one["last_update"],
        one["reason"] or one["due_reason"],
        one["resolution"] or one["due_resolution"],
        _joined(each["text"] for each in one["evidence"]),
        one["place"],
    ]


def _followed(axis: str, one: Page) -> list[Value]:
    note = f"{one['note']['text']} ({one['note']['date']['iso']})" if one["note"] else None
    result = [note, *(each["text"] for each in one["evidence"])]
    return [
        axis,
        ", ".join(one["commitments"]),
        one["id"],
        one["title"],
        one["lead"],
        one["due_adopted"],
        one["due"] if one["due_moved"] or not one["due_adopted"] else None,
        one["status_words"],
        _marks(one),
        one["completion"],
        _joined(each for each in result if each),
        _joined(_gap(each) for each in one["gap"]),
    ]


def _gap(one: Page) -> str:
    told = [one["words"], one["reason"], one["resolution"]]
    return " · ".join(each for each in told if each)


def _marks(one: Page) -> str | None:
    return ", ".join(each["words"] for each in one["marks"]) or None


def _joined(texts: Iterable[str]) -> str | None:
    return "\n".join(texts) or None


def _mark(book: Book, sheet: Sheet, columns: list[Column], place: Place) -> None:
    """Have what is late, due soon or done stand out: the words are there already."""
    t = book.translator
    headings = [one.heading for one in columns]
    marks, status = headings.index(t.text("Marks")), headings.index(t.text("Status"))
    sheet.mark(marks, place, t.text("late"), _LATE)
    sheet.mark(marks, place, t.text("due soon"), ACCENT)
    sheet.mark(status, place, t.text("Done"), ACCENT)
    sheet.mark(status, place, t.text("Cancelled"), QUIET)
