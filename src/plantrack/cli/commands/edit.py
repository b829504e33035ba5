"""`plantrack edit`."""

import typer

from plantrack.cli.options import (
    DryRun,
    Editorial,
    IfUnchanged,
    Reason,
    Resolution,
    Subject,
    Writing,
    call_of,
)

EXAMPLES = ("plantrack edit 2019-L05",)


def run(
    ctx: typer.Context,
    identifier: Subject,
    reason: Reason = None,
    resolution: Resolution = None,
    editorial: Editorial = False,
    if_unchanged: IfUnchanged = None,
    dry_run: DryRun = False,
) -> None:
    """Open a record's file in your editor, then check and write it."""
    from plantrack.cli.drafting import edit_by_hand
    from plantrack.edits.explaining import Given

    given = Given(reason, resolution, editorial)
    edit_by_hand(call_of(ctx), identifier, given, Writing(dry_run, identifier, if_unchanged))
