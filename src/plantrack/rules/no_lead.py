"""No role answers for a deliverable.

A promise that nobody carries is on nobody's agenda. It comes last in `plantrack agenda`, under
“Without a lead”, and the board has nobody to ask.

Wrong:

    - id: 2018-L07
      title: Publier la cartographie
      commitments: [2.3]

Right:

    - id: 2018-L07
      title: Publier la cartographie
      commitments: [2.3]
      lead: developpement

Add `lead:` with a role of `plan/team.yaml`, never a person's name.
"""

from collections.abc import Iterator

from plantrack.diagnostics import Severity
from plantrack.locale import msg
from plantrack.rules.subject import Finding, Subject, place_of

GROUP = "accountability"
SEVERITY = Severity.WARNING


def find(subject: Subject) -> Iterator[Finding]:
    """Give each deliverable that no role leads, at its id."""
    for deliverable, final in subject.with_final():
        if final.lead is None and subject.is_sound(deliverable):
            yield Finding(
                place_of(deliverable, "id"),
                msg("no role answers for {id}", id=deliverable.id),
                msg("Add a line `lead:` with a role of `plan/team.yaml`."),
            )
