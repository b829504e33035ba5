"""An entry names the role that is asked, and asks nothing.

The line `to:` says who is to answer a `question` of the same entry. Without one, nothing waits:
the agenda of that role lists nothing, and whoever wrote the entry waits in vain.

Wrong:

    - date: 2018-06-12
      to: coordination
      note: Faut-il une seconde cohorte?

Right:

    - date: 2018-06-12
      to: coordination
      question: Faut-il une seconde cohorte?

Write what is asked in `question:`, or delete the line `to:`.
"""

from collections.abc import Iterator

from plantrack.diagnostics import Severity
from plantrack.locale import msg
from plantrack.rules.subject import Finding, Subject, place_of

GROUP = "fields"
SEVERITY = Severity.WARNING


def find(subject: Subject) -> Iterator[Finding]:
    """Give each role that is asked nothing, where it is named."""
    for deliverable in subject.plan.deliverables:
        for entry in deliverable.updates:
            if entry.to and not entry.question and subject.is_sound(entry):
                yield Finding(
                    place_of(entry, "to"),
                    msg(
                        "the entry of {date} of {id} asks {role} nothing",
                        date=entry.date,
                        id=deliverable.id,
                        role=entry.to,
                    ),
                    msg("Add a line `question:` with what is asked, or delete this one."),
                )
