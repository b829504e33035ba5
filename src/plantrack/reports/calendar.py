"""`agenda` as a calendar that any reader of iCalendar subscribes to or opens.

https://www.rfc-editor.org/rfc/rfc5545
"""

import re
import uuid
from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from types import ModuleType
from typing import Any

from plantrack import __version__
from plantrack.locale import Translator
from plantrack.locale.printable import printable, printable_line
from plantrack.locale.words import status_word
from plantrack.reports.extras import extra
from plantrack.telling.agenda import role_words
from plantrack.views.agenda import Agenda, Owed
from plantrack.views.standing import Standing

_COMMAND = re.compile(r"(?<=:)(?=:[A-Za-z])|(?<=#)(?=#(?:vso|teamcity)?\[)")
_MORNING = timedelta(hours=9)
_ALARMS = (_MORNING - timedelta(days=7), _MORNING)
_NAMES = uuid.uuid5(uuid.NAMESPACE_URL, "https://plantrack.example/calendar")


def agenda_calendar(agenda: Agenda, translator: Translator, *, alarms: bool = False) -> bytes:
    """Return an agenda as iCalendar: due dates in force, milestones not reached, events.

    With `alarms`, what is owed and not late reminds of itself a week before, and on its day.

    An entry keeps its UID as long as what it is of keeps its id or its title, so that a calendar
    updates it when the day moves. The same agenda gives the same bytes.

    Raises:
        PlantrackError: the library of calendars is not installed.
    """
    icalendar = extra("icalendar", "calendar")
    whole = icalendar.Calendar()
    whole.add("prodid", f"-//plantrack//plantrack {__version__}//{translator.language.upper()}")
    whole.add("version", "2.0")
    whole.add("method", "PUBLISH")
    whole.add("x-wr-calname", _shown(printable_line(agenda.plan.header.title)))
    for values in _entries(agenda, translator):
        entry = icalendar.Event()
        for name, value in values.items():
            entry.add(name, _shown(value) if isinstance(value, str) else value)
        if alarms and "description" in values and values["dtstart"] >= agenda.day:
            for alarm in _alarms(values["summary"], icalendar):
                entry.add_component(alarm)
        whole.add_component(entry)
    content: bytes = whole.to_ical()
    return content


def _entries(agenda: Agenda, t: Translator) -> Iterator[dict[str, Any]]:
    for owed in agenda.roles:
        for standing in (*owed.late, *owed.due):
            if standing.state.due:
                yield _entry(agenda, standing.state.due, ("due", standing.deliverable.id)) | {
                    "summary": f"{standing.deliverable.id} {standing.deliverable.title}",
                    "description": _described(owed, standing, t),
                    "categories": [t.text("Due date")],
                }
        for due in owed.milestones:
            standing, milestone = due.standing, due.milestone
            key = ("milestone", standing.deliverable.id, milestone.title)
            yield _entry(agenda, milestone.due, key) | {
                "summary": f"{standing.deliverable.id} · {milestone.title}",
                "description": _described(owed, standing, t),
                "categories": [t.text("Milestone")],
            }
    for event in agenda.events:
        yield _entry(agenda, event.date, ("event", event.date.isoformat(), event.title)) | {
            "summary": event.title,
            "categories": [t.text("Event")],
        }


def _alarms(words: str, icalendar: ModuleType) -> Iterator[Any]:
    """Give the alarms of what lasts a whole day, which begins at midnight."""
    for before in _ALARMS:
        alarm = icalendar.Alarm()
        alarm.add("action", "DISPLAY")
        alarm.add("trigger", before)
        alarm.add("description", _shown(words))
        yield alarm


def _shown(text: str) -> str:
    """Return a text that shows as it is; a long line is cut, and may begin with any of it."""
    return _COMMAND.sub(" ", printable(text))


def _entry(agenda: Agenda, day: date, key: tuple[str, ...]) -> dict[str, Any]:
    """Return what every entry has: a whole day, which keeps nobody busy."""
    header = agenda.plan.header
    name = "\n".join((header.organisation, header.title, *key))
    return {
        "uid": f"{uuid.uuid5(_NAMES, name)}@plantrack",
        "dtstamp": datetime.combine(agenda.day, time(), UTC),
        "dtstart": day,
        "dtend": day + timedelta(days=1),
        "transp": "TRANSPARENT",
    }


def _described(owed: Owed, standing: Standing, t: Translator) -> str:
    lines = [
        standing.deliverable.title,
        t.text("Lead: {role}", role=role_words(owed, t)),
        t.text(
            "Status: {status}",
            status=t.spell(status_word(standing.status, started=standing.started)),
        ),
    ]
    if standing.late:
        lines.append(t.text("late"))
    if standing.state.adopted and standing.state.due != standing.state.adopted:
        lines.append(t.text("Adopted due date: {day}", day=standing.state.adopted.isoformat()))
    return "\n".join(lines)
