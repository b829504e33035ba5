"""The ids of what a table brings: its own where they fit, else numbers under the parent."""

import re
from collections.abc import Mapping

from plantrack.edits.numbering import taken_ids
from plantrack.loading import Loaded
from plantrack.locale.nearest import folded
from plantrack.model import Node
from plantrack.tables.foreign.columns import line
from plantrack.tables.foreign.nodes import TableNode

_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,63}")
_NO_LETTERS = re.compile(r"[^a-z0-9]+")
_LONGEST = 40


def ref_of(name: str, key: str) -> str:
    """Return the `ref` of what an import brings: the map's name and the key."""
    return f"{name}:{key}"


def slug(title: str) -> str:
    """Return a title as part of a file's name."""
    word = _NO_LETTERS.sub("-", folded(title)).strip("-")
    return word[:_LONGEST].rstrip("-") or "-"


class Naming:
    """Which node of the plan each one of a table is, and the ids of those that are new."""

    def __init__(self, loaded: Loaded, name: str) -> None:
        self.name, self.plan = name, loaded.plan
        self.taken = set(taken_ids(loaded))
        self.by_ref = {node.ref: node for node in self.plan.every_node if node.ref}
        self.ids: dict[str, str] = {}
        self.known: dict[str, Node] = {}

    def name_all(self, nodes: Mapping[str, TableNode]) -> None:
        """Give each node its id, parents first."""
        for node in nodes.values():
            self._name(node, nodes)

    def _name(self, node: TableNode, nodes: Mapping[str, TableNode]) -> str:
        if node.key in self.ids:
            return self.ids[node.key]
        above = node.parent if node.parent in self.plan.nodes else ""
        parent = self._name(nodes[node.parent], nodes) if node.parent in nodes else above
        there = self.by_ref.get(ref_of(self.name, node.key)) or self._alike(node, parent)
        if there is not None:
            self.known[node.key] = there
        self.ids[node.key] = there.id if there is not None else self._new(node, parent)
        return self.ids[node.key]

    def _alike(self, node: TableNode, parent: str) -> Node | None:
        """Return the node there that has the title, or the id, of one that only has a title."""
        if node.wish:
            return None
        above = self.plan.nodes.get(parent)
        beside = above.commitments if above else () if parent else self.plan.axes
        wanted = node.title.casefold()
        return next(
            (
                each
                for each in beside
                if wanted in (line(each.title).casefold(), each.id.casefold())
            ),
            None,
        )

    def _new(self, node: TableNode, parent: str) -> str:
        """Return the id that a table gives, where it is free and fits, else the next number."""
        begins = f"{parent}." if parent else ""
        is_fit = _ID.fullmatch(node.wish) and node.wish.startswith(begins)
        wish = node.wish if is_fit and (parent or "." not in node.wish) else ""
        if wish and wish.casefold() not in self.taken:
            self.taken.add(wish.casefold())
            return wish
        number = 1
        while f"{begins}{number}".casefold() in self.taken:
            number += 1
        self.taken.add(f"{begins}{number}".casefold())
        return f"{begins}{number}"
