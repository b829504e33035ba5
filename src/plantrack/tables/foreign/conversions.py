"""What a cell means, by the column that it stands in: dates, words, roles, percentages."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation

from plantrack.diagnostics import Diagnostic
from plantrack.edits.fields import Typed
from plantrack.loading.words import value_meant
from plantrack.locale import LANGUAGES, Message, Translator, msg
from plantrack.locale.words import status_word
from plantrack.model import Plan, Status
from plantrack.model.import_map import DayColumn, Meaning
from plantrack.tables.foreign.columns import Table, kept, line
from plantrack.tables.foreign.days import SERIAL, days_meant, respelled
from plantrack.tables.foreign.mistakes import not_understood
from plantrack.tables.reading import Cell, Kind

_WHOLE = 100
_SPACES = str.maketrans("", "", " \u00a0\u202f")
_SEVERAL = ("contributors", "partners", "commitments", "evidence")


@dataclass(frozen=True, slots=True)
class Converted:
    """What a cell means, and whether that says all that the cell does."""

    value: "Typed | Meaning"
    says_all: bool = True


class Conversions:
    """The conversions of a table's columns; what is not understood goes to `mistakes`."""

    def __init__(self, table: Table, plan: Plan, mistakes: list[Diagnostic]) -> None:
        self.table, self.mistakes = table, mistakes
        self.roles = _named((role.id, role.title) for role in plan.roles)
        self.partners = _named((partner.id, partner.title) for partner in plan.partners)
        self.nodes = _named((node.id, node.title) for node in plan.every_node)
        self.titles = {role.id: line(role.title) for role in plan.roles}
        self.titles |= {partner.id: line(partner.title) for partner in plan.partners}
        self.has_scale = True
        self.made: dict[str, dict[str, str]] = {"roles": {}, "partners": {}}

    def converted(self, name: str, cell: Cell) -> Converted | None:
        """Return what a cell of a field's column means; nothing where it is not understood."""
        mapped = self.table.map.deliverable
        column = getattr(mapped, name)
        found: Converted | None = Converted(kept(cell.text))
        match name:
            case "title":
                words = line(cell.text)
                found = Converted(words, says_all=words == kept(cell.text))
            case "status":
                found = self.status(cell, column.words)
            case "start" | "due":
                found = self.day(cell, column)
            case "progress":
                found = self.progress(cell, column.scale)
            case "weight":
                found = self.weight(cell)
            case "lead" | "contributors" | "partners" | "commitments" | "evidence":
                found = self.named(name, cell, column)
        return found

    def _missed(self, cell: Cell, message: Message, advice: Message | None = None) -> None:
        self.mistakes.append(not_understood(self.table.sheet.place(cell), message, advice))

    def status(self, cell: Cell, words: Mapping[str, Meaning]) -> Converted | None:
        """Return the status that a word means, with what goes with it."""
        word = line(cell.text)
        meant = _looked_up(words, word)
        if meant is None and (status := value_meant(word, tuple(Status))):
            return Converted(Meaning(status=Status(status)), says_all=_is_its_word(word, status))
        if meant is None:
            self._missed(
                cell,
                msg("“{word}” is no status that the map knows", word=word),
                msg(
                    "Say what it means in the map, under `words`: {statuses}; `none` means "
                    "nothing.",
                    statuses=", ".join(Status),
                ),
            )
            return None
        is_said = word in (meant.note, meant.challenges)
        return Converted(meant, says_all=is_said or _is_alone(meant, words))

    def day(self, cell: Cell, column: object) -> Converted | None:
        """Return the day that a cell means, spelled as plan files do."""
        if not isinstance(column, DayColumn):
            return None
        word = line(cell.text)
        meant = _looked_up(column.words, word)
        if meant is not None:
            return Converted(meant.to, says_all=_is_alone(meant, column.words))
        found = days_meant(word[:10] if cell.kind is Kind.DATE else word, column.spelled)
        if len(found) == 1:
            ways = (found[0].isoformat(), respelled(found[0], column.spelled))
            return Converted(found[0].isoformat(), says_all=word in ways)
        if cell.kind is Kind.NUMBER and (days := days_meant(word, (SERIAL,))):
            self._missed(
                cell,
                msg("a number stands where a date is wanted"),
                msg("Add `serial` to what is `spelled`: {word} would be {day}.",
                    word=word, day=days[0].isoformat()),
            )  # fmt: skip
        elif found:
            names = ", ".join(day.isoformat() for day in found)
            self._missed(cell, msg("“{word}” may mean {days}", word=word, days=names))
        else:
            self._missed(
                cell,
                msg("“{word}” is no date that the map knows", word=word),
                msg("Say in the map how dates are `spelled`, or what this one means, in `words`."),
            )
        return None

    def progress(self, cell: Cell, scale: Decimal | None) -> Converted | None:
        """Return a percentage, of the column's scale; one with its sign is what it says."""
        if not self.has_scale:  # told of the column
            return None
        word = cell.text.translate(_SPACES)
        number = _decimal(word.removesuffix("%"))
        if number is not None and not word.endswith("%"):
            number = number * _WHOLE / (scale or _WHOLE)
        if number is None or not 0 <= number <= _WHOLE:
            self._missed(
                cell,
                msg("“{word}” is no progress", word=cell.stripped),
                msg("Write a number of the column's scale, from nothing to all."),
            )
            return None
        if 0 < number < 1:
            self._missed(
                cell,
                msg("“{word}” is less than one per cent, by the column's scale",
                    word=cell.stripped),
                msg("Where it means more, change `scale:` in the map, or write it with its `%`."),
            )  # fmt: skip
            return None
        return Converted(str(int(number)), says_all=number == int(number))

    def weight(self, cell: Cell) -> Converted | None:
        """Return a weight: a number above 0."""
        number = _decimal(cell.text.translate(_SPACES))
        if number is None or number <= 0:
            self._missed(cell, msg("“{word}” is no weight: a number above 0", word=cell.stripped))
            return None
        return Converted(format(number, "f"))

    def named(self, name: str, cell: Cell, column: object) -> Converted | None:
        """Return the ids of what a cell names, one or several; all of them, or nothing."""
        separator = getattr(column, "separator", None)
        is_several = name in _SEVERAL and separator
        parts = cell.text.split(separator) if is_several else [cell.text]
        words = [line(part) for part in parts if part.strip()]
        if name == "evidence":
            return Converted(words)
        found = [self._id(name, word, getattr(column, "words", {}), cell) for word in words]
        if None in found:
            return None
        ids = list(dict.fromkeys(word for word in found if word))
        says_all = len(found) == len(ids) and all(map(self._gives_back, ids, words))
        if name in _SEVERAL:
            return Converted(ids, says_all)
        return Converted(ids[0] if ids else None, says_all)

    def _gives_back(self, identifier: str, word: str) -> bool:
        """Return whether the id of a role or a partner leads back to a word, its title."""
        new = self.made["roles"] | self.made["partners"]
        return word in (identifier, self.titles.get(identifier), new.get(identifier))

    def _id(self, name: str, word: str, words: Mapping[str, Meaning], cell: Cell) -> str | None:
        """Return the id that a word names, empty where it means nothing."""
        known = {"partners": self.partners, "commitments": self.nodes}.get(name, self.roles)
        meant = _looked_up(words, word)
        if meant is not None:
            return self._made(name, meant.to, word) if meant.to else ""
        if found := known.get(word.casefold()):
            return found
        told = {
            "partners": msg("no partner is called “{word}”", word=word),
            "commitments": msg("no {w.commitment} is called “{word}”", word=word),
        }.get(name, msg("no role is called “{word}”", word=word))
        self._missed(cell, told, msg("Say in the map which one it is, under `words`."))
        return None

    def _made(self, name: str, identifier: str, word: str) -> str:
        """Return an id that the map gives to a word, to be added to the team where it is new."""
        kind = {"partners": "partners", "commitments": ""}.get(name, "roles")
        known = self.partners if kind == "partners" else self.roles
        if kind and identifier.casefold() not in known:
            self.made[kind].setdefault(identifier, word)
        return identifier


