"""`plantrack comment`."""

from typing import Annotated

import typer

from plantrack.cli.entry_options import Answer, To
from plantrack.cli.options import (
    By,
    Deliverable,
    DryRun,
    EntryDate,
    IfUnchanged,
    Writing,
    call_of,
)
from plantrack.errors import PlantrackError
from plantrack.locale import marked

EXAMPLES = (
    marked('plantrack comment 2019-L05 "Who proofreads the French version?" --to communications'),
    marked('plantrack comment 2019-L05 --answer "The management, in October." --by communications'),
)

Question = Annotated[
    str | None,
    typer.Argument(metavar=marked("QUESTION"), help=marked("What is asked; it is no progress.")),
]


def run(
    ctx: typer.Context,
    identifier: Deliverable,
    question: Question = None,
    to: To = None,
    answer: Answer = None,
    by: By = None,
    date: EntryDate = None,
    if_unchanged: IfUnchanged = None,
    dry_run: DryRun = False,
) -> None:
    """Ask something about a deliverable, or answer: it is no progress, and ends no silence."""
    from plantrack.cli.dated import fact_day
    from plantrack.cli.editing import run_said
    from plantrack.edits.commenting import comment

    call = call_of(ctx)
    if question and answer:
        raise PlantrackError("a question and an answer are two comments: give one of the two")
    said = {
        "date": fact_day(call, date), "question": question, "to": to, "answer": answer, "by": by,
    }  # fmt: skip
    title = call.translator.text("comment {id}", id=identifier)
    run_said(call, title, comment, said, Writing(dry_run, identifier, if_unchanged))
