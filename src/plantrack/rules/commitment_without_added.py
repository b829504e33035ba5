"""A commitment that is new does not say from which day it is in force.

Without that day it counts from the beginning of the plan, and reports of past days change: where
they told of 18 out of 21 taken up, they would tell of 18 out of 22.

Wrong: these lines are new, and the plan began in 2017.

    - id: 2.5
      title: Former les administrateurs

Right:

    - id: 2.5
      title: Former les administrateurs
      added: 2018-10-16

Say when it was adopted, or add it with `plantrack add --kind commitment`, which does. The rule
speaks with `check --since VERSION`, once the plan has begun, and keeps quiet where that version was
all an example: action plans that are `illustrative` and have no `adopted`.
"""

from collections.abc import Iterator

from plantrack.diagnostics import Severity
from plantrack.locale import msg
from plantrack.model import Node, Plan
from plantrack.model.promises import is_all_example
from plantrack.rules.subject import Finding, Subject, place_of

GROUP = "accountability"
SEVERITY = Severity.ERROR
IS_OF_THE_PAST = True


def find(subject: Subject) -> Iterator[Finding]:
    """Give each new axis or commitment without a day, at its id."""
    earlier, plan = subject.earlier, subject.plan
    if earlier is None or plan.header.period.start > subject.today:
        return
    if is_all_example(earlier.plan):
        return
    for node in plan.every_node:
        if _had(earlier.plan, node) or any(above.added for above in plan.path_to(node.id)):
            continue
        if earlier.plan.basis.may_have(node.id, node.origin.path):
            continue
        yield Finding(
            place_of(node, "id"),
            msg(
                "{id}, {title}, is new, and does not say from which day it is in force",
                id=node.id,
                title=node.title,
                level=plan.word_of(node),
            ),
            msg("Add a line added: with the day on which it was adopted."),
        )


def _had(earlier: Plan, node: Node) -> bool:
    """Return whether an earlier version had a node, under any of its ids."""
    return any(name in earlier.nodes for name in (node.id, *node.formerly))
