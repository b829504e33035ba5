"""How deliverables passed from one role to another."""

from plantrack.views.handovers import handovers_by_role, handovers_of
from views.plans import on, update, work

ENTRIES = [
    update("2017-03-01", lead="communications", reason="Relève"),
    update("2017-04-01", lead="communications"),
    update("2017-05-01", lead="direction"),
]


def test_each_change_of_hands_is_told_once() -> None:
    snapshot = on("2017-06-30", work("2017-L1", lead="direction", updates=ENTRIES))
    (standing,) = snapshot.every
    found = handovers_of(standing, snapshot.day)
    assert [(each.before, each.after, each.reason) for each in found] == [
        ("direction", "communications", "Relève"),
        ("communications", "direction", None),
    ]
    assert len(handovers_of(standing, on("2017-03-31").day)) == 1
    by_role = handovers_by_role([standing], snapshot.day)
    assert {role: len(each) for role, each in by_role.items()} == {
        "direction": 2,
        "communications": 2,
    }


def test_a_first_lead_takes_over_from_nobody() -> None:
    snapshot = on("2017-06-30", work("2017-L1", updates=ENTRIES[:1]))
    (standing,) = snapshot.every
    assert handovers_of(standing, snapshot.day) == ()
    assert standing.state.lead == "communications"
