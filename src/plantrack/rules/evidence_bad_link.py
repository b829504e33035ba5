"""An address given as evidence cannot be followed.

Only http, https and mailto addresses become links in a report: others may run a program, or lead to
a file of somebody's machine. They are shown as text, and nobody can open the proof.

Wrong:

    evidence:
      - htps://example.org/carte

Right:

    evidence:
      - https://example.org/carte

Correct the address. For a file of the repository, write its path, such as `docs/carte.pdf`.
"""

from collections.abc import Iterator

from plantrack.diagnostics import Severity
from plantrack.locale import msg
from plantrack.model.evidence import is_bad_link
from plantrack.rules.subject import Finding, Subject, place_of

GROUP = "accountability"
SEVERITY = Severity.WARNING


def find(subject: Subject) -> Iterator[Finding]:
    """Give each address that may not be followed, at its own place."""
    for record, position, text in subject.evidence():
        if is_bad_link(text):
            yield Finding(
                place_of(record, "evidence", position),
                msg("{address} is not an address that can be followed", address=text),
                msg("Write a whole address that begins with https://, or the path of a file."),
            )
