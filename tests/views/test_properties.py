"""What holds of the figures of every plan, on every day."""

from collections.abc import Iterator
from dataclasses import asdict
from datetime import date
from decimal import Decimal
from fractions import Fraction
from random import Random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plantrack.model import Status
from plantrack.views.coverage import coverage_of
from plantrack.views.figures import Completion, completion, elapsed, whole_percent
from plantrack.views.listing import Filters, listing_of
from plantrack.views.standing import Snapshot, Standing
from plantrack.views.status import Figures, status_of
from plantrack.views.why import Explanation, why
from plantrack.wire.status import coverage_json, status_json
from trying import examples
from views.plans import AXES, COMMITMENTS, YEARS, Values, ids_of, plan_of
from views.random_plans import after, days, progresses, weights, with_entry, works

settings.register_profile("views", deadline=None, max_examples=examples(40))
always = settings(settings.get_profile("views"))
NEAR = 1e-9


def snapshot_of(drawn: list[Values], day: date) -> Snapshot:
    return Snapshot(plan_of(*drawn), day)


def sets_of(snapshot: Snapshot) -> Iterator[tuple[str, tuple[Standing, ...]]]:
    """Give every set that has a figure, by the name that `why` gives it."""
    yield "plan", snapshot.in_force
    yield from ((str(year), snapshot.of_year(str(year))) for year in YEARS)
    yield from ((axis.id, snapshot.answering(axis.id)) for axis in snapshot.plan.axes)
    yield from ((one, snapshot.answering(one)) for one in COMMITMENTS)
    for one in snapshot.every:
        yield one.deliverable.id, (one,) if one.in_force else ()


def figures_of(snapshot: Snapshot) -> dict[str, Fraction | None]:
    return {name: completion(standings).value for name, standings in sets_of(snapshot)}


def all_figures(snapshot: Snapshot) -> list[Figures]:
    status = status_of(snapshot)
    return [
        status.figures,
        *(year.figures for year in status.years),
        *(axis.figures for axis in status.axes),
        *(figures for axis in status.axes for figures in axis.years.values()),
        *(one.figures for axis in status.axes for one in axis.commitments),
        *(
            figures
            for axis in status.axes
            for one in axis.commitments
            for figures in one.years.values()
        ),
    ]


def answers(snapshot: Snapshot) -> list[Any]:
    """Return what every screen shows, apart from the records themselves."""
    return [
        status_json(status_of(snapshot)),
        coverage_json(coverage_of(snapshot)),
        [(one.state, one.completion, one.silent_days) for one in snapshot.in_force],
    ]


@always
@given(works(), days)
def test_a_completion_is_between_0_and_1_and_absent_only_for_nothing(
    drawn: list[Values], day: date
) -> None:
    for _, standings in sets_of(snapshot_of(drawn, day)):
        value = completion(standings).value
        assert (value is None) == (not standings)
        assert value is None or 0 <= value <= 1


@always
@given(works(), days)
def test_the_status_says_the_same_as_its_sets(drawn: list[Values], day: date) -> None:
    snapshot = snapshot_of(drawn, day)
    figures, status = figures_of(snapshot), status_of(snapshot)
    assert status.figures.completion.value == figures["plan"]
    assert [one.figures.completion.value for one in status.years] == [
        figures[str(year)] for year in YEARS
    ]
    assert [one.figures.completion.value for one in status.axes] == [figures[one] for one in AXES]


@always
@given(works(), days, st.sampled_from(["0.001", "0.5", "3", "7", "1000"]))
def test_the_scale_of_weights_is_indifferent(drawn: list[Values], day: date, factor: str) -> None:
    scaled = [one | {"weight": f"{Decimal(one['weight']) * Decimal(factor):f}"} for one in drawn]
    assert figures_of(snapshot_of(scaled, day)) == figures_of(snapshot_of(drawn, day))


@always
@given(works(1), days, st.data())
def test_more_weight_draws_the_mean_nearer(
    drawn: list[Values], day: date, data: st.DataObject
) -> None:
    position = data.draw(st.integers(0, len(drawn) - 1))
    heavy = [*drawn]
    heavy[position] = drawn[position] | {"weight": "5000"}
    before, snapshot = snapshot_of(drawn, day), snapshot_of(heavy, day)
    for (_, light), (_, standings) in zip(sets_of(before), sets_of(snapshot), strict=True):
        old, new = completion(light), completion(standings)
        one = snapshot.every[position]
        if one not in new.counted:
            assert new.value == old.value
        elif len(new.counted) > 1 and old.value != one.completion:
            assert new.value is not None
            assert old.value is not None
            assert abs(new.value - one.completion) < abs(old.value - one.completion)


