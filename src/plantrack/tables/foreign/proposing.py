"""A map proposed for a table: which sheet and headings, which column is what; a person decides."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from plantrack.edits.text import NewValue, Plain, document_text
from plantrack.errors import PlantrackError
from plantrack.loading.words import value_meant
from plantrack.locale import Message, msg
from plantrack.model import Plan, Status
from plantrack.tables.foreign.columns import Column, Columns, line
from plantrack.tables.foreign.days import SERIAL, days_meant
from plantrack.tables.foreign.headings import field_of, is_level, is_of_persons
from plantrack.tables.reading import Book, Cell, Kind, Sheet, letters_of

_DEEPEST_HEADING = 15
_SEVERAL = 0.6  # the share of a column that has to look like an id
_SOME = 0.2  # the share of cells that name several
_NUMBERED = re.compile(r"[0-9]+(\.[0-9]+)*")
_SPELLINGS = ("day/month/year", "month/day/year", "day-month-year", "day.month.year")
_SEPARATORS = (",", ";")  # between several ids of a cell
_DAYS = ("start", "due")
_TEXTS = ("description", "weight", "note", "challenges", "reason", "evidence")
_SPEAKING = ("status", "progress", "note", "challenges")
_MOST_WORDS = 30


@dataclass
class Proposal:
    """The fields of a map, and what a person has to decide in it."""

    values: dict[str, NewValue]
    undecided: list[Message] = field(default_factory=list)

    def text(self, comment: str) -> str:
        """Return the map's file, with a comment above."""
        return document_text(self.values, comment)


def proposed(book: Book, plan: Plan) -> Proposal:
    """Return the map that a file's headings and cells suggest.

    Raises:
        PlantrackError: no row looks like headings.
    """
    sheet, header = _headings(book)
    return _Proposing(sheet, header, plan, is_named=len(book.sheets) > 1).made()


def _headings(book: Book) -> tuple[Sheet, int]:
    """Return the sheet and the row whose words speak most of a plan."""
    best: tuple[int, int, Sheet, int] | None = None
    for sheet in book.sheets:
        for number, row in [*sheet.rows.items()][:_DEEPEST_HEADING]:
            fields = {field_of(cell.text) for cell in row.values()} - {None}
            levels = sum(1 for cell in row.values() if is_level(cell.text))
            texts = sum(1 for cell in row.values() if cell.kind is Kind.TEXT)
            score = len(fields) + levels
            if score and (best is None or (score, texts) > best[:2]):
                best = score, texts, sheet, number
    if best is None:
        raise PlantrackError(
            "no row of {file} looks like headings: write a map by hand (plantrack explain "
            "column-not-understood)",
            file=book.file,
        )
    return best[2], best[3]


