"""How a file is laid out: its indentation and its quotes, so that what is new looks alike."""

from collections import Counter
from dataclasses import dataclass

from plantrack.source.tree import Entry, Node, Tree


@dataclass(frozen=True, slots=True)
class Habits:
    """Columns from a key to the dashes below it, from a dash to its value, from key to key."""

    dash: int = 2
    after_dash: int = 2
    nested: int = 2
    quote: str = "'"


def habits_of(tree: Tree, near: Node) -> Habits:
    """Return the habits of a text: those inside a node where it shows them, else the others'."""
    inside, outside = _Seen(tree), _Seen(tree)
    inside.look(near)
    outside.look(tree.root)
    quotes = Counter(
        node.style
        for node in tree.root.walk()
        if node.kind == "scalar" and node.style in "'\"" and node.style
    )
    return Habits(
        _first(inside.dash, outside.dash),
        _first(inside.after_dash, outside.after_dash),
        _first(inside.nested, outside.nested),
        '"' if quotes['"'] > quotes["'"] else "'",
    )


def _first(*seen: list[int]) -> int:
    return next((columns[-1] for columns in seen if columns), 2)


class _Seen:
    """The columns met in a part of a text."""

    def __init__(self, tree: Tree) -> None:
        self.lines = tree.lines
        self.dash: list[int] = []
        self.after_dash: list[int] = []
        self.nested: list[int] = []

    def look(self, node: Node) -> None:
        """Note the columns of a node's entries, and of those below."""
        for entry in node.entries:
            if node.is_block:
                self._note(entry)
            self.look(entry.value)

    def _note(self, entry: Entry) -> None:
        value, column = entry.value, self.lines.column(entry.start)
        below = self.lines.start(value.content) > entry.start
        if entry.key is None:
            if not below and value.end > value.content:
                self.after_dash.append(self.lines.column(value.content) - column)
        elif value.is_block and below:
            offset = self.lines.column(value.content) - column
            (self.dash if value.kind == "sequence" else self.nested).append(offset)