@always
@given(works(), days, st.randoms(use_true_random=False))
def test_the_order_of_deliverables_is_indifferent(
    drawn: list[Values], day: date, random: Random
) -> None:
    shuffled = random.sample(drawn, len(drawn))
    first, second = snapshot_of(drawn, day), snapshot_of(shuffled, day)
    assert figures_by_id(first) == figures_by_id(second)
    covered, shuffled_covered = (coverage_of(each).commitments for each in (first, second))
    assert covered == shuffled_covered
    assert [each.cells for each in covered] == [each.cells for each in shuffled_covered]


def figures_by_id(snapshot: Snapshot) -> Any:  # noqa: ANN401 - any JSON
    answer = status_json(status_of(snapshot))
    return answer | {name: sorted(answer[name]) for name in ("late", "silent", "due_soon")}


@always
@given(works(), days)
def test_what_is_deferred_leaves_exactly_the_sets_of_its_successor(
    drawn: list[Values], day: date
) -> None:
    for _, standings in sets_of(snapshot_of(drawn, day)):
        ids = set(ids_of(standings))
        succeeded = {one["continues"] for one in drawn if one["id"] in ids and "continues" in one}
        found = completion(standings)
        assert set(ids_of(found.left_out)) == {
            one.deliverable.id
            for one in standings
            if one.status is Status.DEFERRED and one.deliverable.id in succeeded
        }
        assert {*ids_of(found.counted), *ids_of(found.left_out)} == ids
        assert len(found.counted) + len(found.left_out) == len(ids)


@always
@given(st.lists(st.tuples(progresses, weights), min_size=1, max_size=3), days)
def test_a_thread_counts_once_over_the_years(steps: list[tuple[str, str]], day: date) -> None:
    """Each link is deferred on its year's first day, the last one goes on."""
    drawn: list[Values] = []
    for year, (progress, weight) in zip(YEARS, steps, strict=False):
        last = year == YEARS[len(steps) - 1]
        drawn.append(
            {"id": f"{year}-L1", "title": "Publier", "commitments": ["1.1"], "weight": weight}
            | ({"continues": f"{year - 1}-L1"} if drawn else {})
            | {
                "updates": [
                    {
                        "date": f"{year}-01-01",
                        "status": "in_progress" if last else "deferred",
                        "progress": progress,
                    }
                ]
            }
        )
    snapshot = snapshot_of(drawn, day)
    begun = [one for one in snapshot.every if one.in_force]
    figure = completion(snapshot.in_force)
    assert ids_of(figure.counted) == ids_of(begun[-1:])
    for one in begun:
        assert completion(snapshot.of_year(one.deliverable.period)).value == one.completion


@always
@given(works(1), days)
def test_abandoning_work_never_raises_a_figure(drawn: list[Values], day: date) -> None:
    before = snapshot_of(drawn, day)
    abandoned = [
        with_entry(values, {"date": day.isoformat(), "status": "cancelled"})
        if one.status.is_open
        else values
        for values, one in zip(drawn, before.every, strict=True)
    ]
    for position in range(len(drawn)):
        changed = [*drawn]
        changed[position] = abandoned[position]
        assert_not_above(figures_of(snapshot_of(changed, day)), figures_of(before))
    assert_not_above(figures_of(snapshot_of(abandoned, day)), figures_of(before))


@always
@given(works(1), days)
def test_stating_more_progress_never_lowers_a_figure(drawn: list[Values], day: date) -> None:
    before = snapshot_of(drawn, day)
    further = [
        with_entry(values, {"date": day.isoformat(), "progress": f"{least(one)}"})
        for values, one in zip(drawn, before.every, strict=True)
    ]
    assert_not_above(figures_of(before), figures_of(snapshot_of(further, day)))


