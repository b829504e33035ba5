"""The agenda of each role, as files of its own: pages, a calendar that reminds, a draft to send."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from html import escape

from plantrack.locale import Translator
from plantrack.locale.printable import printable_line
from plantrack.reports.agenda import agenda_markdown
from plantrack.reports.agenda_page import html_page, role_html
from plantrack.reports.calendar import agenda_calendar
from plantrack.reports.drafts import role_draft
from plantrack.reports.markdown import finished, markdown_escape, with_basis
from plantrack.telling.agenda import role_words
from plantrack.views.agenda import RoleAgenda

REMINDERS = ("md", "html", "ics", "eml")
_UNSAFE = re.compile(r"[^A-Za-z0-9._-]")


@dataclass(frozen=True, slots=True)
class Setting:
    """What the files of all roles share; `basis` is what could not be read, `most` in bytes."""

    version: str | None
    translator: Translator
    basis: Sequence[str] = ()
    most: int | None = None


@dataclass(frozen=True, slots=True)
class Reminder:
    """The files of one role, by their formats; `owed` is how much it owes soon."""

    role: str | None
    title: str
    owed: int
    files: dict[str, str]


def reminders_of(
    agendas: Sequence[RoleAgenda], formats: Sequence[str], setting: Setting
) -> tuple[tuple[Reminder, ...], dict[str, bytes]]:
    """Return the reminders of each role, and the files by their names, with those that lead there.

    Raises:
        PlantrackError: a format needs a library that is not installed.
    """
    told, contents = list[Reminder](), dict[str, bytes]()
    for agenda, stem in zip(agendas, _stems(agendas), strict=True):
        files = {format_: f"{stem}.{format_}" for format_ in formats}
        for format_, name in files.items():
            contents[name] = _MAKERS[format_](agenda, setting)
        title = role_words(agenda.owed, setting.translator)
        told.append(Reminder(agenda.owed.role_id, title, agenda.owed.count, files))
    for format_, index in (("md", _index_markdown), ("html", _index_html)):
        if format_ in formats:
            contents[f"index.{format_}"] = index(told, agendas, setting).encode()
    return tuple(told), contents


def _stems(agendas: Sequence[RoleAgenda]) -> Iterator[str]:
    """Give a name for each role's files."""
    roles = (agenda.owed.role_id for agenda in agendas)
    return stems_of("no-lead" if role is None else f"role-{role}" for role in roles)


def stems_of(names: Iterable[str]) -> Iterator[str]:
    """Give names for files, which Windows takes too, and takes as another's never."""
    taken: set[str] = set()
    for name in names:
        stem = wanted = _UNSAFE.sub("_", name)
        number = 1
        while stem.casefold() in taken:
            number += 1
            stem = f"{wanted}~{number}"
        taken.add(stem.casefold())
        yield stem


def _markdown(agenda: RoleAgenda, setting: Setting) -> bytes:
    head = with_basis("", setting.basis)
    most = None if setting.most is None else setting.most - len(head.encode())
    page = agenda_markdown(agenda.soon, setting.version, setting.translator, most)
    return (head + page).encode()


def _html(agenda: RoleAgenda, setting: Setting) -> bytes:
    return role_html(agenda.soon, setting.version, setting.translator, setting.basis).encode()


def _calendar(agenda: RoleAgenda, setting: Setting) -> bytes:
    return agenda_calendar(agenda.ever, setting.translator, alarms=True)


def _draft(agenda: RoleAgenda, setting: Setting) -> bytes:
    return role_draft(agenda.soon, setting.version, setting.translator, setting.basis)


_MAKERS: dict[str, Callable[[RoleAgenda, Setting], bytes]] = {
    "md": _markdown, "html": _html, "ics": _calendar, "eml": _draft,
}  # fmt: skip


def _title(agendas: Sequence[RoleAgenda], setting: Setting) -> str:
    """Return the title of the index: the plan's, and the day."""
    agenda, t = agendas[0].soon, setting.translator
    return f"{agenda.plan.header.title} · {t.text('on {day}', day=agenda.day.isoformat())}"


def _counted(reminder: Reminder, setting: Setting) -> str:
    t = setting.translator
    if not reminder.owed:
        return t.text("nothing to follow")
    return t.plural("{count} thing to follow", "{count} things to follow", reminder.owed)


def _index_markdown(
    told: Sequence[Reminder], agendas: Sequence[RoleAgenda], setting: Setting
) -> str:
    lines = [f"# {markdown_escape(_title(agendas, setting))}", ""]
    for reminder in told:
        links = ", ".join(f"[{format_}]({name})" for format_, name in reminder.files.items())
        counted = _counted(reminder, setting)
        lines.append(f"- {markdown_escape(reminder.title)} · {counted} · {links}")
    return with_basis(finished("".join(f"{line}\n" for line in lines)), setting.basis)


def _index_html(told: Sequence[Reminder], agendas: Sequence[RoleAgenda], setting: Setting) -> str:
    title = printable_line(_title(agendas, setting))
    body = [f'<p role="note"><strong>{escape(line)}</strong></p>' for line in setting.basis]
    body += [f"<h1>{escape(title)}</h1>", "<ul>"]
    for reminder in told:
        links = (f'<a href="{name}">{format_}</a>' for format_, name in reminder.files.items())
        role = escape(printable_line(reminder.title))
        body.append(f"<li>{role} · {_counted(reminder, setting)} · {', '.join(links)}</li>")
    return html_page(title, [*body, "</ul>"], setting.translator)
