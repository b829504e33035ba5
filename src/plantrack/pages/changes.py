"""The page of changes to the plan itself, those without a reason first."""

from collections.abc import Iterable, Iterator

from plantrack.history.register import Register, Registered
from plantrack.pages.addresses import CHANGES, address_of, part_of
from plantrack.pages.groups import MOST_ON_A_PAGE, how_many_parts, links_to_parts
from plantrack.pages.kinds import ChangesPage
from plantrack.pages.pieces import Amended, Told
from plantrack.pages.setting import Setting
from plantrack.telling.amendments import (
    amendment_words,
    basis,
    headline,
    rewording,
    subject_words,
    typed_words,
)


def changes_page(setting: Setting, part: int = 1) -> ChangesPage | None:
    """Return a part of the register of changes; nothing where there is none."""
    register, t = setting.register, setting.t
    if register is None or not 1 <= part <= changes_parts(setting):
        return None
    first, end = (part - 1) * MOST_ON_A_PAGE, part * MOST_ON_A_PAGE
    shown = (*register.unexplained, *register.explained)[first:end]
    groups = (
        (t.text("Without a reason"), "unexplained", [each for each in shown if not each.reason]),
        (t.text("With their reason"), "explained", [each for each in shown if each.reason]),
    )
    return ChangesPage(
        address=part_of(CHANGES, part),
        title=t.text("Changes to the plan"),
        crumbs=(setting.home(),),
        parts=links_to_parts(CHANGES, changes_parts(setting), setting.t),
        part=part,
        opening=_opening(setting, register),
        groups=tuple(
            (title, anchor, tuple(_amended(setting, found)))
            for title, anchor, found in groups
            if found
        ),
    )


def changes_parts(setting: Setting) -> int:
    """Return in how many pages the register is told: none without one."""
    return how_many_parts(len(setting.register.entries)) if setting.register else 0


def _opening(setting: Setting, register: Register) -> tuple[str, ...]:
    return f"{headline(register, setting.t)}.", basis(register, setting.t)


def _amended(setting: Setting, entries: Iterable[Registered]) -> Iterator[Amended]:
    t = setting.t
    for entry in entries:
        told = entry.amendment
        identifier, title = subject_words(told, t)
        words = amendment_words(told, t)
        if entry.editorial:
            words = f"{words} · {t.text('editorial')}"
        yield Amended(
            subject=Told(identifier, _target(setting, told.id), "plan"),
            title=title,
            words=words,
            reason=entry.reason or "",
            written=_written(setting, entry),
            wordings=tuple((each.text, each.fate) for each in rewording(told)),
        )


def changes_of(setting: Setting, name: str) -> Iterator[str]:
    """Give the changes to a promise: when, what, why; the latest first."""
    for entry in setting.amended_of.get(name, ()):
        told = (_written(setting, entry), amendment_words(entry.amendment, setting.t), entry.reason)
        yield " · ".join(filter(None, told))


def _target(setting: Setting, name: str) -> str:
    """Return the address of what was changed; nothing where it is no more."""
    plan = setting.plan
    if name in plan.deliverable_of:
        return address_of("deliverable", name)
    if name in plan.nodes:
        return address_of("node", name)
    if name in setting.indicator_of:
        return address_of("indicator", name)
    return address_of("period", name) if name in plan.action_plan_of else ""


def _written(setting: Setting, entry: Registered) -> str:
    """Return when a change was decided and typed; in public, by nobody's name."""
    commit = entry.commit
    if not setting.is_public or commit is None or entry.typed is None:
        return typed_words(entry, setting.t)
    day = entry.declared.isoformat() if entry.declared else ""
    typed = setting.t.text(
        "typed on {day} ({commit})", day=entry.typed.isoformat(), commit=commit.short
    )
    return " · ".join(filter(None, (day, entry.resolution, typed)))
