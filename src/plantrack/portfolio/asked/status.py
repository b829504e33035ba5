"""`portfolio status`: each plan by its own figures; of several, sums of counts and no mean."""

from collections import Counter
from collections.abc import Iterable
from fractions import Fraction

from plantrack.locale import Translator
from plantrack.portfolio.asked.answer import (
    Answer,
    alerts_of,
    table_of,
    told_json,
)
from plantrack.portfolio.asked.facts import Chosen, Facts, Found
from plantrack.portfolio.asked.sums import groups_of, key_head, on_days, scope_of
from plantrack.wire.figures import Json, number

COUNTS = (
    "total", "planned", "not_started", "in_progress", "done", "partial", "deferred", "cancelled",
    "late", "silent", "confirmed", "unreported", "undated",
)  # fmt: skip
PROMISED = (
    "total", "done", "with_evidence", "partial", "late", "moved", "deferred", "cancelled",
)  # fmt: skip
_SUMS = (*COUNTS, *(f"promised_{name}" for name in PROMISED))
SHOWN = ("total", "done", "late", "silent", "promised", "kept")
_STEPS = ((0, "0"), (24, "1–24"), (49, "25–49"), (74, "50–74"), (99, "75–99"), (100, "100"))


def status(facts: Facts, chosen: Chosen, t: Translator) -> Answer:
    """Return where each plan stands, and the sums by a key."""
    plans = plans_of(facts, chosen)
    groups = _groups(facts, chosen) if chosen.by else []
    tables = [table_of("plans", map(shown_figures, plans), ("plan", *SHOWN, "percent"), t)]
    if chosen.by:
        steps = [words for _, words in _STEPS]
        heads = key_head(chosen, t)
        named = heads | {each: t.text("{steps}%", steps=each) for each in steps}
        tables = [
            table_of("groups", map(shown_figures, groups), ("key", "plans", *SHOWN), t, heads),
            table_of("completions", groups, ("key", *steps), t, named),
        ]
    return Answer(
        "status",
        t.text("Where many plans stand on {day}", day=t.long_date(chosen.day)),
        chosen.day,
        (*_sentences(facts, chosen, plans, t), *_warned(chosen, t)),
        tuple(tables),
        told_json(facts, chosen, "status", t)
        | {"plans": list(map(plan_json, plans)), "groups": [_group_json(each) for each in groups]},
        alerts_of(facts, chosen, t),
    )


def plans_of(facts: Facts, chosen: Chosen, plan: str | None = None) -> list[Found]:
    """Return the figures of each plan on the day, in the order of the catalogue."""
    rows = facts.rows(
        "SELECT f.*, p.title, p.organisation, p.region, p.sector, p.stale, p.place FROM figures f "
        "JOIN picked p USING (plan) WHERE f.scope = 'plan' AND f.day = ? AND (? OR plan = ?) "
        "ORDER BY p.place",
        chosen.day, plan is None, plan or "",
    )  # fmt: skip
    tags: dict[str, list[str]] = {}
    for row in facts.rows("SELECT plan, tag FROM tags ORDER BY plan, tag"):
        tags.setdefault(row["plan"], []).append(row["tag"])
    return [row | {"tags": tags.get(row["plan"], [])} for row in rows]


def plan_json(row: Found) -> Json:
    """Return a plan in the shape of `status`."""
    return {
        "id": row["plan"], "title": row["title"], "organisation": row["organisation"],
        "region": row["region"], "sector": row["sector"], "tags": row["tags"],
        "stale": bool(row["stale"]),
    } | figures_json(row)  # fmt: skip


def figures_json(row: Found) -> Json:
    """Return the figures of a set in the shape of `status`."""
    return {"completion": number(completion_of(row)), **_counts_json(row)}


def completion_of(row: Found) -> Fraction | None:
    """Return the exact completion of a set, which is none for an empty one."""
    above, below = row["completion_numerator"], row["completion_denominator"]
    return None if above is None else Fraction(int(above), int(below))


def steps_of(percents: Iterable[int | None]) -> Counter[str]:
    """Return how many plans stand at each step: a distribution, where a mean would hide them."""
    return Counter(
        next(words for most, words in _STEPS if percent <= most)
        for percent in percents
        if percent is not None
    )


def _counts_json(row: Found) -> Json:
    return {
        "deliverables": {name: row[name] for name in COUNTS},
        "promised": {name: row[f"promised_{name}"] for name in PROMISED},
    }


def _group_json(row: Found) -> Json:
    return {
        "key": row["key"], "plans": row["plans"], **_counts_json(row),
        "completions": {words: row[words] for _, words in _STEPS},
    }  # fmt: skip


def _groups(facts: Facts, chosen: Chosen) -> list[Found]:
    rows = (
        "SELECT f.* FROM figures f JOIN picked USING (plan) "
        f"WHERE scope = '{scope_of(chosen)}' AND {on_days(chosen)}"
    )
    found = groups_of(facts, chosen, rows, _SUMS, lists=("percent",))
    for row in found:
        steps = steps_of(row["percent"])
        row |= {words: steps[words] for _, words in _STEPS}
    return found


def shown_figures(row: Found) -> Found:
    """Return the figures of a set under the names of the columns that show them."""
    return row | {"promised": row["promised_total"], "kept": row["promised_done"]}


def _sentences(facts: Facts, chosen: Chosen, plans: list[Found], t: Translator) -> tuple[str, ...]:
    every = {name: sum(row[name] for row in plans) for name in _SUMS}
    told = [
        t.text(
            "{plans}: {deliverables}, {done} done, {late} late, {silent} silent.",
            plans=t.plural("{count} plan", "{count} plans", len(plans)),
            deliverables=t.plural(
                "{count} {w.deliverable}", "{count} {w.deliverable:s}", every["total"]
            ),
            done=every["done"],
            late=every["late"],
            silent=every["silent"],
        ),
        t.text(
            "Promised to date: {total}; kept: {done}, late: {late}, moved: {moved}.",
            total=every["promised_total"],
            done=every["promised_done"],
            late=every["promised_late"],
            moved=every["promised_moved"],
        ),
    ]
    without = without_action_plan(facts, chosen)
    return (*told, *([without_words(without, t)] if without else []))


def without_words(plans: list[Found], t: Translator) -> str:
    """Return which plans have no action plan for the day, in a sentence."""
    return t.plural(
        "{count} plan has no action plan for that day: {plans}.",
        "{count} plans have no action plan for that day: {plans}.",
        len(plans),
        plans=", ".join(row["plan"] for row in plans),
    )


def without_action_plan(facts: Facts, chosen: Chosen) -> list[Found]:
    """Return the plans that have no action plan for the day."""
    return facts.rows(
        "SELECT plan, title, organisation FROM picked WHERE plan NOT IN "
        '(SELECT plan FROM periods WHERE start <= $1 AND "end" >= $1) ORDER BY place',
        chosen.day,
    )


def _warned(chosen: Chosen, t: Translator) -> tuple[str, ...]:
    told = t.text(
        "Each completion is a plan’s own, in the order of the catalogue: they are not ranked, and "
        "no mean is made of them."
    )
    if chosen.by == "tag":
        return told, t.text("A plan counts under each of its tags: these rows do not add up.")
    return (told,)
