"""`portfolio coverage`, `slips` and `quality`: promises taken up, put off, and documented."""

from typing import NamedTuple

from plantrack.errors import PlantrackError
from plantrack.locale import Translator
from plantrack.portfolio.asked.answer import (
    Answer,
    Share,
    alerts_of,
    plain,
    table_of,
    told_json,
)
from plantrack.portfolio.asked.facts import Chosen, Facts, Found
from plantrack.portfolio.asked.sums import groups_of, key_head, on_days, refuse_period
from plantrack.views.figures import median

_COVERAGE = ("adopted", "in_force", "withdrawn", "covered", "weak")
_SLIPS = ("threads", "postponed", "postponements", "without_reason")
_SLIPS_SHOWN = (*_SLIPS, "median_days", "longest_days")
_QUALITY = ("lead", "due", "start", "evidence", "indicator")


def coverage(facts: Facts, chosen: Chosen, t: Translator) -> Answer:
    """Return how many commitments of each plan are taken up, and the sums by a key."""
    refuse_period(chosen, "coverage")
    named = ", ".join(f"commitments_{name} AS {name}" for name in _COVERAGE)
    query = (
        f"SELECT f.plan, f.day, {named} FROM figures f JOIN picked USING (plan) "
        f"WHERE scope = 'plan' AND {on_days(chosen)}"
    )
    return _summed(
        facts, chosen, t, "coverage",
        t.text("Which {w.commitment:s} are taken up on {day}", day=t.long_date(chosen.day)),
        query, _COVERAGE,
    )  # fmt: skip


def slips(facts: Facts, chosen: Chosen, t: Translator) -> Answer:
    """Return how often and by how much the promises of each plan were put off."""
    title = t.text("How often promises were put off, by {day}", day=t.long_date(chosen.day))
    found = _on_the_day(facts, chosen, _slips_by("day", chosen))
    query = _slips_by("period" if chosen.by == "period" else "day", chosen)
    groups = groups_of(facts, chosen, query, _SLIPS, ("slipped",)) if chosen.by else []
    for row in groups:
        row["slipped"] = [days for some in row["slipped"] if some for days in some]
    for row in (*found, *groups):
        days = row.pop("slipped") or []
        row |= {"median_days": median(days), "longest_days": max(days, default=None)}
    told = t.text(
        "A thread is {w.deliverable:a}, with those that continue it; a median is of the days of "
        "the threads put off, never of plans’ medians."
    )
    said = _Said("slips", title, told)
    return _answer(facts, chosen, t, said, (found, groups), _SLIPS_SHOWN)


def quality(facts: Facts, chosen: Chosen, t: Translator) -> Answer:
    """Return how many records of each plan say what they should."""
    refuse_period(chosen, "quality")
    if chosen.by == "day":
        raise PlantrackError("{question} has no sums by {word}", question="quality", word="day")
    counted = ", ".join(
        f"sum(present) FILTER (what = '{name}')::BIGINT AS {name}_having, "
        f"sum(total) FILTER (what = '{name}')::BIGINT AS {name}_total"
        for name in _QUALITY
    )
    query = f"SELECT q.plan, {counted} FROM quality q JOIN picked USING (plan) GROUP BY q.plan"
    sums = [f"{name}_{part}" for name in _QUALITY for part in ("having", "total")]
    found = facts.rows(f"SELECT r.* FROM ({query}) r JOIN picked p USING (plan) ORDER BY p.place")
    groups = groups_of(facts, chosen, query, sums) if chosen.by else []
    for row in (*found, *groups):
        row |= {name: Share(row[f"{name}_having"], row[f"{name}_total"]) for name in _QUALITY}
    title = t.text("What the records of many plans say")
    told = t.text(
        "Evidence is counted of what is done, indicators of {w.commitment:s}, the rest of all "
        "{w.deliverable:s}."
    )
    said = _Said("quality", title, told)
    return _answer(facts, chosen, t, said, (found, groups), _QUALITY)


def _slips_by(key: str, chosen: Chosen) -> str:
    """Return the query of the slips of each plan, for each of a key."""
    rows = f"SELECT f.* FROM threads f JOIN picked USING (plan) WHERE {on_days(chosen)}"
    return (
        f"SELECT plan, {key}, count(*) AS threads, "
        "count(*) FILTER (postponements > 0) AS postponed, "
        "sum(postponements)::BIGINT AS postponements, sum(without_reason)::BIGINT AS "
        "without_reason, list(slipped_days) FILTER (slipped_days IS NOT NULL) AS slipped "
        f"FROM ({rows}) GROUP BY plan, {key}"
    )


def _summed(
    facts: Facts, chosen: Chosen, t: Translator, question: str, title: str, query: str,
    names: tuple[str, ...],
) -> Answer:  # fmt: skip
    found = _on_the_day(facts, chosen, query)
    groups = groups_of(facts, chosen, query, names) if chosen.by else []
    every = {name: sum(row[name] or 0 for row in found) for name in names}
    told = t.text(
        "{covered} taken up ({weak} of them weakly) out of {in_force} in force; {adopted} adopted, "
        "{withdrawn} withdrawn.",
        **every,
    )
    return _answer(facts, chosen, t, _Said(question, title, told), (found, groups), names)


class _Said(NamedTuple):
    """A question, what it is called in words, and what is said of its answer."""

    question: str
    title: str
    sentence: str


def _answer(
    facts: Facts, chosen: Chosen, t: Translator, said: _Said,
    found: tuple[list[Found], list[Found]], names: tuple[str, ...],
) -> Answer:  # fmt: skip
    rows, groups = found
    tables = [
        table_of("groups", groups, ("key", "plans", *names), t, key_head(chosen, t))
        if chosen.by
        else table_of("plans", rows, ("plan", *names), t)
    ]
    told = told_json(facts, chosen, said.question, t) | {
        "plans": plain(rows, ("plan", *names)),
        "groups": plain(groups, ("key", "plans", *names)),
    }
    alerts = alerts_of(facts, chosen, t)
    return Answer(
        said.question, said.title, chosen.day, (said.sentence,), tuple(tables), told, alerts
    )  # fmt: skip


def _on_the_day(facts: Facts, chosen: Chosen, query: str) -> list[Found]:
    return facts.rows(
        f"SELECT r.* FROM ({query}) r JOIN picked p USING (plan) WHERE r.day = ? ORDER BY p.place",
        chosen.day,
    )
