"""Text to a tree: the parser's events, then where each node and entry truly begins and ends."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from plantrack.edits.text.lines import Lines
from plantrack.edits.text.nodes import Entry, Node, Tree
from plantrack.source.fields import Value
from plantrack.source.text import SourceText
from plantrack.source.yaml_events import (
    AliasEvent,
    Event,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    events_of,
)
from plantrack.source.yaml_values import value_of

_ENDS = (MappingEndEvent, SequenceEndEvent)
_STARTS = (MappingStartEvent, SequenceStartEvent)
_BLOCK_HEADER = re.compile(r"[|>][-+0-9]*")


def tree_of(source: SourceText) -> Tree:
    """Return the tree of a text that the reader accepts; raises Refused."""
    return values_and_tree(source)[1]


def values_and_tree(source: SourceText) -> tuple[Value, Tree]:
    """Return what a text holds, and its tree, read together.

    Raises:
        Refused: the one reason why it cannot be read.
    """
    lines, nesting = Lines(source.text), _Nesting()
    values = value_of(source, nesting.hearing(events_of(source)))
    end = len(source.text)
    root = nesting.root or Node("scalar", end, end, end)
    _Measure(lines).node(root, -1)
    return values, Tree(lines, root)


class _Nesting:
    """The nodes as the events give them, nothing measured yet."""

    def __init__(self) -> None:
        self.root: Node | None = None
        self.open_nodes: list[Node] = []
        self.keys: list[Node | None] = []
        self.anchors: dict[str, Node] = {}

    def hearing(self, events: Iterator[Event]) -> Iterator[Event]:
        """Give the same events on, each once its node is made."""
        for event in events:
            self._add(event)
            yield event

    def _add(self, event: Event) -> None:
        kind = type(event)
        if kind in _ENDS:
            closed = self.open_nodes.pop()
            self.keys.pop()
            closed.end = event.end_mark.index
        elif kind in _STARTS or kind in (ScalarEvent, AliasEvent):
            node = _node(event, self.anchors)
            self.root = self.root or node
            _attach(node, self.open_nodes, self.keys)
            if kind in _STARTS:
                node.entries = []
                self.open_nodes.append(node)
                self.keys.append(None)


def _attach(node: Node, open_nodes: list[Node], keys: list[Node | None]) -> None:
    if not open_nodes:
        return
    parent, key = open_nodes[-1], keys[-1]
    if parent.kind == "sequence":
        parent.entries.append(Entry(node))
    elif key is None:
        keys[-1] = node
    else:
        parent.entries.append(Entry(node, key))
        keys[-1] = None


def _node(event: Event, anchors: dict[str, Node]) -> Node:
    start, end = event.start_mark.index, event.end_mark.index
    if type(event) is AliasEvent:
        return Node("alias", start, start, end, target=anchors.get(str(event.anchor)))
    if type(event) is ScalarEvent:
        style = event.style if event.style in ("'", '"', "|", ">") else ""
        node = Node("scalar", start, start, end, style=style, text=event.value)
    else:
        kind: Literal["mapping", "sequence"] = (
            "mapping" if type(event) is MappingStartEvent else "sequence"
        )
        node = Node(kind, start, start, end, flow=bool(event.flow_style))
    if event.anchor is not None:
        node.anchor = event.anchor
        anchors[event.anchor] = node
    return node


@dataclass(frozen=True)
class _Measure:
    """Finds where nodes and entries truly begin and end, in the text's order."""

    lines: Lines

    @property
    def text(self) -> str:
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
