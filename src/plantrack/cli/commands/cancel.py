"""`plantrack cancel`."""

from typing import Annotated

import typer

from plantrack.cli.options import (
    By,
    Deliverable,
    DryRun,
    EntryDate,
    IfUnchanged,
    Note,
    Progress,
    Resolution,
    Writing,
    call_of,
)
from plantrack.locale import marked

EXAMPLES = (
    marked(
        'plantrack cancel 2019-L05 --reason "The funding was not confirmed." --resolution '
        "CA-2019-10"
    ),
)

Reason = Annotated[
    str | None, typer.Option("--reason", metavar=marked("TEXT"), help=marked("Why it is given up."))
]


def run(
    ctx: typer.Context,
    identifier: Deliverable,
    reason: Reason = None,
    progress: Progress = None,
    note: Note = None,
    resolution: Resolution = None,
    by: By = None,
    date: EntryDate = None,
    if_unchanged: IfUnchanged = None,
    dry_run: DryRun = False,
) -> None:
    """Close a deliverable that is given up, and say why."""
    from plantrack.cli.dated import fact_day
    from plantrack.cli.editing import run_said
    from plantrack.edits import journal

    call = call_of(ctx)
    said = {
        "date": fact_day(call, date), "reason": reason, "progress": progress,
        "note": note, "resolution": resolution, "by": by,
    }  # fmt: skip
    title = call.translator.text("cancel {id}", id=identifier)
    run_said(call, title, journal.cancel, said, Writing(dry_run, identifier, if_unchanged))
