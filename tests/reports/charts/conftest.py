"""What the tests of pictures share: editions of plans made in memory, of any shape."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from plantrack.locale import Translator
from plantrack.model import Axis, Indicator, Plan, PlanHeader
from plantrack.project import Project
from plantrack.reports.edition import Edition
from plantrack.views.standing import Snapshot
from views.plans import YEARS, Values, action_plan, deliverable, header, loaded, update, work

DAY = date(2018, 9, 30)
_ENDINGS = ("done", "in_progress", "partial", None, "deferred", "cancelled", "done", "in_progress")


@pytest.fixture
def edition_of() -> Callable[..., Edition]:
    def _edition_of(plan: Plan | None = None, day: date = DAY, language: str = "en") -> Edition:
        return Edition(
            project=Project(Path()),
            snapshot=Snapshot(plan or loaded().plan, day),
            translator=Translator(language),
        )

    return _edition_of


@pytest.fixture
def wide_plan() -> Callable[..., Plan]:
    """Return a plan with so many axes, commitments an axis and deliverables; `text` is in all."""

    def _wide(
        axes: int = 1,
        commitments: int = 1,
        deliverables: int = 1,
        text: str = "",
        indicators: int = 0,
        years: tuple[int, ...] = YEARS,
    ) -> Plan:
        found = [
            Axis.model_validate(
                {
                    "id": f"{one}",
                    "title": f"Axe {one}{text}",
                    "commitments": [
                        {
                            "id": f"{one}.{each}",
                            "title": f"Engagement {each}{text}",
                            "text": "Fera ce qui est promis.",
                        }
                        for each in range(1, commitments + 1)
                    ],
                }
            )
            for one in range(1, axes + 1)
        ]
        ids = [each.id for axis in found for each in axis.commitments]
        return Plan(
            header=PlanHeader.model_validate(_header(years)),
            axes=tuple(found),
            action_plans=tuple(action_plan(year) for year in years),
            deliverables=tuple(
                deliverable(_work(number, ids, text, years)) for number in range(deliverables)
            ),
            indicators=tuple(_indicator(number, ids, text) for number in range(indicators)),
        )

    return _wide


def _header(years: tuple[int, ...]) -> Values:
    board = [
        {"date": f"{year}-{month}-10", "title": "Conseil", "kind": "board"}
        for year in years
        for month in ("03", "06", "10", "11")
    ]
    return header(
        years=[str(year) for year in years],
        period={"start": f"{years[0]}-01-01", "end": f"{years[-1]}-12-31"},
        events=board,
    )


def _work(number: int, ids: list[str], text: str, years: tuple[int, ...]) -> Values:
    year = years[number % len(years)]
    month = number * 5 % 12 + 1
    ending = _ENDINGS[number % len(_ENDINGS)]
    entries = [update(f"{year}-{month:02}-12", status=ending)] if ending else []
    if number % 9 == 1:
        moved = update(f"{year}-{month:02}-14", due=f"{year}-12-20", reason="Attente.")
        entries.append(moved)
    return work(
        f"{year}-L{number:03}",
        title=f"Publier le livrable {number}{text}",
        commitments=[ids[number * 7 % len(ids)]],
        due=f"{year}-{month:02}-25",
        updates=entries,
    )


def _indicator(number: int, ids: list[str], text: str) -> Indicator:
    values: Values = {
        "id": f"I-{number:02}",
        "commitment": ids[number % len(ids)],
        "title": f"Nombre de rencontres {number}{text}",
        "unit": f"rencontres{text}",
        "direction": "increase",
        "baseline": {"date": "2016-12-31", "value": "10"},
        "targets": [{"date": "2019-12-31", "value": "110"}],
    }
    if number % 4 != 3:
        measured = {"date": "2018-06-30", "value": f"{number * 37 % 190 - 20}"}
        values["measurements"] = [measured]
    return Indicator.model_validate(values)
