"""Leaves, and what was withdrawn, against another computation: over the ancestors of each node."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from plantrack.model import Axis, Commitment, Plan, PlanHeader, Withdrawal
from plantrack.model.strategy import Node
from plantrack.model.tree import levels_of, tree_on, withdrawal_of

START = date(2025, 1, 1)
HEADER = PlanHeader.model_validate(
    {
        "title": "Plan",
        "organisation": "Ville",
        "language": "fr",
        "years": ["2025"],
        "period": {"start": "2025-01-01", "end": "2025-12-31"},
    }
)
DAYS = st.integers(0, 12).map(lambda count: START + timedelta(days=count))


@st.composite
def trees(draw: st.DrawFn, prefix: str = "", level: int = 1) -> tuple[Node, ...]:
    """Some nodes with those below them, each with a life of its own."""
    model = Axis if level == 1 else Commitment
    found = []
    for number in range(draw(st.integers(1 if level == 1 else 0, 3 if level < 4 else 0))):
        key = f"{prefix}{number + 1}"
        gone = draw(st.one_of(st.none(), DAYS))
        found.append(
            model.of_checked(
                {name: field.get_default() for name, field in model.model_fields.items()}
                | {
                    "id": key,
                    "title": key,
                    "added": draw(st.one_of(st.none(), DAYS)),
                    "withdrawn": gone
                    and Withdrawal.of_checked(
                        {"date": gone, "reason": "x", "resolution": None, "replaced_by": ()},
                        {"date", "reason"},
                        model.model_construct().origin,
                    ),
                    "commitments": draw(trees(f"{key}.", level + 1)),
                },
                {"id", "title"},
                model.model_construct().origin,
            )
        )
    return tuple(found)


def plan_of(axes: tuple[Node, ...]) -> Plan:
    return Plan(HEADER, tuple(axis for axis in axes if isinstance(axis, Axis)), (), ())


def begun_at(plan: Plan, key: str, day: date) -> bool:
    """A node is there once all above it are, and itself."""
    return all(not node.added or node.added <= day for node in line_of(plan, key))


def stands_at(plan: Plan, key: str, day: date) -> bool:
    return begun_at(plan, key, day) and not any(
        node.withdrawn and node.withdrawn.date <= day for node in line_of(plan, key)
    )


def line_of(plan: Plan, key: str) -> list[Node]:
    """A node and all above it, found by their ids alone."""
    steps = key.split(".")
    return [plan.nodes[".".join(steps[:count])] for count in range(1, len(steps) + 1)]


def children(plan: Plan, key: str) -> list[str]:
    return [other for other in plan.nodes if other.rpartition(".")[0] == key]


@given(trees(), DAYS)
def test_the_tree_of_a_day_is_what_each_node_and_those_above_it_say(
    axes: tuple[Node, ...], day: date
) -> None:
    plan = plan_of(axes)
    tree = tree_on(plan, day)
    standing = [key for key in plan.nodes if stands_at(plan, key, day)]
    leaves = [
        key
        for key in standing
        if not any(stands_at(plan, child, day) for child in children(plan, key))
    ]
    gone = [
        key
        for key in plan.nodes
        if begun_at(plan, key, day)
        and not stands_at(plan, key, day)
        and not any(begun_at(plan, child, day) for child in children(plan, key))
    ]
    assert [node.id for node in tree.in_force] == standing
    assert [node.id for node in tree.leaves] == leaves
    assert [node.id for node in tree.withdrawn] == gone
    assert {node.id for node in tree.lowest} == {*leaves, *gone}
    for key in plan.nodes:
        told = withdrawal_of(plan, plan.nodes[key], day)
        assert (told is None) == all(
            not node.withdrawn or node.withdrawn.date > day for node in line_of(plan, key)
        )


@given(trees())
def test_a_plan_knows_its_nodes_by_id_and_what_is_above_each(axes: tuple[Node, ...]) -> None:
    plan = plan_of(axes)
    for key in plan.nodes:
        assert [node.id for node in plan.path_to(key)] == [node.id for node in line_of(plan, key)]
        assert plan.axis_of[key].id == key.partition(".")[0]
    assert levels_of(plan) == max((key.count(".") + 1 for key in plan.nodes), default=0)
