"""An editing workbook against the plan as it is: three ways, by key, whatever the order of rows."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date

from plantrack.diagnostics import Diagnostic, Severity
from plantrack.edits.finding import deliverable_named
from plantrack.edits.numbering import Past, nothing_past
from plantrack.errors import PlantrackError
from plantrack.loading import Loaded
from plantrack.locale import Message, Translator, message_of, msg
from plantrack.model import Deliverable
from plantrack.tables.choices import Choices
from plantrack.tables.editing.additions import Additions
from plantrack.tables.editing.base import Held
from plantrack.tables.editing.columns import KEY, SHOWN
from plantrack.tables.editing.entries import entry_made, fields_of, settled, told_already
from plantrack.tables.editing.filled import TOLD, Filled, Row
from plantrack.tables.editing.locked import locked_mistakes
from plantrack.tables.editing.outcome import CONFLICT, VANISHED, Change, Outcome, Refusal
from plantrack.tables.editing.past import strange_entries
from plantrack.tables.editing.rows import Rows
from plantrack.tables.unmet import unmet


@dataclass(frozen=True)
class Asked:
    """How a workbook is to be brought: on which days, with which conflicts settled."""

    day: date
    clock: date
    as_of: date | None
    choices: Choices
    translator: Translator  # of the words in the workbook's cells
    past: Past = nothing_past


def compared(found: Filled, loaded: Loaded, asked: Asked) -> Outcome:
    """Return what a workbook brings to a plan; nothing is written."""
    return _Comparison(found, loaded, asked).made()


class _Comparison:
    """One workbook, brought to one plan."""

    def __init__(self, found: Filled, loaded: Loaded, asked: Asked) -> None:
        self.found, self.loaded, self.asked = found, loaded, asked
        self.rows = Rows(loaded.plan, asked.translator)
        self.outcome = Outcome(mistakes=list(found.mistakes))
        self.held = found.base.held if found.base else {}
        self.titled: dict[str, list[str]] = defaultdict(list)
        for key, held in self.held.items():
            self.titled[held.shown.get("title", "")].append(key)
        self.by_key: dict[str, list[Row]] = defaultdict(list)
        for row in found.rows:
            self.by_key[row.key.casefold()].append(row)
        self.additions = Additions(
            loaded, self.rows, found.base, asked.day, asked.clock, asked.as_of, asked.past,
            self.by_key,
        )  # fmt: skip

    def made(self) -> Outcome:
        """Return what it brings."""
        if self.found.base is None:
            told = msg(
                "the hidden sheet of this workbook is gone: what the plan said when it was made is "
                "not known, and it is compared with the plan of today alone"
            )
            place = self.found.sheet.place_at(1, 1)
            self._tell(Diagnostic(TOLD, place, told, severity=Severity.WARNING))
        for row in self.found.rows:
            try:
                self._row(row)
            except Refusal as refusal:
                place = row.place(refusal.column)
                self._tell(Diagnostic(refusal.rule, place, refusal.message, refusal.advice))
        self._missing()
        if not self.loaded.unread:
            self.outcome.mistakes.extend(strange_entries(self.found.past, self.loaded.plan))
        left = [each.place for each in self.outcome.mistakes if each.rule == CONFLICT]
        place = self.found.sheet.place_at(1, 1)
        self.outcome.mistakes.extend(unmet(self.asked.choices.unmet, left, place))
        return self.outcome

    def _tell(self, mistake: Diagnostic) -> None:
        self.outcome.mistakes.append(mistake)

    def _row(self, row: Row) -> None:
        if not row.key:
            if not row.misread:
                self._new(row)
            return
        if len(alike := self.by_key[row.key.casefold()]) > 1:
            others = ", ".join(str(each.number) for each in alike if each is not row)
            told = msg("{id} stands in other rows too: {rows}", id=row.key, rows=others)
            raise Refusal("id", told)
        deliverable = self._deliverable(row)
        held = self.held.get(row.key) or self.held.get(deliverable.id)
        self._refuse_other_key(row, held)
        wrong = list(locked_mistakes(self.found, row, deliverable, held, self.rows))
        self.outcome.mistakes.extend(wrong)
        is_sound = not any(each.severity is Severity.ERROR for each in wrong)
        if is_sound and not row.misread:
            self._entry(row, deliverable, held)

    def _deliverable(self, row: Row) -> Deliverable:
        if there := self.loaded.plan.deliverable_of.get(row.key):
            return there
        try:
            return deliverable_named(self.loaded, row.key)
        except PlantrackError as error:
            if row.key in self.held and not self.loaded.unread:
                told = msg("{id} is no longer in the plan: it was when this was made", id=row.key)
                raise Refusal("id", told) from error
            told = message_of(error)
            raise Refusal("id", told, advice=self._title_of(row)) from error

    def _refuse_other_key(self, row: Row, held: Held | None) -> None:
        """Refuse a row whose number was typed over: all else in it is another one's."""
        if held is None or self._shows(row, held):
            return
        alike = self.titled[row.cells.get("title", "")]
        of = next((key for key in alike if self._shows(row, self.held[key])), None)
        if of is not None:
            told = msg(
                "all of this row is that of {of}, and its number is {id}: write {of} here",
                of=of,
                id=row.key,
            )
            raise Refusal("id", told)

    def _shows(self, row: Row, held: Held) -> bool:
        """Return whether a row shows what the workbook held, its number aside."""
        names = (c.name for c in SHOWN if c.name != KEY and c.name in self.found.columns)
        return all(row.cells.get(name, "") == held.shown.get(name, "") for name in names)

    def _title_of(self, row: Row) -> Message | None:
        """Return whose title an unknown row has, if any other's."""
        alike = (key for key in self.titled[row.cells.get("title", "")] if key != row.key)
        of = next(alike, None)
        return msg("Its title is that of {id}.", id=of) if of else None

    def _entry(self, row: Row, deliverable: Deliverable, held: Held | None) -> None:
        typed = fields_of(row, self.asked.as_of, self.asked.clock)
        if not typed:
            return
        said = told_already(deliverable, typed, held)
        left = {name: value for name, value in typed.items() if name not in said}
        left = settled(row, deliverable, left, held, self.asked.choices)
        is_known = left.keys() == {"date"}
        if is_known and (typed.keys() != {"date"} or _is_confirmed(deliverable, str(left["date"]))):
            told = msg("{id}: the plan says so already", id=deliverable.id)
            self.outcome.already.append((row.place("entry.date"), told))
            return
        edit = entry_made(self.loaded, deliverable, row, left)
        self.outcome.changes.append(Change(row, deliverable.id, edit))

    def _new(self, row: Row) -> None:
        if (there := self.additions.there_already(row)) is not None:
            told = msg("{id}: the plan has it already", id=there)
            self.outcome.already.append((row.place("title"), told))
            return
        identifier, edit = self.additions.made(row)
        self.outcome.changes.append(Change(row, identifier, edit))

    def _missing(self) -> None:
        """Name what the workbook had and has no more; nothing is removed."""
        gone = [key for key in self.held if key.casefold() not in self.by_key]
        if gone and self.found.rows:
            told = msg(
                "rows that are no more there: {ids}; nothing is removed from the plan",
                ids=", ".join(gone),
            )
            place = self.found.sheet.place_at(1, 1)
            self._tell(Diagnostic(VANISHED, place, told, severity=Severity.WARNING))


def _is_confirmed(deliverable: Deliverable, day: str) -> bool:
    """Return whether something was said of a deliverable on a day, be it that nothing is new."""
    return any(entry.date.isoformat() == day for entry in deliverable.updates)
