"""What each role carries, and what concerns each partner."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from plantrack.errors import PlantrackError
from plantrack.reports.edition import Edition
from plantrack.reports.roles import partners_pages, roles_pages


def test_each_deliverable_is_carried_by_its_lead(edition: Callable[..., Edition]) -> None:
    one = edition()
    pages = {page["id"]: page for page in roles_pages(one)}
    led = [each for each in one.snapshot.in_force if each.deliverable.lead]
    assert sum(page["total"] for page in pages.values()) == len(led)
    for each in led:
        ids = [row["id"] for row in pages[each.deliverable.lead]["deliverables"]]
        assert each.deliverable.id in ids
    late = [each for each in led if each.late]
    assert sum(page["late"] for page in pages.values()) == len(late)


def test_open_work_comes_first_by_due_date(edition: Callable[..., Edition]) -> None:
    closed = ("done", "partial", "deferred", "cancelled")
    for page in roles_pages(edition()):
        opens = [row["status"] not in closed for row in page["deliverables"]]
        assert opens == sorted(opens, reverse=True)
        assert sum(opens) == page["open"]
        dues = [row["due"]["iso"] for row in page["deliverables"][: page["open"]] if row["due"]]
        assert dues == sorted(dues)


def test_milestones_are_those_still_to_reach(edition: Callable[..., Edition]) -> None:
    found = [one for page in roles_pages(edition()) for one in page["milestones"]]
    assert {"title": "Carte en ligne", "late": True} in [
        {"title": one["title"], "late": one["late"]} for one in found
    ]
    assert "Inventaire validé par les Pôles, région par région" not in [
        one["title"] for one in found
    ]


def test_a_partner_s_commitments_are_those_of_its_deliverables(
    edition: Callable[..., Edition],
) -> None:
    one = edition()
    for page in partners_pages(one):
        ids = {name for row in page["deliverables"] for name in row["commitments"]}
        assert {each["id"] for each in page["commitments"]} == ids & set(
            one.snapshot.plan.commitments
        )


@pytest.mark.parametrize("pages", [roles_pages, partners_pages])
def test_one_subject_alone(
    edition: Callable[..., Edition], pages: Callable[[Edition], list[dict[str, object]]]
) -> None:
    every = pages(edition())
    (alone,) = pages(replace(edition(), subject=str(every[1]["id"])))
    assert alone == every[1]
    with pytest.raises(PlantrackError):
        pages(replace(edition(), subject="nobody-at-all"))


def test_one_who_carries_nothing_is_told_so(edition: Callable[..., Edition]) -> None:
    (page,) = roles_pages(replace(edition(date(2016, 1, 1)), subject="direction"))
    assert page["summary"] == "no deliverable in force"
    assert roles_pages(edition(date(2016, 1, 1))) == []


@pytest.mark.parametrize("word", ["territoires", "TERRITOIRES", "liaison avec les territoires"])
def test_a_role_is_named_by_its_id_or_its_title(edition: Callable[..., Edition], word: str) -> None:
    assert [page["id"] for page in roles_pages(replace(edition(), subject=word))] == ["territoires"]
