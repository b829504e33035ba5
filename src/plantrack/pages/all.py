"""All pages of a setting: their addresses, one by its address, or each in turn."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from plantrack.pages.addresses import (
    AGENDA,
    CHANGES,
    CHECK,
    COVERAGE,
    FOLDERS,
    INDEX,
    METHOD,
    SEARCH,
    PlaceKind,
    address_of,
    part_of,
)
from plantrack.pages.changes import changes_page, changes_parts
from plantrack.pages.coverage import coverage_page
from plantrack.pages.deliverable import deliverable_page
from plantrack.pages.desk import agenda_page, check_page
from plantrack.pages.groups import Group, further_part, how_many_parts
from plantrack.pages.index import attention, index_page, list_page
from plantrack.pages.indicator import indicator_page
from plantrack.pages.kinds import Page
from plantrack.pages.method import method_page
from plantrack.pages.node import node_groups, node_page
from plantrack.pages.people import partner_groups, partner_page, role_groups, role_page
from plantrack.pages.period import period_groups, period_page
from plantrack.pages.search import search_addresses, search_page
from plantrack.pages.setting import Setting

_ADDRESS = re.compile(r"(?:(?P<folder>[a-z]+)/)?(?P<stem>.+?)(?:~(?P<part>[1-9][0-9]{0,5}))?\.html")
_MORE = re.compile(r"~(?=\.|$)")


@dataclass(frozen=True, slots=True)
class _Kind:
    """A kind of thing that has pages: the ids there are, the page of one, what it lists."""

    ids: Callable[[Setting], Iterable[str]]
    page: Callable[[Setting, str], Page]
    groups: Callable[[Setting, str], Sequence[Group]] = lambda _setting, _id: ()


_KINDS: dict[PlaceKind, _Kind] = {
    "node": _Kind(
        lambda setting: setting.plan.nodes,
        lambda setting, name: node_page(setting, setting.plan.nodes[name]),
        lambda setting, name: node_groups(setting, setting.plan.nodes[name]),
    ),
    "period": _Kind(
        lambda setting: setting.year_status,
        period_page,
        period_groups,
    ),
    "role": _Kind(lambda setting: setting.plan.role_of, role_page, role_groups),
    "partner": _Kind(lambda setting: setting.plan.partner_of, partner_page, partner_groups),
    "indicator": _Kind(
        lambda setting: setting.indicator_of,
        lambda setting, name: indicator_page(setting, setting.indicator_of[name]),
    ),
    "deliverable": _Kind(
        lambda setting: setting.standing_of,
        lambda setting, name: deliverable_page(setting, setting.standing_of[name]),
    ),
}
_ON_BOTH: dict[str, Callable[[Setting], Page | None]] = {
    INDEX: index_page,
    COVERAGE: coverage_page,
    METHOD: method_page,
}
_AT_HOME: dict[str, Callable[[Setting], Page | None]] = {AGENDA: agenda_page, CHECK: check_page}
_KIND_OF = {FOLDERS[kind]: kind for kind in _KINDS}


def pages_of(setting: Setting) -> Iterator[Page]:
    """Give every page of a setting, each made as it is asked for."""
    for address in addresses_of(setting):
        page = page_at(setting, address)
        if page is not None:
            yield page


def addresses_of(setting: Setting) -> Iterator[str]:
    """Give the address of every page of a setting, the first page first; no page is made."""
    yield from _alone(setting)
    yield from search_addresses(setting)
    yield from (part_of(CHANGES, part) for part in range(1, changes_parts(setting) + 1))
    for group in attention(setting):
        yield from _each_part(group.target, (group,))
    for kind, known in _KINDS.items():
        for name in known.ids(setting):
            yield from _each_part(address_of(kind, name), known.groups(setting, name))


def page_at(setting: Setting, address: str) -> Page | None:
    """Return the page of an address, made alone; nothing where there is none."""
    if address in (alone := _alone(setting)):
        return alone[address](setting)
    found = _ADDRESS.fullmatch(address)
    if found is None:
        return None
    folder, part = found["folder"], int(found["part"] or 1)
    if folder is None:
        return _listed_at(setting, f"{found['stem']}.html", part)
    kind = _KIND_OF.get(folder)
    name = _MORE.sub("", found["stem"])
    if kind is None or name not in _KINDS[kind].ids(setting):
        return None
    page = _KINDS[kind].page(setting, name)
    if part > 1:
        return further_part(setting, page, _KINDS[kind].groups(setting, name), part)
    return page if page.address == address else None


def _alone(setting: Setting) -> Mapping[str, Callable[[Setting], Page | None]]:
    """Return the pages that a plan has once, by their addresses."""
    return _ON_BOTH if setting.is_public else _ON_BOTH | _AT_HOME


def _listed_at(setting: Setting, address: str, part: int) -> Page | None:
    """Return a part of a list that stands at the top."""
    if address == SEARCH:
        return search_page(setting, part)
    if address == CHECK:
        return None if setting.is_public else check_page(setting, part)
    if address == CHANGES:
        return changes_page(setting, part)
    for group in attention(setting):
        if group.target == address:
            page = list_page(setting, group)
            return page if part == 1 else further_part(setting, page, (group,), part)
    return None


def _each_part(address: str, groups: Sequence[Group]) -> Iterator[str]:
    total = sum(len(group.standings) for group in groups)
    return (part_of(address, part) for part in range(1, how_many_parts(total) + 1))
