"""What a person wrote in a sheet's field, as the journal spells it."""

import re
from collections.abc import Sequence
from datetime import date

from plantrack.diagnostics import Diagnostic
from plantrack.edits.fields import Typed
from plantrack.errors import PlantrackError
from plantrack.loading.words import value_meant
from plantrack.locale import Message, message_of, msg
from plantrack.locale.nearest import folded
from plantrack.locale.typed_days import span_typed
from plantrack.locale.words import status_word, verdict_word
from plantrack.model import Status, Verdict
from plantrack.tables.returned.fields import DAY, DUE, EVIDENCE, LABELS, NOTHING, STATUS, VERDICT
from plantrack.tables.returned.pieces import Piece, Section, mistake
from plantrack.tables.statuses import STATUSES, why_none

_YEAR = re.compile(r"(?<![0-9])[0-9]{4}(?![0-9])")
_MONTH = r"(0?[1-9]|1[0-2])"
_EITHER = re.compile(rf"{_MONTH}\s*[/.-]\s*{_MONTH}\s*[/.-]\s*[0-9]{{4}}")  # 02/03/2020
_QUOTES = "\"“”«»'‘’ \xa0"
# An address, as some mail programs give it; it begins a word, lest each sign of one be tried.
_TWICE = re.compile(r"(?<!\S)([(\[]?)([^\s<]+)<(?:mailto:)?\2/?>")
_YES = frozenset(("x", "oui", "yes", "vrai", "true", "1", "ok", "☒", "☑", "✓", "✔", "v"))
_NO = frozenset(("", "non", "no", "faux", "false", "0", "☐", "o", "-"))
_NONE = frozenset(("aucune", "aucun", "none", "no evidence", "sans preuve", "aucune preuve", "no"))
_LONGEST_ADDRESS, _LONGEST_DAY = 2_000, 60  # characters


def is_ticked(section: Section) -> bool:
    """Return whether “nothing new” is ticked.

    Raises:
        PlantrackError: what stands there is neither a tick nor none.
    """
    words = section.words(NOTHING).casefold().replace("- ", "", 1)
    bare = folded(words.strip("[] ").rstrip("."))
    head = words.split("]")[0].strip("[ ") if words.startswith("[") else bare
    mark = folded(head)
    if mark in _YES:
        return True
    if mark not in _NO:
        word = section.words(NOTHING)
        raise PlantrackError("“{word}” is no tick: write x, or nothing", word=word)
    return False


def day_meant(piece: Piece, today: date, *, last: bool = False) -> date:
    """Return the day that a field names, of a period its last one where it is aimed at.

    Raises:
        PlantrackError: it names none, or not its year.
    """
    word = piece.words.strip(_QUOTES)
    if len(word) > _LONGEST_DAY or not _YEAR.search(word):
        raise PlantrackError("“{word}” is no whole date: write it as 2018-09-30", word=word)
    if (found := _EITHER.fullmatch(word)) and found[1].zfill(2) != found[2].zfill(2):
        raise PlantrackError(
            "“{word}” may be two days, by whether the month or the day is first: write it as "
            "2018-09-30",
            word=word,
        )
    span = span_typed(word, today)
    if span.is_period and not last:
        raise PlantrackError("“{word}” is no whole date: write it as 2018-09-30", word=word)
    return span.last


class Reading:
    """A deliverable's fields while they are read: the entry they make, what is not understood."""

    def __init__(self, section: Section, today: date) -> None:
        self.section = section
        self.today = today
        self.mistakes: list[Diagnostic] = []
        self.typed: dict[str, Typed] = {}
        self.unproven = False
        self.ticked = False
        try:
            self.ticked = is_ticked(section)
        except PlantrackError as error:
            self._wrong(NOTHING, message_of(error))
        for name, piece in section.fields.items():
            if name not in (NOTHING, DAY):
                self._take(name, piece)

    def _take(self, name: str, piece: Piece) -> None:
        words = piece.words
        if name == STATUS:
            self._word(name, words, STATUSES)
        elif name == VERDICT:
            self._word(name, words, tuple(Verdict))
        elif name == DUE:
            self._day(name, piece)
        elif name == EVIDENCE:
            self._proofs(words)
        else:
            self.typed[name] = words.strip() if name != "progress" else words.strip(_QUOTES)

    def _word(self, name: str, words: str, known: Sequence[str]) -> None:
        word = words.strip(_QUOTES + ".")
        meant = value_meant(word, known)
        if meant is not None:
            self.typed[name] = meant
        elif name == STATUS and value_meant(word, tuple(Status)) == Status.DEFERRED:
            told = msg(
                "“{word}” is no answer of a sheet: write what stands at “{label}”, and whoever "
                "keeps the plan will carry it over",
                word=word,
                label=LABELS["note"],
            )
            self._wrong(name, told)
        else:
            spelled = status_word if name == STATUS else verdict_word
            self._wrong(name, why_none(word, known, spelled))

    def _day(self, name: str, piece: Piece) -> None:
        try:
            self.typed[name] = day_meant(piece, self.today, last=True).isoformat()
        except PlantrackError as error:
            self._wrong(name, message_of(error))

    def _proofs(self, words: str) -> None:
        if folded(words.strip(_QUOTES + ".")) in _NONE:
            self.unproven = True
            return
        proofs = [_proof(word) for word in re.split(r"\n|\s;\s|;$", words)]
        self.typed[EVIDENCE] = list(dict.fromkeys(filter(None, proofs)))

    def _wrong(self, name: str, message: Message) -> None:
        told = msg("{label}: {message}", label=LABELS[name], message=message)
        self.mistakes.append(mistake(self.section.place_of(name), told))


def _proof(word: str) -> str:
    plain = word.strip().strip("-*• ")
    if len(plain) <= _LONGEST_ADDRESS:
        plain = _TWICE.sub(r"\1\2", plain)
    return plain[1:-1] if plain[:1] == "<" and plain[-1:] == ">" else plain
