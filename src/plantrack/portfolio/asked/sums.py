"""Sums by a key: what a query finds of each plan, added up for each region, period or day."""

from collections.abc import Sequence

from plantrack.errors import PlantrackError
from plantrack.locale import Translator
from plantrack.portfolio.asked.answer import WORDS
from plantrack.portfolio.asked.facts import Chosen, Facts, Found


def keyed(by: str | None, rows: str) -> str:
    """Return the query that gives each row of another one its key; a plan may have several tags."""
    if by == "tag":
        return f"SELECT g.tag AS key, r.* FROM ({rows}) r LEFT JOIN tags g USING (plan)"
    if by in ("period", "day"):
        return f"SELECT r.{by} AS key, r.* FROM ({rows}) r"
    return f"SELECT p.{by} AS key, r.* FROM ({rows}) r JOIN picked p USING (plan)"


def groups_of(
    facts: Facts, chosen: Chosen, rows: str, sums: Sequence[str],
    lists: Sequence[str] = (),
) -> list[Found]:  # fmt: skip
    """Return a row for each key: how many plans, and the sum of each count.

    `lists` are columns whose values are given as they are, all of them. What has no key comes last.
    """
    added = "".join(f", sum({name})::BIGINT AS {name}" for name in sums)
    added += "".join(f", list({name}) AS {name}" for name in lists)
    query = (
        f"SELECT key, count(DISTINCT plan)::BIGINT AS plans{added} FROM ({keyed(chosen.by, rows)}) "
        "GROUP BY key ORDER BY key NULLS LAST"
    )
    found = facts.rows(query)
    for row in found:
        row["key"] = row["key"] and str(row["key"])
    return found


def key_head(chosen: Chosen, t: Translator) -> dict[str, str]:
    """Return the heading of the column of keys."""
    return {"key": t.spell(WORDS[chosen.by or "plan"])}


def on_days(chosen: Chosen, alias: str = "") -> str:
    """Return the condition of the day: all of them where they are told side by side."""
    return "true" if chosen.by == "day" else f"{alias}day = DATE '{chosen.day}'"


def scope_of(chosen: Chosen) -> str:
    """Return which sets are summed: plans, or the action plans of each."""
    return "period" if chosen.by == "period" else "plan"


def refuse_period(chosen: Chosen, question: str) -> None:
    """Refuse sums by action plan, of what is not told of each.

    Raises:
        PlantrackError: they are asked for.
    """
    if chosen.by == "period":
        raise PlantrackError("{question} has no sums by {word}", question=question, word="period")
