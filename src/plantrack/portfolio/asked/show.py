"""`portfolio show`: one plan of many, by its own figures."""

from plantrack.errors import PlantrackError
from plantrack.locale import Translator
from plantrack.locale.nearest import nearest
from plantrack.portfolio.asked.answer import Answer, alerts_of, plain, table_of, told_json
from plantrack.portfolio.asked.facts import Chosen, Facts
from plantrack.portfolio.asked.status import figures_json, plan_json, plans_of

_FIGURES = ("total", "done", "late", "silent", "promised", "kept", "percent")
_WORK = ("deliverable", "title", "lead", "due", "days_late")


def show(facts: Facts, chosen: Chosen, name: str | None, t: Translator) -> Answer:
    """Return a plan: its action plans, its axes and commitments, what is late and silent.

    Raises:
        PlantrackError: there is no such plan, or no figures of it on the day.
    """
    plan = _plan_meant(facts, name)
    found = plans_of(facts, chosen, plan)
    if not found:
        raise PlantrackError(
            "there are no figures of {plan} on {day}", plan=plan, day=str(chosen.day)
        )
    row = found[0]
    periods = facts.rows(
        "SELECT f.*, f.promised_total AS promised, f.promised_done AS kept FROM figures f "
        "JOIN periods p USING (plan, period) WHERE scope = 'period' AND plan = ? AND day = ? "
        "ORDER BY p.start, p.period",
        plan, chosen.day,
    )  # fmt: skip
    nodes = facts.rows(
        "SELECT f.*, n.title, n.parent, n.level, f.promised_total AS promised, "
        "f.promised_done AS kept FROM figures f JOIN nodes n USING (plan, node) "
        "WHERE scope = 'node' AND plan = ? AND day = ? ORDER BY n.place",
        plan, chosen.day,
    )  # fmt: skip
    late, silent = (
        facts.rows(
            "SELECT s.*, d.title FROM states s JOIN deliverables d USING (plan, deliverable) "
            f"WHERE s.plan = ? AND s.day = ? AND s.{mark} = 1 ORDER BY s.due NULLS LAST, d.place",
            plan, chosen.day,
        )
        for mark in ("late", "silent")
    )  # fmt: skip
    heads = {"node": t.text("{w.commitment}"), "lead": t.text("lead")}
    told = t.text(
        "{done} done out of {total}, {late} late, {silent} silent; promised {promised}, kept "
        "{kept}; completion {percent}.",
        done=row["done"], total=row["total"], late=row["late"], silent=row["silent"],
        promised=row["promised_total"], kept=row["promised_done"],
        percent="–" if row["percent"] is None else t.percent(row["percent"]),
    )  # fmt: skip
    return Answer(
        "show",
        t.text("{plan} on {day}", plan=row["title"], day=t.long_date(chosen.day)),
        chosen.day,
        (told,),
        (
            table_of("periods", periods, ("period", *_FIGURES), t),
            table_of("nodes", nodes, ("node", "title", *_FIGURES), t, heads),
            table_of("late", late, _WORK, t),
        ),
        told_json(facts, chosen, "show", t)
        | {
            "plan": plan_json(row),
            "periods": [{"period": each["period"], **figures_json(each)} for each in periods],
            "nodes": [
                {"id": each["node"], "parent": each["parent"], "level": each["level"],
                 "title": each["title"], **figures_json(each)}
                for each in nodes
            ],
            "late": plain(late, _WORK),
            "silent": plain(silent, ("deliverable", "title", "lead", "silent_days")),
        },
        alerts_of(facts, chosen, t),
        author=row["organisation"] or "",
    )  # fmt: skip


def _plan_meant(facts: Facts, name: str | None) -> str:
    known = list(facts.index.plans)
    if name is None:
        raise PlantrackError("which plan? Name one of them: {names}", names=", ".join(known[:5]))
    if name in facts.index.plans:
        return name
    near = nearest(name, known)
    if near is None:
        raise PlantrackError("no plan of the catalogue has the id {id}", id=name)
    raise PlantrackError(
        "no plan of the catalogue has the id {id}: did you mean {near}?", id=name, near=near
    )
