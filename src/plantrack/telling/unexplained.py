"""What `check --since` is given of an earlier version, its unexplained changes in words."""

from typing import Any

from plantrack.diagnostics import Place
from plantrack.diagnostics.places import START
from plantrack.history.amendment import Amendment
from plantrack.history.unexplained import (
    journals_rewritten,
    rewritten_between,
    unexplained_between,
)
from plantrack.loading import Loaded
from plantrack.locale import Translator
from plantrack.model import Plan, Record
from plantrack.rules import Since, Unexplained
from plantrack.rules.subject import place_of
from plantrack.source.files import PLAN_FILE
from plantrack.telling.amendments import amendment_words


def since_version(earlier: Loaded, loaded: Loaded, translator: Translator) -> Since:
    """Return an earlier version as the rules are given it, in the translator's language."""
    found = unexplained_between(earlier, loaded)
    was, now = earlier.plan, loaded.plan
    told = tuple(_unexplained(amendment, was, now, translator) for amendment in found)
    journals = tuple(journals_rewritten(earlier, loaded))
    return Since(earlier, told, rewritten_between(earlier, loaded), journals)


def _unexplained(amendment: Amendment, was: Plan, now: Plan, translator: Translator) -> Unexplained:
    what = amendment_words(amendment, translator)
    words = what[:1].lower() + what[1:]
    before = _place(amendment, was) if _record(amendment, was) else None
    return Unexplained(_place(amendment, now), amendment.id, amendment.title, words, before)


def _place(amendment: Amendment, plan: Plan) -> Place:
    """Return where a changed field stands, else its record, else the plan's first line."""
    record = _record(amendment, plan)
    if record is None:
        return Place(PLAN_FILE, span=START)
    field = amendment.field if amendment.field in record.model_fields_set else None
    return (
        place_of(record, field)
        if field
        else Place(record.origin.path, record.origin.route, "record")
    )


def _record(amendment: Amendment, plan: Plan) -> Record | None:
    known: Any = {
        "plan": lambda: plan.header,
        "axis": lambda: plan.nodes.get(amendment.id),
        "commitment": lambda: plan.nodes.get(amendment.id),
        "indicator": lambda: next(
            (each for each in plan.indicators if each.id == amendment.id), None
        ),
        "action-plan": lambda: plan.action_plan_of.get(amendment.period or ""),
        "deliverable": lambda: plan.deliverable_of.get(amendment.id),
    }
    record: Record | None = known[amendment.sort]() if amendment.sort in known else None
    return record
