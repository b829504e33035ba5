"""Deliverables under headings, told in pages of so many: only what a page shows is put in words."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from plantrack.locale import Translator
from plantrack.pages.addresses import address_of, part_of
from plantrack.pages.kinds import ListPage, Page
from plantrack.pages.pieces import Link, Rows
from plantrack.pages.rows import row_of
from plantrack.pages.setting import Setting
from plantrack.views.standing import Standing

MOST_ON_A_PAGE = 200


@dataclass(frozen=True, slots=True)
class Group:
    """Deliverables under a heading, not in words yet."""

    title: str
    anchor: str
    standings: Sequence[Standing]
    target: str = ""


def groups_by_period(setting: Setting, standings: Iterable[Standing]) -> tuple[Group, ...]:
    """Return deliverables under their action plans, the latest first."""
    t, plan = setting.t, setting.plan
    found: defaultdict[str, list[Standing]] = defaultdict(list)
    for standing in standings:
        found[standing.deliverable.period].append(standing)
    return tuple(
        Group(
            t.text("{w.Action_plan} {name}", name=plan.name_of(key)),
            f"p-{key}",
            found[key],
            address_of("period", key) if key in plan.action_plan_of else "",
        )
        for key in sorted(found, key=plan.place_of, reverse=True)
    )


def groups_by_axis(setting: Setting, standings: Iterable[Standing]) -> tuple[Group, ...]:
    """Return deliverables under the axis of their first commitment, in the plan's order."""
    t, plan = setting.t, setting.plan
    found: defaultdict[str, list[Standing]] = defaultdict(list)
    for standing in standings:
        known = plan.axes_answered(standing.deliverable)
        found[known[0].id if known else ""].append(standing)
    groups = [
        Group(f"{axis.id} {axis.title}", f"a-{axis.id}", found[axis.id],
              address_of("node", axis.id))
        for axis in plan.axes if axis.id in found
    ]  # fmt: skip
    if "" in found:
        groups.append(Group(t.text("Answering no {w.commitment}"), "a-none", found[""]))
    return tuple(groups)


def how_many_parts(total: int) -> int:
    """Return in how many pages so many deliverables are told."""
    return max(1, -(-total // MOST_ON_A_PAGE))


def work_of(setting: Setting, groups: Sequence[Group], part: int = 1) -> tuple[Rows, ...]:
    """Return the deliverables of one part, in words, under their headings."""
    return tuple(_rows(setting, groups, (part - 1) * MOST_ON_A_PAGE, part * MOST_ON_A_PAGE))


def _rows(setting: Setting, groups: Sequence[Group], first: int, end: int) -> Iterator[Rows]:
    at = 0
    for group in groups:
        inside = group.standings[max(0, first - at) : max(0, end - at)]
        at += len(group.standings)
        if inside:
            rows = tuple(row_of(setting, each) for each in inside)
            yield Rows(group.title, group.anchor, rows, target=group.target)


def parts_of(setting: Setting, address: str, groups: Sequence[Group]) -> tuple[Link, ...]:
    """Return what leads to each part of a list that is too long for a page."""
    count = how_many_parts(sum(len(group.standings) for group in groups))
    return links_to_parts(address, count, setting.t)


def links_to_parts(address: str, count: int, t: Translator) -> tuple[Link, ...]:
    """Return what leads to each of so many parts; nothing where there is one alone."""
    if count <= 1:
        return ()
    return tuple(
        Link(t.text("Part {number}", number=number), part_of(address, number))
        for number in range(1, count + 1)
    )


def further_part(
    setting: Setting, whole: Page, groups: Sequence[Group], part: int
) -> ListPage | None:
    """Return a further part of the list of a page; nothing where there is none."""
    if not 1 < part <= len(whole.parts):
        return None
    return ListPage(
        address=part_of(whole.address, part),
        title=whole.title,
        above=whole.above,
        is_titled_by_plan=whole.is_titled_by_plan,
        crumbs=(*whole.crumbs, Link(f"{whole.above} {whole.title}".strip(), whole.address)),
        parts=whole.parts,
        part=part,
        opening="",
        work=work_of(setting, groups, part),
    )
