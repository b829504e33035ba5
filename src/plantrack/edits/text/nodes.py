"""A YAML text as a tree that knows where everything truly begins and ends.

The parser's marks are not enough: those of a block scalar take in the blank and comment lines
after it, those of a block list or mapping run to whatever comes next, and the signs `-`, `?`
and `:` have none.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal

from plantrack.edits.text.lines import Lines
from plantrack.edits.text.operations import Path

_NONE: "list[Entry]" = []  # shared by all texts of a tree, which have no entries


@dataclass(slots=True)
class Node:
    """A value, from `start` (its anchor, if any) and `content` (itself) to just before `end`."""

    kind: Literal["scalar", "mapping", "sequence", "alias"]
    start: int
    content: int
    end: int
    style: str = ""  # a scalar's: "" plain, ' " | >
    flow: bool = False  # a collection's: between brackets or braces
    text: str = ""
    anchor: str | None = None
    target: "Node | None" = None
    entries: list["Entry"] = field(default_factory=lambda: _NONE)

    @property
    def is_block_scalar(self) -> bool:
        """Whether it is a text of its own lines, below `|` or `>`."""
        return self.style in ("|", ">")

    @property
    def is_block(self) -> bool:
        """Whether it is a list or mapping with one line or more for each entry."""
        return self.kind in ("mapping", "sequence") and not self.flow

    @property
    def is_absent(self) -> bool:
        """Whether nothing stands there, or a word for nothing."""
        return self.kind == "scalar" and not self.style and self.text in ("", "~", "null")

    @property
    def is_pair(self) -> bool:
        """Whether it is a mapping of one pair without braces, in a list between brackets."""
        return (
            self.kind == "mapping"
            and self.flow
            and self.entries[:1] != []
            and (self.content == self.entries[0].start)
        )

    def walk(self) -> Iterator["Node"]:
        """Give this node and all those inside it, keys included, in the text's order."""
        yield self
        for entry in self.entries:
            if entry.key:
                yield entry.key
            yield from entry.value.walk()


@dataclass(slots=True)
class Entry:
    """An element of a list, or a field of a mapping: from its `-`, `?` or key to its value's end.

    `after` stands just past its `-` or `:`; None where there is none.
    """

    value: Node
    key: Node | None = None
    start: int = 0
    after: int | None = None

    @property
    def end(self) -> int:
        """Just past its last character."""
        return max(self.value.end, self.after or 0, self.key.end if self.key else 0)

    @property
    def name(self) -> str:
        """The field's name."""
        key = self.key
        if key is None:
            return ""
        return key.target.text if key.target else key.text


@dataclass(frozen=True)
class Tree:
    """A text with its tree."""

    lines: Lines
    root: Node

    @property
    def text(self) -> str:
        """The whole text."""
        return self.lines.text

    def chain(self, path: Path) -> list[tuple[Node, Entry]]:
        """Return the collections on the way down a path, each with the entry taken.

        Raises:
            KeyError: the path leads nowhere; its argument is how many steps were made.
        """
        node = self.root
        found: list[tuple[Node, Entry]] = []
        for step in path:
            entry = entry_of(node, step)
            if entry is None:
                raise KeyError(len(found))
            found.append((node, entry))
            node = entry.value
        return found

    def node(self, path: Path) -> Node:
        """Return the node at a path; raises KeyError as `chain` does."""
        return self.chain(path)[-1][1].value if path else self.root


def entry_of(node: Node, step: str | int) -> Entry | None:
    """Return the entry of a collection that a step of a path names."""
    if node.kind == "sequence" and isinstance(step, int):
        return node.entries[step] if 0 <= step < len(node.entries) else None
    if node.kind == "mapping" and isinstance(step, str):
        return next((entry for entry in node.entries if entry.name == step), None)
    return None
