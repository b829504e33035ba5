"""`plantrack set`."""

from typing import TYPE_CHECKING, Annotated

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

if TYPE_CHECKING:
    from plantrack.edits.change import Edit
    from plantrack.loading import Loaded

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

    def make(loaded: "Loaded") -> "Edit":
        """Return the edit that sets the field."""
        return setting.set_field(loaded, identifier, field, values, call.day, call.clock)

    def entry(loaded: "Loaded") -> "Edit | None":
        """Return the edit that adds an entry to a journal, where one tells of the change."""
        return handing.handed_over(loaded, identifier, field, values, call.day, given)

    title = call.translator.text("set {field} of {id}", field=field, id=identifier)
    writing = Writing(dry_run, identifier, if_unchanged)
    change_field(call, title, (identifier, field), make, given, writing, entry)
