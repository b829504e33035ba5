"""The page of a role or a partner: the deliverables it leads, helps with or takes part in."""

from collections.abc import Iterable, Iterator

from plantrack.locale.plan_words import capitalised
from plantrack.locale.words import counted
from plantrack.pages.addresses import address_of
from plantrack.pages.figures import counts_words
from plantrack.pages.groups import Group, parts_of, work_of
from plantrack.pages.kinds import PersonPage
from plantrack.pages.pieces import Figure
from plantrack.pages.setting import Setting
from plantrack.views.figures import Counts, counts
from plantrack.views.standing import Standing


def role_page(setting: Setting, name: str) -> PersonPage:
    """Return the page of a role."""
    address, groups = address_of("role", name), role_groups(setting, name)
    return PersonPage(
        address=address,
        title=setting.plan.role_title(name),
        above=setting.t.text_about("team", "Role"),
        is_titled_by_plan=True,
        crumbs=(setting.home(),),
        parts=parts_of(setting, address, groups),
        opening=_opening(setting, setting.led_by.get(name, ())),
        figures=tuple(_figures(setting, setting.led_by.get(name, ()))),
        work=work_of(setting, groups),
    )


def partner_page(setting: Setting, name: str) -> PersonPage:
    """Return the page of a partner."""
    address, groups = address_of("partner", name), partner_groups(setting, name)
    taking_part = setting.partnered_by.get(name, ())
    return PersonPage(
        address=address,
        title=setting.plan.partner_of[name].title,
        above=setting.t.text_about("team", "Partner"),
        is_titled_by_plan=True,
        crumbs=(setting.home(),),
        parts=parts_of(setting, address, groups),
        opening=_opening(setting, taking_part),
        figures=tuple(_figures(setting, taking_part)),
        work=work_of(setting, groups),
    )


def role_groups(setting: Setting, name: str) -> tuple[Group, ...]:
    """Return what a role leads on the day, open work first, then what it helps with."""
    t, led = setting.t, setting.led_by.get(name, ())
    found = (
        Group(t.text("Leads: {w.deliverable:s} still open"), "open", _open(led)),
        Group(t.text("Leads: {w.deliverable:s} closed"), "closed", _closed(led)),
        Group(t.text("Helps with"), "helps", setting.helped_by.get(name, ())),
    )
    return tuple(each for each in found if each.standings)


def partner_groups(setting: Setting, name: str) -> tuple[Group, ...]:
    """Return what a partner takes part in, open work first."""
    t, every = setting.t, setting.partnered_by.get(name, ())
    found = (
        Group(t.text("Takes part in: {w.deliverable:s} still open"), "open", _open(every)),
        Group(t.text("Takes part in: {w.deliverable:s} closed"), "closed", _closed(every)),
    )
    return tuple(each for each in found if each.standings)


def _opening(setting: Setting, standings: Iterable[Standing]) -> str:
    return f"{capitalised(counts_words(setting, _counts(standings)))}."


def _figures(setting: Setting, standings: Iterable[Standing]) -> Iterator[Figure]:
    """Give how many are late and silent; nothing once the plan has ended."""
    found = _counts(standings)
    if setting.status.phase == "after" or not found.total:
        return
    for kind, count in (("late", found.late), ("silent", found.silent)):
        words = setting.t.spell(counted(kind, count)).removeprefix(str(count)).strip()
        yield Figure(str(count), words, sign=kind if count else "")


def _counts(standings: Iterable[Standing]) -> Counts:
    return counts(each for each in standings if each.in_force)


def _open(standings: Iterable[Standing]) -> tuple[Standing, ...]:
    return tuple(each for each in standings if each.status.is_open)


def _closed(standings: Iterable[Standing]) -> tuple[Standing, ...]:
    return tuple(each for each in standings if not each.status.is_open)
