"""Each figure of a report can be taken apart inside it, and its parts add up."""

from collections.abc import Callable
from datetime import date
from fractions import Fraction

import pytest

from plantrack.reports.edition import Edition
from plantrack.reports.explanations import explanations
from plantrack.views.why import why

DAYS = [date(2017, 6, 30), date(2018, 9, 30), date(2020, 3, 31)]


@pytest.mark.parametrize("day", DAYS)
def test_they_are_what_why_tells(edition: Callable[..., Edition], day: date) -> None:
    one = edition(day)
    for told in explanations(one):
        if told.kind == "promised":
            continue
        answer = why(one.snapshot, told.id or "plan")
        assert one.percent(answer.value) in told.sum or answer.value is None
        ids = sorted(name for group in told.groups for name in group.ids)
        assert ids == sorted(share.standing.deliverable.id for share in answer.shares)
        # Each is cut at three decimals, never rounded up: "…" says so.
        adds = sum(Fraction(group.adds.rstrip("…")) for group in told.groups)
        cut = sum(group.adds.endswith("…") for group in told.groups)
        assert adds <= answer.achieved <= adds + Fraction(cut, 1000)


def test_the_counts_of_promises_are_taken_apart_too(edition: Callable[..., Edition]) -> None:
    one = edition()
    current = one.status.current
    assert current is not None
    found = {told.anchor: told for told in explanations(one)}
    whole = {group.words: len(group.ids) for group in found["why-promised"].groups}
    promised = current.figures.promised
    assert sum(whole.values()) == promised.total
    assert whole["9 done"] == promised.done
    assert whole["2 late"] == promised.late
    late = [each.deliverable.id for each in one.status.late]
    group = next(g for g in found["why-promised"].groups if g.words == "2 late")
    assert sorted(group.ids) == sorted(late)


def test_anchors_are_unique(edition: Callable[..., Edition]) -> None:
    anchors = [told.anchor for told in explanations(edition())]
    assert len(anchors) == len(set(anchors))


def test_what_is_left_out_is_named(edition: Callable[..., Edition]) -> None:
    found = {told.anchor: told for told in explanations(edition())}
    assert found["why-plan"].notes == (
        "Left out, for the deliverables that continue them are counted: 2017-L04 and 2017-L08.",
    )
