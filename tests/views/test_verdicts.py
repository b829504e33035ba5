"""Second verdicts beside the states, and how promises were kept: counts that add up."""

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plantrack.model import Verdict
from plantrack.views.figures import promised
from plantrack.views.kept import kept_of
from plantrack.views.standing import Snapshot
from plantrack.views.status import status_of
from plantrack.views.verdicts import agreement_of, verdict_on, verdicts_of
from plantrack.wire.status import status_json
from trying import examples
from views.plans import Values, plan_of, update, work
from views.random_plans import days, works

always = settings(deadline=None, max_examples=examples(30))
DAY = date(2018, 9, 30)


def reviewed(on: str, verdict: str = "kept", **values: object) -> Values:
    told = {"review": {"verdict": verdict, "basis": "Lu."}, "by": "direction"}
    return update(on, **(told | values))


STATES: dict[str, tuple[Values, str | None]] = {
    "done": ({"updates": [update("2018-03-01", status="done")]}, "kept"),
    "partial": ({"updates": [update("2018-03-01", status="partial")]}, "partly"),
    "deferred": ({"updates": [update("2018-03-01", status="deferred")]}, "not_kept"),
    "cancelled": ({"updates": [update("2018-03-01", status="cancelled")]}, "not_kept"),
    "late": ({"due": "2018-04-01"}, "not_kept"),
    "open": ({"due": "2018-12-01"}, None),
}


@pytest.mark.parametrize("state", STATES)
@pytest.mark.parametrize("verdict", [*Verdict])
def test_one_verdict_says_what_a_state_says(state: str, verdict: str) -> None:
    values, meant = STATES[state]
    entries = [*values.get("updates", []), reviewed("2018-05-01", verdict)]
    plan = plan_of(work("2018-L01", **(values | {"updates": entries})))
    (found,) = verdicts_of(Snapshot(plan, DAY).in_force, DAY, {})
    assert found.agrees is (None if meant is None else verdict == meant)


@pytest.mark.parametrize(
    ("values", "counts"),
    [
        ({}, True),
        ({"by": None}, False),
        ({"by": "coordination"}, False),
        ({"review": {"verdict": "kept"}}, False),
    ],
)
def test_what_counts_is_signed_founded_and_not_of_the_lead(values: Values, counts: bool) -> None:  # noqa: FBT001 - a case
    entry = {name: value for name, value in reviewed("2018-05-01", **values).items() if value}
    plan = plan_of(work("2018-L01", lead="coordination", updates=[entry]))
    (standing,) = Snapshot(plan, DAY).in_force
    assert (verdict_on(standing, DAY, {}) is not None) is counts


@pytest.mark.parametrize(
    ("later", "outdated"),
    [
        ({"status": "in_progress"}, "told"),
        ({"due": "2018-12-01"}, "told"),
        ({"evidence": ["docs/x.pdf"]}, "told"),
        ({"note": "Suite."}, None),
        ({"progress": "40"}, None),
        ({"lead": "communications"}, None),
    ],
)
def test_what_comes_after_it_puts_it_out_of_date(later: Values, outdated: str | None) -> None:
    entries = [reviewed("2018-05-01"), update("2018-05-01", **later)]
    plan = plan_of(work("2018-L01", updates=entries))
    (standing,) = Snapshot(plan, DAY).in_force
    found = verdict_on(standing, DAY, {})
    assert found is not None
    assert found.outdated == outdated
    before = plan_of(work("2018-L01", updates=entries[::-1]))
    (standing,) = Snapshot(before, DAY).in_force
    found = verdict_on(standing, DAY, {})
    assert found is not None
    assert found.outdated is None


@pytest.mark.parametrize(
    ("when", "outdated"),
    [
        (date(2018, 5, 2), "amended"),
        (date(2018, 5, 1), None),
        (date(2018, 10, 1), None),
        (None, "amended"),
    ],
)
def test_a_promise_changed_after_it_puts_it_out_of_date(
    when: date | None, outdated: str | None
) -> None:
    plan = plan_of(work("2018-L01", updates=[reviewed("2018-05-01")]))
    (standing,) = Snapshot(plan, DAY).in_force
    found = verdict_on(standing, DAY, {"2018-L01": (when,)})
    assert found is not None
    assert found.outdated == outdated


@given(works(minimum=1), days, st.data())
@always
def test_no_figure_of_status_moves_when_verdicts_are_added(
    drawn: list[Values], day: date, data: st.DataObject
) -> None:
    told = []
    for each in drawn:
        entries = [*each.get("updates", [])]
        at = data.draw(st.integers(0, len(entries)))
        near = entries[at - 1]["date"] if at else "2016-12-01"
        on = date.fromisoformat(near) + timedelta(days=data.draw(st.integers(0, 1)))
        verdict = data.draw(st.sampled_from([*Verdict]))
        entries.insert(at, reviewed(on.isoformat(), verdict.value))
        told.append({**each, "updates": entries})
    before, after = Snapshot(plan_of(*drawn), day), Snapshot(plan_of(*told), day)
    assert status_json(status_of(after)) == status_json(status_of(before))
    found = agreement_of(verdicts_of(after.in_force, day, {}))
    assert found.total <= len(after.in_force)
    assert found.agreed <= found.compared


@given(works(), days, st.data())
@always
def test_how_promises_were_kept_adds_up(
    drawn: list[Values], day: date, data: st.DataObject
) -> None:
    snapshot = Snapshot(plan_of(*drawn), day)
    changed = {each.deliverable.id: (None,) for each in snapshot.every if data.draw(st.booleans())}
    found = kept_of(snapshot.in_force, changed)
    assert found.as_promised + found.after_date + found.amended == found.total
    assert found.after_date == kept_of(snapshot.in_force, {}).after_date
    due = [each for each in snapshot.in_force if each.state.adopted and each.state.adopted < day]
    assert kept_of(due, changed).total == promised(snapshot.in_force, day).done
