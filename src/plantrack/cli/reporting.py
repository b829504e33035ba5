"""What `report` does beyond one report: the list of reports, and the whole set for a meeting."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from plantrack.cli.call import Call
from plantrack.cli.days import day_or_word
from plantrack.errors import PlantrackError
from plantrack.locale import Message, msg
from plantrack.locale.words import either

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from plantrack.reports.edition import Edition
    from plantrack.reports.look import Paper

T = TypeVar("T")
_OWN = msg("A template of the plan's own.")
_INDEX = "index.html"
_BOARD = "board"


class Shown(NamedTuple):
    """What a report shows, and on what sheet: `letter` or `a4`, where one was asked for."""

    pictures: bool = True
    annexes: bool = False
    paper: "Paper | None" = None


def paper_named(word: str | None) -> "Paper | None":
    """Return the sheet that a word names.

    Raises:
        PlantrackError: there is no such sheet.
    """
    from plantrack.reports.look import PAPERS

    found = next((paper for paper in PAPERS if word and paper == word.lower()), None)
    if word and not found:
        raise PlantrackError("no paper {word}: write {papers}", word=word, papers=either(PAPERS))
    return found


def warn_of_logo(call: Call, edition: "Edition") -> None:
    """Say why a report has not the logo that the plan names."""
    header, refused = edition.snapshot.plan.header, edition.look.refused
    if refused is not None and header.look is not None:
        call.warn(
            call.translator.text(
                "The logo {path} cannot be used: {reason}. It is left out.",
                path=header.look.logo or "",
                reason=refused,
            )
        )


def edition_of(
    call: Call,
    subject: str | None,
    since: str | None,
    shown: Shown,
) -> "Edition":
    """Return the edition that a report is made from: the day, and the day to compare with.

    Raises:
        PlantrackError: `since` means no earlier day.
    """
    from plantrack.project.earlier import earlier_plan
    from plantrack.project.meant import last_meeting
    from plantrack.project.past import past_of
    from plantrack.project.register import plan_register
    from plantrack.reports.edition import Edition

    earlier, told = None, ""
    language = call.translator.language
    if since is not None:
        word = day_or_word(call.project, since, call.day, call.tell_reading)
        earlier = earlier_plan(call.project, word, call.day)
        told = _BOARD if earlier.event else _told_since(call, word, earlier.day)
    elif last_meeting(call.project, call.day):
        earlier, told = earlier_plan(call.project, _BOARD, call.day), _BOARD
    if earlier is not None:
        earlier = earlier.in_language(language)
    register = plan_register(call.project, call.day, None, call.cache)
    past = past_of(call.project, call.day, call.cache)
    bases = [call.snapshot.plan.basis, *([earlier.snapshot.plan.basis] if earlier else [])]
    teller = call.telling(*bases)
    return Edition(
        call.project, call.snapshot, teller, earlier, subject, register, past, *shown, since=told
    )


def _told_since(call: Call, word: "date | str", day: "date") -> str:
    """Return an earlier day or version as anybody would find it again: a visit is a day."""
    from plantrack.project.meant import LAST
    from plantrack.source.commits import commit_named

    is_name = isinstance(word, str) and word != LAST
    commit = commit_named(call.project.root, str(word)) if is_name else None
    return commit or day.isoformat()


def list_reports(call: Call) -> None:
    """Print the reports there are, with their formats."""
    from rich.table import Table

    from plantrack.console.style import styled
    from plantrack.reports.report import report_names

    table = Table(box=None, padding=(0, 2, 0, 0), show_edge=False, header_style="quiet")
    for heading in (call.translator.text("Name"), call.translator.text("Formats"), ""):
        table.add_column(heading)
    for name, formats in report_names(call.project.root).items():
        words = call.translator.spell(_summary(name))
        table.add_row(styled(name, "accent"), styled(" ".join(formats)), styled(words))
    call.print(table)
    call.warn_of_problems()


def write_all(call: Call, edition: "Edition", folder: Path, format_: str | None) -> None:
    """Write every report in every format there is a library for, and a page that leads to them.

    Raises:
        PlantrackError: a report cannot be made, or the folder cannot be written to; nothing is
            written before all are made.
    """
    from plantrack.reports.report import check_report, is_ready, report_names
    from plantrack.writing import refuse_folder

    refuse_folder(folder, call.project.root)
    if format_ is not None:
        check_report(call.project.root, _BOARD, format_)
    jobs = [
        (name, each)
        for name, formats in report_names(call.project.root).items()
        for each in formats
        if is_ready(each) and format_ in (None, each)
    ]
    warn_of_logo(call, edition)
    made, index = trusted(call, lambda: _made(call, edition, jobs))
    _write_set(call, folder, made, index)
    _tell_missing(call, format_)


def make_one(call: Call, edition: "Edition", name: str, format_: str) -> bytes:
    """Return a report as bytes, a bar on the terminal while it is made.

    Raises:
        PlantrackError: it cannot be made.
    """
    from plantrack.reports.report import report_bytes

    if format_ != "md":  # the one that has no pictures
        warn_of_logo(call, edition)

    def work() -> bytes:
        """Return the report's bytes, the bar moved once."""
        with progress(1) as advance:
            advance(f"{name}.{format_}")
            return report_bytes(edition, name, format_)

    return trusted(call, work)


