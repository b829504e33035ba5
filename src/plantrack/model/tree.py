"""The tree of axes and commitments on a day: what is in force, and which are its leaves."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from plantrack.model.journal import FOREVER
from plantrack.model.linked import Plan
from plantrack.model.strategy import Node, Withdrawal, is_begun, is_standing

MOST_LEVELS = 8


@dataclass(frozen=True)
class Tree:
    """The nodes that were part of a plan on a day, or had been, in file order.

    A leaf is a node in force with no child in force: coverage is said of leaves. A node that is
    withdrawn takes all below it along; the lowest of those are what was withdrawn.
    """

    begun: tuple[Node, ...]
    in_force: tuple[Node, ...]
    leaves: tuple[Node, ...]
    withdrawn: tuple[Node, ...]

    @cached_property
    def begun_ids(self) -> frozenset[str]:
        """The ids of all that was part of the plan, or had been."""
        return _ids(self.begun)

    @cached_property
    def leaf_ids(self) -> frozenset[str]:
        """The ids of the leaves."""
        return _ids(self.leaves)

    @cached_property
    def lowest(self) -> tuple[Node, ...]:
        """The leaves and what was withdrawn, in file order."""
        return tuple(node for node in self.begun if node.id in self.lowest_ids)

    @cached_property
    def lowest_ids(self) -> frozenset[str]:
        """The ids of the leaves and of what was withdrawn."""
        return self.leaf_ids | _ids(self.withdrawn)


def tree_on(plan: Plan, day: date = FOREVER) -> Tree:
    """Return the tree of a plan on a day; without a day, as all its files leave it."""
    begun = tuple(_chosen(plan.axes, lambda node: is_begun(node, day)))
    in_force = tuple(_chosen(plan.axes, lambda node: is_standing(node, day)))
    ids, met = _ids(in_force), _ids(begun)
    return Tree(
        begun,
        in_force,
        tuple(node for node in in_force if ids.isdisjoint(_children(node))),
        tuple(node for node in begun if node.id not in ids and met.isdisjoint(_children(node))),
    )


def levels_of(plan: Plan) -> int:
    """Return how many levels the tree has, whatever the day; 0 for a plan without any axis."""
    return max((len(plan.path_to(node)) for node in plan.nodes), default=0)


def withdrawal_of(plan: Plan, node: Node, day: date = FOREVER) -> Withdrawal | None:
    """Return what withdrew a node by a day, the first of several: it, or one above; else None."""
    told = (above.withdrawn for above in plan.path_to(node.id))
    by_then = (found for found in told if found is not None and found.date <= day)
    return min(by_then, key=lambda found: found.date, default=None)


def _ids(nodes: Iterable[Node]) -> frozenset[str]:
    return frozenset(node.id for node in nodes)


def _children(node: Node) -> Iterator[str]:
    return (child.id for child in node.commitments)


def _chosen(nodes: Iterable[Node], holds: Callable[[Node], bool]) -> Iterator[Node]:
    """Give the nodes for which something holds, and for all those above them."""
    for node in nodes:
        if holds(node):
            yield node
            yield from _chosen(node.commitments, holds)
