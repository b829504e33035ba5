"""`plantrack edit`."""

import typer

from plantrack.cli.options import DryRun, Subject, call_of

EXAMPLES = ("plantrack edit 2019-L05",)


def run(ctx: typer.Context, identifier: Subject, dry_run: DryRun = False) -> None:
    """Open a record's file in your editor, then check and write it."""
    from plantrack.cli.drafting import edit_by_hand

    edit_by_hand(call_of(ctx), identifier, dry_run=dry_run)
