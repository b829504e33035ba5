"""What could not be read is as it was last read; what was never read stays in doubt."""

import pytest

from plantrack.history.mending import mended
from plantrack.history.pairing import content_of
from plantrack.history.steps import facts_between
from plantrack.loading import Loaded

from .plans import AXIS, CARTE, FILES, HEADER, INDICATORS, TEAM, Edit, edited, loaded

BROKEN = [
    (AXIS, "id: 1\n", "id: [\n"),
    (CARTE, "deliverables:", "deliverables: ["),
    (CARTE, "weight: 2", "weight: lourd"),
    (CARTE, "id: L-02", "id: L 02 !"),
    (CARTE, "    title: Former les équipes\n", ""),
    (CARTE, "progress: 60", "progress: beaucoup"),
    (INDICATORS, "value: 17", "value: dix-sept"),
    (TEAM, "roles:", "roles: ["),
    (HEADER, "language: fr", "language: latin"),
    (HEADER, "title: Plan", "title: [Plan"),
    ("actions/2018/plan.yaml", "end: 2018-12-31", "end: plus tard"),
]


def everything(one: Loaded) -> object:
    plan = one.plan
    return sorted(
        repr(content_of(each))
        for each in (
            plan.header,
            *plan.axes,
            *plan.action_plans,
            *plan.deliverables,
            *plan.indicators,
            *plan.roles,
        )
    )


def test_what_has_no_gap_is_left_as_it_is() -> None:
    after = loaded(edited((CARTE, "weight: 2", "weight: 3")))
    assert mended(loaded(FILES), after) is after


@pytest.mark.parametrize("edit", BROKEN, ids=lambda edit: edit[2].strip())
def test_a_gap_is_filled_from_the_version_before(edit: Edit) -> None:
    before = loaded(FILES)
    whole = mended(before, loaded(edited(edit)))
    assert everything(whole) == everything(before)
    assert facts_between(before, whole).amendments == ()
    assert facts_between(whole, before).amendments == ()


@pytest.mark.parametrize("edit", BROKEN, ids=lambda edit: edit[2].strip())
def test_what_was_changed_beside_a_mistake_is_told_once_it_is_corrected(edit: Edit) -> None:
    before = loaded(FILES)
    broken = mended(before, loaded(edited(edit)))
    corrected = loaded(edited((CARTE, "weight: 2", "weight: 5")))
    (one,) = facts_between(broken, corrected).amendments
    assert (one.kind, one.id, one.before, one.after) == ("reweighted", "L-01", "2", "5")


def test_what_was_never_read_is_not_made_up() -> None:
    broken = loaded(edited((CARTE, "weight: 2", "weight: lourd")))
    empty = dict(FILES)
    del empty[CARTE]
    first = mended(loaded(empty), broken)
    assert facts_between(first, loaded(FILES)).amendments == ()


def test_a_gap_stays_filled_over_several_versions() -> None:
    versions = [FILES, *(edited((CARTE, "weight: 2", f"weight: {word}")) for word in "abc")]
    known = loaded(versions[0])
    for files in versions[1:]:
        known = mended(known, loaded(files))
    assert str(known.plan.deliverable_of["L-01"].weight) == "2"
