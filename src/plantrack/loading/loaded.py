"""A plan as it was loaded: with its mistakes, its texts, and what each file gave."""

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import TypeAlias

from plantrack.diagnostics import Diagnostic, Route
from plantrack.loading.records import Remnant
from plantrack.model import (
    Axis,
    Commitment,
    Deliverable,
    Indicator,
    Partner,
    Plan,
    Record,
    Role,
)
from plantrack.model.basis import Spot, around
from plantrack.source.text import SourceText

WithOwnId: TypeAlias = Axis | Commitment | Deliverable | Indicator | Role | Partner


def _nothing_beside(path: str, _most: int) -> bytes:
    raise FileNotFoundError(path)


@dataclass(frozen=True)
class Loaded:
    """A plan with all that was found on the way: mistakes, texts, and what could not be read.

    `lines` has the line where each record begins, by file and route; `has_file` tells whether a
    file of any kind is in the plan's folder, `beside` gives its bytes, one more than it is told at
    most, or raises OSError.
    """

    plan: Plan
    diagnostics: tuple[Diagnostic, ...]
    sources: Mapping[str, SourceText]
    unread: tuple[str, ...]
    remnants: tuple[Remnant, ...]
    readings: Mapping[str, "Reading"] = field(default_factory=dict)
    lines: Mapping[str, Mapping[Route, int]] = field(default_factory=dict)
    has_file: Callable[[str], bool] = field(default=lambda _: False)
    beside: Callable[[str, int], bytes] = field(default=_nothing_beside)

    @cached_property
    def known_ids(self) -> frozenset[str]:
        """The ids of records that could not be read, which are not absent for that."""
        return frozenset(identifier for remnant in self.remnants for identifier in remnant.ids)

    @cached_property
    def with_ids(self) -> tuple[WithOwnId, ...]:
        """The records that have an id of their own."""
        plan = self.plan
        return (*plan.every_node, *plan.deliverables, *plan.indicators, *plan.roles, *plan.partners)

    @cached_property
    def twins(self) -> frozenset[str]:
        """The ids that several records have, capitals aside."""
        ids = Counter(record.id.casefold() for record in self.with_ids)
        return frozenset(identifier for identifier, count in ids.items() if count > 1)

    @cached_property
    def faulty(self) -> frozenset[Spot]:
        """The places of what was wrong, and all that stands around them."""
        return frozenset(
            around((found.place.path, found.place.route) for found in self.diagnostics)
        )

    def line_of(self, record: Record) -> int:
        """Return the line where a record begins in its file, counted from 1."""
        return self.lines.get(record.origin.path, {}).get(record.origin.route, 1)


@dataclass(frozen=True, slots=True)
class Reading:
    """What one file gave, kept for a plan in which other files have changed."""

    record: Record | None
    source: SourceText | None
    diagnostics: tuple[Diagnostic, ...]
    remnants: tuple[Remnant, ...]
    unread: bool
    lines: Mapping[Route, int] = field(default_factory=dict)
