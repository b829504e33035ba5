"""`plantrack sheets`."""

from pathlib import Path
from typing import Annotated

import typer

from plantrack.cli.options import NO_FORMAT, Force, Incomplete, Under, Year, call_of, one_of
from plantrack.cli.sending import FORMATS, Asked, write_sheets
from plantrack.errors import PlantrackError
from plantrack.locale import marked

EXAMPLES = (
    "plantrack sheets --format html --output fiches",
    "plantrack sheets --role developpement --format docx --output fiches",
    "plantrack sheets --review direction --year 2018 --output fiches",
)

Role = Annotated[
    str | None,
    typer.Option("--role", metavar=marked("ROLE"), help=marked("Only the sheet of this role.")),
]
Due = Annotated[
    str | None,
    typer.Option(
        "--due",
        metavar=marked("DATE"),
        help=marked("The day by which sheets are to be back; what falls due by then is asked too."),
    ),
]
Format = Annotated[
    str,
    typer.Option(
        "--format",
        metavar="|".join(FORMATS),
        help=marked(
            "What the sheets are: `eml` are drafts of e-mails, `issue-form` one form for GitHub."
        ),
    ),
]
Output = Annotated[
    Path | None,
    typer.Option(
        "--output", metavar=marked("FOLDER"), help=marked("The folder, made where it is not there.")
    ),
]
Review = Annotated[
    str | None,
    typer.Option(
        "--review",
        metavar=marked("ROLE"),
        help=marked(
            "The sheet on which this role judges the promises of others, by their proofs alone."
        ),
    ),
]


def run(
    ctx: typer.Context,
    role: Role = None,
    due: Due = None,
    format_: Format = "xlsx",
    output: Output = None,
    review: Review = None,
    year: Year = None,
    under: Under = None,
    force: Force = False,
    incomplete: Incomplete = False,
) -> None:
    """Write update sheets to be filled in, one a role: what is late, silent or due."""
    from datetime import date

    from plantrack.cli.dated import due_day

    call = call_of(ctx)
    call.refuse_version()
    call.refuse_incomplete(incomplete=incomplete)
    chosen = one_of(format_, FORMATS, NO_FORMAT)
    if output is None:
        raise PlantrackError("sheets writes files: name a folder with --output")
    if role is not None and review is not None:
        raise PlantrackError("--review is the sheet of one role: leave out --role")
    word = due_day(call, due)
    back = date.fromisoformat(word) if word else None
    if back is not None and back < call.day:
        raise PlantrackError("sheets cannot be back on {day}: it is past", day=back)
    write_sheets(call, output, Asked(chosen, role, review, back, force, year, under))
