"""Where something stands: a file and a path of keys, or a file and a span of characters."""

from dataclasses import dataclass
from typing import Literal, TypeAlias

RouteStep: TypeAlias = str | int
Route: TypeAlias = tuple[RouteStep, ...]
Part: TypeAlias = Literal["value", "key", "record"]


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Characters of a file; lines and columns start at 1, the end is exclusive."""

    line: int
    column: int
    end_line: int
    end_column: int


START = Span(1, 1, 1, 1)


@dataclass(frozen=True, slots=True)
class Place:
    """A point in a plan: `path` is relative to the root with `/`.

    `route` is the path of keys to the record or value, `part` says which side of it is meant;
    `span` is known at once for reading errors and worked out later for everything else.
    """

    path: str
    route: Route = ()
    part: Part = "value"
    span: Span | None = None

    def at(self, *steps: RouteStep, part: Part = "value") -> "Place":
        """Return the place further down this one's route."""
        return Place(self.path, (*self.route, *steps), part)