def _named(named: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Return ids by what people may write for them: the id or the title, in any case."""
    pairs = list(named)
    titles = {line(title).casefold(): identifier for identifier, title in pairs}
    return titles | {identifier.casefold(): identifier for identifier, _ in pairs}


def _is_alone(meant: Meaning, words: Mapping[str, Meaning]) -> bool:
    """Return whether only one word means so, and it means something: what it means leads back."""
    return meant != Meaning() and sum(1 for other in words.values() if other == meant) == 1


def _is_its_word(word: str, status: str) -> bool:
    """Return whether a word is the one for a status, in a language: not one of several for it."""
    label = status_word(status)
    words = (status, *(Translator(language).spell(label) for language in LANGUAGES))
    return word.casefold() in {told.replace("\u00a0", " ").casefold() for told in words}


def _looked_up(words: Mapping[str, Meaning], word: str) -> Meaning | None:
    """Return what a word means: as it is written, else in another case."""
    exact = {line(known): meaning for known, meaning in words.items()}
    if word in exact:
        return exact[word]
    return {known.casefold(): meaning for known, meaning in exact.items()}.get(word.casefold())


def _decimal(word: str) -> Decimal | None:
    try:
        number = Decimal(word.replace(",", "."))
    except InvalidOperation:
        return None
    return number if number.is_finite() else None
