"""Sheets that came back, as one edit: an entry where something is new, and what was not understood.

Whose a sheet is, it says itself: nothing proves it, and it is told as declared.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from unicodedata import normalize

from plantrack.diagnostics import Place
from plantrack.edits.change import Edit, Owed
from plantrack.edits.fields import Typed
from plantrack.edits.finding import deliverable_named
from plantrack.edits.journal import confirm, update
from plantrack.edits.naming import role_named
from plantrack.edits.reviewing import review
from plantrack.errors import PlantrackError
from plantrack.loading import Loaded
from plantrack.locale import Message, message_of, msg
from plantrack.model import Deliverable, Review, state_of
from plantrack.tables.returned.fields import (
    BASIS,
    DAY,
    DUE,
    EVIDENCE,
    LABELS,
    NOTHING,
    ROLE,
    STATUS,
    VERDICT,
)  # fmt: skip
from plantrack.tables.returned.news import news_of, told_on
from plantrack.tables.returned.outcome import Answer, Brought, Entered, FromRole, Outcome
from plantrack.tables.returned.pieces import Piece, Returned, Section, mistake
from plantrack.tables.returned.typed import Reading, day_meant


def brought(loaded: Loaded, sheets: Sequence[Returned], clock: date) -> Brought:
    """Return what sheets that came back bring to a plan; their days are not after `clock`."""
    bringing = _Bringing(loaded, clock)
    for sheet in sheets:
        bringing.take(sheet)
    return bringing.ended()


@dataclass(slots=True)
class _Told:
    """A deliverable's answers, whose they are and of which day."""

    section: Section
    role: str | None
    day: date
    reading: Reading

    @property
    def sense(self) -> tuple[object, ...]:
        """What makes two answers the same."""
        typed = {
            name: normalize("NFC", str(value)).split() for name, value in self.reading.typed.items()
        }
        return self.day, self.reading.ticked, self.reading.unproven, sorted(typed.items())


class _Bringing:
    """Sheets, while they are taken one after the other."""

    def __init__(self, loaded: Loaded, clock: date) -> None:
        self.loaded, self.clock = loaded, clock
        self.found = Brought()
        self.told: dict[tuple[str, str | None], list[_Told]] = {}
        self.unanswered: dict[tuple[str | None, str], date] = {}
        self.entered: dict[str, date] = {}

    def take(self, sheet: Returned) -> None:
        """Read a sheet's answers, whatever those of another one say."""
        self.found.mistakes += sheet.mistakes
        role = self._role(sheet)
        day = self._day(sheet.day, None)
        self.found.days.append(day or self.clock)
        if day is not None:
            self.found.day = max(filter(None, (self.found.day, day)))
        self._of(role).files.append(sheet.file)
        for section in sheet.sections:
            self._section(section, role, self._day(section.fields.get(DAY), day))

    def _of(self, role: str | None) -> FromRole:
        known = next((each for each in self.found.roles if each.role == role), None)
        if known is None:
            known = FromRole(role)
            self.found.roles.append(known)
        return known

    def _role(self, sheet: Returned) -> str | None:
        """Return the role that a sheet says it is of: an id, alone or in brackets, or a title."""
        if sheet.role is None:
            return None
        words = sheet.role.words.strip()
        inner = words.rpartition("(")[2].rstrip(") ") if words.endswith(")") else words
        if inner in self.loaded.plan.role_of:
            return inner
        try:
            return role_named(self.loaded, words)
        except PlantrackError as error:
            self.found.mistakes.append(mistake(sheet.role.place, message_of(error)))
            return None

    def _day(self, piece: Piece | None, otherwise: date | None) -> date | None:
        if piece is None:
            return otherwise
        try:
            day = day_meant(piece, self.clock)
        except PlantrackError as error:
            self.found.mistakes.append(mistake(piece.place, message_of(error)))
            return None
        if day > self.clock:
            told = msg("{day} is after today: what is written down as done has happened", day=day)
            self.found.mistakes.append(mistake(piece.place, told))
            return None
        return day

    def _section(self, section: Section, role: str | None, day: date | None) -> None:
        try:
            deliverable = deliverable_named(self.loaded, section.identifier)
        except PlantrackError as error:
            self.found.mistakes.append(mistake(section.place, message_of(error)))
            return
        if not set(section.fields) - {DAY} or _is_unticked(section):
            self.unanswered[role, deliverable.id] = day or self.clock
            return
        if day is None:
            told = msg("the date of the answers is missing: write it at the head of the sheet")
            self.found.mistakes.append(mistake(section.place, told))
            return
        reading = Reading(section, self.clock)
        self.found.mistakes += reading.mistakes
        if reading.mistakes:
            self._answer(role, Answer(deliverable.id, day, Outcome.REFUSED))
            return
        if not (reading.typed or reading.ticked or reading.unproven):
            self.unanswered[role, deliverable.id] = day
            return
        told_here = _Told(section, role, day, reading)
        key = deliverable.id, role if section.is_review else None
        self.told.setdefault(key, []).append(told_here)

    def _answer(self, role: str | None, answer: Answer) -> None:
        self._of(role).answers.append(answer)

    def ended(self) -> Brought:
        """Make the entries, of each deliverable one, and return what all of it comes to."""
        for (identifier, _), told in self.told.items():
            deliverable = deliverable_named(self.loaded, identifier)
            for each in self._agreed(deliverable, told):
                self._enter(deliverable, each)
        answered = {(each.role, a.identifier) for each in self.found.roles for a in each.answers}
        for (role, identifier), day in self.unanswered.items():
            if (role, identifier) not in answered:
                self._answer(role, Answer(identifier, day, Outcome.UNANSWERED))
        return self.found

    def _agreed(self, deliverable: Deliverable, told: list[_Told]) -> Iterator[_Told]:
        """Give a deliverable's answer of each day, where no other one speaks against it."""
        of_day: dict[date, list[_Told]] = {}
        for each in sorted(told, key=lambda each: each.day):
            of_day.setdefault(each.day, []).append(each)
        for first, *others in of_day.values():
            against = [each for each in others if each.sense != first.sense]
            if not against:
                yield first
                continue
            self._answer(first.role, Answer(deliverable.id, first.day, Outcome.REFUSED))
            for each in against:
                self._refuse(
                    each,
                    msg(
                        "{id} is answered otherwise at {place}, of the same day: keep one of them",
                        id=deliverable.id,
                        place=first.section.place.told,
                    ),
                    each.section.place,
                )

    def _refuse(self, told: _Told, message: Message, place: Place) -> None:
        self.found.mistakes.append(mistake(place, message))
        self._answer(told.role, Answer(told.section.identifier, told.day, Outcome.REFUSED))

    def _enter(self, deliverable: Deliverable, told: _Told) -> None:
        """Add an answer's entry; of two days of one deliverable, the later waits for its turn."""
        if self.entered.get(deliverable.id, told.day) != told.day:
            message = msg(
                "{id} is answered of an earlier day too, {day}: import once more, and this is read",
                id=deliverable.id,
                day=self.entered[deliverable.id],
            )
            self._refuse(told, message, told.section.place)
            return
        try:
            answer, edit = _entry_of(self.loaded, deliverable, told)
        except Owed as owed:
            name = owed.name if owed.name in LABELS else ROLE
            label, question = LABELS[name], owed.question
            message = msg("“{label}” is missing: {question}", label=label, question=question)
            if name == EVIDENCE:
                message = msg("“{label}” is missing: an address, a file, or “none”", label=label)
            self._refuse(told, message, told.section.place_of(DUE, STATUS, "progress", VERDICT))
        except PlantrackError as error:
            place = told.section.place_of(DUE, STATUS, "progress", NOTHING, "note", VERDICT)
            self._refuse(told, message_of(error), place)
        else:
            if edit.changes:
                self.entered[deliverable.id] = told.day
                place = told.section.place
                self.found.entries.append(Entered(deliverable.id, place, edit, answer))
            self._answer(told.role, answer)


