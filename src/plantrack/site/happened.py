"""What happened to a plan, change by change, as a site tells it: the items of its feeds.

Values are those of short fields alone, for a text of an earlier version may be one that nobody is
to read any more; what an entry of a journal says is told as it is published today.
"""

import uuid
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property

from plantrack.history.causes import Past
from plantrack.history.change import Sort
from plantrack.history.steps import Written
from plantrack.locale import Translator
from plantrack.locale.plan_words import capitalised
from plantrack.model import (
    ActionPlan,
    Axis,
    Commitment,
    Deliverable,
    Indicator,
    Partner,
    Plan,
    PlanHeader,
    Record,
    Role,
)
from plantrack.pages.addresses import INDEX, PlaceKind, address_of
from plantrack.pages.deliverable import anchors_of
from plantrack.site.published import Publishing, is_emptied, published_fields
from plantrack.source.log import Commit
from plantrack.telling.entries import changes_told, texts_told
from plantrack.telling.fields import field_word
from plantrack.telling.values import quoted, value_words, whole_words

MODELS: Mapping[Sort, type[Record]] = {
    "plan": PlanHeader, "axis": Axis, "commitment": Commitment, "indicator": Indicator,
    "action-plan": ActionPlan, "deliverable": Deliverable, "role": Role, "partner": Partner,
}  # fmt: skip
KINDS: Mapping[Sort, PlaceKind] = {
    "axis": "node", "commitment": "node", "indicator": "indicator", "action-plan": "period",
    "deliverable": "deliverable", "role": "role", "partner": "partner",
}  # fmt: skip
_BY_JOURNAL = frozenset({"status", "progress", "updates", "lead"})
_LIKE = {"due_adopted": "due", "lead_adopted": "lead", "axis": "id", "parent": "id", "year": "id"}
_WITH_VALUES = frozenset(
    {"title", "weight", "start", "end", "due", "due_adopted", "commitments", "year", "axis",
     "parent", "added", "adopted", "unit", "commitment"}
)  # fmt: skip
_SPACE = uuid.uuid5(uuid.NAMESPACE_URL, "https://plantrack.invalid/fil")
MOST = 500  # items of a feed


@dataclass(frozen=True, slots=True)
class Happened:
    """A change: what tells it again, when it was written, of what it is, and what it says."""

    key: str
    when: datetime
    title: str
    words: str
    address: str
    axes: frozenset[str] = frozenset()


def key_for(*parts: str) -> str:
    """Return an id that is always the same for the same parts, as a URN."""
    return uuid.uuid5(_SPACE, "\0".join(parts)).urn


def happenings(plan: Plan, public: Plan, publishing: Publishing, past: Past) -> list[Happened]:
    """Return what happened since the first version that git has, the latest first.

    `plan` is the plan as its files have it, `public` what is published of it.
    """
    telling = _Telling(plan, public, publishing, past)
    found = [*telling.entries(), *telling.changes()]
    found.sort(key=lambda each: (each.when, each.key), reverse=True)
    return found


@dataclass(frozen=True)
class _Telling:
    plan: Plan
    public: Plan
    publishing: Publishing
    past: Past

    @property
    def t(self) -> Translator:
        """Who words it."""
        return self.publishing.translator

    def entries(self) -> Iterator[Happened]:
        """Give the entries of journals, each under the commit that first had it as it is."""
        for deliverable in self.plan.deliverables:
            pairs = ((each, self.publishing.record(each)) for each in deliverable.updates)
            kept = [(old, new) for old, new in pairs if not is_emptied(old, new)]
            anchors = anchors_of(new for _, new in kept)
            for (old, new), (_, anchor) in zip(kept, anchors, strict=True):
                commit = self.past.seen_of(deliverable.id, old)
                if commit is None or commit == self.past.first:
                    continue
                head = list(changes_told(new, self.public, self.t))
                if new.confirms:
                    head.append(self.t.text("confirmed, nothing new"))
                told = [*head, *self._texts(new)]
                first = next(iter(deliverable.formerly), deliverable.id)
                yield self._happened(
                    key_for("entry", first, anchor), commit, "deliverable", deliverable.id,
                    "\n".join(told), anchor,
                )  # fmt: skip

    def _texts(self, entry: Record) -> Iterator[str]:
        for label, text in texts_told(entry, self.public, self.t):  # type: ignore[arg-type]  # an Update
            if text:
                yield self.t.text("{head}: ", head=label) + text if label else text

    def changes(self) -> Iterator[Happened]:
        """Give the other changes, each under the commit that wrote it."""
        numbers: dict[str, int] = {}
        for commit, written in self.past.written:
            if commit is None:
                continue
            number = numbers[commit.name] = numbers.get(commit.name, 0) + 1
            if commit != self.past.first and self._is_told(written):
                key = key_for("change", commit.name, str(number))
                words = self._words(written)
                gone = written.before if written.kind == "removed" else written.after
                title = gone if written.field is None and gone else ""
                yield self._happened(key, commit, written.sort, written.id, words, title=title)

    def _is_told(self, written: Written) -> bool:
        field = (written.field or "title").partition(".")[0]
        if written.sort == "deliverable" and (field in _BY_JOURNAL or written.kind == "moved"):
            return False
        name = _LIKE.get(field, field)
        withheld = self.publishing.withheld
        is_hidden = name in withheld or (written.sort == "partner" and "partners" in withheld)
        return name in published_fields(MODELS[written.sort]) and not is_hidden

    def _words(self, written: Written) -> str:
        t, field = self.t, written.field
        if field is None:
            return whole_words(written.kind, t)
        if field == "id":
            return t.text("New id: it was {before}", before=written.before)
        name = field_word(field, t)
        if field in _WITH_VALUES:
            before, after = quoted(field, written.before, written.after, t)
            return capitalised(value_words(name, before, after, t))
        if written.kind == "added":
            return capitalised(t.text("{field}: addition", field=name))
        if written.kind == "removed":
            return capitalised(t.text("{field}: removal", field=name))
        return capitalised(t.text("{field}: change", field=name))

    def _happened(
        self, key: str, commit: Commit, sort: Sort, name: str, words: str,
        anchor: str = "", title: str = "",
    ) -> Happened:  # fmt: skip
        record = self._known[sort].get(name)
        called = getattr(record, "title", "") or title
        head = f"{name} {called}".strip() if sort != "plan" else self.public.header.title
        address = address_of(KINDS[sort], name) if sort in KINDS else INDEX
        address += f"#{anchor}" if anchor else ""
        axes = frozenset(axis.id for axis in self._axes(sort, record))
        return Happened(key, commit.typed, head, words, address, axes)

    @cached_property
    def _known(self) -> Mapping[Sort, Mapping[str, Record]]:
        plan = self.public
        return {
            "plan": {},
            "axis": plan.nodes,
            "commitment": plan.nodes,
            "indicator": {each.id: each for each in plan.indicators},
            "action-plan": plan.action_plan_of,
            "deliverable": plan.deliverable_of,
            "role": plan.role_of,
            "partner": plan.partner_of,
        }

    def _axes(self, sort: Sort, record: object) -> tuple[Axis, ...]:
        if isinstance(record, Deliverable):
            return self.public.axes_answered(record)
        name = record.commitment if isinstance(record, Indicator) else getattr(record, "id", "")
        axis = (
            self.public.axis_of.get(name) if sort in ("axis", "commitment", "indicator") else None
        )
        return (axis,) if axis else ()
