"""`plantrack measure`."""

from typing import Annotated

import typer

from plantrack.cli.options import DryRun, IfUnchanged, Writing, call_of
from plantrack.locale import marked

EXAMPLES = (
    'plantrack measure I-08 7 --date 2019-12-31 --source "Comptes rendus"',
    "plantrack measure I-05 6,5",
    "plantrack measure I-08 7 --date 2019-02-15 --for 2018-12-31",
)

Identifier = Annotated[
    str, typer.Argument(metavar=marked("INDICATOR"), help=marked("An indicator's id."))
]
Values = Annotated[
    list[str],
    typer.Argument(
        metavar=marked("VALUE"),
        help=marked("The value found, such as 12.5, 12,5 or 1 250; a negative one comes after --."),
    ),
]
Date = Annotated[
    str | None,
    typer.Option(
        "--date",
        metavar=marked("DATE"),
        help=marked("The day of the measurement; by default today."),
    ),
]
Source = Annotated[
    str | None,
    typer.Option("--source", metavar=marked("TEXT"), help=marked("Where the value is from.")),
]
Target = Annotated[
    str | None,
    typer.Option(
        "--for", metavar=marked("DATE"), help=marked("The date of the past target that it answers.")
    ),
]


def run(
    ctx: typer.Context,
    identifier: Identifier,
    values: Values,
    date: Date = None,
    source: Source = None,
    target: Target = None,
    if_unchanged: IfUnchanged = None,
    dry_run: DryRun = False,
) -> None:
    """Add a value found on a day to an indicator's measurements."""
    from plantrack.cli.dated import fact_day
    from plantrack.cli.editing import run_edit
    from plantrack.edits import measuring
    from plantrack.edits.decimals import one_number

    call = call_of(ctx)
    said = {
        "date": fact_day(call, date),
        "value": one_number(values),
        "source": source,
        "for": fact_day(call, target) if target else None,
    }

    run_edit(
        call,
        call.translator.text("measure {id}", id=identifier),
        lambda project, _: measuring.measure(project.loaded, identifier, said, call.clock),
        Writing(dry_run, identifier, if_unchanged),
    )
