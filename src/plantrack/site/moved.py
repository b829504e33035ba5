"""Pages that stay where something was: of an id that changed, and of what was removed."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from plantrack.history.change import Sort
from plantrack.history.register import Registered
from plantrack.locale import Translator
from plantrack.model import Plan
from plantrack.pages.addresses import PlaceKind, address_of
from plantrack.pages.kinds import MovedPage
from plantrack.pages.pieces import Link
from plantrack.pages.setting import Setting
from plantrack.site.happened import KINDS
from plantrack.site.public import Public

_ANY: tuple[PlaceKind, ...] = ("deliverable", "node", "indicator")  # of ids in one space
_Spot = tuple[PlaceKind, str]


def moved_pages(public: Public, setting: Setting) -> Iterator[MovedPage]:
    """Give a page for each address that something had, and has no more."""
    moved = _Moved(public, setting)
    taken = {address_of(*spot).casefold() for spot in moved.present}
    for page in moved.pages():
        # Two names that differ by case alone are those of one file on most machines.
        if page.address.casefold() not in taken:
            taken.add(page.address.casefold())
            yield page


@dataclass(frozen=True)
class Former:
    """The former ids of what there is: what stood at an address of theirs stays there."""

    public: Public
    setting: Setting

    def of(self, kind: PlaceKind, name: str) -> Iterator[str]:
        """Give the former ids of a thing."""
        return iter(self._found.get((kind, name), ()))

    @cached_property
    def _found(self) -> Mapping[_Spot, list[str]]:
        moved, found = _Moved(self.public, self.setting), dict[_Spot, list[str]]()
        taken = {(kind, name.casefold()) for kind, name in moved.present}
        for (kind, old), new in moved.renamed.items():
            if (kind, old.casefold()) not in taken:
                taken.add((kind, old.casefold()))
                found.setdefault((kind, new), []).append(old)
        return found


@dataclass(frozen=True)
class _Moved:
    public: Public
    setting: Setting

    def pages(self) -> Iterator[MovedPage]:
        """Give a page for each id that something had, or that is gone."""
        for (kind, old), new in self.renamed.items():
            if (kind, new) in self.present or (kind, new) in self.gone:
                yield self.leading_on(kind, old, new)
        for (kind, name), (title, day) in self.gone.items():
            if (kind, name) not in self.renamed:
                yield self.removed(kind, name, title, day)

    @property
    def _plan(self) -> Plan:
        return self.setting.plan

    @property
    def _t(self) -> Translator:
        return self.setting.t

    @cached_property
    def present(self) -> frozenset[_Spot]:
        """What there is, by kind and id."""
        plan = self._plan
        kinds: Mapping[PlaceKind, tuple[str, ...]] = {
            "node": tuple(plan.nodes),
            "deliverable": tuple(plan.deliverable_of),
            "indicator": tuple(each.id for each in plan.indicators),
            "role": tuple(plan.role_of),
            "partner": tuple(plan.partner_of),
            "period": tuple(plan.action_plan_of),
        }
        return frozenset((kind, name) for kind, names in kinds.items() for name in names)

    @cached_property
    def renamed(self) -> dict[_Spot, str]:
        """The id that each former one has become, by kind."""
        found: dict[_Spot, str] = {}
        for written in self.public.past.written:
            told = written[1]
            if told.kind == "renamed" and told.before and told.after and self._is_told(told.sort):
                found[KINDS[told.sort], told.before] = told.after
        for record in self._plan.keeping_ids:
            kind: PlaceKind = "node" if record.id in self._plan.nodes else "deliverable"
            found |= {(kind, old): record.id for old in record.formerly}
        return {spot: self._last(spot, found) for spot in found}

    def _last(self, spot: _Spot, found: Mapping[_Spot, str]) -> str:
        """Return what an id has become in the end."""
        kind, name = spot
        seen: set[str] = set()
        while (kind, name) in found and (kind, name) not in self.present and name not in seen:
            seen.add(name)
            name = found[kind, name]
        return name

    @cached_property
    def gone(self) -> dict[_Spot, tuple[str, date | None]]:
        """The title of what was removed, and the day, by kind and id; of some, the id alone."""
        found: dict[_Spot, tuple[str, date | None]] = {}
        for commit, told in self.public.past.written:
            if told.kind == "removed" and told.field is None and self._is_told(told.sort):
                day = commit.typed.date() if commit else None
                found[KINDS[told.sort], told.id] = told.before or "", day
        known = {name for _, name in found}
        for name in self._plan.removed:
            if name not in known:
                found |= {(kind, name): ("", None) for kind in _ANY}
        return found

    def _is_told(self, sort: Sort) -> bool:
        is_hidden = sort == "partner" and "partners" in self.public.withheld
        return sort in KINDS and not is_hidden

    def leading_on(self, kind: PlaceKind, old: str, new: str) -> MovedPage:
        """Return the page of an id that changed."""
        target = address_of(kind, new)
        return MovedPage(
            address=address_of(kind, old),
            title=self._t.text("{old} is now {new}", old=old, new=new),
            crumbs=(self.setting.home(),),
            words=(self._t.text("What had the id {old} has the id {new} now.", old=old, new=new),),
            target=Link(new, target),
        )

    def removed(self, kind: PlaceKind, name: str, title: str, day: date | None) -> MovedPage:
        """Return the page of what was removed: when, and by whose decision."""
        t, entry = self._t, self._entries.get(name)
        words = [t.text("It is no longer in the plan.")]
        day = (entry and entry.declared) or day
        if day:
            words.append(t.text("Removed on {day}.", day=t.long_date(day)))
        if entry and entry.resolution:
            words.append(t.text("Decision: {resolution}", resolution=entry.resolution))
        elif entry:
            words.append(t.text("No decision of the board is recorded."))
        if entry and entry.reason:
            words.append(t.text("Reason: {reason}", reason=entry.reason))
        return MovedPage(
            address=address_of(kind, name),
            title=f"{name} {title}".strip(),
            crumbs=(self.setting.home(),),
            words=tuple(words),
        )

    @cached_property
    def _entries(self) -> dict[str, Registered]:
        """The registered removal of each thing, by its id."""
        told = self.setting.past.entries
        return {
            each.amendment.id: each
            for each in told
            if each.amendment.kind == "dropped" and each.amendment.field is None
        }
