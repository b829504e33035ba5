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
    `span` is known at once for reading errors and worked out later for everything else. `cell` is
    the sheet and the cell of a workbook, such as `Suivi:G4`; its row and column are the span.
    """

    path: str
    route: Route = ()
    part: Part = "value"
    span: Span | None = None
    cell: str = ""

    @property
    def told(self) -> str:
        """The place as people read it: `file:line:column`, in a workbook `file!Sheet:G4`."""
        if self.cell:
            return f"{self.path}!{self.cell}"
        span = self.span or START
        return f"{self.path}:{span.line}:{span.column}"

    def at(self, *steps: RouteStep, part: Part = "value") -> "Place":
        """Return the place further down this one's route."""
        return Place(self.path, (*self.route, *steps), part)
