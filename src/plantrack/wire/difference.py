"""JSON of `diff`."""

from dataclasses import asdict
from datetime import date
from decimal import Decimal
from enum import Enum
from typing import Any

from plantrack.history.change import Change
from plantrack.history.comparison import Move
from plantrack.locale import Translator
from plantrack.model import Record
from plantrack.model.periods import year_of
from plantrack.project.difference import Difference
from plantrack.project.safeguards import Safeguard
from plantrack.project.sides import Side
from plantrack.telling.changes import told
from plantrack.telling.safeguards import safeguard_words
from plantrack.views.standing import Snapshot
from plantrack.views.status import figures_of
from plantrack.wire.figures import Json, day, envelope, figures_json, number, period_json
from plantrack.wire.witness import witness_json


def difference_json(found: Difference, translator: Translator) -> Json:
    """Return the JSON of `diff`; each change is in words too, in the translator's language."""
    moves = [(None, found.move()), *((period, found.move(period)) for period in found.years)]
    return envelope("diff", found.day) | {
        "git": witness_json(found.before.project.witness, translator),
        "changes": [_change(change, found, translator) for change in found.changes],
        "examples_replaced": [
            {**period_json(each.period), "gone": list(each.gone), "added": list(each.added)}
            for each in found.replaced
        ],
        "safeguards": [_safeguard_json(safeguard, translator) for safeguard in found.safeguards],
        "before": _side(found.before, found.was),
        "after": _side(found.after, found.now),
        "moves": [_move(period, move) for period, move in moves if move],
    }


def _change(change: Change, found: Difference, translator: Translator) -> Json:
    words = told(change, found.was.plan, found.now.plan, translator).words
    return {
        "kind": change.kind,
        "record": change.sort,
        "id": change.id,
        "title": getattr(change.subject, "title", None),
        "field": change.field,
        "before": _before_or_after(change, change.before),
        "after": _before_or_after(change, change.after),
        "rewritten": change.rewritten,
        "words": words,
    }


def _side(side: Side, snapshot: Snapshot) -> Json:
    plan, on = snapshot.plan, snapshot.day
    return {
        "commit": side.commit,
        "day": day(side.day),
        "incomplete": list(side.project.lost),
        **figures_json(figures_of(snapshot.in_force, on)),
        "uncovered": plan.basis.said(
            [commitment for commitment in plan.commitments if not snapshot.answering(commitment)],
            [],
        ),
        "years": [
            {**period_json(period), **figures_json(figures_of(snapshot.of_year(period), on))}
            for period in plan.action_plan_of
        ],
    }


def _move(period: str | None, move: Move) -> Json:
    return {
        **period_json(period),
        "before": number(move.before),
        "after": number(move.after),
        "work": number(move.work),
        "scope": number(move.scope),
    }


def _before_or_after(change: Change, value: object) -> Any:  # noqa: ANN401 - whatever JSON holds
    if change.field == "years" and isinstance(value, tuple):
        return [year_of(period) or period for period in value]
    return _value(value)


def _value(value: object) -> Any:  # noqa: ANN401 - whatever JSON holds
    """Return a value as JSON has it; a record by the fields that it gives."""
    if isinstance(value, Record):
        return {name: _value(inner) for name, inner in value if inner not in (None, ())}
    if isinstance(value, (tuple, list)):
        return [_value(element) for element in value]
    if isinstance(value, dict):
        return {name: _value(inner) for name, inner in value.items()}
    if isinstance(value, date):
        return day(value)
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    return value.value if isinstance(value, Enum) else value


def _safeguard_json(safeguard: Safeguard, translator: Translator) -> Json:
    """Return what came, went or changed as JSON, with its words."""
    given = {name: value or None for name, value in asdict(safeguard).items()}
    return given | {"words": safeguard_words(safeguard, translator)}
