"""The rows without a number: each a new deliverable, with its title and what it answers."""

import re
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import TypeVar

from plantrack.edits.adding import add
from plantrack.edits.change import Edit, Owed
from plantrack.edits.explaining import Given
from plantrack.edits.fields import Typed, read_typed
from plantrack.edits.journal import checked_entry
from plantrack.edits.naming import commitment_named, role_named, words_of
from plantrack.edits.numbering import Past, next_ids, past_of
from plantrack.edits.placing import axis_answered, year_in_force, year_named
from plantrack.errors import PlantrackError
from plantrack.loading import Loaded
from plantrack.locale import message_of, msg
from plantrack.locale.nearest import folded
from plantrack.model import Deliverable, Update
from plantrack.tables.editing.base import Base
from plantrack.tables.editing.columns import ENTRY
from plantrack.tables.editing.entries import fields_of, owing
from plantrack.tables.editing.filled import Row
from plantrack.tables.editing.outcome import OWED, Refusal
from plantrack.tables.editing.rows import Rows

R = TypeVar("R")
_NUMBERED = re.compile(r"(\S+) [–-] ")


@dataclass
class Additions:
    """New deliverables, each given the next number of its action plan."""

    loaded: Loaded
    rows: Rows
    base: Base | None
    day: date
    clock: date
    as_of: date | None
    past: Past
    keys: Collection[str]
    ids: dict[str, Iterator[str]] = field(default_factory=dict)

    def there_already(self, row: Row) -> str | None:
        """Return the deliverable that a row made before; nothing where it makes a new one.

        Raises:
            Refusal: it repeats the title of one that the workbook has, or had.
        """
        title = folded(row.cells.get("title", ""))
        same = [each for each in self.loaded.plan.deliverables if folded(each.title) == title]
        if not title or not same:
            return None
        known = self.base.held if self.base else {}
        if made := [each for each in same if self.base and each.id not in known]:
            return made[0].id
        there = same[0]
        if there.id.casefold() in self.keys:
            told = msg(
                "{id} has this title already: a copied row keeps no number; give the new one "
                "another title, or write in the row of {id}",
                id=there.id,
            )
            raise Refusal("title", told)
        told = msg(
            "this row has no number any more, and the title of {id}: write {id} in its first cell",
            id=there.id,
        )
        raise Refusal("id", told)

    def made(self, row: Row) -> tuple[str, Edit]:
        """Return the number and the edit of a new deliverable.

        Raises:
            Refusal: it lacks its title or what it answers, or a cell is not understood.
        """
        _refuse_lacking(row)
        typed = self._fields(row)
        period = self._period(row)
        entry = fields_of(row, self.as_of, self.clock) if _has_day(row) else {}
        if entry:
            typed["updates"] = [{name: value for name, value in entry.items() if value}]
        axis = axis_answered(self.loaded, [str(word) for word in typed["commitments"] or ()])
        had = past_of(self.loaded, period, self.past)
        ids = self.ids.setdefault(period, next_ids(self.loaded, period, axis, had))
        typed["id"] = next(ids)
        given = Given(None if entry else row.cells.get(f"{ENTRY}reason"))
        try:
            edit = add(self.loaded, typed, self.day, year=period, given=given, past=self.past)
            self._refuse_owing(typed, entry, period)
        except Owed as owed:
            raise Refusal(f"{ENTRY}{owed.name}", owing(owed), OWED) from owed
        except Refusal:
            raise
        except PlantrackError as error:
            raise Refusal("title", message_of(error)) from error
        return str(typed["id"]), edit

    def _refuse_owing(
        self, typed: Mapping[str, Typed], entry: Mapping[str, Typed], period: str
    ) -> None:
        """Refuse a first entry that lacks a reason or a proof."""
        if not entry:
            return
        told = {name: value for name, value in typed.items() if name != "updates"}
        new = read_typed(Deliverable, told, year=period)
        unproven = entry.get("evidence") == []
        checked_entry(self.loaded, new, read_typed(Update, entry), unproven=unproven)

    def _fields(self, row: Row) -> dict[str, Typed]:
        cells = row.cells
        typed: dict[str, Typed] = {"title": " ".join(cells["title"].split())}
        answered = _named("commitments", lambda: self._commitments(cells["commitments"]))
        typed["commitments"] = list(answered)
        if lead := cells.get("lead"):
            role = _of_label(self.rows.role_names, lead) or lead
            typed["lead"] = _named("lead", lambda: role_named(self.loaded, role))
        for name in ("start", "due"):
            if day := cells.get(name):
                example: dict[str, Typed] = {"id": "x", "title": "x", "commitments": ["x"]}
                _named(name, lambda: read_typed(Deliverable, {**example, name: day}))  # noqa: B023 - called at once
                typed[name] = day
        return typed

    def _commitments(self, cell: str) -> list[str]:
        if whole := _of_label(self.rows.node_names, cell):
            return [whole]
        found: list[str] = []
        for line in cell.split("\n"):
            label = _of_label(self.rows.node_names, line)
            numbered = _NUMBERED.match(line)
            words = [label] if label else [numbered[1]] if numbered else words_of(line)
            found.extend(commitment_named(self.loaded, word) for word in words)
        return list(dict.fromkeys(found))

    def _period(self, row: Row) -> str:
        word = row.cells.get("period") or (self.base.about.get("period") if self.base else None)
        if word:
            return _named("period", lambda: year_named(self.loaded, word))
        return year_in_force(self.loaded, self.day)


def _refuse_lacking(row: Row) -> None:
    for name, told in (
        ("title", msg("a row without a number is a new {w.deliverable}: write its title here")),
        ("commitments", msg("a new {w.deliverable} answers {w.commitment:a}: choose it here")),
    ):
        if not row.cells.get(name):
            raise Refusal(name, told)


def _has_day(row: Row) -> bool:
    """Return whether a row has an entry: a reason alone is that of the addition."""
    filled = {name for name in row.cells if name.startswith(ENTRY)}
    return bool(filled - {f"{ENTRY}reason"})


def _of_label(names: Mapping[str, str], cell: str) -> str | None:
    """Return the id of what a list offered."""
    wanted = folded(cell)
    return next((identifier for identifier, name in names.items() if folded(name) == wanted), None)


def _named(name: str, find: Callable[[], R]) -> R:
    """Return what a cell names; else refuse it."""
    try:
        return find()
    except PlantrackError as error:
        raise Refusal(name, message_of(error)) from error
