"""The day that a word means to a command that looks at one."""

import re
from collections.abc import Callable
from contextlib import suppress
from datetime import date
from typing import TYPE_CHECKING

from plantrack.errors import PlantrackError
from plantrack.locale.typed_days import NoSuchDay, TypedDays, span_typed

if TYPE_CHECKING:
    from plantrack.project import Project

_NAME = re.compile(r"[0-9]{7,}")
_OF_GIT = re.compile(r"HEAD|@.*|[^ ]*[~^:].*")  # nothing but a version: no plan is read for it


def day_or_word(
    project: "Project", word: str, today: date, told: Callable[[TypedDays], None]
) -> date | str:
    """Return the day that a word means, or the word itself where it means none.

    `told` says how the word was read, where others would read it otherwise. Seven digits or more
    may be the name of a commit, and are left to git.

    Raises:
        NoSuchDay: the word is spelled as a day that no calendar has.
        PlantrackError: it means a day, and something else as well.
    """
    if _NAME.fullmatch(word):
        return word
    from plantrack.project.two_readings import refuse_label
    from plantrack.views.named_days import span_meant

    try:
        span = span_typed(word, today)
    except PlantrackError as error:
        named = _period_named(project, word)
        if named is None and isinstance(error, NoSuchDay):
            raise
        if named is None:
            return word
        span = named
    if span.is_period:
        span = span_meant(project.plan, word, today)
    refuse_label(project, word, span.last)
    told(span)
    return span.last


def _period_named(project: "Project", word: str) -> TypedDays | None:
    """Return the days of an action plan that a word names, where there is a plan."""
    from plantrack.views.named_days import period_named

    if _OF_GIT.fullmatch(word):
        return None
    with suppress(PlantrackError):
        return period_named(project.plan, word)
    return None
