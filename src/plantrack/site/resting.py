"""What each page of a site rests on, as a digest: where it is the same, so is the page.

A page of a deliverable rests on what that one says, on those it names or that name it, and on all
but deliverables; a list, on those in it; the day and the program are in every digest.
"""

import hashlib
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache, cached_property
from pathlib import Path

import plantrack
from plantrack.history.pairing import content_of
from plantrack.history.register import Registered
from plantrack.pages.addresses import CHANGES, SEARCH, PlaceKind, address_of
from plantrack.pages.frame import Frame
from plantrack.pages.groups import MOST_ON_A_PAGE, Group
from plantrack.pages.index import attention
from plantrack.pages.node import node_groups
from plantrack.pages.people import partner_groups, role_groups
from plantrack.pages.period import period_groups
from plantrack.pages.setting import Setting
from plantrack.reports.templates import shipped_folder
from plantrack.views.standing import Standing

_PART = re.compile(r"~([1-9][0-9]*)(?=\.html$)")
_GROUPS: Mapping[PlaceKind, Callable[[Setting, str], Sequence[Group]]] = {
    "node": lambda setting, name: node_groups(setting, setting.plan.nodes[name]),
    "period": period_groups,
    "role": role_groups,
    "partner": partner_groups,
}


@dataclass(frozen=True)
class Resting:
    """What the pages of a setting rest on, within their frame."""

    setting: Setting
    frame: Frame
    withheld: frozenset[str]

    def of(self, address: str) -> str:
        """Return the digest of all that a page is made from; nothing where it is always made."""
        found = _PART.search(address) if "~" in address else None
        part, whole = int(found[1]) if found else 1, _PART.sub("", address) if found else address
        if whole in self._places:
            return self._of_thing(*self._places[whole], part)
        if whole in self._attention:
            return self._of_groups((self._attention[whole],), part, is_list=True)
        return self._lists.get(whole, "")

    def _of_thing(self, kind: PlaceKind, name: str, part: int) -> str:
        if kind == "deliverable":
            return self._of_deliverable(name)
        if kind == "indicator":
            return digest((self._around, self._told(name)))
        return self._of_groups(_GROUPS[kind](self.setting, name), part, name)

    def _of_deliverable(self, name: str) -> str:
        plan = self.setting.plan
        deliverable = plan.deliverable_of[name]
        around = (
            *(each.id for each in plan.thread_of(deliverable)),
            *deliverable.depends_on,
            *self.setting.needed_by.get(name, ()),
        )
        told = [self._content[each] for each in around if each in self._content]  # in this order
        amended = self.setting.edition.amended.get(name)
        return digest((self._around, self._content[name], told, amended, self._told(name)))

    def _of_groups(
        self, groups: Sequence[Group], part: int, name: str = "", *, is_list: bool = False
    ) -> str:
        """Return the digest of deliverables under headings: of all, or of those on a later part."""
        every = [standing for group in groups for standing in group.standings]
        first = (part - 1) * MOST_ON_A_PAGE
        shown = every[first : first + MOST_ON_A_PAGE] if part > 1 or is_list else every
        heads = [(group.title, len(group.standings)) for group in groups]
        return digest((self._around, self._threads, heads, self._contents(shown), self._told(name)))

    def _contents(self, standings: Iterable[Standing]) -> str:
        known = self._content
        return "".join([known[standing.deliverable.id] for standing in standings])

    def _told(self, name: str) -> list[str]:
        """Return the changes to the plan that are of an id."""
        return [repr(each) for each in self._changes.get(name, ())]

    @cached_property
    def _lists(self) -> Mapping[str, str]:
        """The digests of the lists of all names and of all changes, each the same for its parts."""
        told = {SEARCH: self.setting.named, CHANGES: self.setting.register}
        return {
            address: digest((self._around, every)) for address, every in told.items()
            if every is not None
        }  # fmt: skip

    @cached_property
    def _places(self) -> Mapping[str, tuple[PlaceKind, str]]:
        """The kind and the id of what has a page, by the address of that."""
        named = self.setting.named
        return {address_of(kind, name): (kind, name) for kind, name, _ in named}

    @cached_property
    def _attention(self) -> Mapping[str, Group]:
        return {group.target: group for group in attention(self.setting)}

    @cached_property
    def _content(self) -> Mapping[str, str]:
        """The digest of what each deliverable says, by its id: of all that have it, by mistake."""
        found: dict[str, list[object]] = {}
        for each in self.setting.plan.deliverables:
            found.setdefault(each.id, []).append((each.period, content_of(each)))
        return {name: digest(told) for name, told in found.items()}

    @cached_property
    def _threads(self) -> str:
        """The digest of which deliverable continues which, in which action plan."""
        every = self.setting.plan.deliverables
        return digest([(each.id, each.period, each.continues) for each in every])

    @cached_property
    def _changes(self) -> Mapping[str, list[Registered]]:
        """The changes to the plan that are of each id."""
        found: dict[str, list[Registered]] = {}
        for entry in self.setting.past.entries:
            found.setdefault(entry.amendment.id, []).append(entry)
        return found

    @cached_property
    def _around(self) -> str:
        """The digest of what every page rests on: all but deliverables, the day, the program."""
        plan, setting = self.setting.plan, self.setting
        records = (
            plan.header, *plan.axes, *plan.indicators, *plan.roles, *plan.partners,
            *plan.action_plans,
        )  # fmt: skip
        return digest(
            (
                made_by(),
                setting.snapshot.day,
                [content_of(each) for each in records],
                [known.key for known in plan.action_plans],
                repr(replace(self.frame, translator=setting.t)),
                sorted(self.withheld),
                repr(setting.edition.witness),
                repr(setting.edition.look),
            )
        )


@cache
def made_by() -> str:
    """Return what tells this program from another, of the same version too, while it is written."""
    folders = (Path(plantrack.__file__).parent, shipped_folder())
    files = (path for folder in folders for path in folder.rglob("*.*") if path.suffix != ".pyc")
    found = ((str(path), path.stat()) for path in sorted(files) if path.is_file())
    told = [(name, status.st_size, status.st_mtime_ns) for name, status in found]
    return digest((plantrack.__version__, told))


def digest(told: object) -> str:
    """Return the digest of a value, as it is spelled."""
    return hashlib.sha256(repr(told).encode("utf-8", "surrogatepass")).hexdigest()[:32]
