"""Two readings of a plan compared: each change in meaning, once; what only moved is none."""

from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any, TypeAlias

from plantrack.history.change import Change, Sort
from plantrack.history.examples import examples_apart
from plantrack.history.fields import Renames, field_changes
from plantrack.history.journals import journal_changes
from plantrack.history.pairing import content_of, records_paired
from plantrack.history.sight import Sight
from plantrack.loading import Loaded
from plantrack.model import Axis, Commitment, Deliverable, Plan, Record
from plantrack.model.strategy import title_from
from plantrack.model.tree import tree_on

Pairs: TypeAlias = Sequence[tuple[Any, Any]]

_HEADER = "plan"
_STRATEGY: tuple[Sort, ...] = ("axis", "commitment", "indicator")
_WORK: tuple[Sort, ...] = ("deliverable", "role", "partner")
# What is compared by other means than field by field.
_APART: Mapping[Sort, frozenset[str]] = {
    "axis": frozenset({"id", "commitments"}),
    "commitment": frozenset({"id", "commitments"}),
    "action-plan": frozenset({"year"}),
    "deliverable": frozenset({"id", "due", "lead", "updates"}),
}
_NAMED_ONLY = frozenset({"id"})
# What tells a record again under another id; nobody else may say the same.
_CONTENT: Mapping[Sort, Callable[[Any], Hashable]] = {
    "axis": lambda axis: axis.title,
    "commitment": lambda commitment: commitment.text or commitment.title,
    "indicator": lambda indicator: indicator.title,
    "deliverable": lambda deliverable: (deliverable.period, deliverable.title),
    "role": lambda role: role.title,
    "partner": lambda partner: partner.title,
}


def changes_between(before: Loaded, after: Loaded) -> tuple[Change, ...]:
    """Return what changed in meaning from one reading of a plan to another.

    The order is that of the plan: its header, the axes and their commitments, the indicators, the
    action plans, the deliverables, the team, then the coverage. The whole journal is read whatever
    the day. A record moved to another file, or within one, did not change; and what one of the
    readings could not read is not told as gone.
    """
    found = readings_paired(before, after)
    return (*found.changes(), *found.coverage())


def readings_paired(before: Loaded, after: Loaded) -> "PairedReadings":
    """Return two readings of a plan, their records in pairs; one read once for both is in none."""
    was, now = Sight(before), Sight(after)
    pairs = {sort: _paired(sort, was.plan, now.plan) for sort in _CONTENT}
    pairs["deliverable"] = examples_apart(pairs["deliverable"], was.plan, now.plan)
    renames = Renames({sort: _renamed(each) for sort, each in pairs.items()})
    return PairedReadings(was, now, pairs, renames)


