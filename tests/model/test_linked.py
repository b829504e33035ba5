"""The ways from one record to another."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plantrack.model import Deliverable
from trying import examples

from .records import axis, deliverable, plan


def thread(deliverables: list[Deliverable], of: str) -> list[str]:
    linked = plan(deliverables)
    return [one.id for one in linked.thread_of(linked.deliverable_of[of])]


CHAIN = [
    deliverable("C", 2019, continues="B"),
    deliverable("A", 2017),
    deliverable("B", 2018, continues="A"),
    deliverable("X", 2018),
]


@pytest.mark.parametrize("of", ["A", "B", "C"])
def test_a_thread_is_whole_from_any_of_its_deliverables(of: str) -> None:
    assert thread(CHAIN, of) == ["A", "B", "C"]


def test_work_that_continues_nothing_is_its_own_thread() -> None:
    assert thread(CHAIN, "X") == ["X"]


def test_a_thread_begins_where_the_continued_one_is_unknown() -> None:
    assert thread([deliverable("B", continues="A")], "B") == ["B"]


def test_a_circle_ends() -> None:
    circle = [deliverable("A", continues="B"), deliverable("B", continues="A")]
    assert sorted(thread(circle, "A")) == ["A", "B"]
    assert thread([deliverable("A", continues="A")], "A") == ["A"]


@settings(deadline=None, max_examples=examples(200))
@given(
    st.lists(st.tuples(st.sampled_from("ABCDE"), st.sampled_from("ABCDEZ")), max_size=6), st.data()
)
def test_any_thread_ends_and_names_each_once(
    links: list[tuple[str, str]], data: st.DataObject
) -> None:
    made = [deliverable(id_, continues=other) for id_, other in links] or [deliverable("A")]
    met = thread(made, data.draw(st.sampled_from(made)).id)
    assert len(met) == len(set(met))


def test_of_two_successors_the_first_stands() -> None:
    two = [deliverable("B", continues="A"), deliverable("C", continues="A"), deliverable("A")]
    assert plan(two).successor_of["A"].id == "B"


def test_of_a_repeated_id_the_first_is_found() -> None:
    first, second = deliverable("A", title="Premier"), deliverable("A", title="Second")
    assert plan([first, second]).deliverable_of["A"].title == "Premier"


def test_commitments_and_axes_know_each_other() -> None:
    linked = plan([], (axis("1", "1.1", "1.10"), axis("2", "2.1")))
    assert list(linked.commitments) == ["1.1", "1.10", "2.1"]
    assert {id_: one.id for id_, one in linked.axis_of.items()} == {
        "1": "1",
        "1.1": "1",
        "1.10": "1",
        "2": "2",
        "2.1": "2",
    }


def test_a_deliverable_answers_each_of_its_commitments() -> None:
    one, two = deliverable("A", commitments=["1.1", "9.9"]), deliverable("B")
    answering = plan([one, two]).answering
    assert {id_: [d.id for d in found] for id_, found in answering.items()} == {
        "1.1": ["A", "B"],
        "9.9": ["A"],
    }


def test_work_is_in_force_from_its_plan_s_start_or_its_own_addition() -> None:
    early = deliverable("A", 2018, added="2017-11-01")
    added = deliverable("B", 2018, added="2018-03-01")
    linked = plan([early, added, deliverable("C", 2018)])
    told = {
        str(on): [one.id for one in linked.in_force(on)]
        for on in (date(2017, 12, 31), date(2018, 1, 1), date(2018, 2, 28), date(2018, 3, 1))
    }
    assert told == {
        "2017-12-31": [],
        "2018-01-01": ["A", "C"],
        "2018-02-28": ["A", "C"],
        "2018-03-01": ["A", "B", "C"],
    }