class _Proposing:
    """The columns of one sheet, each taken for what its heading and its cells say."""

    def __init__(self, sheet: Sheet, header: int, plan: Plan, *, is_named: bool) -> None:
        self.sheet, self.header, self.plan, self.is_named = sheet, header, plan, is_named
        self.columns = Columns(sheet, header)
        self.fields: dict[str, Column] = {}
        self.skip: list[int] = []
        for column in self.columns.all:
            meant = field_of(column.heading) if column.heading else None
            if meant and meant not in self.fields:
                self.fields[meant] = column
        self.skip = self._hints()
        self.fields = {name: column for name, column in self.fields.items() if self._holds(column)}
        self.undecided: list[Message] = []

    def made(self) -> Proposal:
        """Return the map."""
        values: dict[str, NewValue] = {"sheet": self.sheet.name} if self.is_named else {}
        values |= {"header": Plain(str(self.header))} if self.header != 1 else {}
        values |= {"skip": [Plain(str(row)) for row in self.skip]} if self.skip else {}
        tree = self._tree()
        deliverable = self._deliverable() if self._has_work(tree) else {}
        columns = [] if tree else self._levels()
        answered = self._answered(columns) if deliverable and not tree else {}
        levels: list[NewValue] = [] if answered else [column.name for column in columns]
        deliverable |= answered
        if any(name in deliverable for name in _SPEAKING):
            self.undecided.append(
                msg("`as_of:` is missing: the day of which the table speaks, such as 2026-11-20")
            )
        if "key" in self.fields and not tree and deliverable:
            values["key"] = self._name("key")
        values |= {"levels": levels} if levels else {}
        values |= {"tree": tree} if tree else {}
        if deliverable and not (levels or tree or answered):
            self.undecided.append(
                msg("no column tells what the rows answer: add `levels:`, `tree:` or, below "
                    "`deliverable:`, `commitments: {all: [ID]}`")
            )  # fmt: skip
        values |= {"deliverable": deliverable} if deliverable else {}
        persons = [c.name for c in self.columns.all if is_of_persons(c.heading)]
        values |= {"drop": persons} if persons else {}
        return Proposal(values, self.undecided)

    def _name(self, name: str) -> str:
        column = self.fields[name]
        return letters_of(column.number) if column.name != column.heading else column.heading

    def _cells(self, name: str) -> Iterator[Cell]:
        """Give the cells below a field's heading."""
        column = self.fields.get(name)
        return self._below(column) if column else iter(())

    def _below(self, column: Column) -> Iterator[Cell]:
        for number, row in self.sheet.rows.items():
            is_row = number > self.header and number not in self.skip
            if is_row and (cell := row.get(column.number)):
                yield cell

    def _holds(self, column: Column) -> bool:
        return any(True for _ in self._below(column))

    def _hints(self) -> list[int]:
        """Return the row below the headings where it tells how to fill them."""
        below, found = self.header + 1, 0
        for name in (*_DAYS, "progress"):
            cells = list(self._cells(name))
            wrong = [c.row for c in cells if not _is_day(c) and not _is_number(c)]
            if wrong == [below]:
                found += 2 if len(cells) > 1 else 1  # right below, or wrong in two columns
        return [below] if found > 1 else []

    def _tree(self) -> dict[str, NewValue]:
        """Return the tree that ids make, where there are parents or beginnings among them."""
        if "key" not in self.fields:
            return {}
        tree: dict[str, NewValue] = {"id": self._name("key")}
        if "parent" in self.fields:
            tree["parent"] = self._name("parent")
        else:
            words = [cell.text.strip() for cell in self._cells("key")]
            numbered = [word for word in words if _NUMBERED.fullmatch(word)]
            below = [w for w in numbered if w.rpartition(".")[0] in {*words}]
            if not below or len(numbered) < len(words) * _SEVERAL:
                return {}
        tree |= {"title": self._name("title")} if "title" in self.fields else {}
        tree |= {"text": self._name("description")} if "description" in self.fields else {}
        return tree

    def _levels(self) -> list[Column]:
        """Return the columns of a tree's levels: those before the title that are called so."""
        title = self.fields.get("title")
        named = [each for each in self.columns.all if is_level(each.heading) and self._holds(each)]
        return [each for each in named if title is None or each.number < title.number]

    def _answered(self, levels: Sequence[Column]) -> dict[str, NewValue]:
        """Return the column whose cells are ids of the plan's tree, as a map has it, if any is.

        Of several, that of the deepest ids. Where a level is in other words, there is a new tree.
        """
        named = (column for column in self.columns.all if is_level(column.heading))
        found = {column: told for column in named if (told := self._ids_in(column))}
        if not found or any(column not in found for column in levels):
            return {}
        column, (_, separator) = max(found.items(), key=lambda pair: pair[1][0])
        several: NewValue = {"column": column.name, "separator": separator}
        return {"commitments": several if separator else column.name}

    def _ids_in(self, column: Column) -> tuple[int, str] | None:
        """Return how deep the deepest id of a column of ids is, and what divides its cells."""
        depths = {name.casefold(): len(self.plan.path_to(name)) for name in self.plan.nodes}
        cells = [line(cell.text).casefold() for cell in self._below(column)]
        if any("," in cell and cell.replace(",", ".") in depths for cell in cells):
            return None  # 1,1 may be 1.1, as a spreadsheet spells a number
        for separator in ("", *_SEPARATORS):
            parts = [part for cell in cells for part in _parts(cell, separator)]
            if parts and all(part in depths for part in parts):
                return max(depths[part] for part in parts), separator
        return None

    def _has_work(self, tree: Mapping[str, NewValue]) -> bool:
        """Return whether rows are deliverables: a tree alone has no dates, nobody, no status."""
        told = ("due", "start", "lead", "status")
        return "title" in self.fields and (not tree or any(name in self.fields for name in told))

    def _deliverable(self) -> dict[str, NewValue]:
        found: dict[str, NewValue] = {"title": self._name("title")}
        for name in (*_TEXTS[:1], "lead", "partners", *_DAYS, *_TEXTS[1:2], "status", "progress",
                     *_TEXTS[2:]):  # fmt: skip
            if name in self.fields:
                found[name] = self._column(name)
        return found

    def _column(self, name: str) -> NewValue:
        """Return a column as the map has it: its name, and what its cells suggest."""
        column: dict[str, NewValue] = {"column": self._name(name)}
        if name in _DAYS:
            column |= self._spelled(name)
        elif name == "status":
            column |= self._statuses()
        elif name in ("lead", "partners"):
            words = [cell.text for cell in self._cells(name)]
            if name == "partners" and sum("," in word for word in words) > len(words) * _SOME:
                column["separator"] = ","
            self._people(name, str(column.get("separator") or ""))
        elif name == "progress" and (scale := self._scale()):
            column["scale"] = Plain(scale)
        return column if len(column) > 1 else self._name(name)

    def _spelled(self, name: str) -> dict[str, NewValue]:
        cells = [cell for cell in self._cells(name) if cell.kind is not Kind.DATE]
        # A date as plan files have it tells nothing of how the others are spelled.
        words = [word for cell in cells if not days_meant(word := line(cell.text), ())]
        fit = {
            spelling: sum(1 for word in words if days_meant(word, (spelling,)))
            for spelling in _SPELLINGS
        }
        most = max(fit.values(), default=0)
        found = [spelling for spelling, count in fit.items() if count == most and most]
        if len(found) > 1:
            self.undecided.append(
                msg("in “{name}”, all dates may be read as {spellings}: keep the right one",
                    name=self._name(name), spellings=", ".join(found))
            )  # fmt: skip
        if any(cell.kind is Kind.NUMBER and _is_day(cell) for cell in cells):
            found.append(SERIAL)
        return {"spelled": [Plain(spelling) for spelling in found]} if found else {}

    def _statuses(self) -> dict[str, NewValue]:
        words: dict[str, NewValue] = {}
        unknown = []
        for word in dict.fromkeys(line(cell.text) for cell in self._cells("status")):
            meant = value_meant(word, tuple(Status))
            if meant:
                words[word] = Plain(meant)
            else:
                unknown.append(word)
        self._ask("status", unknown)
        return {"words": words} if words else {}

    def _people(self, name: str, separator: str) -> None:
        """Ask which role or partner each word is, that the team has not."""
        team = self.plan.roles if name == "lead" else self.plan.partners
        known = {word.casefold() for each in team for word in (each.id, each.title)}
        parts = [part for cell in self._cells(name) for part in _parts(cell.text, separator)]
        words = dict.fromkeys(line(part) for part in parts)
        self._ask(name, [word for word in words if word.casefold() not in known])

    def _ask(self, name: str, unknown: list[str]) -> None:
        if unknown:
            told = " · ".join(unknown[:_MOST_WORDS])
            told += " …" if len(unknown) > _MOST_WORDS else ""
            self.undecided.append(
                msg("in “{name}”, say below `words:` what these mean: {words}",
                    name=self._name(name), words=told)
            )  # fmt: skip

    def _scale(self) -> str | None:
        cells = [c for c in self._cells("progress") if not c.stripped.endswith("%")]
        numbers = [_float(c) for c in cells if _is_number(c)]
        if any(number > 1 for number in numbers):
            return "100"
        return "1" if any(0 < number < 1 for number in numbers) else None


def _parts(text: str, separator: str) -> list[str]:
    parts = text.split(separator) if separator else [text]
    return [part.strip() for part in parts if part.strip()]


def _is_day(cell: Cell) -> bool:
    if cell.kind is Kind.DATE:
        return True
    return bool(days_meant(line(cell.text), (*_SPELLINGS, SERIAL)))


def _is_number(cell: Cell) -> bool:
    try:
        _float(cell)
    except ValueError:
        return False
    return True


def _float(cell: Cell) -> float:
    return float(cell.text.replace("%", "").replace(",", ".").replace("\u00a0", ""))
