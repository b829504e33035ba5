"""`plantrack report`."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from plantrack.cli.call import Call
from plantrack.cli.options import call_of
from plantrack.errors import PlantrackError
from plantrack.locale import marked
from plantrack.locale.words import either
from plantrack.reports.names import FORMATS, IN_FRENCH, REPORTS

if TYPE_CHECKING:
    from plantrack.reports.edition import Edition

EXAMPLES = (
    "plantrack report board --output bilan.pdf",
    "plantrack report year 2018 --format html --output suivi.html",
    "plantrack report --all --output seance",
)
_JSON = "json"
_MARKDOWN = "md"
_BOARD = "board"

Name = Annotated[
    str | None,
    typer.Argument(
        metavar=marked("NAME"),
        help=marked("The report: {reports}, or a template of the plan's own."),
    ),
]
Subject = Annotated[
    str | None,
    typer.Argument(
        metavar=marked("SUBJECT"), help=marked("What it is about: a year, a role or a partner.")
    ),
]
Format = Annotated[
    str | None,
    typer.Option(
        "--format",
        metavar="|".join(FORMATS),
        help=marked("By default as --output is named, else md."),
    ),
]
Output = Annotated[
    Path | None,
    typer.Option(
        "--output",
        metavar=marked("FILE"),
        help=marked("Where to write it; by default standard output."),
    ),
]
Since = Annotated[
    str | None,
    typer.Option(
        "--since",
        metavar="board|VERSION|DATE",
        help=marked(
            "What to compare with: the last board meeting (by default), your last visit (`last`), "
            "a commit or a day."
        ),
    ),
]
Pictures = Annotated[
    bool,
    typer.Option("--pictures/--no-pictures", help=marked("Draw the charts or leave them out.")),
]
Annexes = Annotated[
    bool,
    typer.Option("--annexes", help=marked("Add all that stands behind the board's first pages.")),
]
Paper = Annotated[
    str | None,
    typer.Option(
        "--paper",
        metavar="letter|a4",
        help=marked("The sheet that it is printed on; by default letter."),
    ),
]
Every = Annotated[
    bool,
    typer.Option(
        "--all", help=marked("Write every report in every format in the folder --output.")
    ),
]
Listed = Annotated[bool, typer.Option("--list", help=marked("List the reports and their formats."))]
Context = Annotated[
    str | None,
    typer.Option(
        "--context", metavar=_JSON, help=marked("Print what its templates are given, as JSON.")
    ),
]


def run(
    ctx: typer.Context,
    name: Name = None,
    subject: Subject = None,
    format_: Format = None,
    output: Output = None,
    since: Since = None,
    pictures: Pictures = True,
    annexes: Annexes = False,
    paper: Paper = None,
    every: Every = False,
    listed: Listed = False,
    context: Context = None,
) -> None:
    """Write a report, such as the board's."""
    from plantrack.cli.reporting import Shown, edition_of, list_reports, paper_named, write_all
    from plantrack.locale.nearest import folded

    call = call_of(ctx)
    if listed:
        list_reports(call)
        return
    asked = IN_FRENCH.get(folded(name), name) if name else _BOARD
    chosen = format_.lower() if format_ else None
    _refuse_subject(asked, subject, every=every and name is not None)
    if annexes and asked in REPORTS and asked != _BOARD and not every:
        raise PlantrackError(
            "--annexes are those of the report `board`: {name} has none", name=asked
        )
    shown = Shown(pictures, annexes, paper_named(paper))
    edition = edition_of(call, subject, since, shown)
    if context is not None:
        _print_context(call, edition, asked, context)
    elif every:
        write_all(call, edition, _folder(output), chosen)
    else:
        meant = _format_meant(chosen, output)
        _write_one(call, edition, asked, meant, output)
    call.warn_of_problems()


def _refuse_subject(name: str, subject: str | None, *, every: bool) -> None:
    if every:
        raise PlantrackError("--all writes every report: leave out {name}", name=name)
    if subject is not None and not _has_subject(name):
        raise PlantrackError(
            "the report {name} is about the whole plan: leave out {word}", name=name, word=subject
        )


def _has_subject(name: str) -> bool:
    """Return whether a report may be about a year, a role or a partner; one of a plan's own may."""
    from plantrack.reports.classes import CLASSES

    return name not in CLASSES or CLASSES[name].ABOUT.has_subject


def _print_context(call: Call, edition: "Edition", name: str, format_: str) -> None:
    from plantrack.reports.report import report_json

    if format_ != _JSON:
        raise PlantrackError(
            "no format {word}: write {formats}", word=format_, formats=either([_JSON])
        )
    call.write(report_json(edition, name))


def _write_one(
    call: Call, edition: "Edition", name: str, format_: str, output: Path | None
) -> None:
    from plantrack.cli.reporting import make_one
    from plantrack.reports.report import TEXT_FORMATS, check_report
    from plantrack.writing import write_document

    check_report(call.project.root, name, format_)
    if output is None and format_ not in TEXT_FORMATS and sys.stdout.isatty():
        raise PlantrackError(
            "{format} is not text: name a file, such as --output {name}.{format}",
            format=format_,
            name=name,
        )
    content = make_one(call, edition, name, format_)
    if output is None or str(output) == "-":
        if format_ in TEXT_FORMATS:
            call.write_page(content)
        else:
            call.write_bytes(content)
    else:
        write_document(output, content, forbidden=call.project.root)
        call.warn(call.translator.text("Written: {file}", file=str(output)))


def _format_meant(chosen: str | None, output: Path | None) -> str:
    """Return the format asked for, which a file's name may tell as well; else Markdown."""
    ending = output.suffix.removeprefix(".").lower() if output else ""
    if chosen is not None:
        if ending in FORMATS and chosen in FORMATS and ending != chosen:
            raise PlantrackError(
                "{file} is named as {ending}, and --format says {format}: write one of them",
                file=str(output),
                ending=ending,
                format=chosen,
            )
        return chosen
    if ending and ending not in FORMATS:
        raise PlantrackError(
            "the name {file} tells no format: end it with .{formats}, or give --format",
            file=str(output),
            formats=", .".join(FORMATS),
        )
    return ending or _MARKDOWN


def _folder(output: Path | None) -> Path:
    if output is None:
        raise PlantrackError("--all writes several files: name a folder with --output")
    return output
