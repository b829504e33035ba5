"""Some records of a large file as a text of their own, so that the others are not read again.

Records of one list, each from its dash to the next, say by themselves what they say among others:
where they are as many, and share nothing with the others by an anchor, the parser met the same.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Mapping
from dataclasses import dataclass

from plantrack.diagnostics import Route
from plantrack.diagnostics.places import RouteStep
from plantrack.fields import Value
from plantrack.source.refused import Refused
from plantrack.source.text import SourceText
from plantrack.source.values import document_of

LARGEST_WHOLE = 200_000  # characters: what a file is read whole up to
_BESIDE = 5_000  # characters on either side of a record
_DASH = re.compile(" *- ")
_SHARED = re.compile(r"(?:^|[\s\[,{])[&*]\S", re.MULTILINE)  # an anchor, or an alias, or neither


@dataclass(frozen=True, slots=True)
class Excerpt:
    """Records of a file from the one at position `first` on, below a `head` that names their list.

    What begins with its file has no head, and its records are counted as there.
    """

    source: SourceText
    before: str = ""
    head: str = ""
    after: str = ""
    first: int = 0
    past: int | None = None  # the position of the first record after it; none in a whole file
    above: int = 0  # how many lines of the file are not in it, above it

    def holds(self, route: Route) -> bool:
        """Return whether what a route of the file leads to stands in the excerpt."""
        if self.past is None:
            return True
        return len(route) > 1 and isinstance(route[1], int) and self.first <= route[1] < self.past

    def route(self, route: Route) -> Route:
        """Return the route in the excerpt to what a route of the file leads to."""
        if len(route) > 1 and isinstance(route[1], int) and route[1] > 0:
            return (route[0], route[1] - self.first, *route[2:])
        return route

    def line(self, number: int) -> int:
        """Return the line in the file that a line of the excerpt is."""
        return number + self.above

    def value(self, route: Route) -> Value:
        """Return what stands at the end of a route of the file, which leads somewhere.

        Raises:
            Refused: the one reason why the text cannot be read.
        """
        found: Value = document_of(self.source).values
        for step in self.route(route):
            found = found[step]  # type: ignore[index]  # it leads somewhere
        return found

    def can_be(self, text: str) -> bool:
        """Return whether a text can stand in the excerpt's place, between the same records."""
        return text.startswith(self.head) and (not self.after or text.endswith(("\n", "\r")))

    def whole(self, text: str) -> str:
        """Return the file's text with another in the excerpt's place."""
        return self.before + text[len(self.head) :] + self.after


@dataclass(frozen=True, slots=True)
class Grown:
    """A file's text after some of its records changed: by how many characters each one grew."""

    text: str
    records: Mapping[Route, int]

    def moved(self, line: int, lines: Mapping[Route, int]) -> int:
        """Return by how much what began on a line is moved, whichever list grew above it."""
        return sum(by for record, by in self.records.items() if lines[record] < line)


def excerpt_of(
    source: SourceText, lines: Mapping[Route, int], *routes: Route, grown: Grown | None = None
) -> Excerpt:
    """Return the records around the one that a route leads to, or into; else the whole file.

    `lines` has the line of each of the file's records, as they were read. The route may lead to
    a list, or to its end: -1, or just past its last record. Of several routes, the excerpt holds
    the records of all. Where records have `grown` since, it is of the text as it is by now.
    """
    found, route = None, routes[0] if routes else ()
    if len(source.text) > LARGEST_WHOLE and route and isinstance(route[0], str):
        found = _around(source, lines, route[0], route[1] if len(route) > 1 else -1, grown)
    if found is None or not all(map(found.holds, routes[1:])):
        return Excerpt(source if grown is None else SourceText(source.path, grown.text))
    return found


def _around(
    source: SourceText,
    lines: Mapping[Route, int],
    name: str,
    position: RouteStep,
    grown: Grown | None,
) -> Excerpt | None:
    starts: list[int] = []
    while line := lines.get((name, len(starts))):
        starts.append(source.start_of(line))
    if not starts or not isinstance(position, int) or position > len(starts):
        return None
    at = min(position % (len(starts) + 1), len(starts) - 1)
    first, last = _bounds(starts, at)
    text = source.text if grown is None else grown.text
    start, end = 0, len(text)
    if first:
        start = starts[first] + (grown.moved(lines[name, first], lines) if grown else 0)
    if last < len(starts):
        end = starts[last] + (grown.moved(lines[name, last], lines) if grown else 0)
    head = f"{name}:\n" if first else ""
    above = lines[name, first] - 2 if first else 0
    own = SourceText(source.path, head + text[start:end])
    found = Excerpt(own, text[:start], head, text[end:], first, last, above)
    return found if _says_the_same(found, name, last - first) else None


def _bounds(starts: list[int], at: int) -> tuple[int, int]:
    """Return the first record of an excerpt and the one after its last: one more on either side."""
    first = bisect_left(starts, starts[at] - _BESIDE)
    last = bisect_right(starts, starts[at] + _BESIDE)
    return min(first, max(at - 1, 0)), max(last, min(at + 2, len(starts)))


def _begins_list(excerpt: Excerpt, name: str) -> bool:
    """Return whether an excerpt begins with a dash, and the list's name with its line."""
    named = re.compile(rf"^{re.escape(name)}:", re.MULTILINE)
    is_entry = _DASH.match(excerpt.source.text, len(excerpt.head))
    return is_entry is not None and named.search(excerpt.before) is not None


def _says_the_same(excerpt: Excerpt, name: str, count: int) -> bool:
    """Return whether an excerpt reads as so many records."""
    text = excerpt.source.text
    if _SHARED.search(text) or (excerpt.head and not _begins_list(excerpt, name)):
        return False
    try:
        listed = document_of(excerpt.source).values.get(name)
    except Refused:
        return False
    return isinstance(listed, list) and len(listed) == count
