"""An entry answers a question, and none was waiting.

An `answer` replies to the questions of the entries before it: those put to its author, `by`, or
to nobody in particular; without `by`, all of them. Where none of them waits, the answer stands
alone: the question is missing, comes after it, or was put to another role, and still waits.

Wrong:

    - date: 2018-06-12
      question: Faut-il une seconde cohorte?
      to: coordination
    - date: 2018-06-14
      answer: Oui, en octobre.
      by: developpement

Right:

    - date: 2018-06-12
      question: Faut-il une seconde cohorte?
      to: coordination
    - date: 2018-06-14
      answer: Oui, en octobre.
      by: coordination

Correct `by:`, put the question before the answer, or write the answer as a `note`.
"""

from collections.abc import Iterator

from plantrack.diagnostics import Severity
from plantrack.locale import msg
from plantrack.model.questions import asked_in
from plantrack.rules.subject import Finding, Subject, place_of

GROUP = "accountability"
SEVERITY = Severity.WARNING


def find(subject: Subject) -> Iterator[Finding]:
    """Give each answer that answers no question of its journal."""
    for deliverable in subject.plan.deliverables:
        if not any(entry.answer for entry in deliverable.updates):
            continue
        for entry in asked_in(deliverable.updates).answering_none:
            if subject.is_sound(deliverable):
                yield Finding(
                    place_of(entry, "answer"),
                    msg(
                        "the entry of {date} of {id} answers no question that was waiting",
                        date=entry.date,
                        id=deliverable.id,
                    ),
                    msg("Correct `by:`, put the question first, or write this as a `note`."),
                )
