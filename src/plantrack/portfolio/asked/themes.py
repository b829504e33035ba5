"""`portfolio themes`: who takes up which theme, by the crosswalk of the catalogue."""

from plantrack.errors import PlantrackError
from plantrack.locale import Translator
from plantrack.portfolio.asked.answer import (
    NOTHING,
    Answer,
    alerts_of,
    plain,
    table_of,
    told_json,
)
from plantrack.portfolio.asked.facts import OF_PLANS, Chosen, Facts, Found
from plantrack.portfolio.asked.sums import key_head

_SHOWN = ("plans", "nodes", "covered", "weak", "total", "late")
_NAMES = ("plans", "nodes", "in_force", "covered", "weak", "total", "done", "late")
# The commitments of each theme on the day, and the distinct deliverables in force that answer them.
_QUERY = """
WITH said AS (
  SELECT x.theme, x.plan, x.node, {key} AS key, f.in_force, f.taken_up, f.weak
  FROM crosswalk x JOIN picked p USING (plan) {tags}
  JOIN figures f ON f.plan = x.plan AND f.node = x.node AND f.scope = 'node' AND f.day = $1
), work AS (
  SELECT DISTINCT s.theme, s.key, t.plan, t.deliverable, t.status, t.late
  FROM said s JOIN links l USING (plan, node)
  JOIN states t ON t.plan = l.plan AND t.deliverable = l.deliverable AND t.day = $1
  WHERE t.in_force = 1
), counted AS (
  SELECT theme, key, count(*) AS total, count(*) FILTER (status = 'done') AS done,
         count(*) FILTER (late = 1) AS late
  FROM work GROUP BY ALL
), taken AS (
  SELECT theme, key, count(DISTINCT plan) AS plans, count(*) AS nodes,
         sum(in_force)::BIGINT AS in_force,
         count(*) FILTER (in_force = 1 AND taken_up = 1) AS covered,
         count(*) FILTER (in_force = 1 AND weak = 1) AS weak
  FROM said GROUP BY ALL
)
SELECT t.theme, t.title, k.key, coalesce(k.plans, 0) AS plans, coalesce(k.nodes, 0) AS nodes,
       coalesce(k.in_force, 0) AS in_force, coalesce(k.covered, 0) AS covered,
       coalesce(k.weak, 0) AS weak, coalesce(c.total, 0) AS total, coalesce(c.done, 0) AS done,
       coalesce(c.late, 0) AS late
FROM themes t LEFT JOIN taken k USING (theme)
LEFT JOIN counted c ON c.theme = k.theme AND c.key IS NOT DISTINCT FROM k.key
ORDER BY t.place, k.key NULLS LAST
"""


def themes(facts: Facts, chosen: Chosen, t: Translator) -> Answer:
    """Return each theme with the plans whose commitments answer it; or that by a key.

    Raises:
        PlantrackError: it is asked by what no plan has.
    """
    if chosen.by not in (None, *OF_PLANS):
        raise PlantrackError(
            "{question} has no sums by {word}", question="themes", word=chosen.by or ""
        )
    rows = _rows(facts, chosen, None)
    groups = _rows(facts, chosen, chosen.by) if chosen.by else []
    tables = [
        table_of("sums", map(_shown, groups), ("theme", "key", *_SHOWN), t, key_head(chosen, t))
        if chosen.by
        else table_of("themes", rows, ("theme", "title", *_SHOWN), t)
    ]
    nobody = [f"{row['theme']} – {row['title']}" for row in rows if not row["covered"]]
    told = t.text("Each theme is taken up by a plan at least.")
    if nobody:
        told = t.plural(
            "{count} theme is taken up by no plan: {themes}.",
            "{count} themes are taken up by no plan: {themes}.",
            len(nobody),
            themes="; ".join(nobody),
        )
    return Answer(
        "themes",
        t.text("Who takes up which theme on {day}", day=t.long_date(chosen.day)),
        chosen.day,
        (told,) if rows else (t.text("The catalogue has no themes."),),
        tuple(tables),
        told_json(facts, chosen, "themes", t)
        | {
            "themes": plain(rows, ("theme", "title", *_NAMES)),
            "groups": plain(groups, ("theme", "key", *_NAMES)),
        },
        (*alerts_of(facts, chosen, t), *_unknown(facts, t)),
    )


def _unknown(facts: Facts, t: Translator) -> list[str]:
    """Return what the crosswalk names and no plan has: a slip of the pen would hide a theme."""
    rows = facts.rows(
        "SELECT x.theme, x.plan, x.node FROM crosswalk x JOIN picked p USING (plan) "
        "ANTI JOIN nodes n ON n.plan = x.plan AND n.node = x.node ORDER BY p.place, x.theme, x.node"
    )
    return [
        t.text(
            "{theme} names {node} of {plan}, which has no such {w.commitment}: it is not counted",
            **row,
        )
        for row in rows
    ]


def _shown(row: Found) -> Found:
    """Return a row as people see it: what nobody takes up has no key, not even “none”."""
    return row if row["plans"] else row | {"key": NOTHING}


def _rows(facts: Facts, chosen: Chosen, by: str | None) -> list[Found]:
    key = "NULL" if by is None else "g.tag" if by == "tag" else f"p.{by}"
    tags = "LEFT JOIN tags g USING (plan)" if by == "tag" else ""
    return facts.rows(_QUERY.format(key=key, tags=tags), chosen.day)
