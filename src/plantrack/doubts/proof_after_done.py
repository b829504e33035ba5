"""Work is said to be done, and its proof comes later, or never.

What it sees: a deliverable is done, and either nothing proves it, or the first proof stands in an
entry dated more than seven days after the one that says so. A proof of the deliverable itself has
no date, and counts as there.

Why it may be harmless: the proof was there, and nobody noted it; what was done leaves a trace that
is published later, such as minutes.

What to ask: what can be shown today, and since when could it?
"""

from collections.abc import Iterator

from plantrack.diagnostics import Related
from plantrack.doubts.subject import Finding, Subject, Work, place_of
from plantrack.locale import msg, plural_msg
from plantrack.model import Status, Update

_LATER = 7  # days


def find(subject: Subject) -> Iterator[Finding]:
    """Give each deliverable done without its proof, where it is said to be done."""
    for work in subject.works:
        if work.state.status is not Status.DONE or work.deliverable.evidence:
            continue
        said = work.state.status_entry
        if said is None:
            continue
        proof = _first_proof(work, said, subject)
        if proof is None:
            message = msg("{id} is done on {day}, and nothing proves it", id=work.id, day=said.date)
            yield Finding(work.id, place_of(said, "status"), message)
        elif (later := (proof.date - said.date).days) > _LATER:
            yield Finding(
                work.id,
                place_of(said, "status"),
                plural_msg(
                    "{id} is done on {day}, and its first proof is dated {count} day later",
                    "{id} is done on {day}, and its first proof is dated {count} days later",
                    later,
                    id=work.id,
                    day=said.date,
                ),
                (Related(place_of(proof, "evidence"), msg("its first proof")),),
            )


def _first_proof(work: Work, said: Update, subject: Subject) -> Update | None:
    """Return the first entry with a proof, from the one that says that it is done."""
    entries = work.entries(subject.day)
    at = next(n for n, entry in enumerate(entries) if entry is said)
    proofs = [entry for entry in entries[at:] if entry.evidence]
    return min(proofs, key=lambda entry: entry.date, default=None)
