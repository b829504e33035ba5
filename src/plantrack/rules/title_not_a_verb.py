"""A deliverable's title does not begin with a verb.

A title that begins with a verb says what will be done, so that everybody can tell whether it was:
“Publier la cartographie” is done or not, “Cartographie” is a subject. The rule reads French titles,
where the verb is an infinitive.

Wrong:

    title: Cartographie des ressources

Right:

    title: Publier la cartographie des ressources

Begin with what is done: publier, former, déposer, réunir, évaluer.
"""

from collections.abc import Iterator

from plantrack.diagnostics import Severity
from plantrack.locale import msg
from plantrack.model.language import main_part
from plantrack.rules.infinitives import begins_with_infinitive
from plantrack.rules.subject import Finding, Subject, place_of

GROUP = "fields"
SEVERITY = Severity.NOTE


def find(subject: Subject) -> Iterator[Finding]:
    """Give each title of a French plan's deliverables that begins with no infinitive."""
    if main_part(subject.plan.header.language) != "fr":
        return
    for deliverable in subject.plan.deliverables:
        if not begins_with_infinitive(deliverable.title):
            yield Finding(
                place_of(deliverable, "title"),
                msg("the title of {id} does not begin with a verb", id=deliverable.id),
                msg("Begin with what is done, such as Publier, Former, Déposer."),
            )
