"""A proof that was kept is no longer what it was, or is gone.

`evidence keep` writes down the SHA-256 of a proof. Whoever later opens the proof should find what
the board was shown: another file under the same name proves something else.

Wrong, where docs/cartographie.pdf was written over since:

    kept:
      - evidence: docs/cartographie.pdf
        sha256: 5b3c0f6b2c2d1b7f7a2a5b3c0f6b2c2d1b7f7a2a5b3c0f6b2c2d1b7f7a2a5b3c
        date: 2018-06-12

Put the file back as it was, from git or from the copy that was kept. If the new one is meant to be
the proof, keep it as it now is: `plantrack evidence keep ID --again`. This is looked for with
`check --evidence`; proofs that are addresses, only with `--web` besides.
"""

from collections.abc import Iterator

from plantrack.diagnostics import Severity
from plantrack.locale import Message, msg
from plantrack.rules.subject import Finding, Subject, place_of

GROUP = "accountability"
SEVERITY = Severity.ERROR
_ADVICE = msg(
    "Put it back as it was, or keep it as it now is: `plantrack evidence keep ID --again`."
)


def find(subject: Subject) -> Iterator[Finding]:
    """Give each kept proof that is no longer what it was, where that was looked at."""
    for position, fate in subject.proofs:
        kept = subject.plan.kept[position]
        field = "file" if fate.startswith("copy") else "evidence"
        yield Finding(
            place_of(kept, field), _told(fate, kept.evidence, kept.date.isoformat()), _ADVICE
        )


def _told(fate: str, proof: str, day: str) -> Message:
    if fate == "changed":
        return msg("{proof} is no longer what was kept on {day}", proof=proof, day=day)
    if fate == "gone":
        return msg("{proof}, kept on {day}, is gone", proof=proof, day=day)
    if fate == "copy-changed":
        return msg(
            "the copy of {proof} made on {day} is no longer what was kept", proof=proof, day=day
        )
    return msg("the copy of {proof} made on {day} is gone", proof=proof, day=day)
