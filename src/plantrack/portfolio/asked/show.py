"""`portfolio show`: one plan of many, by its own figures."""

from datetime import date
from typing import Literal

from plantrack.errors import PlantrackError
from plantrack.locale import Translator
from plantrack.locale.nearest import nearest
from plantrack.portfolio.asked.answer import Answer, alerts_of, plain, table_of, told_json
from plantrack.portfolio.asked.facts import Chosen, Facts, Found
from plantrack.portfolio.asked.status import figures_json, plan_json, plans_of
from plantrack.wire.figures import Json

_FIGURES = ("total", "done", "late", "silent", "promised", "kept", "percent")
WORK = ("deliverable", "title", "lead", "due", "days_late")


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
    row, parts = found[0], _Parts(facts, plan, chosen)
    heads = {"node": t.text("{w.commitment}"), "lead": t.text("lead")}
    return Answer(
        "show",
        t.text("{plan} on {day}", plan=row["title"], day=t.long_date(chosen.day)),
        chosen.day,
        (sentence_of(row, t),),
        (
            table_of("periods", parts.periods, ("period", *_FIGURES), t),
            table_of(
                "nodes",
                parts.nodes,
                ("node", "title", "total", "done", "late", "percent"),
                t,
                heads,
            ),
            table_of("late", parts.work("late"), WORK, t),
        ),
        told_json(facts, chosen, "show", t) | {"plan": plan_json(row)} | _json(parts),
        alerts_of(facts, chosen, t),
        author=row["organisation"] or "",
    )


def figures_of(
    facts: Facts, day: date, scope: Literal["period", "node"], plan: str | None = None
) -> list[Found]:
    """Return the figures of each action plan, or node, of a plan, or of all of them, in order."""
    order = "p.start" if scope == "period" else "p.place"
    return facts.rows(
        "SELECT f.*, p.*, f.promised_total AS promised, f.promised_done AS kept FROM figures f "
        f"JOIN {scope}s p USING (plan, {scope}) JOIN picked USING (plan) "
        f"WHERE scope = '{scope}' AND f.day = ? AND (? OR plan = ?) ORDER BY {order}, f.{scope}",
        day, plan is None, plan or "",
    )  # fmt: skip


class _Parts:
    """What a plan is made of, each part with its figures of the day."""

    def __init__(self, facts: Facts, plan: str, chosen: Chosen) -> None:
        self._facts, self._asked = facts, (plan, chosen.day)
        self.periods = figures_of(facts, chosen.day, "period", plan)
        self.nodes = figures_of(facts, chosen.day, "node", plan)

    def work(self, mark: str) -> list[Found]:
        """Return the deliverables that have a mark."""
        return self._facts.rows(
            "SELECT s.*, d.title FROM states s JOIN deliverables d USING (plan, deliverable) "
            f"WHERE s.plan = ? AND s.day = ? AND s.{mark} = 1 ORDER BY s.due NULLS LAST, d.place",
            *self._asked,
        )


def _json(parts: _Parts) -> Json:
    return {
        "periods": [{"period": each["period"], **figures_json(each)} for each in parts.periods],
        "nodes": [
            {"id": each["node"], "parent": each["parent"], "level": each["level"],
             "title": each["title"], **figures_json(each)}
            for each in parts.nodes
        ],
        "late": plain(parts.work("late"), WORK),
        "silent": plain(parts.work("silent"), ("deliverable", "title", "lead", "silent_days")),
    }  # fmt: skip


def sentence_of(row: Found, t: Translator) -> str:
    """Return where a plan stands, in a sentence."""
    return t.text(
        "{done} done out of {total}, {late} late, {silent} silent; promised {promised}, kept "
        "{kept}; completion {percent}.",
        done=row["done"], total=row["total"], late=row["late"], silent=row["silent"],
        promised=row["promised_total"], kept=row["promised_done"],
        percent="–" if row["percent"] is None else t.percent(row["percent"]),
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
