"""`plantrack set`."""

from typing import Annotated

import typer

from plantrack.cli.options import (
    DryRun,
    Editorial,
    Field,
    IfUnchanged,
    Reason,
    Resolution,
    Subject,
    Writing,
    call_of,
)
from plantrack.cli.reasons import change_field
from plantrack.locale import marked

EXAMPLES = (
    "plantrack set 2019-L05 lead direction",
    "plantrack set 2019-L05 extra.budget 120000",
    "plantrack set 2019-L03 milestones.2.done 2019-06-21",
    marked("plantrack set 2019-L05 weight 2 --reason 'The work has doubled.'"),
    "plantrack set plan severities.done-without-evidence error",
)

Values = Annotated[
    list[str],
    typer.Argument(metavar=marked("VALUE"), help=marked("Its value; several for a list.")),
]


def run(
    ctx: typer.Context,
    identifier: Subject,
    field: Field,
    values: Values,
    reason: Reason = None,
    resolution: Resolution = None,
    editorial: Editorial = False,
    if_unchanged: IfUnchanged = None,
    dry_run: DryRun = False,
) -> None:
    """Give a field another value."""
    from plantrack.edits import handing, setting
    from plantrack.edits.explaining import Given

    call, given = call_of(ctx), Given(reason, resolution, editorial)

    change_field(
        call,
        call.translator.text("set {field} of {id}", field=field, id=identifier),
        (identifier, field),
        lambda loaded: setting.set_field(loaded, identifier, field, values, call.day, call.clock),
        given,
        Writing(dry_run, identifier, if_unchanged),
        lambda loaded: handing.handed_over(loaded, identifier, field, values, call.day, given),
    )
