"""A YAML text as a tree: its values, their places and its edits all come from this one."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias

from plantrack.diagnostics.places import RouteStep
from plantrack.source.lines import Lines

Path: TypeAlias = tuple[RouteStep, ...]


@dataclass(slots=True)
class Node:
    """A value, from `start` (its anchor, if any) and `content` (itself) to just before `end`.

    As the parser gives it, `content` is `start`, and a block ends where the parser looked last:
    `measuring` puts both right, for those who change the text.
    """

    kind: Literal["scalar", "mapping", "sequence", "alias"]
    start: int
    content: int
    end: int
    style: str = ""  # a scalar's: "" plain, ' " | >
    flow: bool = False  # a collection's: between brackets or braces
    text: str = ""
    anchor: str | None = None
    target: "Node | None" = None
    entries: Sequence["Entry"] = ()
    line: int = 0  # where a collection begins, counted from 1
    _entry_of: dict[str, "Entry"] | None = None

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
            and bool(self.entries)
            and (self.content == self.entries[0].start)
        )

    def entry_named(self, name: str) -> "Entry | None":
        """Return the field of a mapping that has a name."""
        if self._entry_of is None:
            self._entry_of = {entry.name: entry for entry in reversed(self.entries)}
        return self._entry_of.get(name)

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

    def starts_its_line(self, entry: Entry) -> bool:
        """Return whether nothing but spaces stands before an entry on its line."""
        return not self.text[self.lines.start(entry.start) : entry.start].strip()

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
        return node.entry_named(step)
    return None
