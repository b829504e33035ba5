"""`plantrack unset`."""

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

EXAMPLES = ("plantrack unset 2019-L03 weight", "plantrack unset 2019-L03 partners.2")


def run(
    ctx: typer.Context,
    identifier: Subject,
    field: Field,
    reason: Reason = None,
    resolution: Resolution = None,
    editorial: Editorial = False,
    if_unchanged: IfUnchanged = None,
    dry_run: DryRun = False,
) -> None:
    """Delete a field that may be left out, or an element of a list."""
    from plantrack.edits import setting
    from plantrack.edits.explaining import Given

    call, given = call_of(ctx), Given(reason, resolution, editorial)

    change_field(
        call,
        call.translator.text("unset {field} of {id}", field=field, id=identifier),
        (identifier, field),
        lambda loaded: setting.unset_field(loaded, identifier, field, call.day),
        given,
        Writing(dry_run, identifier, if_unchanged),
    )
