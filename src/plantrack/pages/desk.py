"""The pages of those who keep the plan: the agenda, and what is wrong with the files."""

from collections.abc import Iterator
from itertools import islice

from plantrack.diagnostics import Diagnostic, Severity
from plantrack.locale import Translator
from plantrack.locale.plan_words import capitalised
from plantrack.pages.addresses import (
    AGENDA,
    CHECK,
    INDEX,
    LATE,
    SILENT,
    SOON,
    address_of,
    part_of,
)
from plantrack.pages.groups import MOST_ON_A_PAGE, how_many_parts, links_to_parts
from plantrack.pages.kinds import AgendaPage, CheckPage
from plantrack.pages.pieces import Found, Link, Owing, Sign, Told
from plantrack.pages.rows import row_of
from plantrack.pages.setting import Setting
from plantrack.telling.agenda import nothing_words, role_words
from plantrack.views.agenda import Agenda, Owed, agenda_of
from plantrack.wire.diagnostics import severity_word, summary_text

FEWEST_OF_A_ROLE, MOST_ON_THE_AGENDA = 5, 150
_SIGNS = {Severity.ERROR: "late", Severity.WARNING: "silent", Severity.NOTE: "unreported"}


def agenda_page(setting: Setting) -> AgendaPage:
    """Return who owes what, role by role."""
    t = setting.t
    agenda = agenda_of(setting.snapshot)
    most = most_of_a_role(agenda)
    return AgendaPage(
        address=AGENDA,
        title=t.text_about("page", "Agenda"),
        crumbs=(setting.home(),),
        opening="" if agenda.roles else nothing_words(agenda.days, t),
        roles=tuple(
            _owing(setting, number, each, most) for number, each in enumerate(agenda.roles)
        ),
        events=tuple((event.date.isoformat(), event.title) for event in agenda.events),
    )


def most_of_a_role(agenda: Agenda) -> int:
    """Return how many things of a role are told on a page of all."""
    return max(FEWEST_OF_A_ROLE, MOST_ON_THE_AGENDA // max(len(agenda.roles), 1))


def rest_of(owed: Owed, beyond: int, t: Translator) -> Link | None:
    """Return what leads to the rest of what a role owes; nothing where all is told."""
    if beyond <= 0:
        return None
    told = ((owed.late, LATE), (owed.silent, SILENT), (owed.due, SOON))
    listed = next((target for standings, target in told if standings), INDEX)
    target = address_of("role", owed.role.id) if owed.role else listed
    return Link(t.plural("and {count} more", "and {count} more", beyond), target)


def _owing(setting: Setting, number: int, owed: Owed, most: int) -> Owing:
    t, target = setting.t, address_of("role", owed.role.id) if owed.role else ""
    others = len(owed.milestones) + len(owed.questions)
    room = max(FEWEST_OF_A_ROLE, most - len(owed.told))
    beyond = max(0, len(owed.told) - most) + max(0, others - room)
    return Owing(
        title=Told(role_words(owed, t), target),
        anchor=f"r-{number}",
        rows=tuple(row_of(setting, each) for each in owed.told[:most]),
        others=tuple(islice(_others(setting, owed), room)),
        rest=rest_of(owed, beyond, t),
    )


def _others(setting: Setting, owed: Owed) -> Iterator[tuple[str, Told, str]]:
    t = setting.t
    for due in owed.milestones:
        name = due.standing.deliverable.id
        words = [t.text("milestone"), name, *([t.text("late")] if due.late else [])]
        told = Told(due.milestone.title, address_of("deliverable", name))
        yield due.milestone.due.isoformat(), told, " · ".join(words)
    for waiting in owed.questions:
        name = waiting.standing.deliverable.id
        told = Told(str(waiting.text), address_of("deliverable", name))
        yield waiting.entry.date.isoformat(), told, f"{name} · {t.text('waits for an answer')}"


def check_page(setting: Setting, part: int = 1) -> CheckPage | None:
    """Return a part of what is wrong with the plan's files, the gravest first; nothing beyond."""
    t, checked = setting.t, setting.checked
    ordered = sorted(checked.diagnostics, key=lambda each: each.severity.rank)
    count = how_many_parts(len(ordered))
    if not 1 <= part <= count:
        return None
    first = (part - 1) * MOST_ON_A_PAGE
    return CheckPage(
        address=part_of(CHECK, part),
        title=t.text_about("page", "Check"),
        crumbs=(setting.home(),),
        parts=links_to_parts(CHECK, count, setting.t),
        part=part,
        opening=f"{summary_text(checked, t)}.",
        found=tuple(_found(setting, each) for each in ordered[first : first + MOST_ON_A_PAGE]),
    )


def _found(setting: Setting, diagnostic: Diagnostic) -> Found:
    t, place = setting.t, diagnostic.place
    advice = diagnostic.help
    return Found(
        sign=Sign(_SIGNS[diagnostic.severity], severity_word(diagnostic.severity, t)),
        place=f"{place.path}:{place.span.line}" if place.span else place.path,
        rule=diagnostic.rule,
        words=capitalised(t.spell(diagnostic.message)),
        advice=t.spell(advice) if advice else "",
    )
