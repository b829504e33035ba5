"""`portfolio late` and `portfolio silent`: which work is late, and of whom nothing is heard."""

from datetime import date

from plantrack.locale import Translator
from plantrack.portfolio.asked.answer import (
    Answer,
    alerts_of,
    plain,
    table_of,
    told_json,
)
from plantrack.portfolio.asked.facts import Chosen, Facts, Found
from plantrack.portfolio.asked.sums import groups_of, key_head, on_days, refuse_period
from plantrack.views.figures import median

QUIET_DAYS = 90  # as the sentences say
_LATE = ("plan", "deliverable", "title", "lead", "due", "days_late")
_LATE_GROUPS = ("key", "plans", "late", "median_days", "longest_days")
_QUIET = ("plan", "last_entry", "days_quiet", "silent", "confirmed", "unreported")
_QUIET_SUMS = ("quiet", "silent", "confirmed", "unreported")


def late(facts: Facts, chosen: Chosen, t: Translator) -> Answer:
    """Return the late work of every plan, the longest late first in each; or its sums by a key."""
    rows = late_work(facts, chosen.day)
    groups: list[Found] = []
    if chosen.by:
        query = (
            "SELECT s.* FROM states s JOIN picked USING (plan) "
            f"WHERE late = 1 AND {on_days(chosen)}"
        )
        groups = groups_of(facts, chosen, query, ("late",), lists=("days_late",))
        for group in groups:
            days = group.pop("days_late")
            group |= {"median_days": median(days), "longest_days": max(days)}
    tables = [
        table_of("groups", groups, _LATE_GROUPS, t, key_head(chosen, t))
        if chosen.by
        else table_of("late", rows, _LATE, t)
    ]
    plans = len({row["plan"] for row in rows})
    told = t.text(
        "{late} late, in {plans}.",
        late=t.plural("{count} {w.deliverable}", "{count} {w.deliverable:s}", len(rows)),
        plans=t.plural("{count} plan", "{count} plans", plans),
    )
    return Answer(
        "late",
        t.text("What is late on {day}", day=t.long_date(chosen.day)),
        chosen.day,
        (told,),
        tuple(tables),
        told_json(facts, chosen, "late", t)
        | {"late": plain(rows, (*_LATE, "period")), "groups": plain(groups, _LATE_GROUPS)},
        alerts_of(facts, chosen, t),
    )


def late_work(facts: Facts, day: date) -> list[Found]:
    """Return the late work of every plan on a day, the longest late first in each."""
    return facts.rows(
        "SELECT s.plan, s.deliverable, d.title, s.period, s.lead, s.due, s.days_late "
        "FROM states s JOIN picked p USING (plan) JOIN deliverables d USING (plan, deliverable) "
        "WHERE s.late = 1 AND s.day = ? ORDER BY p.place, s.days_late DESC, d.place",
        day,
    )


def silent(facts: Facts, chosen: Chosen, t: Translator) -> Answer:
    """Return when each plan was last written in, and how much of it nothing is heard of."""
    refuse_period(chosen, "silent")
    query = _quiet(chosen)
    rows = facts.rows(
        f"SELECT r.* FROM ({query}) r JOIN picked p USING (plan) WHERE r.day = ? ORDER BY p.place",
        chosen.day,
    )
    groups = groups_of(facts, chosen, query, _QUIET_SUMS) if chosen.by else []
    tables = [
        table_of("groups", groups, ("key", "plans", *_QUIET_SUMS), t, key_head(chosen, t))
        if chosen.by
        else table_of("plans", rows, _QUIET, t)
    ]
    return Answer(
        "silent",
        t.text("Of whom nothing is heard on {day}", day=t.long_date(chosen.day)),
        chosen.day,
        (_told_of_quiet([row["plan"] for row in rows if row["quiet"]], t),),
        tuple(tables),
        told_json(facts, chosen, "silent", t)
        | {
            "plans": plain(rows, (*_QUIET, "quiet")),
            "groups": plain(groups, ("key", "plans", *_QUIET_SUMS)),
        },
        alerts_of(facts, chosen, t),
    )


def _quiet(chosen: Chosen) -> str:
    """Return the query of when each plan was last written in."""
    since = "date_diff('day', f.last_entry, f.day)"
    return (
        "SELECT f.plan, f.day, f.last_entry, f.silent, f.confirmed, f.unreported, "
        f"{since} AS days_quiet, "
        f"CASE WHEN f.total > 0 AND (f.last_entry IS NULL OR {since} > {QUIET_DAYS}) "
        "THEN 1 ELSE 0 END AS quiet FROM figures f JOIN picked USING (plan) "
        f"WHERE f.scope = 'plan' AND {on_days(chosen, 'f.')}"
    )


def _told_of_quiet(plans: list[str], t: Translator) -> str:
    if not plans:
        return t.text("No plan was left without an entry for more than 90 days.")
    return t.plural(
        "{count} plan has had no entry for more than 90 days: {plans}.",
        "{count} plans have had no entry for more than 90 days: {plans}.",
        len(plans),
        plans=", ".join(plans),
    )
