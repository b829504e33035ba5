"""`portfolio report`: one document about many plans, made of the answers to the questions."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import replace

from plantrack.locale import Translator
from plantrack.portfolio.asked.answer import Answer, alerts_of, told_json
from plantrack.portfolio.asked.attention import late, silent
from plantrack.portfolio.asked.facts import Chosen, Facts
from plantrack.portfolio.asked.promises import coverage, quality, slips
from plantrack.portfolio.asked.status import status
from plantrack.portfolio.asked.themes import themes
from plantrack.portfolio.opened import opened_of
from plantrack.reports.sections.kinds import Span, Table

# The parts in their order, and by what each has no sums.
_PARTS: Mapping[Callable[[Facts, Chosen, Translator], Answer], Collection[str]] = {
    status: (), late: (), silent: ("period",), coverage: ("period",), slips: (),
    themes: ("period", "day"), quality: ("period", "day"),
}  # fmt: skip


def report(facts: Facts, chosen: Chosen, t: Translator) -> Answer:
    """Return all that is asked of many plans, one answer after the other."""
    answers = answers_of(facts, chosen, t)
    tables = [each for answer in answers for each in named_tables(answer)]
    told = {answer.question: answer.answer for answer in answers}
    return Answer(
        "report",
        t.text("Portrait of many plans on {day}", day=t.long_date(chosen.day)),
        chosen.day,
        answers[0].sentences,
        tuple(tables),
        told_json(facts, chosen, "report", t) | {"parts": told},
        alerts_of(facts, chosen, t),
        opened=opened_of(facts, chosen, t),
    )


def answers_of(facts: Facts, chosen: Chosen, t: Translator) -> list[Answer]:
    """Return the answer to each question, summed by the key where it has such sums."""
    return [
        part(facts, replace(chosen, by=None) if chosen.by in without else chosen, t)
        for part, without in _PARTS.items()
    ]


def named_tables(answer: Answer) -> list[Table]:
    """Return the tables of an answer, each under what it answers."""
    found = []
    for table in answer.tables:
        words = answer.title if table is answer.tables[0] else ""
        anchor = f"{answer.question}-{table.anchor}"
        found.append(replace(table, anchor=anchor, caption=(Span(words),) if words else ()))
    return found
