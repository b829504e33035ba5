"""What each role carries, and what concerns each partner."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from plantrack.errors import PlantrackError
from plantrack.reports.edition import Edition
from plantrack.reports.roles import (
    Carried,
    concerned,
    milestones_ahead,
    partners,
    roles,
    summary_words,
)


def test_each_deliverable_is_carried_by_its_lead(edition: Callable[..., Edition]) -> None:
    today = edition()
    carried = {role.id: role for role in roles(today)}
    led = [each for each in today.snapshot.in_force if each.deliverable.lead]
    assert sum(role.figures.deliverables.total for role in carried.values()) == len(led)
    for each in led:
        assert each in carried[each.deliverable.lead].standings
    assert sum(role.counts["late"] for role in carried.values()) == sum(each.late for each in led)


def test_open_work_comes_first_by_due_date(edition: Callable[..., Edition]) -> None:
    for role in roles(edition()):
        opens = [each.status.is_open for each in role.standings]
        assert opens == sorted(opens, reverse=True)
        assert sum(opens) == role.open
        dues = [each.state.due for each in role.standings[: role.open] if each.state.due]
        assert dues == sorted(dues)


def test_milestones_are_those_still_to_reach(edition: Callable[..., Edition]) -> None:
    today = edition()
    found = [ahead for role in roles(today) for ahead in milestones_ahead(today, role)]
    late = {ahead.title: ahead.late for ahead in found}
    assert late["Carte en ligne"]
    assert "Inventaire validé par les Pôles, région par région" not in late


def test_a_partner_s_commitments_are_those_of_its_deliverables(
    edition: Callable[..., Edition],
) -> None:
    today = edition()
    for partner in partners(today):
        ids = {key for each in partner.standings for key in each.deliverable.commitments}
        known = ids & set(today.snapshot.plan.commitments)
        assert {commitment.id for commitment in concerned(today, partner)} == known


@pytest.mark.parametrize("people", [roles, partners])
def test_one_subject_alone(
    edition: Callable[..., Edition], people: Callable[[Edition], tuple[Carried, ...]]
) -> None:
    second = people(edition())[1]
    (alone,) = people(replace(edition(), subject=second.id))
    assert alone == second
    with pytest.raises(PlantrackError):
        people(replace(edition(), subject="nobody-at-all"))


def test_who_carries_nothing_is_told_so(edition: Callable[..., Edition]) -> None:
    before = replace(edition(date(2016, 1, 1)), subject="direction")
    (role,) = roles(before)
    assert summary_words(before, role) == "no deliverable in force"
    assert roles(edition(date(2016, 1, 1))) == ()


@pytest.mark.parametrize("word", ["territoires", "TERRITOIRES", "liaison avec les territoires"])
def test_a_role_is_named_by_its_id_or_its_title(edition: Callable[..., Edition], word: str) -> None:
    assert [role.id for role in roles(replace(edition(), subject=word))] == ["territoires"]
