"""`agenda`: who owes what, role by role, nothing said twice."""

from typing import Any

import pytest

from plantrack.errors import PlantrackError
from plantrack.views.agenda import Agenda, Owed, agenda_of
from views.plans import Values, header, ids_of, on, update, work

TALKING = [update("2017-06-01", status="in_progress", progress="10")]
WORKS = (
    work("2017-L1", lead="direction", due="2017-05-31", start="2017-01-01"),
    work("2017-L2", lead="direction", due="2017-07-15", start="2017-01-01"),
    work("2017-L3", lead="communications", start="2017-01-01"),
    work("2017-L4", due="2017-06-30", updates=TALKING),
    work("2017-L5", lead="direction", due="2017-12-31", updates=TALKING),
    work("2018-L1", lead="direction", due="2018-01-02"),
)


def agenda(*works: Values, **options: Any) -> Agenda:  # noqa: ANN401 - days and lead
    return agenda_of(on("2017-06-30", *works), **options)


def owed_by(role: str | None, found: Agenda) -> Owed:
    return next(one for one in found.roles if one.role_id == role)


def test_roles_come_in_the_team_s_order_and_nobody_last() -> None:
    found = agenda(*WORKS)
    assert [one.role_id for one in found.roles] == ["direction", "communications", None]


def test_a_role_owes_what_is_late_and_what_is_due() -> None:
    found = owed_by("direction", agenda(*WORKS))
    assert ids_of(found.late) == ["2017-L1"]
    assert ids_of(found.due) == ["2017-L2"]
    assert found.role
    assert found.role.title == "Direction"


def test_what_is_late_or_due_is_silent_as_well_and_told_once() -> None:
    found = agenda(*WORKS)
    owed = owed_by("direction", found)
    assert ids_of(owed.silent) == ["2017-L1", "2017-L2"]
    assert ids_of(owed.told) == list(dict.fromkeys(ids_of((*owed.late, *owed.silent, *owed.due))))
    assert ids_of(owed_by("communications", found).silent) == ["2017-L3"]


def test_what_is_due_on_the_day_is_due_and_not_late() -> None:
    found = owed_by(None, agenda(*WORKS))
    assert ids_of(found.due) == ["2017-L4"]
    assert not found.late


def test_a_role_unknown_to_the_team_is_named_by_its_id() -> None:
    found = agenda(work("2017-L1", lead="tresorerie", due="2017-05-31"))
    assert [(one.role_id, one.role) for one in found.roles] == [("tresorerie", None)]


def test_only_one_role() -> None:
    found = agenda(*WORKS, lead="communications")
    assert [one.role_id for one in found.roles] == ["communications"]


def test_a_role_that_owes_nothing_is_not_named() -> None:
    assert agenda(work("2017-L1", lead="direction"), lead="direction").roles == ()


def test_a_role_that_does_not_exist_is_refused_with_the_nearest() -> None:
    with pytest.raises(PlantrackError) as refused:
        agenda(*WORKS, lead="directon")
    assert refused.value.values["names"] == "direction"


@pytest.mark.parametrize(
    ("days", "ids"),
    [(0, []), (14, []), (15, ["2017-L2"]), (183, ["2017-L2"]), (184, ["2017-L2", "2017-L5"])],
)
def test_how_far_ahead(days: int, ids: list[str]) -> None:
    found = agenda(*WORKS, days=days)
    assert ids_of(owed_by("direction", found).due) == ids


def test_by_default_as_far_as_the_plan_says() -> None:
    snapshot = on("2017-06-30", *WORKS, head=header(due_soon_days="14"))
    found = agenda_of(snapshot)
    assert found.days == 14
    assert ids_of(owed_by("direction", found).due) == []


def test_work_not_in_force_is_owed_by_nobody() -> None:
    assert not agenda(WORKS[-1], days=365).roles


def test_closed_work_is_owed_by_nobody() -> None:
    closed = work("2017-L1", due="2017-05-31", updates=[update("2017-05-31", status="partial")])
    assert not agenda(closed).roles


STEPS = [
    {"title": "Fait", "due": "2017-03-01", "done": "2017-03-01"},
    {"title": "En retard", "due": "2017-06-29"},
    {"title": "Ce jour", "due": "2017-06-30"},
    {"title": "Fait plus tard", "due": "2017-07-30", "done": "2017-07-01"},
    {"title": "Trop loin", "due": "2017-07-31"},
]


def test_milestones_not_done_are_owed() -> None:
    found = owed_by(None, agenda(work("2017-L1", milestones=STEPS)))
    assert [(one.milestone.title, one.late) for one in found.milestones] == [
        ("En retard", True),
        ("Ce jour", False),
        ("Fait plus tard", False),
    ]


def test_milestones_of_closed_work_are_not() -> None:
    closed = work("2017-L1", milestones=STEPS, updates=[update("2017-03-01", status="cancelled")])
    assert not agenda(closed).roles


def test_events_to_come_by_date() -> None:
    events = [
        {"date": "2017-07-30", "title": "Conseil", "kind": "board"},
        {"date": "2017-06-30", "title": "Assemblée"},
        {"date": "2017-06-29", "title": "Passé"},
        {"date": "2017-07-31", "title": "Trop loin"},
    ]
    found = agenda_of(on("2017-06-30", head=header(events=events)))
    assert [one.title for one in found.events] == ["Assemblée", "Conseil"]
