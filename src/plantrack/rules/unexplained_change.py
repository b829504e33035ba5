"""The plan itself was changed, and nothing says why.

Once an action plan is adopted, its promises are known: a commitment reworded, a target lowered, a
date rewritten, work added or made lighter is another promise. The board that adopted the first one
is owed a reason.

Wrong: the text of commitment 2.3 was changed, and nothing else.

Right, in plan/changes.yaml:

    changes:
      - id: 2.3
        field: text
        reason: Le conseil précise que l’offre vise toutes les régions.
        resolution: CA-2018-06

A correction of form, such as a typing error, is said to be one with `editorial: true`. What the
journal tells needs no other reason than the journal's. The rule speaks with
`check --since VERSION`, of what changed since; `plantrack changes` shows the whole register. What
was an example then, `illustrative` and without `adopted`, was no promise: nothing is said of it.
"""

from collections.abc import Iterator

from plantrack.diagnostics import Severity
from plantrack.locale import msg
from plantrack.rules.subject import Finding, Subject

GROUP = "accountability"
SEVERITY = Severity.ERROR
IS_OF_THE_PAST = True


def find(subject: Subject) -> Iterator[Finding]:
    """Give each change to the plan that was found to have no reason."""
    for change in subject.unexplained:
        yield Finding(
            change.place,
            msg(
                "{id}, “{title}”: {what}, and nothing says why",
                id=change.id,
                title=change.title,
                what=change.what,
            ),
            msg(
                "Give the reason in `plan/changes.yaml`, with `id: {id}`; `editorial: true` where"
                " only the form changed.",
                id=change.id,
            ),
            before=change.before,
        )
