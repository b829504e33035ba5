"""What a word for an earlier version means: the last board meeting or visit, a day, a commit.

The one reader of it, for every command that looks back.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import TypeAlias

from plantrack.errors import PlantrackError
from plantrack.locale import Message, msg
from plantrack.locale.nearest import folded
from plantrack.model import Event
from plantrack.project.opening import Project
from plantrack.project.visits import last_visit
from plantrack.source.commits import commit_named
from plantrack.source.files import PLAN_FILE
from plantrack.source.witness import Witness
from plantrack.views.status import BOARD

LAST = "last"  # the last visit of whoever asks
_IN_FRENCH = {"conseil": BOARD, "ca": BOARD, "derniere": LAST, "visite": LAST}
Word: TypeAlias = str | date
_NO_COMMIT: Mapping[Word, Message] = {
    BOARD: msg("git has no commit here that is older than the last board meeting"),
    LAST: msg("git has no commit here that is older than your last visit"),
}
_NEITHER = msg(
    "“{word}” is neither a commit that git knows here nor a day with a commit before it. "
    "Write a commit, a branch, board, last, or a day such as 2018-06-12."
)
_EIGHT_DIGITS = 8


@dataclass(frozen=True, slots=True)
class Meant:
    """What a word means: a commit by its whole name, a day, or both.

    For a day, the commit is the last one made by its end, None where git has none; for a commit,
    the day is None. `event` is the board meeting of the day, where one was meant.
    """

    word: Word
    commit: str | None
    day: date | None = None
    event: Event | None = None


def meant(project: Project, word: Word, day: date) -> Meant:
    """Return what a word means, seen from a day: `board` is the last meeting before it.

    `last` is the last day before it on which whoever asks looked at the plan.

    Raises:
        PlantrackError: it means nothing that git or the plan knows.
    """
    word = _in_english(project, word) if isinstance(word, str) else word
    if word == LAST:
        visit = _last_visit(project, day)
        return Meant(word, project.commit_by(visit), visit)
    if word == BOARD:
        meeting = last_meeting(project, day)
        if meeting is None:
            raise PlantrackError(
                "no board meeting before {day}: {file} names none. Give a date, such as "
                "2018-06-12.",
                day=day.isoformat(),
                file=PLAN_FILE,
            )
        return Meant(word, project.commit_by(meeting.date), meeting.date, meeting)
    if isinstance(word, date):
        return Meant(word, project.commit_by(word), word)
    if commit := commit_named(project.root, word) if word else None:
        return Meant(word, commit)
    if asked := _day_of_digits(word):
        return Meant(word, project.commit_by(asked), asked)
    raise unknown(project, word)


def _in_english(project: Project, word: str) -> str:
    """Return `board` or `last` for their French words, unless git has a name like that."""
    english = _IN_FRENCH.get(folded(word))
    return word if english is None or commit_named(project.root, word) else english


def commit_meant(project: Project, word: Word, day: date) -> str:
    """Return the whole name of the commit that a word means.

    Raises:
        PlantrackError: it means none that git has here.
    """
    commit = meant(project, word, day).commit
    if commit is None:
        raise unknown(project, word)
    return commit


def _last_visit(project: Project, day: date) -> date:
    visit = last_visit(project.root, day)
    if visit is None:
        raise PlantrackError(
            "your last visit before {day} is not known: plantrack status and plantrack agenda keep "
            "the day where they are looked at on a terminal. Give a date, such as 2018-06-12.",
            day=day.isoformat(),
        )
    return visit


def last_meeting(project: Project, day: date) -> Event | None:
    """Return the last board meeting before a day, or nothing."""
    past = [
        event for event in project.plan.header.events if event.kind == BOARD and event.date < day
    ]
    return max(past, key=lambda event: event.date, default=None)


def unknown(project: Project, word: Word) -> PlantrackError:
    """Return the error that a word means no commit here, with git's reason where it has one."""
    said = _why_unknown(project.witness, word)
    shown = word.isoformat() if isinstance(word, date) else word
    return PlantrackError(said.id, **said.values, word=shown)


def _why_unknown(witness: Witness, word: Word) -> Message:
    if witness.why is not None and witness.is_refused:
        if witness.cure is None:
            return msg("“{word}” cannot be read: {why}", why=witness.why)
        return msg("“{word}” cannot be read: {why}. {cure}", why=witness.why, cure=witness.cure)
    if not witness.has_history:
        return msg("git has no commit here, so that there is nothing to compare with")
    if witness.state == "shallow":
        return msg(
            "“{word}” is not a commit that git has here, where its history is cut short: fetch "
            "the rest with git fetch --unshallow; in a workflow, check out with fetch-depth: 0"
        )
    return _NO_COMMIT.get(word, _NEITHER)


def _day_of_digits(word: str) -> date | None:
    """Return the day that eight digits mean, which were first asked of git as a commit's name."""
    try:
        return date.fromisoformat(word) if len(word) == _EIGHT_DIGITS else None
    except ValueError:
        return None
