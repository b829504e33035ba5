"""Routes to spans: a file's tree walked when a message needs its line and column."""

from plantrack.diagnostics import Place, Route, Span
from plantrack.diagnostics.places import START
from plantrack.source.refused import Refused
from plantrack.source.text import SourceText
from plantrack.source.tree import Node, entry_of
from plantrack.source.yaml_tree import nested


class Positions:
    """The places of one file; one that cannot be read has none but its first line."""

    def __init__(self, source: SourceText) -> None:
        self._source = source
        try:
            self._root = nested(source, any_root=True).root
        except Refused:  # its own diagnostic carries its span
            self._root = Node("mapping", 0, 0, 0)

    def span(self, place: Place) -> Span:
        """Return the span of a place; where the route ends early, that of the last record met."""
        if place.span is not None:
            return place.span
        node, key = self._walk(place.route)
        found = key if place.part == "key" and key is not None else node
        first = self._source.span_at(found.start)
        if found.kind in ("scalar", "alias"):
            after = self._source.span_at(found.end)
            if first.line == after.line:
                return Span(first.line, first.column, first.line, after.column)
        return self._on_one_line(first)

    def _walk(self, route: Route) -> tuple[Node, Node | None]:
        node, key = self._root, None
        for step in route:
            entry = entry_of(node, step)
            if entry is None:
                return node, None
            node, key = entry.value, entry.key
        return node, key

    def _on_one_line(self, span: Span) -> Span:
        """Blocks end wherever the parser looked last; their first line says enough."""
        width = len(self._source.line(span.line).rstrip())
        return Span(span.line, span.column, span.line, max(width, span.column) + 1)


def locate(place: Place, positions: Positions | None) -> Place:
    """Return the place with its span worked out; the file's start where nothing is known."""
    span = positions.span(place) if positions else place.span or START
    return Place(place.path, place.route, place.part, span)
