"""`plantrack confirm`."""

from typing import Annotated

import typer

from plantrack.cli.chosen import (
    DueSoon,
    Late,
    Lead,
    Named,
    Selection,
    Silent,
    Under,
    Year,
    Yes,
    called,
    chosen,
)
from plantrack.cli.options import By, DryRun, EntryDate, IfUnchanged, Writing, call_of
from plantrack.errors import PlantrackError
from plantrack.locale import marked

EXAMPLES = (
    "plantrack confirm 2019-L03 2019-L07",
    marked(
        'plantrack confirm 2019-L03 --note "An answer is expected in April." --by '
        "affaires-publiques"
    ),
    "plantrack confirm --lead developpement --silent --yes",
)

Note = Annotated[
    str | None,
    typer.Option("--note", metavar=marked("TEXT"), help=marked("What there is to say of it.")),
]


def run(
    ctx: typer.Context,
    identifiers: Named = None,
    lead: Lead = None,
    under: Under = None,
    year: Year = None,
    late: Late = False,
    silent: Silent = False,
    due_soon: DueSoon = False,
    note: Note = None,
    by: By = None,
    date: EntryDate = None,
    if_unchanged: IfUnchanged = None,
    yes: Yes = False,
    dry_run: DryRun = False,
) -> None:
    """Record that nothing is new: of some deliverables, or of all that options choose."""
    from plantrack.cli.dated import fact_day
    from plantrack.cli.editing import run_edit
    from plantrack.edits import journal

    call, day = call_of(ctx), fact_day(call_of(ctx), date)
    selection = Selection(
        tuple(identifiers or ()), lead, under, year, late=late, silent=silent, due_soon=due_soon
    )
    if if_unchanged is not None and len(selection.identifiers) != 1:
        raise PlantrackError("--if-unchanged is about one record: name one")
    ids = chosen(call, selection, agreed=yes or dry_run)
    if ids:
        run_edit(
            call,
            call.translator.text("confirm {id}", id=called(ids, call.translator)),
            lambda project, _: journal.confirm(project.loaded, ids, day, note, by),
            Writing(dry_run, ids[0], if_unchanged),
        )
