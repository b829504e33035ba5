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
    Subjects,
    Writing,
    call_of,
)
from plantrack.locale import marked

EXAMPLES = (
    "plantrack set 2019-L05 lead direction",
    "plantrack set 2019-L05 2019-L06 extra.budget 120000",
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
    identifier: Subjects,
    field: Field,
    values: Values,
    reason: Reason = None,
    resolution: Resolution = None,
    editorial: Editorial = False,
    if_unchanged: IfUnchanged = None,
    dry_run: DryRun = False,
) -> None:
    """Give a field another value, in one record or several."""
    from plantrack.cli.reasons import change_fields
    from plantrack.edits.changing import FieldChange
    from plantrack.edits.explaining import Given
    from plantrack.edits.field_path import names_and_value

    call, given = call_of(ctx), Given(reason, resolution, editorial)
    ids, name, typed = names_and_value(call.project.loaded, [identifier, field, *values])
    change = FieldChange(ids, name, typed, given)
    change_fields(call, change, Writing(dry_run, ids[0], if_unchanged))
