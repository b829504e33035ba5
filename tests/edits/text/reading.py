"""A YAML text as the judge sees it: nodes, comments and data, from the parser's marks alone.

It shares no code with the product. libyaml's events give the nodes, its tokens give the places of
the signs `-`, `?` and `:`, and whatever begins with `#` outside all tokens is a comment.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

import yaml

Data = Any  # text, None, or lists and mappings of them
ABSENT = ("", "~", "null")
BREAK = re.compile("\r\n|\r|\n")


@dataclass
class Node:
    kind: str  # scalar, alias, list, mapping
    start: int  # its anchor, if any
    content: int
    end: int
    style: str = ""
    flow: bool = False
    text: str = ""
    anchor: str | None = None
    alias: str = ""  # the anchor that an alias names
    entries: list["Entry"] = field(default_factory=list)

    @property
    def braceless(self) -> bool:
        """Whether it is the one pair of `[a: 1]`."""
        return self.kind == "mapping" and self.flow and self.style != "{"


@dataclass
class Entry:
    value: Node
    key: Node | None = None
    start: int = 0
    after: int = 0  # just past `-` or `:`; past the key where there is no sign

    @property
    def end(self) -> int:
        return max(self.value.end, self.after)


@dataclass(frozen=True)
class Comment:
    start: int
    text: str


@dataclass
class Reading:
    text: str
    root: Node
    comments: list[Comment]
    data: Data
    starts: list[int]

    def line_start(self, index: int) -> int:
        return self.starts[bisect_right(self.starts, index) - 1]

    def line_end(self, index: int) -> int:
        """Where the line ends, its break not included."""
        found = BREAK.search(self.text, index)
        return found.start() if found else len(self.text)

    def next_line(self, index: int) -> int:
        found = BREAK.search(self.text, index)
        return found.end() if found else len(self.text)

    def line_above(self, index: int) -> int | None:
        number = bisect_right(self.starts, index) - 1
        return self.starts[number - 1] if number else None

    def column(self, index: int) -> int:
        return index - self.line_start(index)

    def starts_its_line(self, index: int) -> bool:
        return not self.text[self.line_start(index) : index].strip(" \t")

    def comment_line(self, start: int) -> int | None:
        """The column of the comment that a line begins with, if it does."""
        bare = (
            start
            + len(self.text[start : self.line_end(start)])
            - len(self.text[start : self.line_end(start)].lstrip(" \t"))
        )
        return bare - start if any(one.start == bare for one in self.comments) else None

    def comments_above(self, index: int) -> list[tuple[int, int]]:
        """The comment lines right above a line, nearest first: where each begins, its column."""
        found, start = [], self.line_start(index)
        while (above := self.line_above(start)) is not None:
            column = self.comment_line(above)
            if column is None:
                break
            found.append((above, column))
            start = above
        return found

    def entry(self, path: tuple[str | int, ...]) -> Entry:
        parent = self.node(path[:-1])
        return entry_of(parent, path[-1])

    def node(self, path: tuple[str | int, ...]) -> Node:
        node = self.root
        for step in path:
            node = entry_of(node, step).value
        return node


def entry_of(node: Node, step: str | int) -> Entry:
    if isinstance(step, int):
        return node.entries[step]
    return next(one for one in node.entries if one.key and one.key.text == step)


@lru_cache(maxsize=512)
def read(text: str) -> Reading:
    tokens = _tokens(text)
    dashes = [one.start_mark.index for one in tokens if type(one) is yaml.BlockEntryToken]
    colons = [one.start_mark.index for one in tokens if type(one) is yaml.ValueToken]
    marks = [
        one.start_mark.index
        for one in tokens
        if type(one) is yaml.KeyToken and one.end_mark.index > one.start_mark.index
    ]
    anchors = {
        one.start_mark.index: one.end_mark.index for one in tokens if type(one) is yaml.AnchorToken
    }
    placing = _Placing(text, dashes, colons, marks, anchors)
    root = placing.root()
    starts = [0, *(found.end() for found in BREAK.finditer(text))]
    return Reading(text, root, _comments(text, tokens), _data(root, {}), starts)


def _tokens(text: str) -> list[Any]:
    parser = yaml.cyaml.CParser(text)
    found = []
    while (token := parser.get_token()) is not None:
        found.append(token)
    return found


@dataclass
class _Placing:
    text: str
    dashes: list[int]
    colons: list[int]
    marks: list[int]
    anchors: dict[int, int]

    def root(self) -> Node:
        events = iter(yaml.parse(self.text, Loader=yaml.CLoader))
        for event in events:
            if isinstance(event, yaml.NodeEvent):
                node = self._node(event, events)
                if node.kind == "scalar" and not node.style and node.start == node.end:
                    node.start = node.content = node.end = min(node.end, len(self.text))
                return node
        return Node("scalar", len(self.text), len(self.text), len(self.text))

    def _node(self, event: Any, events: Iterator[Any]) -> Node:  # noqa: ANN401 - untyped
        start, end = event.start_mark.index, event.end_mark.index
        content = self._content(start, event)
        if type(event) is yaml.AliasEvent:
            return Node("alias", start, start, end, alias=event.anchor)
        if type(event) is yaml.ScalarEvent:
            style = event.style if event.style in ("'", '"', "|", ">") else ""
            if style in ("|", ">"):
                end = self._block_end(content, end, event.value)
            elif not style and event.value == "" and content == end:
                content = end = self.anchors.get(start, end)
            return Node("scalar", start, content, end, style, text=event.value, anchor=event.anchor)
        kind = "mapping" if type(event) is yaml.MappingStartEvent else "list"
        style = self.text[content : content + 1] if event.flow_style else ""
        node = Node(
            kind, start, content, end, style, flow=bool(event.flow_style), anchor=event.anchor
        )
        self._fill(node, events)
        return node

    def _content(self, start: int, event: Any) -> int:  # noqa: ANN401 - untyped
        """Past the anchor, white space and comments after it."""
        if getattr(event, "anchor", None) is None or type(event) is yaml.AliasEvent:
            return start
        index = self.anchors.get(start, start)
        blank = re.compile(r"(?:[ \t\r\n]|(?<=[ \t\r\n])#[^\r\n]*)*").match(self.text, index)
        full = blank.end() if blank else index
        if type(event) is yaml.ScalarEvent and event.end_mark.index < full:
            return index
        return full

    def _block_end(self, content: int, end: int, value: str) -> int:
        """Past its last line, the break not included; blank lines below only where kept."""
        breaks = list(BREAK.finditer(self.text, content, end))
        if not breaks:
            return end
        header = self.text[content : breaks[0].start()]
        rows = []
        for number, one in enumerate(breaks):
            last = number + 1 == len(breaks)
            rows.append((one.end(), end if last else breaks[number + 1].start()))
        if rows[-1] == (end, end) or not BREAK.match(f"{self.text}\n", end):
            rows.pop()  # the indentation of what follows
        width = self._width(rows, value)
        kept = content + len(header)
        for start, stop in rows:
            row = self.text[start:stop]
            if (
                row.strip(" \t")
                or (width is not None and len(row) > width)
                or "+" in header.split("#")[0]
            ):
                kept = stop
        return kept

    def _width(self, rows: list[tuple[int, int]], value: str) -> int | None:
        """How far its lines are indented, the spaces of the text itself not counted."""
        filled = [self.text[start:stop] for start, stop in rows]
        first = next((one for one in filled if one.strip(" \t")), None)
        line = next((one for one in value.split("\n") if one.strip(" \t")), None)
        if first is None or line is None:
            return None
        return len(first) - len(first.lstrip(" ")) - (len(line) - len(line.lstrip(" ")))

    def _fill(self, node: Node, events: Iterator[Any]) -> None:
        key: Node | None = None
        for event in events:
            if isinstance(event, yaml.CollectionEndEvent):
                node.end = event.end_mark.index
                break
            inner = self._node(event, events)
            if node.kind == "list":
                node.entries.append(self._element(node, inner))
            elif key is None:
                key = inner
            else:
                node.entries.append(self._field(node, key, inner))
                key = None
        if node.entries and (not node.flow or node.braceless):
            node.end = node.entries[-1].end

    def _element(self, node: Node, value: Node) -> Entry:
        if node.flow:
            return Entry(value, start=value.start, after=value.start)
        before = bisect_left(self.dashes, value.start) - 1
        dash = self.dashes[max(before, 0)]
        _settle(value, dash + 1)
        return Entry(value, start=dash, after=dash + 1)

    def _field(self, node: Node, key: Node, value: Node) -> Entry:
        low = node.entries[-1].end if node.entries else node.start
        mark = bisect_right(self.marks, key.start) - 1
        start = key.start
        if mark >= 0 and self.marks[mark] >= low:
            between = self.text[self.marks[mark] + 1 : key.start]
            if all(
                not line.strip(" \t") or line.strip(" \t")[0] == "#"
                for line in BREAK.split(between)
            ):
                start = self.marks[mark]
        colon = bisect_left(self.colons, key.end)
        after = key.end
        if colon < len(self.colons) and self.colons[colon] <= value.start:
            after = self.colons[colon] + 1
        if key.start == key.end and start < key.start:
            after = after if after > key.end else start + 1
            key.start = key.content = key.end = start + 1
        _settle(value, after)
        return Entry(value, key, start, after)


def _settle(value: Node, after: int) -> None:
    """An empty value stands right after its sign."""
    empty = value.kind == "scalar" and not value.style and value.text == ""
    if empty and value.anchor is None:
        value.start = value.content = value.end = after


def _comments(text: str, tokens: list[Any]) -> list[Comment]:
    spans = []
    for token in tokens:
        start, end = token.start_mark.index, token.end_mark.index
        if type(token) is yaml.ScalarToken and token.style in ("|", ">"):
            first = BREAK.search(text, start)
            spans.append((first.start() if first else end, end))
        elif end > start:
            spans.append((start, end))
    found, position = [], 0
    for start, end in [*spans, (len(text), len(text))]:
        while (sign := text.find("#", position, start)) >= 0:
            line = BREAK.search(text, sign)
            position = line.start() if line else len(text)
            found.append(Comment(sign, text[sign:position]))
        position = max(position, end)
    return found


def _data(node: Node, anchors: dict[str, Data]) -> Data:
    if node.kind == "alias":
        return anchors.get(node.alias)
    if node.kind == "scalar":
        value: Data = None if not node.style and node.text in ABSENT else node.text
    elif node.kind == "list":
        value = [_data(one.value, anchors) for one in node.entries]
    else:
        value = {}
        for one in node.entries:
            name = _name(one.key, anchors)
            value[name] = _data(one.value, anchors)
    if node.anchor is not None:
        anchors[node.anchor] = value
    return value


def _name(key: Node | None, anchors: dict[str, Data]) -> str:
    if key is None:
        return ""
    if key.kind == "alias":
        key.text = anchors.get(key.alias) or ""
    elif key.anchor is not None:
        anchors[key.anchor] = None if not key.style and key.text in ABSENT else key.text
    return key.text


def leaves(node: Node, skipped: Entry | None) -> Iterator[Node]:
    """Every key, scalar and alias, in the text's order, but for those of one entry."""
    if node.kind in ("scalar", "alias"):
        yield node
    for one in node.entries:
        if one is skipped:
            continue
        if one.key:
            yield one.key
        yield from leaves(one.value, skipped)
