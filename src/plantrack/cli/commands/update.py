"""`plantrack update`."""

from dataclasses import dataclass
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
    from collections.abc import Mapping, Sequence

    from plantrack.edits.change import Edit
    from plantrack.edits.making import Answers, Make
    from plantrack.project import Project

EXAMPLES = (
    marked(
        'plantrack update 2019-L03 --status done --note "The guide is online." --evidence '
        "https://example.org/guide"
    ),
    marked('plantrack update 2019-L03 --due 2019-11-30 --reason "Waiting for the data."'),
    marked(
        'plantrack update 2019-L05 --question "Who proofreads the French version?" --to '
        "communications"
    ),
)

Status = Annotated[
    str | None,
    typer.Option(
        "--status",
        metavar=marked("STATUS"),
        help=marked(
            "`planned`, `in_progress`, `done`, `partial`, `deferred` or `cancelled`; French too."
        ),
    ),
]
Challenges = Annotated[
    str | None,
    typer.Option("--challenges", metavar=marked("TEXT"), help=marked("What stands in the way.")),
]
Evidence = Annotated[
    list[str] | None,
    typer.Option(
        "--evidence",
        metavar=marked("TEXT"),
        help=marked("What proves it: an address or a file; may be repeated."),
    ),
]
NoEvidence = Annotated[
    bool, typer.Option("--no-evidence", help=marked("Nothing proves it: it is counted so."))
]
Due = Annotated[
    str | None, typer.Option("--due", metavar=marked("DATE"), help=marked("The new due date."))
]
Reason = Annotated[
    str | None,
    typer.Option(
        "--reason",
        metavar=marked("TEXT"),
        help=marked("Why the date moves, or the promise is not kept."),
    ),
]


NewLead = Annotated[
    str | None,
    typer.Option(
        "--lead", metavar=marked("ROLE"), help=marked("The role that leads it from now on.")
    ),
]
Question = Annotated[
    str | None,
    typer.Option(
        "--question", metavar=marked("TEXT"), help=marked("What is asked; it is no progress.")
    ),
]
To = Annotated[
    str | None,
    typer.Option(
        "--to",
        metavar=marked("ROLE"),
        help=marked("The role that is asked; by default the one that leads it."),
    ),
]
Answer = Annotated[
    str | None,
    typer.Option(
        "--answer",
        metavar=marked("TEXT"),
        help=marked("The answer to the questions before; with --by, to those put to that role."),
    ),
]
Internal = Annotated[
    str | None,
    typer.Option(
        "--internal",
        metavar=marked("TEXT"),
        help=marked("A note that no document repeats; no secret, for it is in the repository."),
    ),
]


def run(
    ctx: typer.Context,
    identifier: Deliverable,
    status: Status = None,
    progress: Progress = None,
    note: Note = None,
    challenges: Challenges = None,
    evidence: Evidence = None,
    no_evidence: NoEvidence = False,
    due: Due = None,
    lead: NewLead = None,
    reason: Reason = None,
    resolution: Resolution = None,
    question: Question = None,
    to: To = None,
    answer: Answer = None,
    internal: Internal = None,
    by: By = None,
    date: EntryDate = None,
    if_unchanged: IfUnchanged = None,
    dry_run: DryRun = False,
) -> None:
    """Add what is new to a deliverable's journal."""
    from plantrack.cli.dated import due_day, fact_day
    from plantrack.cli.editing import run_edit

    call = call_of(ctx)
    said: dict[str, str | None] = {
        "date": fact_day(call, date),
        "status": status, "progress": progress, "note": note, "challenges": challenges,
        "due": due_day(call, due), "lead": lead, "reason": reason, "resolution": resolution,
        "question": question, "to": to, "answer": answer, "internal": internal, "by": by,
    }  # fmt: skip
    proofs = _Proofs(evidence or (), no_evidence)
    make = _making(identifier, said, proofs, asks=call.is_interactive)
    title = call.translator.text("update {id}", id=identifier)
    run_edit(call, title, make, Writing(dry_run, identifier, if_unchanged))


@dataclass(frozen=True, slots=True)
class _Proofs:
    """What proves a result, or that nothing does."""

    given: "Sequence[str]"
    none: bool


def _making(
    identifier: str,
    said: "Mapping[str, str | None]",
    proofs: _Proofs,
    *,
    asks: bool,
) -> "Make":
    from plantrack.edits import journal

    def make(project: "Project", answers: "Answers") -> "Edit":
        proof = [*proofs.given, *filter(None, [answers.get("evidence")])]
        answered = {name: answer for name, answer in answers.items() if name in said}
        unproven = proofs.none or answers.get("evidence") == ""
        typed = {**said, **answered, "evidence": proof}
        return journal.update(project.loaded, identifier, typed, unproven=unproven, asks=asks)

    return make
