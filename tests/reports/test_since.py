"""What changed since the last meeting: counts, the work apart from the scope, a sum that holds."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from plantrack.locale import Translator
from plantrack.project import Project
from plantrack.project.earlier import earlier_plan
from plantrack.reports.edition import Edition
from plantrack.reports.since import Since, since_told
from plantrack.views.standing import Snapshot
from repository import commit


def told(root: Path, day: date, since: str | date = "board", language: str = "en") -> Since:
    project = Project(root)
    earlier = earlier_plan(project, since, day)
    edition = Edition(project, Snapshot(project.plan, day), Translator(language), earlier)
    found = since_told(edition)
    assert found is not None
    return found


def test_without_an_earlier_day_there_is_nothing(edition: Callable[..., Edition]) -> None:
    assert since_told(edition()) is None


def test_the_real_plan_since_its_last_meeting(real_root: Path) -> None:
    found = told(real_root, date(2018, 9, 30))
    assert found.heading == "Since the board meeting of June 12, 2018"
    assert found.counts.startswith("5 done, 1 closed and done in part, 3 started")
    assert [each.deliverable.id for each in found.scope] == ["2018-L15"]
    assert found.scope[0].words == "due date moved from June 22 to November 16, 2018"
    assert found.scope[0].reason.startswith("Les organisations demandent")
    assert "git has no version" in found.basis


def test_french_agrees(real_root: Path) -> None:
    found = told(real_root, date(2018, 9, 30), language="fr")
    assert found.heading == "Depuis la réunion du conseil du 12 juin 2018"
    assert found.counts.startswith("5 réalisés, 1 réalisé en partie, 3 commencés")
    assert found.moved == (
        "Avancement du plan d’action 2018\u00a0: de 39\u00a0% à 68\u00a0%, "
        "entièrement grâce aux réalisations."
    )


def test_an_addition_lowers_the_figure_by_scope(make_plan: Callable[..., Path]) -> None:
    root = make_plan()
    day = date(2018, 8, 30)
    commit(root, "2018-07-01T10:00:00+00:00")
    added = (root / "actions/2018/a.yaml").read_text(encoding="utf-8") + ADDED
    commit(root, "2018-08-02T10:00:00+00:00", {"actions/2018/a.yaml": added})
    found = told(root, day, date(2018, 7, 15))
    assert found.counts == "1 addition"
    assert found.work == ()
    assert found.moved == (
        "Completion of action plan 2018: from 100% to 50%; 0 points from work done, "
        "−50 points from changes of scope."
    )
    assert "as they were known then, version" in found.basis


def test_files_of_that_time_that_cannot_be_read_are_named(make_plan: Callable[..., Path]) -> None:
    root = make_plan()
    whole = (root / "actions/2018/a.yaml").read_text(encoding="utf-8")
    broken = commit(root, "2018-07-01T10:00:00+00:00", {"actions/2018/a.yaml": "a: [b"})
    commit(root, "2018-08-02T10:00:00+00:00", {"actions/2018/a.yaml": whole})
    found = told(root, date(2018, 8, 30), date(2018, 7, 15))
    assert found.moved == ""
    assert f"in version {broken}" in found.basis
    assert "actions/2018/a.yaml" in found.basis


def test_when_nothing_changed_it_says_so(make_plan: Callable[..., Path]) -> None:
    found = told(make_plan(), date(2018, 8, 30), date(2018, 8, 1))
    assert found.counts == "Nothing changed"
    assert found.moved.endswith("100%, as before.")


@pytest.mark.parametrize("language", ["fr", "en"])
def test_a_new_year_is_told_as_begun(real_root: Path, language: str) -> None:
    found = told(real_root, date(2018, 1, 20), date(2017, 12, 20), language)
    words = {"fr": "Plan d’action 2018 commencé", "en": "Action plan 2018 begun"}
    assert found.counts.startswith(words[language])


ADDED = """\
  - id: 2018-L02
    title: Ajouter un livrable
    commitments: ["1.10"]
    due: 2018-12-30
"""
