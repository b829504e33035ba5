"""`plantrack update`."""

from typing import TYPE_CHECKING

import typer

from plantrack.cli.chosen import (
    DueSoon,
    Late,
    LedBy,
    Named,
    Selection,
    Silent,
    Under,
    Year,
    Yes,
    chosen,
)
from plantrack.cli.entry_options import (
    Amend,
    Answer,
    Challenges,
    Due,
    Evidence,
    Internal,
    NewLead,
    NoEvidence,
    Question,
    Reason,
    Status,
    To,
)
from plantrack.cli.options import (
    By,
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
    from collections.abc import Sequence

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
    "plantrack update 2019-L03",
    marked('plantrack update --silent --led-by communications --note "Seen at the meeting." --yes'),
)


def run(
    ctx: typer.Context,
    identifiers: Named = None,
    led_by: LedBy = None, under: Under = None, year: Year = None,
    late: Late = False, silent: Silent = False, due_soon: DueSoon = False,
    status: Status = None, progress: Progress = None,
    note: Note = None, challenges: Challenges = None,
    evidence: Evidence = None, no_evidence: NoEvidence = False,
    due: Due = None, lead: NewLead = None,
    reason: Reason = None, resolution: Resolution = None,
    question: Question = None, to: To = None, answer: Answer = None,
    internal: Internal = None, by: By = None, date: EntryDate = None,
    amend: Amend = False, if_unchanged: IfUnchanged = None, yes: Yes = False,
    dry_run: DryRun = False,
) -> None:  # fmt: skip
    """Add what is new to the journal of a deliverable, or of several; alone, step by step."""
    from plantrack.cli.dated import due_day, fact_day
    from plantrack.cli.entering import Entry, record

    call = call_of(ctx)
    said: dict[str, str | Sequence[str] | None] = {
        "date": fact_day(call, date),
        "status": status, "progress": progress, "note": note, "challenges": challenges,
        "due": due_day(call, due), "lead": lead, "reason": reason, "resolution": resolution,
        "question": question, "to": to, "answer": answer, "internal": internal, "by": by,
        "evidence": evidence or (),
    }  # fmt: skip
    selection = Selection(
        tuple(identifiers or ()), led_by, under, year, late=late, silent=silent, due_soon=due_soon
    )
    ids = chosen(call, selection, agreed=yes or dry_run)
    if ids:
        entry = Entry(call, ids, said, unproven=no_evidence, amends=amend)
        record(entry, Writing(dry_run, ids[0], if_unchanged))
