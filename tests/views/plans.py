"""Plans made in memory for the tests of views and wire: dicts in, records out."""

from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from places import FROZEN
from plantrack.loading import Loaded, load_plan
from plantrack.model import (
    ActionPlan,
    Axis,
    Deliverable,
    Indicator,
    Origin,
    Partner,
    Plan,
    PlanHeader,
    Role,
)
from plantrack.source.files import FolderTree
from plantrack.views.standing import Snapshot

Values = dict[str, Any]

YEARS = (2017, 2018, 2019)
AXES = {"1": ("1.1", "1.10"), "2": ("2.1", "2.2")}
COMMITMENTS = tuple(one for commitments in AXES.values() for one in commitments)


def header(**values: Any) -> Values:  # noqa: ANN401 - any value of a file
    """Return the values of a plan's header, some replaced."""
    return {
        "title": "Plan d’essai",
        "organisation": "Organisme d’essai",
        "language": "fr",
        "years": [str(year) for year in YEARS],
        "period": {"start": "2017-01-01", "end": "2019-12-31"},
    } | values


def action_plan(year: int, **values: Any) -> ActionPlan:  # noqa: ANN401 - any value of a file
    """Return a year's header, its days those of the calendar year."""
    return ActionPlan.model_validate(
        {
            "year": f"{year}",
            "title": f"Plan d’action {year}",
            "start": f"{year}-01-01",
            "end": f"{year}-12-31",
        }
        | values
    )


def update(on: str, **values: Any) -> Values:  # noqa: ANN401 - any value of a file
    """Return the values of one entry of a journal."""
    return {"date": on, **values}


def work(identifier: str, **values: Any) -> Values:  # noqa: ANN401 - any value of a file
    """Return the values of a deliverable answering 1.1; its year begins its id."""
    return {"id": identifier, "title": f"Publier {identifier}", "commitments": ["1.1"]} | values


def deliverable(values: Values) -> Deliverable:
    """Return a deliverable of the year that begins its id."""
    year = int(values["id"][:4])
    return Deliverable.model_validate(
        values, context=Origin(f"actions/{year}/a.yaml", ("deliverables", 0), f"{year:04}")
    )


def plan_of(
    *deliverables: Values,
    head: Values | None = None,
    action_plans: tuple[ActionPlan, ...] | None = None,
    indicators: tuple[Values, ...] = (),
) -> Plan:
    """Return a plan of two axes and three years with these deliverables, in this order."""
    return Plan(
        header=PlanHeader.model_validate(head or header()),
        axes=tuple(
            Axis.model_validate(
                {
                    "id": axis,
                    "title": f"Axe {axis}",
                    "commitments": [
                        {"id": one, "title": f"Titre {one}", "text": f"Fera {one}."} for one in ids
                    ],
                }
            )
            for axis, ids in AXES.items()
        ),
        action_plans=(
            tuple(action_plan(year) for year in YEARS) if action_plans is None else action_plans
        ),
        deliverables=tuple(deliverable(one) for one in deliverables),
        indicators=tuple(Indicator.model_validate(one) for one in indicators),
        roles=tuple(
            Role.model_validate({"id": one, "title": one.title()})
            for one in ("direction", "communications")
        ),
        partners=(Partner.model_validate({"id": "poles", "title": "Pôles"}),),
    )


def on(day: str, *deliverables: Values, head: Values | None = None) -> Snapshot:
    """Return a plan with these deliverables, on a day."""
    return Snapshot(plan_of(*deliverables, head=head), date.fromisoformat(day))


def ids_of(standings: Any) -> list[str]:  # noqa: ANN401 - any sequence of standings
    """Return the ids of standings, in their order."""
    return [one.deliverable.id for one in standings]


@cache
def loaded(root: Path = FROZEN) -> Loaded:
    """Return a plan read from a folder, once."""
    return load_plan(FolderTree(root))


def real(day: str) -> Snapshot:
    """Return the real plan on a day."""
    return Snapshot(loaded().plan, date.fromisoformat(day))
