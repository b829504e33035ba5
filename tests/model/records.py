"""What the tests of `model` share: deliverables and plans made without a file."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from plantrack.model import (
    ActionPlan,
    Axis,
    Commitment,
    Deliverable,
    Origin,
    Period,
    Plan,
    PlanHeader,
)


def deliverable(id_: str = "L1", year: int = 2018, **fields: object) -> Deliverable:
    values = {"id": id_, "title": "Publier", "commitments": ["1.1"]} | fields
    return Deliverable.model_validate(
        values, context=Origin("f", ("deliverables", 0), f"{year:04}")
    )


def journal(*entries: dict[str, object], **fields: object) -> Deliverable:
    values: dict[str, Any] = {"updates": list(entries), **fields}
    return deliverable(**values)


def action_plan(year: int) -> ActionPlan:
    return ActionPlan.model_validate(
        {"year": str(year), "title": "A", "start": f"{year}-01-01", "end": f"{year}-12-31"}
    )


def plan(deliverables: Iterable[Deliverable], axes: tuple[Axis, ...] = ()) -> Plan:
    made = tuple(deliverables)
    header = PlanHeader.model_validate(
        {
            "title": "P",
            "organisation": "O",
            "language": "fr",
            "years": ["2017", "2018"],
            "period": Period.model_validate({"start": "2017-01-01", "end": "2018-12-31"}),
        }
    )
    years = sorted({one.year or 0 for one in made})
    return Plan(header, axes, tuple(action_plan(year) for year in years), made)


def axis(id_: str, *commitments: str) -> Axis:
    return Axis.model_validate(
        {
            "id": id_,
            "title": "Axe",
            "commitments": [
                Commitment.model_validate({"id": one, "title": "E", "text": "T"})
                for one in commitments
            ],
        }
    )


def day(text: str) -> date:
    return date.fromisoformat(text)
