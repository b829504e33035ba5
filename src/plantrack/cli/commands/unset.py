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
from plantrack.cli.reasons import delete_field

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
    from plantrack.edits.explaining import Given

    given = Given(reason, resolution, editorial)
    writing = Writing(dry_run, identifier, if_unchanged)
    delete_field(call_of(ctx), identifier, field, given, writing)
