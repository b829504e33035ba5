"""Sheets of deliverables: all of them, a year's, those done and their proof."""

from collections.abc import Callable, Iterable

from plantrack.loading.order import natural_order
from plantrack.reports.edition import NOTHING, Page
from plantrack.reports.xlsx.book import Book
from plantrack.reports.xlsx.cells import Value
from plantrack.reports.xlsx.marks import mark_states
from plantrack.reports.xlsx.sheet import Column, Sheet
from plantrack.reports.xlsx.summary import data_sheet, heading

Field = tuple[Column, Callable[[Page], Value]]


def deliverables_sheet(book: Book) -> None:
    """Write one row for each deliverable, all years so far."""
    page = book.page
    found = {
        one["id"]: one
        for axis in page["axes"]
        for commitment in axis["commitments"]
        for one in commitment["deliverables"]
    } | {one["id"]: one for one in page["orphans"]}
    place_of = page["coverage"]["periods"].index
    rows = sorted(
        found.values(), key=lambda one: (place_of(one["period"]), natural_order(one["id"]))
    )
    sheet = data_sheet(book, book.translator.text("Deliverables"))
    told = fields(book)
    columns = [column for column, _ in told]
    place = sheet.table(columns, [[value(one) for _, value in told] for one in rows], frozen=2)
    mark_states(sheet, place, columns, rows)


def fields(book: Book) -> list[Field]:
    """Return what is told of a deliverable: columns, and what stands in each."""
    t, axis_of = book.translator, _axes(book.page)
    return [
        (Column(t.text("Id"), 12), lambda one: one["id"]),
        (Column(t.text("Deliverable"), 34), lambda one: one["title"]),
        (Column(t.text("Year"), 8, "whole"), lambda one: one["year"] or one["period_name"]),
        (Column(t.text("Axis"), 6), lambda one: _axes_words(axis_of, one)),
        (Column(t.text("Commitments"), 14), lambda one: ", ".join(one["commitments"])),
        (Column(t.text("Lead"), 22), lambda one: one["lead"]),
        (Column(t.text("Partners"), 28), lambda one: ", ".join(one["partners"])),
        (Column(t.text("Due date promised"), 13, "date"), lambda one: one["due_adopted"]),
        (Column(t.text("Due date revised"), 13, "date"), _revised),
        (Column(t.text("Status"), 15), lambda one: one["status_words"]),
        (Column(t.text("Marks"), 15), _marks),
        (Column(t.text("Completion"), 13, "percent"), lambda one: one["completion"]),
        (Column(t.text("Weight"), 8, "number"), lambda one: one["weight"]),
        (Column(t.text("Last update"), 13, "date"), lambda one: one["last_update"]),
        (Column(t.text("Reason"), 36), lambda one: one["reason"] or one["due_reason"]),
        (Column(t.text("Resolution"), 14), lambda one: one["resolution"] or one["due_resolution"]),
        (Column(t.text("Evidence"), 46, "link"), _evidence),
        (Column(t.text("File and line"), 34), lambda one: one["place"]),
    ]


def follow_up_sheet(book: Book) -> None:
    """Write a year's action plan in the columns that people know."""
    t, year = book.translator, book.page["follow_up"]
    sheet = Sheet(book, t.text("Follow-up of the action plan"))
    heading(sheet)
    if year is None:
        return
    if not year["total"]:
        sheet.lines([t.text("No deliverable of this action plan is in force on that day.")])
        return
    sheet.lines([f"{year['done_words']}; {year['completion_words']}."])
    sheet.skip()
    columns = [
        Column(t.text("Axis"), 6),
        Column(t.text("Commitment"), 14),
        Column(t.text("Id"), 12),
        Column(t.text("Deliverable"), 34),
        Column(t.text("Lead"), 20),
        Column(t.text("Due date promised"), 13, "date"),
        Column(t.text("Due date revised"), 13, "date"),
        Column(t.text("Status"), 15),
        Column(t.text("Marks"), 14),
        Column(t.text("Completion"), 13, "percent"),
        Column(t.text("Result"), 38),
        Column(t.text("Gap and reason"), 38),
    ]
    groups = [*year["axes"], {"id": NOTHING, "rows": year["others"]}]
    rows = [_followed(axis["id"], one) for axis in groups for one in axis["rows"]]
    place = sheet.table(columns, rows, frozen=4)
    mark_states(sheet, place, columns, (one for axis in groups for one in axis["rows"]))


def evidence_sheet(book: Book) -> None:
    """Write what is done and its proof, a row a piece of evidence."""
    t, proofs = book.translator, book.page["proofs"]
    sheet = Sheet(book, t.text("Evidence"))
    heading(sheet)
    sheet.skip()
    columns = [
        Column(t.text("Id"), 12),
        Column(t.text("Deliverable"), 36),
        Column(t.text("Promised for"), 13, "date"),
        Column(t.text("Done on"), 13, "date"),
        Column(t.text("Delay"), 18),
        Column(t.text("Evidence"), 50, "link"),
        Column(t.text("Kind"), 18),
        Column("SHA-256", 36),
        Column(t.text("Version"), 11),
        Column(t.text("Committed"), 13, "date"),
        Column(t.text("File and line"), 32),
    ]
    rows: list[list[Value]] = []
    for row in proofs["rows"]:
        one, typed = row["deliverable"], row["typed"]
        head = [one["id"], one["title"], one["due_adopted"], row["done_on"]]
        head.append(row["days_after_words"] or None)
        tail = [typed["commit"] if typed else row["typed_words"]]
        tail += [typed["date"] if typed else None, row["place"]]
        pieces = row["evidence"] or [{"text": t.text("no evidence"), "words": "", "sha256": None}]
        rows.extend([*head, each["text"], each["words"], each["sha256"], *tail] for each in pieces)
    sheet.table(columns, rows, frozen=2)


def _axes(page: Page) -> dict[str, str]:
    """Return the axis of each commitment."""
    return {each["id"]: axis["id"] for axis in page["axes"] for each in axis["commitments"]}


def _axes_words(axis_of: dict[str, str], one: Page) -> str:
    found = dict.fromkeys(axis_of[each] for each in one["commitments"] if each in axis_of)
    return ", ".join(found) or NOTHING


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
        _revised(one),
        one["status_words"],
        _marks(one),
        one["completion"],
        _joined(each for each in result if each),
        _joined(_gap(each) for each in one["gap"]),
    ]


def _revised(one: Page) -> Value:
    """Return the due date, where it is not the one promised."""
    return one["due"] if one["due_moved"] or not one["due_adopted"] else None


def _gap(one: Page) -> str:
    told = [one["words"], one["reason"], one["resolution"]]
    return " · ".join(each for each in told if each)


def _marks(one: Page) -> str | None:
    return ", ".join(each["words"] for each in one["marks"]) or None


def _evidence(one: Page) -> str | None:
    return _joined(each["text"] for each in one["evidence"])


def _joined(texts: Iterable[str]) -> str | None:
    return "\n".join(texts) or None
