"""The days that options of a command mean: written down as a fact, aimed at, a limit."""

import re
from datetime import date

from plantrack.cli.call import Call
from plantrack.errors import PlantrackError
from plantrack.locale.typed_days import TypedDays, day_typed


def day_before(call: Call, word: str) -> date:
    """Return the day before which something is, a period's first one."""
    return _edge(call, word, last=False)


def day_after(call: Call, word: str) -> date:
    """Return the day after which something is, a period's last one."""
    return _edge(call, word, last=True)


def fact_day(call: Call, word: str | None) -> str:
    """Return the day of what is written down as a fact, by default the one looked at.

    Raises:
        PlantrackError: the word means no day, or a day that has not come.
    """
    if word is not None:
        day = _told(call, day_typed(word, call.clock)).first
        if day > call.clock:
            raise PlantrackError(
                "{day} is after today, {today}: what is written down as done has happened. Write "
                "{today} at the latest",
                day=day,
                today=call.clock,
            )
        return day.isoformat()
    if call.day > call.clock:
        raise PlantrackError(
            "--as-of looks at {day}, after today, {today}, and what is written down as done has "
            "happened: leave --as-of out, or give --date",
            day=call.day,
            today=call.clock,
        )
    return call.day.isoformat()


def due_day(call: Call, word: str | None) -> str | None:
    """Return the day aimed at that a word means, a period's last one; nothing without a word."""
    return None if not word else _edge(call, word, last=True).isoformat()


def start_day(call: Call, word: str | None) -> str | None:
    """Return the day of a start that a word means, a period's first one."""
    return None if not word else _edge(call, word, last=False).isoformat()


def day_typed_alone(call: Call, word: str) -> str:
    """Return the day of something to come that a word means, a period's first one."""
    return _told(call, day_typed(word, call.clock, ahead=True)).first.isoformat()


def milestone_day(call: Call, typed: str) -> str:
    """Return a milestone as it was typed, `TITLE, DATE`, its date spelled as the files do.

    A date in English has a comma of its own.
    """
    title, comma, word = typed.rpartition(",")
    longer, again, month = title.rpartition(",")
    if again and re.fullmatch(r"\s*[A-Za-z]+ [0-9]{1,2}", month):
        title, word = longer, f"{month},{word}"
    if not comma or not word.strip():
        return typed
    return (
        f"{title}, {_told(call, day_typed(word.strip(), call.clock, ahead=True)).first.isoformat()}"
    )


def _edge(call: Call, word: str, *, last: bool) -> date:
    """Return the first or the last day of what a word means, which must not mean another."""
    from plantrack.views.named_days import span_meant

    span = _told(call, span_meant(call.project.plan, word, call.clock, ahead=True, last=last))
    return span.last if last else span.first


def _told(call: Call, span: TypedDays) -> TypedDays:
    call.tell_reading(span)
    return span
