"""A file given as evidence is not in the plan's folder.

Who opens the report to see the proof finds nothing. Most often the file was never added, was moved,
or its name has a typing mistake.

Wrong, where there is no such file:

    evidence:
      - docs/cartografie.pdf

Right:

    evidence:
      - docs/cartographie.pdf

Paths start from the folder that holds `plan/` and stay below it. Add the file to the repository, or
correct the path; for a document kept elsewhere, give its address, or say where it is in words.
"""

from collections.abc import Iterator

from plantrack.diagnostics import Severity
from plantrack.locale import msg
from plantrack.model.evidence import path_of
from plantrack.rules.subject import Finding, Subject, place_of

GROUP = "accountability"
SEVERITY = Severity.WARNING


def find(subject: Subject) -> Iterator[Finding]:
    """Give each path of a file that is not there, at its own place."""
    for record, position, text in subject.evidence():
        path = path_of(text)
        if path and not subject.loaded.has_file(path):
            yield Finding(
                place_of(record, "evidence", position),
                msg("there is no file {path} in the plan's folder", path=path),
                msg("Add the file, correct its path, or give its address."),
            )
