"""`plantrack confirm`."""

from typing import TYPE_CHECKING, Annotated

import typer

from plantrack.cli.options import By, DryRun, EntryDate, call_of
from plantrack.locale import marked

if TYPE_CHECKING:
    from plantrack.cli.editing import Answers
    from plantrack.edits.change import Edit
    from plantrack.loading import Loaded

EXAMPLES = (
    "plantrack confirm 2019-L03 2019-L07",
    'plantrack confirm 2019-L03 --note "Réponse attendue en avril." --by affaires-publiques',
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
    dry_run: DryRun = False,
) -> None:
    """Record that nothing is new, for one deliverable or several."""
    from plantrack.cli.dated import fact_day
    from plantrack.cli.editing import run_edit
    from plantrack.edits import journal

    call = call_of(ctx)
    day = fact_day(call, date)

    def make(loaded: "Loaded", answers: "Answers") -> "Edit":
        """Return the edit that confirms them."""
        del answers
        return journal.confirm(loaded, identifiers, day, note, by)

    title = call.translator.text("confirm {id}", id=", ".join(identifiers))
    run_edit(call, title, make, dry_run=dry_run)