def _made(
    call: Call, edition: "Edition", jobs: list[tuple[str, str]]
) -> tuple[dict[str, dict[str, bytes]], bytes]:
    """Return the reports by name and format, and the page that leads to them."""
    from plantrack.reports.report import index_bytes, report_bytes

    made: dict[str, dict[str, bytes]] = {}
    with progress(len(jobs)) as advance:
        for name, each in jobs:
            advance(f"{name}.{each}")
            made.setdefault(name, {})[each] = report_bytes(edition, name, each)
    entries = [
        {
            "name": name,
            "summary": call.translator.spell(_summary(name)),
            "files": [{"file": f"{name}.{each}", "format": each} for each in formats],
        }
        for name, formats in made.items()
    ]
    return made, index_bytes(edition, entries)


def trusted(call: Call, work: Callable[[], T]) -> T:
    """Work here, or in a process that can be ended where the plan brings templates of its own."""
    from plantrack.cli.guard import guarded
    from plantrack.reports.templates import has_own_templates

    return guarded(work) if has_own_templates(call.project.root) else work()


def _write_set(call: Call, folder: Path, made: dict[str, dict[str, bytes]], index: bytes) -> None:
    from plantrack.writing import write_documents

    contents = {
        f"{name}.{each}": content
        for name, formats in made.items()
        for each, content in formats.items()
    }
    write_documents(folder, contents | {_INDEX: index}, forbidden=call.project.root)
    t, written = call.translator, sum(len(formats) for formats in made.values()) + 1
    call.warn(
        t.plural(
            "{count} file written in {folder}; begin with {file}",
            "{count} files written in {folder}; begin with {file}",
            written,
            folder=str(folder),
            file=_INDEX,
        )
    )


def _tell_missing(call: Call, format_: str | None) -> None:
    from plantrack.reports.names import FORMATS
    from plantrack.reports.report import is_ready

    tell_missing(call, [each for each in FORMATS if not is_ready(each) and format_ in (None, each)])


def tell_missing(call: Call, missing: "Sequence[str]") -> None:
    """Say which formats are left out for want of a library, where some are."""
    if missing:
        call.warn(
            call.translator.plural(
                "Left out, for a library is missing: {formats}. It needs pip install "
                '"plantrack[all]"',
                "Left out, for libraries are missing: {formats}. They need pip install "
                '"plantrack[all]"',
                len(missing),
                formats=", ".join(missing),
            )
        )


def _summary(name: str) -> Message:
    from plantrack.reports.classes import CLASSES

    return CLASSES[name].ABOUT.summary if name in CLASSES else _OWN


@contextmanager
def progress(total: int) -> Iterator[Callable[[str], None]]:
    """Show a bar on a terminal while reports are made; say nothing elsewhere."""
    if sys.stderr is None or not sys.stderr.isatty():  # Rich takes a tenth of a second to import
        yield lambda _: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

    console = Console(stderr=True)
    columns = (TextColumn("{task.description}", markup=False), BarColumn(), MofNCompleteColumn())
    with Progress(
        *columns, console=console, transient=True, disable=not console.is_terminal
    ) as bar:
        task, done = bar.add_task("", total=total), count()

        def advance(name: str) -> None:
            """Show what is being made, and count it."""
            bar.update(task, description=name, completed=next(done))

        yield advance