def least(one: Standing) -> int:
    """Return the smallest progress that is no step back from what is counted."""
    return max(-(-one.completion.numerator * 100 // one.completion.denominator), 0)


def assert_not_above(low: dict[str, Fraction | None], high: dict[str, Fraction | None]) -> None:
    for name, value in high.items():
        found = low[name]
        assert (found is None) == (value is None), name
        assert found is None or value is None or found <= value, name


@always
@given(works(), days)
def test_why_computes_the_same_number_from_its_own_lines(drawn: list[Values], day: date) -> None:
    snapshot = snapshot_of(drawn, day)
    for name, standings in sets_of(snapshot):
        told, figure = why(snapshot, name), completion(standings)
        assert told.value == figure.value
        assert recomputed(told) == figure.value
        assert told.completion is not None
        assert told.completion.weight == sum(share.weight for share in told.shares)
        assert {*ids_of(told.completion.left_out)} == {*ids_of(figure.left_out)}


def recomputed(told: Explanation) -> Fraction | None:
    if not told.shares:
        return None
    products = [share.weight * share.standing.completion for share in told.shares]
    assert [share.product for share in told.shares] == products
    return sum(products, Fraction(0)) / sum(share.weight for share in told.shares)


@always
@given(works(), days)
def test_counts_by_status_make_up_the_total(drawn: list[Values], day: date) -> None:
    for figures in all_figures(snapshot_of(drawn, day)):
        found = asdict(figures.deliverables)
        assert found["total"] == sum(found[one.value] for one in Status)
        assert max(found["late"], found["silent"]) <= found["planned"] + found["in_progress"]


@always
@given(works(), days)
def test_promises_add_up(drawn: list[Values], day: date) -> None:
    for figures in all_figures(snapshot_of(drawn, day)):
        found = figures.promised
        assert found.total == (
            found.done + found.partial + found.late + found.moved + found.deferred + found.cancelled
        )
        assert found.with_evidence <= found.done
        assert found.total <= figures.deliverables.total


@always
@given(works(), days)
def test_late_due_soon_and_silent_ones_are_open(drawn: list[Values], day: date) -> None:
    for one in snapshot_of(drawn, day).every:
        assert one.status.is_open or not (one.late or one.moved or one.due_soon or one.silent)
        assert not (one.late and (one.due_soon or one.moved))


@always
@given(works(), days)
def test_each_year_is_a_part_of_the_whole(drawn: list[Values], day: date) -> None:
    status = status_of(snapshot_of(drawn, day))
    for part in ("deliverables", "promised"):
        whole = asdict(getattr(status.figures, part))
        years = [asdict(getattr(one.figures, part)) for one in status.years]
        assert whole == {name: sum(one[name] for one in years) for name in whole}


@always
@given(works(1), days, st.data())
def test_what_is_written_of_later_days_changes_nothing(
    drawn: list[Values], day: date, data: st.DataObject
) -> None:
    position = data.draw(st.integers(0, len(drawn) - 1))
    entry = {
        "date": after(day, data.draw(st.integers(1, 400))),
        "status": data.draw(st.sampled_from(list(Status))).value,
        "progress": data.draw(progresses),
        "due": data.draw(days).isoformat(),
        "evidence": ["docs/plus-tard.pdf"],
    }
    changed = [*drawn]
    changed[position] = with_entry(drawn[position], entry)
    assert answers(snapshot_of(changed, day)) == answers(snapshot_of(drawn, day))


@always
@given(works(1), days)
def test_a_milestone_done_later_is_not_done(drawn: list[Values], day: date) -> None:
    later = {"title": "Jalon", "due": "2018-01-01", "done": after(day)}
    never = {"title": "Jalon", "due": "2018-01-01"}

    def _with(milestone: Values) -> list[Values]:
        return [one | {"milestones": [*one["milestones"], milestone]} for one in drawn]

    assert answers(snapshot_of(_with(later), day)) == answers(snapshot_of(_with(never), day))


@always
@given(works(), days, st.data())
def test_work_not_in_force_changes_nothing(
    drawn: list[Values], day: date, data: st.DataObject
) -> None:
    taken = {one.get("continues") for one in drawn}
    free = [one["id"] for one in drawn if one["id"][:4] < "2019" and one["id"] not in taken]
    coming = {
        "id": "2019-X",
        "title": "Publier",
        "commitments": ["1.1", "2.2"],
        "added": max(after(day), "2019-01-01"),
        "start": "2017-01-01",
        "due": "2017-01-02",
        "updates": [{"date": "2017-01-01", "status": "in_progress", "progress": "50"}],
    } | ({"continues": data.draw(st.sampled_from(free))} if free else {})
    without, with_it = snapshot_of(drawn, day), snapshot_of([*drawn, coming], day)
    assert answers(with_it) == answers(without)
    assert ids_of(listing_of(with_it, Filters())) == ids_of(listing_of(without, Filters()))


@always
@given(days, st.integers(0, 800), days)
def test_elapsed_is_a_share(start: date, length: int, day: date) -> None:
    end = date.fromordinal(start.toordinal() + length)
    gone = elapsed(start, end, day)
    assert 0 <= gone <= 1
    assert (gone == 0) == (day < start)
    assert (gone == 1) == (day >= end)


@always
@given(st.fractions(0, 1))
def test_whole_per_cent_is_0_only_for_nothing_and_100_only_for_all(share: Fraction) -> None:
    whole = whole_percent(share)
    assert (whole == 0) == (share == 0)
    assert (whole == 100) == (share == 1)
    assert whole == share * 100 // 1 or (whole == 1 and share < Fraction(1, 100))


@pytest.mark.parametrize(
    ("share", "whole"), [("1/1000000", 1), ("1/100", 1), ("199/10000", 1), ("999999/1000000", 99)]
)
def test_whole_per_cent_is_rounded_down(share: str, whole: int) -> None:
    assert whole_percent(Fraction(share)) == whole


@always
@given(works(), days)
def test_the_nearest_double_keeps_the_figure(drawn: list[Values], day: date) -> None:
    snapshot = snapshot_of(drawn, day)
    figure: Completion = completion(snapshot.in_force)
    told = status_json(status_of(snapshot))["plan"]["completion"]
    assert told == (None if figure.value is None else float(figure.value))
