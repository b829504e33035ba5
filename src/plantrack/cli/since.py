"""What is new since the version that a command is asked about, or since the last visit.

Only a terminal is visited, and only the plan of today: elsewhere the same words are answered by
the same bytes, and the last visit counts for nothing unless it is asked for.
"""

import sys
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from plantrack.cli.call import Call
from plantrack.cli.days import day_or_word
from plantrack.cli.global_options import AS_OF, AT
from plantrack.errors import PlantrackError

if TYPE_CHECKING:
    from plantrack.project.news import News
    from plantrack.views.standing import Standing
    from plantrack.wire.figures import Json

_Holds: TypeAlias = "Callable[[Standing], bool]"


@dataclass(frozen=True, slots=True)
class Looked:
    """A look at the plan: what is new, where that is told, and whether it is the first one."""

    news: "News | None" = None
    is_first: bool = False

    def words_of(self, call: Call, holds: _Holds) -> str:
        """Return what is new of the deliverables of which this holds; nothing without news."""
        if self.news is None:
            return ""
        from plantrack.telling.news import news_words

        bases = (call.project.plan.basis, self.news.earlier.snapshot.plan.basis)
        return news_words(self.news.among(holds), call.telling(*bases))


def look_at(call: Call, since: str | None) -> Looked:
    """Return a look at the plan: what is new since then, else since the last visit.

    Raises:
        PlantrackError: the word means no day or version, or one that is not earlier.
    """
    is_visit = _is_visit(call)
    known = _visit(call) if is_visit else False
    if since is not None:
        return Looked(news_asked(call, since))
    if not is_visit:
        return Looked()
    from plantrack.project.meant import LAST
    from plantrack.project.visits import last_visit

    if last_visit(call.project.root, call.clock) is not None:
        with suppress(PlantrackError):  # nobody asked for it
            return Looked(news_asked(call, LAST))
    return Looked(is_first=not known)


def news_asked(call: Call, since: str) -> "News":
    """Return what is new since what a word means: a day, a version, `board` or `last`.

    Raises:
        PlantrackError: it means none, or one that is not earlier.
    """
    from plantrack.project.news import news_since

    word = day_or_word(call.project, since, call.day, call.tell_reading)
    return news_since(call.project, call.snapshot, word)


def news_json_asked(call: Call, since: str | None, holds: _Holds) -> "Json":
    """Return what is new as a key of an answer, where it is asked for."""
    if since is None:
        return {}
    from plantrack.wire.news import news_json

    return news_json(news_asked(call, since).among(holds))


def news_words_asked(call: Call, since: str | None, holds: _Holds) -> str:
    """Return what is new, in words, where it is asked for."""
    return "" if since is None else Looked(news_asked(call, since)).words_of(call, holds)


def _is_visit(call: Call) -> bool:
    """Return whether somebody looks at the plan of today, on a terminal."""
    is_seen = sys.stdout is not None and sys.stdout.isatty()
    return is_seen and AS_OF not in call.options and AT not in call.options


def _visit(call: Call) -> bool:
    """Keep that somebody looks at the plan; return whether somebody had before."""
    from plantrack.project.visits import visited, visits_of

    known = bool(visits_of(call.project.root, call.clock))
    visited(call.project.root, call.clock)
    return known
