"""`plantrack cancel`."""

from typing import TYPE_CHECKING, Annotated

import typer

from plantrack.cli.options import (
    By,
    Deliverable,
    DryRun,
    EntryDate,
    Note,
    Progress,
    Resolution,
    call_of,
)
from plantrack.locale import marked

if TYPE_CHECKING:
    from plantrack.cli.editing import Answers
    from plantrack.edits.change import Edit
    from plantrack.loading import Loaded

EXAMPLES = (
    (
        'plantrack cancel 2019-L05 --reason "Le financement n’a pas été confirmé." '
        "--resolution CA-2019-10"
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
    dry_run: DryRun = False,
) -> None:
    """Close a deliverable that is given up, and say why."""
    from plantrack.cli.dated import fact_day
    from plantrack.cli.editing import run_edit
    from plantrack.edits import journal

    call = call_of(ctx)
    said = {
        "date": fact_day(call, date), "reason": reason, "progress": progress,
        "note": note, "resolution": resolution, "by": by,
    }  # fmt: skip

    def make(loaded: "Loaded", answers: "Answers") -> "Edit":
        """Return the edit that cancels it."""
        return journal.cancel(loaded, identifier, {**said, **answers})

    run_edit(call, call.translator.text("cancel {id}", id=identifier), make, dry_run=dry_run)
