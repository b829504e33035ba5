"""The questions asked of many plans, each answered in a file of its name or of its kind."""

from collections.abc import Callable, Mapping

from plantrack.locale import Translator
from plantrack.portfolio.asked.answer import Answer
from plantrack.portfolio.asked.attention import late, silent
from plantrack.portfolio.asked.facts import Chosen, Facts
from plantrack.portfolio.asked.promises import coverage, quality, slips
from plantrack.portfolio.asked.show import show
from plantrack.portfolio.asked.sql import sql
from plantrack.portfolio.asked.status import status
from plantrack.portfolio.asked.themes import themes

_OF_MANY: Mapping[str, Callable[[Facts, Chosen, Translator], Answer]] = {
    "status": status, "late": late, "silent": silent, "coverage": coverage, "slips": slips,
    "quality": quality, "themes": themes,
}  # fmt: skip


def answer_to(
    question: str, subject: str | None, facts: Facts, chosen: Chosen, t: Translator
) -> Answer:
    """Return the answer to a question about many plans, or about one of them.

    Raises:
        PlantrackError: it is about nothing that there is.
    """
    if question == "sql":
        return sql(facts, chosen, subject, t)
    if question == "show":
        return show(facts, chosen, subject, t)
    from plantrack.errors import PlantrackError

    if subject is not None:
        raise PlantrackError("{question} is about all plans: leave out {word}", question=question,
                             word=subject)  # fmt: skip
    if question == "report":
        from plantrack.portfolio.report import report

        return report(facts, chosen, t)
    return _OF_MANY[question](facts, chosen, t)