@dataclass(frozen=True)
class PairedReadings:
    """Two readings of a plan, their records that may differ in pairs, by sort."""

    before: Sight
    after: Sight
    pairs: Mapping[Sort, Pairs]
    renames: Renames

    def changes(self) -> Iterator[Change]:
        """Yield every change of a record, in the plan's order."""
        if self.before.has_header and self.after.has_header:
            header = self.after.plan.header
            yield from self._of_both("plan", _HEADER, self.before.plan.header, header)
        for sort in _STRATEGY:
            yield from self._of_all(sort)
        yield from self._of_action_plans()
        for sort in _WORK:
            yield from self._of_all(sort)

    def _of_all(self, sort: Sort) -> Iterator[Change]:
        for before, after in self.pairs[sort]:
            yield from self._of_record(sort, (after or before).id, before, after)

    def _of_action_plans(self) -> Iterator[Change]:
        was = {action_plan.key: action_plan for action_plan in self.before.action_plans()}
        now = {action_plan.key: action_plan for action_plan in self.after.action_plans()}
        for year in sorted(was.keys() | now.keys()):
            yield from self._of_record("action-plan", year, was.get(year), now.get(year))

    def _of_record(self, sort: Sort, identifier: str, before: Any, after: Any) -> Iterator[Change]:  # noqa: ANN401 - records of any sort
        if before is None:
            if not self.before.may_have(identifier, after.origin.path):
                yield Change("added", sort, identifier, None, None, after, after)
        elif after is None:
            if not self.after.may_have(identifier, before.origin.path):
                yield Change("removed", sort, identifier, None, before, None, before)
        else:
            yield from self._of_both(sort, identifier, before, after)

    def _of_both(self, sort: Sort, identifier: str, before: Any, after: Any) -> Iterator[Change]:  # noqa: ANN401 - records of any sort
        change = partial(_change, sort, identifier, after)
        if sort in _CONTENT and before.id != after.id:
            yield change("renamed", "id", before.id, after.id)
        if sort == "commitment":
            yield from self._of_parent(change, before.id, after.id)
        if sort == "deliverable" and before.period != after.period:
            yield change(
                "changed", "year", before.year or before.period, after.year or after.period
            )
        for name in self._compared(sort, before, after):
            was, now = getattr(before, name), getattr(after, name)
            if content_of(was) != content_of(now):  # a mention that was not respelled says the same
                yield from field_changes(change, name, self.renames.known_as(name, was), now)
        if sort == "deliverable" and not self.is_unsure(before, after, "updates", "due", "lead"):
            yield from journal_changes(change, self.respelled(before), published(after))

    def _compared(self, sort: Sort, before: Any, after: Any) -> Iterator[str]:  # noqa: ANN401 - records of any sort
        """Give the fields that are compared one by one."""
        apart = _APART.get(sort, _NAMED_ONLY)
        for name in type(after).model_fields:
            is_trace = name == "formerly" and before.id != after.id
            is_told = is_trace or (name == "title" and _is_untitled(before) and _is_untitled(after))
            if name not in apart and not is_told and not self.is_unsure(before, after, name):
                yield name

    def _of_parent(
        self, change: Callable[..., Change], before: str, after: str
    ) -> Iterator[Change]:
        """Yield the change of what a commitment stands in: another axis, or commitment."""
        was, now = self.before.plan.parent_of[before], self.after.plan.parent_of[after]
        field = "axis" if isinstance(now, Axis) else "parent"
        old = self.renames.known_as(field, was.id)
        if old != now.id:
            yield change("changed", field, old, now.id)

    def coverage(self) -> Iterator[Change]:
        """Yield the commitments taken up, or no longer, by any deliverable of any year."""
        was, now = self.before.plan.answering, self.after.plan.answering
        earlier = {new: old for old, new in self.renames.of.get("commitment", {}).items()}
        for after in tree_on(self.after.plan).leaves:
            before = self.before.plan.nodes.get(earlier.get(after.id, after.id))
            if before is None:
                continue
            covered, covers = before.id in was, after.id in now
            change = partial(_change, "commitment", after.id, after)
            if covers and not covered and self.before.is_whole:
                yield change("coverage-gained", "deliverables", covered, covers)
            elif covered and not covers and self.after.is_whole:
                yield change("coverage-lost", "deliverables", covered, covers)

    def respelled(self, deliverable: Deliverable) -> Deliverable:
        """Return a deliverable with the ids in it as they are spelled since.

        Its internal notes are left out: they are nobody's change.
        """
        told = published(deliverable)
        updates = tuple(self.renames.entry_known_as(entry) for entry in told.updates)
        lead = self.renames.known_as("lead", deliverable.lead)
        return told.model_copy(update={"updates": updates, "lead": lead})

    def is_unsure(self, before: Record | None, after: Record, *names: str) -> bool:
        """Return whether a field of one of two records, or of both, could not be read."""
        return any(
            (before is not None and self.before.is_unsure(before, name))
            or self.after.is_unsure(after, name)
            for name in names
        )


def published(deliverable: Deliverable) -> Deliverable:
    """Return a deliverable whose journal is without what is internal."""
    if not any(entry.internal for entry in deliverable.updates):
        return deliverable
    told = (entry.without_internal for entry in deliverable.updates if not entry.is_internal)
    return deliverable.model_copy(update={"updates": tuple(told)})


def _is_untitled(record: Record) -> bool:
    """Return whether a record's title is but the beginning of its text."""
    text: str | None = getattr(record, "text", None)
    return text is not None and getattr(record, "title", None) == title_from(text)


def _paired(sort: Sort, was: Plan, now: Plan) -> Pairs:
    olds, news = _records(sort, was), _records(sort, now)
    return records_paired(*_apart(olds, news), _CONTENT[sort])


def _apart(olds: Sequence[Any], news: Sequence[Any]) -> tuple[Sequence[Any], Sequence[Any]]:
    """Return two lists without the records that were read once for both."""
    head = _in_common(zip(olds, news, strict=False))
    tail = _in_common(zip(reversed(olds[head:]), reversed(news[head:]), strict=False))
    olds, news = olds[head : len(olds) - tail], news[head : len(news) - tail]
    shared = set(map(id, olds)).intersection(map(id, news))
    return (
        [record for record in olds if id(record) not in shared],
        [record for record in news if id(record) not in shared],
    )


def _in_common(pairs: Iterable[tuple[Any, Any]]) -> int:
    """Return how many pairs of the same record two lists begin with."""
    count = 0
    for old, new in pairs:
        if old is not new:
            break
        count += 1
    return count


def _records(sort: Sort, plan: Plan) -> Sequence[Any]:
    by_sort: dict[Sort, Callable[[], Sequence[Any]]] = {
        "axis": lambda: plan.axes,
        "commitment": lambda: [node for node in plan.every_node if isinstance(node, Commitment)],
        "indicator": lambda: plan.indicators,
        "deliverable": lambda: plan.deliverables,
        "role": lambda: plan.roles,
        "partner": lambda: plan.partners,
    }
    return by_sort[sort]()


def _renamed(pairs: Pairs) -> dict[str, str]:
    return {
        before.id: after.id for before, after in pairs if before and after and before.id != after.id
    }


def _change(
    sort: Sort,
    identifier: str,
    subject: Record,
    kind: Any,  # noqa: ANN401 - a ChangeKind, which `partial` hides from the types
    name: str,
    before: object,
    after: object,
    **more: Any,  # noqa: ANN401 - the entry, and whether it was rewritten
) -> Change:
    return Change(kind, sort, identifier, name, before, after, subject, **more)
