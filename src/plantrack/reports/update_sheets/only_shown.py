"""What somebody wrote into a line that a sheet only shows: told, for nothing of it is read.

What the line was is worked out again from the plan. Where a line is not as the plan would have it,
and what was added cannot be told from what the plan changed since, the line is told as it is.
"""

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from html import unescape
from typing import TypeAlias

from plantrack.diagnostics import Diagnostic
from plantrack.locale import Translator, msg
from plantrack.locale.nearest import folded
from plantrack.locale.printable import printable_line
from plantrack.model import Deliverable, Plan
from plantrack.reports.update_sheets.layout import (
    choices_of,
    entry_line,
    how_to_fill,
    how_to_judge,
    milestone_line,
    promised_lines,
    stands_line,
    title_of,
)
from plantrack.tables.returned.fields import DELIVERABLE, HEADED
from plantrack.tables.returned.pieces import Piece, Returned, mistake
from plantrack.views.judged import judged
from plantrack.views.standing import Snapshot, standing_before

_MARKS = dict.fromkeys(map(ord, "\\*_`\"“”«»'‘’"))
_LATEST = 400  # days after a sheet by which it may have to be back
_LONGEST = 60


@dataclass(frozen=True, slots=True)
class OnlyShown:
    """What was added to lines that are only shown, and lines that are otherwise than the plan."""

    added: list[Diagnostic]
    otherwise: list[Piece]


def only_shown(
    plan: Plan, sheets: Sequence[Returned], days: Sequence[date], speakers: Sequence[Translator]
) -> OnlyShown:
    """Return what stands in the shown lines of sheets, each of its day, and is not the plan's."""
    added: list[Diagnostic] = []
    otherwise: list[Piece] = []
    for sheet, day in zip(sheets, days, strict=True):
        lines = _Lines(plan, day, speakers)
        told: set[str] = set()  # a mail quotes the sheet that it answers
        for identifier, piece in sheet.shown:
            for line, rest in lines.strange(identifier, piece):
                if line.words in told:
                    continue
                told.add(line.words)
                if rest is None:
                    otherwise.append(line)
                else:
                    added.append(_told(line, rest))
    return OnlyShown(added, otherwise)


def _told(line: Piece, rest: str) -> Diagnostic:
    words = printable_line(rest)
    told = msg(
        "“{words}” stands on a line that is only shown: nothing of it is read",
        words=words if len(words) <= _LONGEST else words[:_LONGEST] + "…",
    )
    return mistake(line.place, told, msg("Put it beside the field that it belongs to."))


def _lines_of(piece: Piece) -> Iterator[Piece]:
    """Give the lines of a piece, which a cell may have several of."""
    for line in piece.words.split("\n"):
        if line.strip():
            yield replace(piece, words=line.strip())


_Made: TypeAlias = Callable[[Translator], Iterator[tuple[str, str]]]


class _Lines:
    """The lines that sheets of a day show, in the languages in which they may have been made."""

    def __init__(self, plan: Plan, day: date, speakers: Sequence[Translator]) -> None:
        self.plan, self.speakers, self.day = plan, speakers, day
        self.snapshot = Snapshot(plan, day)
        self.head = self._known(self._of_head)
        self.of: dict[str, dict[str, set[str]]] = {}

    def strange(self, identifier: str, piece: Piece) -> Iterator[tuple[Piece, str | None]]:
        """Give the lines of a piece that were not shown so, each with what was added, if known.

        Beside a line that was shown, all of another one was added.
        """
        found = [(line, self._rest(identifier, line)) for line in _lines_of(piece)]
        is_ours = any(rest == "" for _, rest in found)
        for line, rest in found:
            if rest != "":
                yield line, line.words if rest is None and is_ours else rest

    def _rest(self, identifier: str, line: Piece) -> str | None:
        """Return what a line says besides what was shown; None where it does not begin so."""
        if line.name == HEADED:
            identifier = line.words.split()[0].strip("*_`·:")
        known = self.head.get(line.name, set()) | self._of_deliverable(identifier, line.name)
        words = _plain(line.words)
        if words in known:
            return ""
        whole = (each for each in known if each != _plain(identifier))
        begins = max((len(each) for each in whole if words.startswith(each)), default=0)
        return _beyond(line.words, begins) if begins else None

    def _of_deliverable(self, identifier: str, name: str) -> set[str]:
        deliverable = self.plan.deliverable_of.get(identifier)
        if deliverable is None:
            return set()
        if identifier not in self.of:
            self.of[identifier] = self._known(lambda t: self._of_work(deliverable, t))
        return self.of[identifier].get(name, set())

    def _known(self, lines: _Made) -> dict[str, set[str]]:
        found: dict[str, set[str]] = defaultdict(set)
        for t in self.speakers:
            for name, words in lines(t):
                found[name].add(_plain(words))
        return found

    def _of_head(self, t: Translator) -> Iterator[tuple[str, str]]:
        yield "plan", self.plan.header.title
        for ahead in range(_LATEST):
            yield "back", t.long_date(self.day + timedelta(days=ahead))
        for name in ("status", "verdict"):
            yield "choices", " / ".join(choices_of(name, t))
        yield "how", how_to_fill(t)
        yield "how", how_to_judge(t)
        for role in self.plan.role_of.values():
            for is_review in (True, False):
                yield HEADED, title_of(role.title, t, is_review=is_review)

    def _of_work(self, deliverable: Deliverable, t: Translator) -> Iterator[tuple[str, str]]:
        """Give what may be shown of a deliverable, however much of its journal was there."""
        for name in (DELIVERABLE, HEADED):
            yield name, deliverable.id
            yield name, f"{deliverable.id} · {deliverable.title}"
        yield "title", deliverable.title
        before = standing_before(self.plan, deliverable, self.day)
        now = next(each for each in self.snapshot.every if each.deliverable is deliverable)
        for standing in (before, now):
            yield "stands", stands_line(standing, self.day, t)
        for entry in deliverable.updates:
            for words in filter(None, (entry.note, entry.challenges)):
                yield "last", entry_line(entry.date, " ".join(words.split()))
            if entry.question:
                yield "asked", printable_line(entry.question)
        for milestone in deliverable.milestones:
            for is_late in (True, False):
                yield "milestone", milestone_line(milestone, t, is_late=is_late)
        yield from promised_lines(judged(self.plan, deliverable, self.day), t)


def _plain(words: str) -> str:
    """Return words as they are compared: whatever spaces, marks and quotes a program made."""
    return "".join(folded(unescape(words).translate(_MARKS)).split())


def _beyond(words: str, length: int) -> str:
    """Return what of some words comes after so many of those compared."""
    ends = (at for at in range(len(words)) if len(_plain(words[:at])) >= length)
    return words[next(ends, len(words)) :].strip(" ·,;.-–—:\xa0") or words