def _is_unticked(section: Section) -> bool:
    return set(section.fields) <= {DAY, NOTHING} and not section.words(NOTHING).strip("[] -☐")


def _entry_of(loaded: Loaded, deliverable: Deliverable, told: _Told) -> tuple[Answer, Edit]:
    """Return what becomes of an answer, and the edit that it makes.

    Raises:
        Owed: the entry cannot do without something that the sheet leaves empty.
        PlantrackError: it says what cannot be.
    """
    if told.section.is_review:
        return _reviewed(loaded, deliverable, told)
    lead = state_of(deliverable, told.day).lead
    by: dict[str, Typed] = {"date": told.day.isoformat(), "by": told.role}
    typed, ticked = told.reading.typed, told.reading.ticked
    if ticked and set(typed) - {"note"}:
        raise PlantrackError(
            "“nothing new” is ticked, and something new is said of {id}: keep one of the two",
            id=deliverable.id,
        )
    if set(typed) == {"reason"}:
        raise PlantrackError(
            "a reason goes with what it explains: write the state of {id}, or its new due date",
            id=deliverable.id,
        )
    news = news_of(deliverable, typed, told.day)
    if not news:
        if told_on(deliverable, told.day) or not state_of(deliverable, told.day).status.is_open:
            return Answer(deliverable.id, told.day, Outcome.ALREADY, {}, lead), Edit((), ())
        edit = confirm(loaded, [deliverable.id], told.day.isoformat(), None, told.role)
        return Answer(deliverable.id, told.day, Outcome.NOTHING_NEW, {}, lead), edit
    said = typed if set(news) == {"reason"} else news
    edit = update(loaded, deliverable.id, {**said, **by}, unproven=told.reading.unproven)
    outcome = Outcome.NEW if edit.changes else Outcome.ALREADY
    return Answer(deliverable.id, told.day, outcome, news, lead), edit


def _reviewed(loaded: Loaded, deliverable: Deliverable, told: _Told) -> tuple[Answer, Edit]:
    typed = told.reading.typed
    given = {name: str(typed.get(name) or "") or None for name in (VERDICT, BASIS)}
    for entry in deliverable.updates:
        is_theirs = entry.date == told.day and entry.by == told.role
        if is_theirs and entry.review and _is_same(entry.review, given):
            already = Answer(deliverable.id, told.day, Outcome.ALREADY, {}, None, is_review=True)
            return already, Edit((), ())
    edit = review(loaded, deliverable.id, {**given, "date": told.day.isoformat(), "by": told.role})
    return Answer(deliverable.id, told.day, Outcome.NEW, dict(typed), None, is_review=True), edit


def _is_same(known: Review, given: dict[str, str | None]) -> bool:
    words = (known.basis or "").split()
    return known.verdict == given[VERDICT] and words == (given[BASIS] or "").split()
