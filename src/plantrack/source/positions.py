"""Routes to spans: a file's events walked once more, when a message needs its line and column."""

from dataclasses import dataclass, field

from plantrack.diagnostics import Place, Route, Span
from plantrack.diagnostics.places import START
from plantrack.source.refused import Refused
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
    span_of,
)


@dataclass(slots=True)
class _Node:
    """A value's span, the spans of its keys, and what it holds by key or by position."""

    span: Span
    is_mapping: bool = False
    holds: dict[str | int, "_Node"] = field(default_factory=dict)
    keys: dict[str | int, Span] = field(default_factory=dict)
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
        node, key_span = self._walk(place.route)
        span = key_span if place.part == "key" and key_span else node.span
        return self._on_one_line(span)

    def _walk(self, route: Route) -> tuple[_Node, Span | None]:
        node, key_span = self._root, None
        for step in route:
            if step not in node.holds:
                return node, None
            node, key_span = node.holds[step], node.keys.get(step)
        return node, key_span

    def _on_one_line(self, span: Span) -> Span:
        """Blocks end wherever the parser looked last; their first line says enough."""
        if span.line == span.end_line:
            return span
        width = len(self._source.line(span.line).rstrip())
        return Span(span.line, span.column, span.line, max(width, span.column) + 1)


def _tree_of(source: SourceText) -> _Node:
    root: _Node | None = None
    open_nodes: list[_Node] = []
    try:
        for event in events_of(source):
            kind = type(event)
            if kind in (MappingEndEvent, SequenceEndEvent):
                open_nodes.pop()
            elif kind in (ScalarEvent, AliasEvent, MappingStartEvent, SequenceStartEvent):
                node = _placed(event, open_nodes)
                root = root or node
                if kind in (MappingStartEvent, SequenceStartEvent):
                    open_nodes.append(node)
    except Refused:
        pass  # an unreadable file has no routes; its own diagnostic carries its span
    return root or _Node(START)


def _placed(event: Event, open_nodes: list[_Node]) -> _Node:
    node = _Node(_extent(event), type(event) is MappingStartEvent)
    if open_nodes:
        parent = open_nodes[-1]
        if not parent.is_mapping:
            parent.holds[len(parent.holds)] = node
        elif parent.key is None:
            parent.key = getattr(event, "value", None) or getattr(event, "anchor", None) or ""
            parent.keys[parent.key] = node.span
        else:
            parent.holds[parent.key] = node
            parent.key = None
    return node


def _extent(event: Event) -> Span:
    """The start event of a collection covers one character at most: let it run on."""
    span = span_of(event)
    if type(event) in (MappingStartEvent, SequenceStartEvent):
        return Span(span.line, span.column, span.line + 1, 1)
    return span


def locate(place: Place, positions: Positions | None) -> Place:
    """Return the place with its span worked out; the file's start where nothing is known."""
    span = positions.span(place) if positions else place.span or START
    return Place(place.path, place.route, place.part, span)
