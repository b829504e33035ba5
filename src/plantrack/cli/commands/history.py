"""`plantrack history`."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, cast

import typer

from plantrack.cli.answer_files import Csv, Xlsx
from plantrack.cli.call import Call
from plantrack.cli.options import NO_FORMAT, Incomplete, Json, call_of, one_of
from plantrack.locale import marked

if TYPE_CHECKING:
    from plantrack.history.timeline import Interval, Timeline

EXAMPLES = (
    "plantrack history",
    "plantrack history 2018 --by month",
    "plantrack history 2.1 --csv",
    "plantrack history --format csv",
)
_FORMATS = ("text", "csv")
_STEPS = ("month", "quarter", "year")

Name = Annotated[
    str,
    typer.Argument(
        metavar=marked("[ID|YEAR|plan]"),
        help=marked("An id, a year, or the word `plan` for the whole plan, which is the default."),
    ),
]
By = Annotated[
    str,
    typer.Option("--by", metavar="|".join(_STEPS), help=marked("How far apart the days are.")),
]
Format = Annotated[
    str,
    typer.Option(
        "--format",
        metavar="|".join(_FORMATS),
        help=marked("csv is for programs: English headings, commas, decimal points."),
    ),
]


def run(
    ctx: typer.Context,
    name: Name = "plan",
    by: By = "quarter",
    as_csv: Csv = False,
    xlsx: Xlsx = None,
    format_: Format = "text",
    incomplete: Incomplete = False,
    as_json: Json = False,
) -> None:
    """Show a figure over time: promised, kept, complete, against what was planned."""
    from plantrack.history.timeline import timeline
    from plantrack.project.past import past_of

    call = call_of(ctx)
    one_of(format_, _FORMATS, NO_FORMAT)
    one_of(by, _STEPS, marked("no step {word}: write {formats}"))
    past = past_of(call.project, call.day, call.cache)
    found = timeline(call.plan, name, call.day, cast("Interval", by), past)
    if as_json:
        from plantrack.wire.timeline import timeline_json

        call.show_json(timeline_json(found, call.translator))
    elif xlsx is not None:
        _write(call, found, xlsx, incomplete=incomplete)
    elif as_csv or format_ == "csv":
        _export(call, found, for_programs=format_ == "csv", incomplete=incomplete)
    else:
        from plantrack.console.timeline import timeline_screen

        call.show(timeline_screen(found, call.version, call.look))


def _write(call: Call, found: "Timeline", xlsx: Path, *, incomplete: bool) -> None:
    """Write the figures as a workbook."""
    from plantrack.cli.answer_files import write_table
    from plantrack.wire.timeline import timeline_xlsx

    call.refuse_incomplete(incomplete=incomplete)
    write_table(call, timeline_xlsx(found, call.translator), xlsx)


def _export(call: Call, found: "Timeline", *, for_programs: bool, incomplete: bool) -> None:
    from plantrack.telling.witness import witness_words
    from plantrack.wire.timeline import timeline_csv, timeline_sheet

    t = call.translator
    content = timeline_csv(found) if for_programs else timeline_sheet(found, t)
    call.export(content.encode(), incomplete=incomplete)
    if missing := witness_words(found.witness, t):
        call.warn(missing)
