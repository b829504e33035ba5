"""Second verdicts on the screen: each beside its deliverable's state, and how often they agree."""

from collections.abc import Iterator, Sequence

from rich.console import RenderableType

from plantrack.console.fields import Hanging
from plantrack.console.style import Look, styled
from plantrack.model import Plan
from plantrack.telling.verdicts import (
    agreement_words,
    beside_state,
    state_words,
    verdict_words,
    whose_words,
)
from plantrack.views.verdicts import SecondVerdict, agreement_of


def verdict_lines(
    plan: Plan, verdicts: Sequence[SecondVerdict], look: Look
) -> Iterator[RenderableType]:
    """Give the state and the second verdict of each, and its basis; how often they agree."""
    t = look.translator
    if not verdicts:
        return
    for each in verdicts:
        standing = each.standing
        told = (state_words(each, t), verdict_words(each.review, t), verdict_told(each, plan, look))
        yield Hanging(styled(f"{standing.deliverable.id}  "), styled(" · ".join(told)))
    yield styled()
    yield agreement_line(verdicts, look)


def agreement_line(verdicts: Sequence[SecondVerdict], look: Look) -> RenderableType:
    """Return how often second verdicts agree with the states."""
    return styled(agreement_words(agreement_of(verdicts), look.translator) + ".")


def verdict_told(verdict: SecondVerdict, plan: Plan, look: Look) -> str:
    """Return whose a second verdict is, how it stands beside the state, and what it rests on."""
    t = look.translator
    whose = whose_words(verdict, plan, verdict.entry.date.isoformat(), t)
    told = (whose, t.spell(beside_state(verdict)), verdict.review.basis)
    return " · ".join(filter(None, told))
