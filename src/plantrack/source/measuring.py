"""Where each node and entry of a tree truly begins and ends.

The parser's marks are not enough: those of a block scalar take in the blank and comment lines
after it, those of a block list or mapping run to whatever comes next, and the signs `-`, `?`
and `:` have none.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from plantrack.source.lines import Lines
from plantrack.source.text import SourceText
from plantrack.source.tree import Entry, Node, Tree
from plantrack.source.yaml_tree import nested

_BLOCK_HEADER = re.compile(r"[|>][-+0-9]*")


def tree_of(source: SourceText) -> Tree:
    """Return the tree of a text, measured.

    Raises:
        Refused: the one reason why it cannot be read.
    """
    lines = Lines(source.text)
    root = nested(source, any_root=True).root
    _Measure(lines).node(root, -1)
    return Tree(lines, root)


@dataclass(frozen=True)
class _Measure:
    """Finds where nodes and entries truly begin and end, in the text's order."""

    lines: Lines

    @property
    def text(self) -> str:
        """The text that is measured."""
        return self.lines.text

    def node(self, node: Node, indent: int) -> None:
        """Measure a node whose block stands at a column; -1 at the root."""
        if node.anchor is not None:
            node.content = self._past_anchor(node)
        if node.kind == "scalar":
            if node.is_block_scalar:
                node.end = self._block_scalar_end(node, indent)
        elif node.kind != "alias":
            self._entries(node, indent)

    def _past_anchor(self, node: Node) -> int:
        end = node.start + 1 + len(node.anchor or "")
        if node.kind == "scalar" and not node.text and not node.style:
            return end
        return self.lines.significant(end)

    def _entries(self, node: Node, indent: int) -> None:
        position = node.content
        opened = node.flow and self.text[position : position + 1] in ("[", "{")
        position += 1 if opened else 0
        for entry in node.entries:
            position = self.lines.significant(position, "," if node.flow else "")
            self._entry(node, entry, position, indent)
            position = entry.end
        if not opened and node.entries:
            node.end = node.entries[-1].end

    def _entry(self, node: Node, entry: Entry, position: int, indent: int) -> None:
        entry.start = position
        if not node.flow:
            indent = self.lines.column(position)
        if entry.key:
            self._key(entry, position, indent)
            entry.after = self._past_colon(entry, node)
        elif not node.flow:
            entry.after = position + 1
        value = entry.value
        if (
            value.start == value.end
            and value.anchor is None
            and value.kind == "scalar"
            and not value.style
        ):
            end = (
                entry.after if entry.after is not None else entry.key.end if entry.key else position
            )
            value.start = value.content = value.end = end
        self.node(value, indent)

    def _key(self, entry: Entry, position: int, indent: int) -> None:
        key = entry.key
        if key is None:
            return
        if key.start == key.end:  # no key at all: `: value`, or `? ` alone
            explicit = self.text[position : position + 1] == "?"
            key.start = key.content = key.end = position + 1 if explicit else position
        self.node(key, indent)

    def _past_colon(self, entry: Entry, node: Node) -> int | None:
        position = self.lines.significant(entry.key.end if entry.key else 0)
        value = entry.value
        if self.text[position : position + 1] != ":":
            return None
        if not node.flow and self.text[position + 1 : position + 2].strip():
            return None  # the next key begins with a colon
        if value.start != value.end and position >= value.start:
            return None
        return position + 1

    def _block_scalar_end(self, node: Node, indent: int) -> int:
        header = _BLOCK_HEADER.match(self.text, node.content)
        end = header.end() if header else node.content
        signs = header.group() if header else ""
        digit = next((int(sign) for sign in signs if sign.isdigit()), None)
        width = None if digit is None else max(indent, 0) + digit
        kept = end
        widest = indent + 1  # a first line further out than this, or than blank ones, is none
        for start, line in self._lines_below(end):
            bare = line.lstrip(" ")
            spaces = len(line) - len(bare)
            if width is None and bare:
                width = spaces
                if width < widest:
                    break  # nothing stands in the block
            widest = max(widest, spaces)
            if bare and spaces < (width or 0):
                break
            if bare or (width is not None and spaces > width):
                kept = end = start + len(line)
            elif "+" in signs and start + len(line) < len(self.text):
                kept = start + len(line)
        return kept if "+" in signs else end

    def _lines_below(self, index: int) -> Iterator[tuple[int, str]]:
        """Give the lines below that of a character, each with its start."""
        start = self.lines.next(index)
        while start < len(self.text):
            yield start, self.lines.line(start)
            start = self.lines.next(start)
