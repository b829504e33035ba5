"""What a rule is given, and what it gives back."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property
from itertools import pairwise
from typing import Any

from plantrack.diagnostics import Advice, Place, Related, Route, Severity
from plantrack.loading import Loaded
from plantrack.locale import Message, msg
from plantrack.model import (
    ActionPlan,
    Deliverable,
    Node,
    Plan,
    Record,
    State,
    Update,
)
from plantrack.model.periods import WHOLE_PLAN
from plantrack.source.values import Value, document_of


@dataclass(frozen=True, slots=True)
class Finding:
    """A mistake without its rule's name and severity, which the rule's file gives.

    `severity` is for a rule whose default depends on what it found. `before` is where what it is
    about stood in the version that the plan is compared with, if it is compared and stood there.
    """

    place: Place
    message: Message
    help: Advice = None
    related: tuple[Related, ...] = ()
    severity: Severity | None = None
    before: Place | None = None


@dataclass(frozen=True, slots=True)
class Unexplained:
    """A change to the plan that nobody explained: where it stands, whose it is, and what it is.

    `before` is where it stood, if it did.
    """

    place: Place
    id: str
    title: str
    what: str
    before: Place | None = None


@dataclass(frozen=True, slots=True)
class Rewriting:
    """An entry of a deliverable's journal that said something, and no longer does.

    `after` is None where it is gone; else `fields` are those of which it says something else.
    """

    deliverable: Deliverable
    before: Update
    after: Update | None
    fields: tuple[str, ...] = ()


@dataclass(frozen=True)
class Since:
    """What an earlier version of a plan tells: the plan that it had, and what changed since.

    `rewritten` are the fields of deliverables that no journal changed, by their ids; `journals` are
    the entries that were rewritten.
    """

    earlier: Loaded
    unexplained: tuple[Unexplained, ...] = ()
    rewritten: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    journals: tuple[Rewriting, ...] = ()


@dataclass(frozen=True)
class Subject:
    """A loaded plan to be checked on a day; `today` is never before the clock.

    `since` is the version that it is to be compared with, where there is one. `proofs` are the
    kept proofs that were looked at and are no longer what they were: the position of each, and
    `changed`, `gone`, `copy-changed` or `copy-gone`.
    """

    loaded: Loaded
    day: date
    today: date
    since: Since | None = None
    proofs: tuple[tuple[int, str], ...] = ()

    @property
    def alone(self) -> "Subject":
        """The same, compared with nothing."""
        return replace(self, since=None)

    @property
    def earlier(self) -> Loaded | None:
        """The plan as the version to compare with had it."""
        return self.since.earlier if self.since else None

    @property
    def unexplained(self) -> tuple[Unexplained, ...]:
        """The changes to the plan since that version that nobody explained."""
        return self.since.unexplained if self.since else ()

    @cached_property
    def newly_explained(self) -> frozenset[str]:
        """The ids, in small letters, of which a reason is given that the version did not have."""
        known = {repr(reason) for reason in self.earlier.plan.changes} if self.earlier else set()
        reasons = self.plan.changes if self.earlier else ()
        return frozenset(r.id.casefold() for r in reasons if repr(r) not in known)

    @property
    def plan(self) -> Plan:
        """The plan itself."""
        return self.loaded.plan

    @property
    def is_whole(self) -> bool:
        """Whether every file could be read: else rules about absence keep quiet."""
        return not self.loaded.unread

    @cached_property
    def known_commitments(self) -> frozenset[str]:
        """The commitments that deliverables which could not be read answer."""
        return frozenset(
            commitment for remnant in self.loaded.remnants for commitment in remnant.commitments
        )

    @cached_property
    def known_continued(self) -> frozenset[str]:
        """The deliverables that others, which could not be read, continue."""
        return frozenset(remnant.continues for remnant in self.loaded.remnants)

    @cached_property
    def former_ids(self) -> Mapping[str, str]:
        """The ids of now of what had others before, by those."""
        return {old: record.id for record in self.plan.keeping_ids for old in record.formerly}

    @cached_property
    def _finals(self) -> dict[int, State]:
        return {id(deliverable): state for deliverable, state in self.with_final()}

    def final(self, deliverable: Deliverable) -> State:
        """Return a deliverable's state at the end of its journal, whatever the day."""
        return self._finals[id(deliverable)]

    def with_final(self) -> Iterator[tuple[Deliverable, State]]:
        """Give each deliverable with its state at the end of its journal."""
        yield from zip(self.plan.deliverables, self.plan.final_states, strict=True)

    def evidence(self) -> Iterator[tuple[Deliverable | Update, int, str]]:
        """Give each evidence: the deliverable or the update it is of, its position, its text."""
        for deliverable in self.plan.deliverables:
            records: tuple[Deliverable | Update, ...] = (deliverable, *deliverable.updates)
            for record in records:
                for position, text in enumerate(record.evidence):
                    yield record, position, text

    def is_sound(self, record: Record) -> bool:
        """Return whether nothing was wrong inside a record: else its gaps are not its author's."""
        return (record.origin.path, record.origin.route) not in self.loaded.faulty

    def header_of(self, year: str) -> ActionPlan | None:
        """Return a year's header, or nothing where its dates are wrong, or assumed."""
        return self._headers[year]

    def neighbouring_years(self) -> Iterator[tuple[ActionPlan, ActionPlan]]:
        """Give each action plan with the one that starts after it; those without dates left out."""
        known = (key for key in self.plan.action_plan_of if key != WHOLE_PLAN)
        sound = filter(None, map(self.header_of, known))
        yield from pairwise(sorted(sound, key=lambda action_plan: action_plan.place))

    @cached_property
    def _headers(self) -> dict[str, ActionPlan | None]:
        return {
            year: header if self.is_sound(header) and header.start <= header.end else None
            for year, header in self.plan.action_plan_of.items()
        }

    def place_in_list(self, record: Record, field: str, element: str) -> Place:
        """Return the place of an element of a list as written, repeated ones included."""
        key = record.origin.path, record.origin.route, field
        if key not in self._positions:
            self._positions[key] = _first_positions(self._written_at(*key))
        return place_of(record, field, self._positions[key][element])

    def _written_at(self, path: str, route: Route, field: str) -> list[Value]:
        if path not in self._written:
            self._written[path] = document_of(self.loaded.sources[path]).values
        listed: Any = self._written[path]
        for step in (*route, field):
            listed = listed[step]
        return list(listed)

    @cached_property
    def _positions(self) -> dict[tuple[str, Route, str], dict[Value, int]]:
        """Where each element of a list first stands in it, for the lists that need it."""
        return {}

    @cached_property
    def _written(self) -> dict[str, Value]:
        """What files hold as they were typed, read again for those that need it."""
        return {}


def wording_of(node: Node) -> Related:
    """Return the place of a commitment's own text, with what it promises; else of its title."""
    field, text = ("text", node.text) if node.text else ("title", node.title)
    return Related(place_of(node, field), msg("“{text}”", text=text))


def _first_positions(listed: list[Value]) -> dict[Value, int]:
    """Return where each element of a list of texts first stands in it."""
    return {element: len(listed) - 1 - at for at, element in enumerate(reversed(listed))}


def place_of(record: Record, *steps: str | int) -> Place:
    """Return the place of a record, or of a field or element inside it."""
    origin = record.origin
    return Place(origin.path, (*origin.route, *steps))
