"""`plantrack defer`."""

from typing import TYPE_CHECKING, Annotated

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

if TYPE_CHECKING:
    from plantrack.edits.change import Edit
    from plantrack.edits.making import Answers
    from plantrack.project import Project

EXAMPLES = (
    marked(
        'plantrack defer 2019-L05 --to 2020 --reason "The last three regions are still to be '
        'seen." --progress 60'
    ),
)

To = Annotated[
    str | None,
    typer.Option(
        "--to", metavar=marked("YEAR"), help=marked("The action plan that takes it over.")
    ),
]
Reason = Annotated[
    str | None, typer.Option("--reason", metavar=marked("TEXT"), help=marked("Why it is deferred."))
]
Due = Annotated[
    str | None,
    typer.Option("--due", metavar=marked("DATE"), help=marked("The new one's due date.")),
]
NewId = Annotated[
    str | None,
    typer.Option(
        "--id",
        metavar=marked("ID"),
        help=marked("The new one's id; by default the next one of its year."),
    ),
]
Title = Annotated[
    str | None,
    typer.Option(
        "--title", metavar=marked("TEXT"), help=marked("The new one's title; by default the same.")
    ),
]


def run(
    ctx: typer.Context,
    identifier: Deliverable,
    to: To = None,
    reason: Reason = None,
    progress: Progress = None,
    note: Note = None,
    resolution: Resolution = None,
    by: By = None,
    date: EntryDate = None,
    due: Due = None,
    new_id: NewId = None,
    title: Title = None,
    if_unchanged: IfUnchanged = None,
    dry_run: DryRun = False,
) -> None:
    """Close a deliverable, and open the one that continues it in a later year."""
    from plantrack.cli.dated import due_day, fact_day
    from plantrack.cli.editing import run_edit
    from plantrack.cli.past_ids import past_ids
    from plantrack.edits import deferring

    call = call_of(ctx)
    said = {
        "date": fact_day(call, date), "progress": progress, "note": note,
        "reason": reason, "resolution": resolution, "by": by,
    }  # fmt: skip
    past, successor = past_ids(call), {"id": new_id, "title": title, "due": due_day(call, due)}

    def make(project: "Project", answers: "Answers") -> "Edit":
        entry = {**said, "reason": reason or answers.get("reason")}
        opened = {**successor, "due": successor["due"] or answers.get("due")}
        asks = ("due",) if call.is_interactive and not (due or "due" in answers) else ()
        year = to or answers.get("to")
        return deferring.defer(
            project.loaded, identifier, year, entry, opened, call.day, asks=asks, past=past
        )

    title = call.translator.text("defer {id}", id=identifier)
    run_edit(call, title, make, Writing(dry_run, identifier, if_unchanged))
