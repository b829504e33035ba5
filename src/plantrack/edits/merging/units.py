"""A text cut into units, one for each field or element, each with the lines that are its own.

Every character of the text stands in one unit: what two people changed can be told apart, their
comments too.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from plantrack.edits.text.comments import block_below
from plantrack.edits.text.editor import read
from plantrack.errors import PlantrackError
from plantrack.fields import Value
from plantrack.source.tree import Entry, Node, Tree
from plantrack.source.yaml_values import value_of

_LINE_BREAK = re.compile("\r\n|\r|\n")


class Unmergeable(PlantrackError):
    """What cannot be merged record by record: git is to merge it line by line."""


@dataclass(frozen=True)
class Unit:
    """A field or an element: the lines above it that are its own, then itself to its line's end.

    `opening` is what it begins with, before the first unit inside it, and `tail` what is left
    below the last one; a unit that is not taken apart has no `children` and is all `opening`.
    The root has no entry.
    """

    tree: Tree
    entry: Entry | None
    node: Node
    lead: str
    opening: str
    children: tuple["Unit", ...]
    tail: str
    body: str
    is_compact: bool  # the first field of an element, on the line of its dash

    @property
    def name(self) -> str:
        """The field's name; nothing for an element."""
        return self.entry.name if self.entry else ""

    @property
    def column(self) -> int:
        """The column where it begins."""
        return self.tree.lines.column(self.entry.start) if self.entry else 0

    @property
    def line_break(self) -> str:
        """The line break of its text."""
        return self.tree.lines.line_break(self.entry.start if self.entry else 0)

    @cached_property
    def value(self) -> Value:
        """What it holds."""
        return value_of(self.node)

    @cached_property
    def said(self) -> tuple[str, str]:
        """Its text, whatever its column and its line breaks: the lines above, and its own."""
        return plain(self.lead, self.column), plain(self.body, self.column)

    def of(self, name: str) -> Value:
        """Return a field of the mapping that it holds."""
        return self.value.get(name) if isinstance(self.value, dict) else None

    @property
    def remarks(self) -> set[str]:
        """Its lines with a comment, those above it too, wherever they stand."""
        lines = _LINE_BREAK.split(self.lead + self.body)
        return {line.strip() for line in lines if "#" in line}

    @property
    def own(self) -> str:
        """Its text up to the end of its value."""
        return self.body[: len(self.body) - len(self.rest)]

    @property
    def rest(self) -> str:
        """What follows its value: a comment, the line break."""
        start = self.entry.start if self.entry else 0
        end = self.entry.end if self.entry else 0
        return self.body[end - start :]

    @property
    def is_empty(self) -> bool:
        """Whether it holds nothing, or an empty list or mapping."""
        return self.value in (None, [], {})


def units_of(text: str) -> Unit:
    """Return a text as the unit of all that it holds.

    Raises:
        EditRefused: it cannot be read.
        Unmergeable: it is not made of fields that each have their own lines.
    """
    _, tree = read(text if text.endswith(("\n", "\r")) or not text else f"{text}{_break_of(text)}")
    if any(node.kind == "alias" or node.anchor is not None for node in tree.root.walk()):
        raise Unmergeable("the file repeats a value by an alias")
    root, end = tree.root, len(tree.text)
    if root.is_absent:
        return Unit(tree, None, root, "", "", (), tree.text, tree.text, is_compact=False)
    if root.kind != "mapping" or not _is_open(tree, root):
        raise Unmergeable("its fields do not stand on lines of their own")
    children = tuple(_units(tree, root, 0))
    tail = tree.text[_end_of(tree, root.entries[-1]) : end]
    return Unit(tree, None, root, "", "", children, tail, tree.text, is_compact=False)


def plain(text: str, column: int) -> str:
    """Return lines as they would stand at the first column, ended by LF."""
    return shifted(text, -column, "\n")


def shifted(text: str, columns: int, line_break: str) -> str:
    """Return lines further in or out and with other ends; the first one has its place already."""
    first, *rest = _LINE_BREAK.split(text)
    return line_break.join([first, *(moved_by(line, columns) for line in rest)])


def moved_by(line: str, columns: int) -> str:
    """Indent a line more or less; an empty one stays so."""
    if columns >= 0:
        return " " * columns + line if line else line
    spaces = len(line) - len(line.lstrip(" "))
    return line[min(spaces, -columns) :]


def _units(tree: Tree, node: Node, position: int) -> Iterator[Unit]:
    for entry in node.entries:
        begins_line = tree.starts_its_line(entry)
        lead = tree.text[position : tree.lines.start(entry.start)] if begins_line else ""
        position = _end_of(tree, entry)
        yield _unit(tree, entry, lead, is_compact=not begins_line)


def _unit(tree: Tree, entry: Entry, lead: str, *, is_compact: bool) -> Unit:
    start, end, node = entry.start, _end_of(tree, entry), entry.value
    body = tree.text[start:end]
    if not _is_open(tree, node):
        return Unit(tree, entry, node, lead, body, (), "", body, is_compact)
    first = node.entries[0]
    inside = first.start
    if tree.starts_its_line(first):
        inside = tree.lines.next(start)
    children = tuple(_units(tree, node, inside))
    last = _end_of(tree, node.entries[-1])
    tail = tree.text[last:end]
    return Unit(tree, entry, node, lead, tree.text[start:inside], children, tail, body, is_compact)


def _is_open(tree: Tree, node: Node) -> bool:
    """Return whether each entry of a node has lines of its own."""
    if not (node.is_block and node.entries) or any(
        entry.key is not None and entry.after is None for entry in node.entries
    ):
        return False
    return all(tree.starts_its_line(entry) for entry in node.entries[1:])


def _end_of(tree: Tree, entry: Entry) -> int:
    return tree.lines.next(block_below(tree, entry))


def _break_of(text: str) -> str:
    found = _LINE_BREAK.search(text)
    return found.group() if found else "\n"
