"""What is told before a second verdict is asked for: never what the lead says became of it."""

from plantrack.cli.call import Call
from plantrack.edits.finding import deliverable_named
from plantrack.telling.judged import judged_lines
from plantrack.views.judged import judged


def tell_judged(call: Call, identifier: str) -> None:
    """Say on standard error what was promised of a deliverable, and its proofs."""
    deliverable = deliverable_named(call.project.loaded, identifier)
    for line in judged_lines(judged(call.plan, deliverable, call.day), call.teller):
        call.warn(line)
