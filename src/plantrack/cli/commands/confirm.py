"""`plantrack confirm`."""

from typing import Annotated

import typer

from plantrack.cli.options import By, DryRun, EntryDate, IfUnchanged, Writing, call_of
from plantrack.errors import PlantrackError
from plantrack.locale import marked

EXAMPLES = (
    "plantrack confirm 2019-L03 2019-L07",
    marked(
        'plantrack confirm 2019-L03 --note "An answer is expected in April." --by '
        "affaires-publiques"
    ),
)

Identifiers = Annotated[
    list[str], typer.Argument(metavar=marked("ID…"), help=marked("The ids of deliverables."))
]
Note = Annotated[
    str | None,
    typer.Option("--note", metavar=marked("TEXT"), help=marked("What there is to say of it.")),
]


def run(
    ctx: typer.Context,
    identifiers: Identifiers,
    note: Note = None,
    by: By = None,
    date: EntryDate = None,
    if_unchanged: IfUnchanged = None,
    dry_run: DryRun = False,
) -> None:
    """Record that nothing is new, for one deliverable or several."""
    from plantrack.cli.dated import fact_day
    from plantrack.cli.editing import run_edit
    from plantrack.edits import journal

    call, (first, *others) = call_of(ctx), identifiers
    if if_unchanged is not None and others:
        raise PlantrackError("--if-unchanged is about one record: name one")
    day = fact_day(call, date)

    run_edit(
        call,
        call.translator.text("confirm {id}", id=", ".join(identifiers)),
        lambda project, _: journal.confirm(project.loaded, identifiers, day, note, by),
        Writing(dry_run, first, if_unchanged),
    )
