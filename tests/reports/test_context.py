"""The context is plain JSON, the same for the same input, and documented field by field."""

import json
import re
from datetime import date
from pathlib import Path

import pytest

from plantrack.locale import Translator
from plantrack.project import Project
from plantrack.project.earlier import earlier_plan
from plantrack.reports import context
from plantrack.reports.context import report_page
from plantrack.reports.edition import Edition
from plantrack.views.standing import Snapshot

DAYS = [date(2016, 12, 31), date(2017, 12, 31), date(2018, 9, 30), date(2020, 3, 31)]


@pytest.mark.parametrize("day", DAYS)
@pytest.mark.parametrize("language", ["fr", "en"])
def test_it_is_json(real_root: Path, day: date, language: str) -> None:
    project = Project(real_root)
    edition = Edition(project, Snapshot(project.plan, day), Translator(language))
    page = report_page("board", edition)
    assert json.loads(json.dumps(page, allow_nan=False)) == page


def fields(value: object) -> set[str]:
    if isinstance(value, list):
        return set().union(*map(fields, value))
    if not isinstance(value, dict):
        return set()
    by_column = ("cells", "distinct")  # their keys are those of `columns`
    inner = [
        one for name, one in value.items() if not (name in by_column and isinstance(one, dict))
    ]
    return set(value) | set().union(*map(fields, inner))


@pytest.mark.parametrize("day", DAYS)
@pytest.mark.parametrize("name", ["board", "year", "role", "partner", "evidence"])
def test_every_field_is_documented(real_root: Path, name: str, day: date) -> None:
    project = Project(real_root)
    earlier = earlier_plan(project, date(2016, 1, 1), day)
    edition = Edition(project, Snapshot(project.plan, day), Translator("en"), earlier)
    words = set(re.findall(r"[a-z_0-9]+", context.__doc__ or ""))
    assert fields(report_page(name, edition)) - words == set()


def test_each_report_has_its_own_fields(real_root: Path) -> None:
    project = Project(real_root)
    edition = Edition(project, Snapshot(project.plan, DAYS[2]), Translator("en"))
    own = {"year": "follow_up", "role": "roles", "partner": "partners", "evidence": "proofs"}
    for name, field in own.items():
        assert set(own.values()) & set(report_page(name, edition)) == {field}
    assert set(own.values()) & set(report_page("board", edition)) == set()


def test_the_title_names_the_action_plan_of_the_day(real_root: Path) -> None:
    project = Project(real_root)
    titles = [
        report_page("board", Edition(project, Snapshot(project.plan, day), Translator("en")))[
            "title"
        ]
        for day in DAYS
    ]
    assert titles == [
        "REPORT ON THE PLAN AS OF DECEMBER 31, 2016",
        "REPORT ON ACTION PLAN 2017 AS OF DECEMBER 31, 2017",
        "REPORT ON ACTION PLAN 2018 AS OF SEPTEMBER 30, 2018",
        "REPORT ON THE PLAN AS OF MARCH 31, 2020",
    ]


def test_the_french_title_is_the_one_the_board_knows(real_root: Path, french: Translator) -> None:
    project = Project(real_root)
    page = report_page("board", Edition(project, Snapshot(project.plan, DAYS[2]), french))
    assert page["title"] == "BILAN DU PLAN D’ACTION 2018 AU 30 SEPTEMBRE 2018"
