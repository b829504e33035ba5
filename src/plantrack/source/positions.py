"""Routes to spans: a file's events walked once more, when a message needs its line and column."""

from dataclasses import dataclass, field
from typing import TypeAlias

from plantrack.diagnostics import Place, Route, Span
from plantrack.diagnostics.places import START
from plantrack.source.refused import Refused
from plantrack.source.text import LARGEST, SourceText
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

# Where a text begins and ends in its file, as one number: a large file has many texts.
_Ends: TypeAlias = int
_BEYOND = LARGEST + 1


@dataclass(slots=True)
class _Node:
    """Where a list or a mapping begins, what it holds, and where the names of fields stand."""

    start: int
    is_mapping: bool
    holds: dict[str | int, "_Node | _Ends"] = field(default_factory=dict)
    keys: dict[str | int, _Ends] = field(default_factory=dict)
    key: str | None = None


class Positions:
    """The places of one readable file."""

    def __init__(self, source: SourceText) -> None:
        self._source = source
        self._root = _tree_of(source)

    def span(self, place: Place) -> Span:
        """Return the span of a place; where the route ends early, that of the last record met."""
        if place.span is not None:
            return place.span
        node, key = self._walk(place.route)
        found = key if place.part == "key" and key is not None else node
        if isinstance(found, _Node):
            return self._on_one_line(self._source.span_at(found.start))
        start, end = divmod(found, _BEYOND)
        first, after = self._source.span_at(start), self._source.span_at(end)
        if first.line == after.line:
            return Span(first.line, first.column, first.line, after.column)
        return self._on_one_line(first)

    def _walk(self, route: Route) -> tuple[_Node | _Ends, _Ends | None]:
        node: _Node | _Ends = self._root
        key = None
        for step in route:
            if not isinstance(node, _Node) or step not in node.holds:
                return node, None
            parent = node
            node, key = parent.holds[step], parent.keys.get(step)
        return node, key

    def _on_one_line(self, span: Span) -> Span:
        """Blocks end wherever the parser looked last; their first line says enough."""
        width = len(self._source.line(span.line).rstrip())
        return Span(span.line, span.column, span.line, max(width, span.column) + 1)


def _tree_of(source: SourceText) -> _Node:
    root: _Node | None = None
    open_nodes: list[_Node] = []
    try:
        for event in events_of(source):
            kind = type(event)
            if kind is ScalarEvent or kind is AliasEvent:
                _place(event, event.start_mark.index * _BEYOND + event.end_mark.index, open_nodes)
            elif kind is MappingStartEvent or kind is SequenceStartEvent:
                node = _Node(event.start_mark.index, kind is MappingStartEvent)
                root = root or node
                _place(event, node, open_nodes)
                open_nodes.append(node)
            elif kind is MappingEndEvent or kind is SequenceEndEvent:
                open_nodes.pop()
    except Refused:
        pass  # an unreadable file has no routes; its own diagnostic carries its span
    return root or _Node(0, is_mapping=True)


def _place(event: Event, node: _Node | _Ends, open_nodes: list[_Node]) -> None:
    """Put what was met where it belongs, in the list or mapping opened last."""
    if not open_nodes:
        return
    parent = open_nodes[-1]
    if not parent.is_mapping:
        parent.holds[len(parent.holds)] = node
    elif parent.key is None:
        parent.key = getattr(event, "value", None) or getattr(event, "anchor", None) or ""
        if isinstance(node, int):
            parent.keys[parent.key] = node
    else:
        parent.holds[parent.key] = node
        parent.key = None


def locate(place: Place, positions: Positions | None) -> Place:
    """Return the place with its span worked out; the file's start where nothing is known."""
    span = positions.span(place) if positions else place.span or START
    return Place(place.path, place.route, place.part, span)
