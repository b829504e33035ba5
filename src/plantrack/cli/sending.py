"""`sheets`: an update sheet a role, written into a folder."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from plantrack.cli.call import Call
from plantrack.cli.into_folder import write_into
from plantrack.errors import PlantrackError
from plantrack.locale.printable import printable_line

if TYPE_CHECKING:
    from plantrack.reports.update_sheets.layout import Sheet
    from plantrack.views.sheets import SheetAsked
    from plantrack.views.standing import Snapshot

FORMATS = ("xlsx", "md", "html", "eml", "issue-form", "docx")


@dataclass(frozen=True, slots=True)
class Asked:
    """Whose sheets, in which format, to be back by when; or the one on which a role judges.

    Both ask only about the work of a year, and under a node, where those are given.
    """

    format: str
    role: str | None
    review: str | None
    back: date | None
    force: bool
    year: str | None = None
    under: str | None = None

    def ids(self, snapshot: "Snapshot") -> frozenset[str] | None:
        """Return the ids of the work asked about; None where all of it is.

        Raises:
            PlantrackError: the plan has no such year, axis or commitment.
        """
        if self.year is None and self.under is None:
            return None
        from plantrack.views.listing import Filters, listing_of
        from plantrack.views.standing import ids_of

        return frozenset(ids_of(listing_of(snapshot, Filters(year=self.year, under=self.under))))


def write_sheets(call: Call, folder: Path, asked: Asked) -> None:
    """Write the sheets, and say which, and of what no sheet asks.

    Raises:
        PlantrackError: one cannot be made or written; nothing is written before all are made.
    """
    sheets = _asked_of(call, asked)
    if not sheets:
        _tell_none(call, asked)
        _tell_leaderless(call, asked)
        return
    contents = _issue_form(call, sheets) if asked.format == "issue-form" else \
        _files(call, sheets, asked.format)  # fmt: skip
    write_into(call, folder, contents, force=asked.force)
    _tell_written(call, folder, contents, sheets)
    _tell_leaderless(call, asked)
    call.warn_of_problems()


def _tell_none(call: Call, asked: Asked) -> None:
    t = call.translator
    if asked.review is not None:
        told = t.text("Of what is asked about, no promise of another role is left to judge.")
    else:
        day = t.long_date(call.snapshot.day)
        told = t.text("No sheet is written: no role that is asked owes news on {day}.", day=day)
    call.warn(told)


def _tell_written(
    call: Call, folder: Path, contents: Mapping[str, bytes], sheets: "Sequence[SheetAsked]"
) -> None:
    t = call.translator
    if len(contents) != len(sheets) or any("/" in name for name in contents):
        for name in contents:
            call.say(t.text("Written: {file}", file=str(folder / name)))
        return
    for name, sheet in zip(contents, sheets, strict=True):
        count = len(sheet.judged or sheet.asked)
        told = t.plural("{count} {w.deliverable}", "{count} {w.deliverable:s}", count)
        call.say(f"{folder / name}  {printable_line(sheet.title)} · {told}")


def _asked_of(call: Call, asked: Asked) -> "Sequence[SheetAsked]":
    from plantrack.views.sheets import narrowed, review_of, sheets_of

    within = asked.ids(call.snapshot)
    if asked.review is None:
        sheets = sheets_of(call.snapshot, asked.role, asked.back)
    else:
        sheet = review_of(call.snapshot, asked.review, asked.back)
        sheets = (sheet,) if sheet.judged else ()
    return sheets if within is None else tuple(narrowed(sheets, within))


def _files(call: Call, sheets: "Sequence[SheetAsked]", format_: str) -> dict[str, bytes]:
    from plantrack.reports.reminders import stems_of
    from plantrack.reports.update_sheets.layout import laid_out

    begin = call.teller.text("sheet-")
    stems = stems_of(f"{begin}{sheet.role_id}" for sheet in sheets)
    make = _maker(format_)
    return {
        f"{stem}.{format_}": make(laid_out(sheet, call.teller, call.basis_lines), stem)
        for stem, sheet in zip(stems, sheets, strict=True)
    }


def _maker(format_: str) -> "Callable[[Sheet, str], bytes]":
    """Return what makes a format, imported now: each has its library."""
    if format_ == "eml":
        from plantrack.reports.update_sheets.draft import sheet_draft

        return sheet_draft
    makers: Mapping[str, Callable[[], Callable[[Sheet], bytes]]] = {
        "md": _markdown, "html": _html, "xlsx": _xlsx, "docx": _docx,
    }  # fmt: skip
    made = makers[format_]()
    return lambda sheet, _: made(sheet)


def _markdown() -> "Callable[[Sheet], bytes]":
    from plantrack.reports.update_sheets.text import sheet_markdown

    return sheet_markdown


def _html() -> "Callable[[Sheet], bytes]":
    from plantrack.reports.update_sheets.page import sheet_html

    return sheet_html


def _xlsx() -> "Callable[[Sheet], bytes]":
    from plantrack.reports.update_sheets.workbook import sheet_workbook

    return sheet_workbook


def _docx() -> "Callable[[Sheet], bytes]":
    from plantrack.reports.update_sheets.document import sheet_docx

    return sheet_docx


def _issue_form(call: Call, sheets: "Sequence[SheetAsked]") -> dict[str, bytes]:
    from plantrack.reports.update_sheets.issue_form import FOLDER, NAME, issue_form

    if any(sheet.is_review for sheet in sheets):
        raise PlantrackError("an issue is read by everybody: a second verdict has no form of one")
    return {f"{FOLDER}/{NAME}": issue_form(sheets, call.teller)}


def _tell_leaderless(call: Call, asked: Asked) -> None:
    from plantrack.views.sheets import leaderless

    if asked.role is not None or asked.review is not None:
        return
    within = asked.ids(call.snapshot)
    left = [
        each
        for each in leaderless(call.snapshot)
        if within is None or each.deliverable.id in within
    ]
    if left:
        call.warn(
            call.translator.plural(
                "{count} {w.deliverable} without a lead is on no sheet: {ids}",
                "{count} {w.deliverable:s} without a lead are on no sheet: {ids}",
                len(left),
                ids=", ".join(standing.deliverable.id for standing in left),
            )
        )
