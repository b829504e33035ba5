"""What becomes of a unit: pieces of text, conflicts among them, and what each side then reads."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from typing import TypeAlias

from plantrack.edits.merging.units import Unit, Unmergeable, moved_by, shifted
from plantrack.fields import Value

OURS, BASE, THEIRS = "ours", "base", "theirs"


@dataclass(frozen=True, slots=True)
class Conflict:
    """Lines of which each side has others; those of the base are shown where git is told to."""

    ours: str
    base: str
    theirs: str

    def with_prefix(self, prefix: str) -> "Conflict":
        """Return the conflict with what stands before it on its first line."""
        if prefix.strip() and not (self.ours and self.theirs):
            raise Unmergeable("a conflict would begin in the middle of a line")
        sides = [prefix + side if side else "" for side in (self.ours, self.base, self.theirs)]
        return Conflict(*sides)


Piece: TypeAlias = str | Conflict


@dataclass(frozen=True, slots=True)
class Outcome:
    """A unit in three versions made one; `ours` and `theirs` are what each choice gives."""

    name: str
    pieces: tuple[Piece, ...]
    ours: tuple[Value, ...]
    theirs: tuple[Value, ...]


@dataclass(frozen=True, slots=True)
class Place:
    """Where a unit is put: its column, or behind the dash of its element, and the line breaks."""

    frame: Unit
    column: int
    is_compact: bool

    @property
    def indent(self) -> str:
        """What stands before it on its line."""
        return "" if self.is_compact else " " * self.column

    def lead(self, unit: Unit) -> str:
        """Return the lines above a unit as they stand here."""
        if self.is_compact:
            if unit.lead.strip():
                raise Unmergeable("a comment would stand in the middle of a line")
            return ""
        return self._here(unit, unit.lead, moved_by)

    def body(self, unit: Unit, text: str) -> str:
        """Return a part of a unit that begins where the unit does, as it stands here."""
        return self._here(unit, text, lambda line, _: line)

    def lines(self, unit: Unit, text: str) -> str:
        """Return whole lines of a unit as they stand here."""
        return self._here(unit, text, moved_by)

    def whole(self, unit: Unit) -> str:
        """Return a unit with the lines above it."""
        return self.lead(unit) + self.indent + self.body(unit, unit.body)

    def _here(self, unit: Unit, text: str, first: Callable[[str, int], str]) -> str:
        """Return text as it is where it stands in the same file, at the same column."""
        columns = self.column - unit.column
        if unit.tree is self.frame.tree and not columns:
            return text
        line_break = self.frame.line_break
        moved = shifted(text, columns, line_break)
        head, found, rest = moved.partition(line_break)
        return first(head, columns) + found + rest


@dataclass(frozen=True, slots=True)
class Style:
    """How conflicts are marked: with how many signs, and with the lines of the base or without."""

    size: int = 7
    with_base: bool = False

    def around(self, conflict: Conflict, line_break: str) -> str:
        """Return a conflict's lines between marks, as git marks them."""

        def mark(sign: str, label: str) -> str:
            return f"{sign * self.size} {label}".rstrip() + line_break

        base = f"{mark('|', BASE)}{conflict.base}" if self.with_base else ""
        return (
            f"{mark('<', OURS)}{conflict.ours}{base}{mark('=', '')}"
            f"{conflict.theirs}{mark('>', THEIRS)}"
        )


def whole_lines(pieces: Iterable[Piece]) -> list[Piece]:
    """Return pieces of which each conflict has its lines whole; neighbours are one conflict."""
    joined: list[Piece] = []
    for piece in pieces:
        last = joined[-1] if joined else ""
        if isinstance(piece, Conflict) and isinstance(last, str):
            head, prefix = _cut(last)
            joined[-1:] = [head] if head else []
            piece = piece.with_prefix(prefix)  # noqa: PLW2901 - the same conflict, its lines whole
            last = joined[-1] if joined else ""
        if isinstance(piece, str) and isinstance(last, str):
            joined[-1:] = [last + piece]
        elif isinstance(piece, Conflict) and isinstance(last, Conflict):
            joined[-1:] = [_together(last, piece)]
        elif piece:
            joined.append(piece)
    return joined


def text_with(pieces: Iterable[Piece], told: Callable[[Conflict], str]) -> str:
    """Return the text of pieces, each conflict as it is told."""
    return "".join(piece if isinstance(piece, str) else told(piece) for piece in pieces)


def with_pieces(outcome: Outcome, before: Iterator[Piece] | list[Piece]) -> Outcome:
    """Return an outcome with pieces before its own."""
    return replace(outcome, pieces=(*before, *outcome.pieces))


def _together(first: Conflict, second: Conflict) -> Conflict:
    return Conflict(
        first.ours + second.ours, first.base + second.base, first.theirs + second.theirs
    )


def _cut(text: str) -> tuple[str, str]:
    """Return the whole lines of a text, and what of a line follows them."""
    end = max(text.rfind("\n"), text.rfind("\r")) + 1
    return text[:end], text[end:]
