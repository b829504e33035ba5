"""What a sheet holds, piece by piece, whatever its format: a field, its words, its place."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from plantrack.diagnostics import Diagnostic, Place
from plantrack.errors import PlantrackError
from plantrack.locale import Message, msg
from plantrack.tables.returned.fields import (
    ASIDE,
    DAY,
    DELIVERABLE,
    END,
    LABELS,
    ROLE,
    UNKNOWN,
    VERDICT,
    is_shown_only,
)

NOT_UNDERSTOOD = "cell-not-understood"
_MOST = 1_000  # deliverables of one sheet


@dataclass(frozen=True, slots=True)
class Piece:
    """A field's words, and where they stand; or words that are no field's."""

    name: str
    words: str
    place: Place


@dataclass(slots=True)
class Section:
    """What a sheet says of one deliverable: the fields that are filled in."""

    identifier: str
    place: Place
    fields: dict[str, Piece] = field(default_factory=dict)

    @property
    def is_review(self) -> bool:
        """Whether it is a second verdict."""
        return VERDICT in self.fields or "basis" in self.fields

    def words(self, name: str) -> str:
        """Return what a field says, nothing where it is left empty."""
        return self.fields[name].words if name in self.fields else ""

    def place_of(self, *names: str) -> Place:
        """Return where the first of some fields stands, else the deliverable itself."""
        return next((self.fields[name].place for name in names if name in self.fields), self.place)


@dataclass(slots=True)
class Returned:
    """A sheet that came back: whose it says it is, its day, its deliverables.

    `aside` is what stands outside of them, which is told and not read; `shown`, what a sheet only
    shows, of a deliverable or at the head, as it came back.
    """

    file: str
    role: Piece | None = None
    day: Piece | None = None
    sections: list[Section] = field(default_factory=list)
    aside: list[Piece] = field(default_factory=list)
    shown: list[tuple[str, Piece]] = field(default_factory=list)
    mistakes: list[Diagnostic] = field(default_factory=list)

    @property
    def is_sheet(self) -> bool:
        """Whether anything of a sheet was found in it."""
        return self.role is not None or any(section.fields for section in self.sections)


def mistake(place: Place, message: Message, advice: Message | None = None) -> Diagnostic:
    """Return what was not understood of a sheet, at its place."""
    return Diagnostic(NOT_UNDERSTOOD, place, message, advice)


def gathered(file: str, pieces: Iterable[Piece]) -> Returned:
    """Return a sheet out of its pieces, in the order in which they stand.

    Raises:
        PlantrackError: there are more than any sheet has.
    """
    gathering = _Gathering(Returned(file))
    for piece in pieces:
        gathering.take(piece)
    return gathering.found


class _Gathering:
    """A sheet while its pieces come."""

    def __init__(self, found: Returned) -> None:
        self.found = found
        self.section: Section | None = None
        self.known: dict[str, Section] = {}

    def take(self, piece: Piece) -> None:
        """Put a piece where it belongs."""
        if piece.name == DELIVERABLE:
            self.section = self._section(piece)
            self._only_shown(piece)
        elif piece.name in (ROLE, END):
            self.section = None
            self._head(piece)
        elif piece.name in (UNKNOWN, ASIDE):
            self._strange(piece)
        elif is_shown_only(piece.name):
            self._only_shown(piece)
        elif not piece.words:
            return
        elif self.section is None:
            self._head(piece)
        else:
            self.found.mistakes += _put(self.section, piece)

    def _section(self, piece: Piece) -> Section:
        words = piece.words.split()
        identifier = words[0].strip("*_`·:") if words else ""
        known = self.known.get(identifier.casefold())
        if known is not None:
            return known  # a mail quotes the sheet that it answers
        section = self.known[identifier.casefold()] = Section(identifier, piece.place)
        self.found.sections.append(section)
        if len(self.found.sections) > _MOST:
            raise PlantrackError(
                "{file} holds more than {most} headings: it is no sheet",
                file=self.found.file,
                most=_MOST,
            )
        return section

    def _only_shown(self, piece: Piece) -> None:
        if piece.words:
            of = "" if self.section is None else self.section.identifier
            self.found.shown.append((of, piece))

    def _head(self, piece: Piece) -> None:
        """Take what stands above the deliverables; of a sheet that is quoted, the first counts."""
        if piece.name == ROLE and piece.words and self.found.role is None:
            self.found.role = piece
        elif piece.name == DAY and piece.words and self.found.day is None:
            self.found.day = piece
        elif piece.name == ROLE and piece.words and self.found.role is not None:
            if not _are_same(piece.words, self.found.role.words):
                told = msg("another role’s sheet begins here: keep one sheet a file")
                self.found.mistakes.append(mistake(piece.place, told))
        elif piece.name not in (ROLE, DAY, END):
            told = msg("this stands below no {w.deliverable}: begin with its number")
            self.found.mistakes.append(mistake(piece.place, told))

    def _strange(self, piece: Piece) -> None:
        if self.section is None or piece.name == ASIDE:
            self.found.aside.append(piece)
            return
        told = msg("this line is not understood: “{words}”", words=_short(piece.words))
        advice = msg("Put it beside the field that it belongs to, or take it out.")
        self.found.mistakes.append(mistake(piece.place, told, advice))


def _put(section: Section, piece: Piece) -> Iterator[Diagnostic]:
    """Put a field into its section; give what is wrong where it was said otherwise before."""
    before = section.fields.get(piece.name)
    if before is None:
        section.fields[piece.name] = piece
    elif not _are_same(before.words, piece.words):
        yield mistake(
            piece.place,
            msg(
                "“{label}” of {id} is said twice, and otherwise the first time: “{words}”",
                label=LABELS[piece.name],
                id=section.identifier,
                words=_short(before.words),
            ),
        )


def _are_same(words: str, others: str) -> bool:
    return words.split() == others.split()


def _short(words: str) -> str:
    line = " ".join(words.split())
    return line if len(line) <= _LONGEST else line[:_LONGEST] + "…"


_LONGEST = 60
