"""The pages of those who keep the plan: the agenda, and what is wrong with the files."""

from collections.abc import Iterator
from itertools import islice

from plantrack.diagnostics import Diagnostic, Severity
from plantrack.locale.plan_words import capitalised
from plantrack.pages.addresses import AGENDA, CHECK, address_of
from plantrack.pages.groups import MOST_ON_A_PAGE
from plantrack.pages.kinds import AgendaPage, CheckPage
from plantrack.pages.pieces import Found, Owing, Sign, Told
from plantrack.pages.rows import row_of
from plantrack.pages.setting import Setting
from plantrack.telling.agenda import nothing_words, role_words
from plantrack.views.agenda import Owed, agenda_of
from plantrack.wire.diagnostics import severity_word, summary_text

FEWEST_OF_A_ROLE = 5
_SIGNS = {Severity.ERROR: "late", Severity.WARNING: "silent", Severity.NOTE: "unreported"}


def agenda_page(setting: Setting) -> AgendaPage:
    """Return who owes what, role by role."""
    t = setting.t
    agenda = agenda_of(setting.snapshot)
    most = max(FEWEST_OF_A_ROLE, MOST_ON_A_PAGE // max(len(agenda.roles), 1))
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


def _owing(setting: Setting, number: int, owed: Owed, most: int) -> Owing:
    t, target = setting.t, address_of("role", owed.role.id) if owed.role else ""
    others = len(owed.milestones) + len(owed.questions)
    beyond = sum(max(0, count - most) for count in (len(owed.told), len(owed.helping), others))
    return Owing(
        title=Told(role_words(owed, t), target),
        anchor=f"r-{number}",
        rows=tuple(row_of(setting, each) for each in owed.told[:most]),
        helping=tuple(row_of(setting, each) for each in owed.helping[:most]),
        others=tuple(islice(_others(setting, owed), most)),
        more=t.plural("and {count} more", "and {count} more", beyond) if beyond > 0 else "",
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


def check_page(setting: Setting) -> CheckPage:
    """Return what is wrong with the plan's files, the gravest first."""
    t, checked = setting.t, setting.checked
    ordered = sorted(checked.diagnostics, key=lambda each: each.severity.rank)
    beyond = len(ordered) - MOST_ON_A_PAGE
    return CheckPage(
        address=CHECK,
        title=t.text_about("page", "Check"),
        crumbs=(setting.home(),),
        opening=f"{summary_text(checked, t)}.",
        found=tuple(_found(setting, each) for each in ordered[:MOST_ON_A_PAGE]),
        more=t.plural("and {count} more", "and {count} more", beyond) if beyond > 0 else "",
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
