"""The page of a new year: written for people to fill in, read back, its mistakes told."""

import os
import stat
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from plantrack.cli.call import Call
from plantrack.cli.editing import run_edit
from plantrack.cli.options import Writing
from plantrack.cli.output import shown
from plantrack.errors import PlantrackError
from plantrack.locale.system_errors import system_reason

if TYPE_CHECKING:
    from plantrack.edits.making import Make
    from plantrack.edits.year_page import Page, PageMistakes

_LARGEST = 5_000_000  # bytes
_ENDINGS = (".md", ".markdown", ".txt")
_WORKBOOK, _BOOKS = ".xlsx", (".xlsx", ".ods", ".xls")


def write_page(call: Call, year: str | None, file: Path, *, dry_run: bool) -> None:
    """Write the page of a year, where there is none yet; with `dry_run`, print it.

    Raises:
        PlantrackError: the year is opened already, or the file is there, cannot be written or
            has the name of something else than a page.
    """
    from plantrack.edits.new_year import proposed
    from plantrack.reports.year_page import year_page
    from plantrack.reports.year_workbook import year_workbook
    from plantrack.writing import write_document

    suffix = file.suffix.lower()
    if str(file) != "-" and suffix not in (*_ENDINGS, _WORKBOOK):
        raise PlantrackError(
            "{file} would not open: the page is Markdown or a workbook, give a name that ends in "
            "{ending} or {other}",
            file=str(file),
            ending=_ENDINGS[0],
            other=_WORKBOOK,
        )
    t = call.translator
    proposal = proposed(call.project.loaded, year, call.day)
    asked = (call.project.plan, proposal, call.day, file.name, t)
    if dry_run or str(file) == "-":
        call.write(year_page(*asked))
        return
    if file.exists():
        raise PlantrackError(
            "{file} is there already: give another name, or remove it", file=str(file)
        )
    content = year_workbook(*asked) if suffix == _WORKBOOK else year_page(*asked).encode()
    write_document(file, content, forbidden=call.project.root)
    call.warn(t.text("Written: {file}", file=str(file)))


def page_of(call: Call, file: Path, other: str | None) -> "Page":
    """Return a page as it was filled in.

    Raises:
        PlantrackError: the file cannot be read, or something else decides as well.
    """
    from plantrack.edits.year_page import page_read

    if other is not None:
        raise PlantrackError("the page of --from decides: leave out --carry and --reason")
    if file.suffix.lower() in _BOOKS and file.is_file():
        return _page_in_book(call, file)
    try:
        with open(file, "rb", opener=_opened) as stream:
            is_regular = stat.S_ISREG(os.fstat(stream.fileno()).st_mode)
            raw = stream.read(_LARGEST + 1) if is_regular else b""
    except (OSError, ValueError) as error:
        reason = system_reason(error)
        raise PlantrackError(
            "{file} cannot be read: {reason}", file=str(file), reason=reason
        ) from error
    if not is_regular:
        raise PlantrackError("{file} is not a regular file", file=str(file))
    if len(raw) > _LARGEST:
        raise PlantrackError("{file} is too large for a page", file=str(file))
    return page_read(file.name, raw)


def _page_in_book(call: Call, file: Path) -> "Page":
    from plantrack.locale import LANGUAGES
    from plantrack.tables.year_book import page_in_book

    return page_in_book(file, [replace(call.translator, language=each) for each in LANGUAGES])


def _opened(path: str, flags: int) -> int:
    """Open without waiting for who writes into a pipe."""
    return os.open(path, flags | getattr(os, "O_NONBLOCK", 0))


def run_on_page(call: Call, title: str, make: "Make", writing: Writing, page: Path | None) -> None:
    """Run an edit that a page decides, and print each of its mistakes with its place.

    Raises:
        PlantrackError: the edit cannot be made; nothing was written.
    """
    from plantrack.edits.year_page import PageMistakes

    try:
        run_edit(call, title, make, writing)
    except PageMistakes as found:
        _tell(call, page, found)
        raise


def _tell(call: Call, page: Path | None, found: "PageMistakes") -> None:
    from plantrack.edits.year_page import MOST_TOLD

    for mistake in found.mistakes[:MOST_TOLD]:
        at = mistake.place
        place = at.cell or f"{page}:{at.line}:{at.column}"
        call.warn(shown(f"{place}  {call.translator.spell(mistake.message)}"))
    more = len(found.mistakes) - MOST_TOLD
    if more > 0:
        call.warn(call.translator.plural("and {count} other", "and {count} others", more))
