"""`plantrack review`."""

from typing import Annotated

import typer

from plantrack.cli.options import (
    By,
    Deliverable,
    DryRun,
    EntryDate,
    IfUnchanged,
    Writing,
    call_of,
)
from plantrack.locale import marked

EXAMPLES = (
    "plantrack review 2018-L07",
    marked(
        'plantrack review 2018-L07 --verdict partly --basis "Three regions are missing." --by '
        "direction"
    ),
)

Verdict = Annotated[
    str | None,
    typer.Option(
        "--verdict",
        metavar="kept|partly|not_kept|no_evidence",
        help=marked("Whether the promise was kept, by its text and its proofs; French too."),
    ),
]
Basis = Annotated[
    str | None,
    typer.Option(
        "--basis",
        metavar=marked("TEXT"),
        help=marked("What the verdict rests on: what was read, seen or counted."),
    ),
]


def run(
    ctx: typer.Context,
    identifier: Deliverable,
    verdict: Verdict = None,
    basis: Basis = None,
    by: By = None,
    date: EntryDate = None,
    if_unchanged: IfUnchanged = None,
    dry_run: DryRun = False,
) -> None:
    """Give a second verdict on a promise, by a role that does not lead it; in no figure."""
    from plantrack.cli.dated import fact_day
    from plantrack.cli.editing import run_said
    from plantrack.cli.judging import tell_judged
    from plantrack.edits.reviewing import review

    call = call_of(ctx)
    said = {"date": fact_day(call, date), "verdict": verdict, "basis": basis, "by": by}
    if verdict is None and call.is_interactive:
        tell_judged(call, identifier)
    title = call.translator.text("review {id}", id=identifier)
    run_said(call, title, review, said, Writing(dry_run, identifier, if_unchanged))
