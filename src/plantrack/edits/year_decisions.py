"""What a page decides of the work that a year leaves, made the edit that opens the next one."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from plantrack.edits import journal
from plantrack.edits.change import Edit
from plantrack.edits.fields import Typed
from plantrack.edits.taking_over import Taken
from plantrack.edits.year_page import (
    DECISION,
    MOST_TOLD,
    Misread,
    Page,
    PageMistakes,
    Place,
    Section,
)
from plantrack.errors import PlantrackError
from plantrack.loading import Loaded
from plantrack.loading.words import value_meant
from plantrack.locale import Message, message_of, msg
from plantrack.locale.nearest import folded, nearest
from plantrack.model import ActionPlan, Deliverable, Status
from plantrack.views.recurring import Recurring

CARRY, CLOSE, PARTIAL, DROP, LEAVE, ADD, SKIP = (
    "carry", "close", "partial", "drop", "leave", "add", "skip",
)  # fmt: skip
_OF_OPEN = {
    "poursuivre": CARRY, "continuer": CARRY, "reporter": CARRY, "carry on": CARRY, "carry": CARRY,
    "continue": CARRY, "defer": CARRY, "clore": CLOSE, "clos": CLOSE, "close": CLOSE,
    "closed": CLOSE, "realiser": CLOSE, "abandonner": DROP, "drop": DROP, "cancel": DROP,
    "laisser": LEAVE, "leave": LEAVE, "leave open": LEAVE, "laisser ouvert": LEAVE,
}  # fmt: skip
_OF_RECURRING = {
    "ajouter": ADD, "add": ADD, "reprendre": ADD, "oui": ADD, "yes": ADD, "poursuivre": ADD,
    "continuer": ADD, "carry on": ADD, "omettre": SKIP, "skip": SKIP, "non": SKIP, "no": SKIP,
    "abandonner": SKIP, "drop": SKIP, "laisser": SKIP, "leave": SKIP,
}  # fmt: skip
_BY_STATUS = {
    Status.DONE: CLOSE, Status.PARTIAL: PARTIAL, Status.CANCELLED: DROP, Status.DEFERRED: CARRY,
}  # fmt: skip
_SEVERAL = re.compile(r";\s+")
_NO_EVIDENCE = frozenset(("aucune", "aucun", "none", "no"))
_OWED = {
    CARRY: ("reason",),
    DROP: ("reason",),
    PARTIAL: ("reason", "progress"),
    CLOSE: ("evidence",),
}
_NAMES = {
    "reason": msg("a reason"),
    "progress": msg("a progress"),
    "evidence": msg("a proof, or the word “none”,"),
}
_COMPLETE = 100


@dataclass(frozen=True, slots=True)
class Proposal:
    """What is to be decided before a year opens: its header, open work, work that comes back."""

    header: ActionPlan
    left: tuple[Deliverable, ...]
    recurring: tuple[Recurring, ...]


@dataclass(frozen=True, slots=True)
class Decided:
    """What a page decided: what the new year takes over, what is closed, how much stays open."""

    taken: tuple[Taken, ...]
    closed: Edit
    left_open: int


@dataclass(slots=True)
class _Reading:
    loaded: Loaded
    day: date
    day_of: Callable[[str], str | None]
    taken: list[Taken] = field(default_factory=list)
    closed: Edit = field(default_factory=lambda: Edit((), ()))
    left_open: int = 0


def decided(
    loaded: Loaded,
    page: Page,
    proposal: Proposal,
    day: date,
    day_of: Callable[[str], str | None],
) -> Decided:
    """Return what a page decides; `day_of` spells a day as the files do.

    Raises:
        PageMistakes: a line is not understood, or something is not decided.
    """
    mistakes = list[Misread]()
    if page.mistakes and not page.sections:
        raise PageMistakes([*page.mistakes])
    reading = _Reading(loaded, day, day_of)
    opened = {each.id.casefold(): each for each in proposal.left}
    recurring = {each.last.id.casefold(): each for each in proposal.recurring}
    for section in _first_of_each(page):
        key = section.identifier.casefold()
        try:
            if key in opened:
                _decide(reading, section, opened.pop(key))
            elif key in recurring:
                _propose(reading, section, recurring.pop(key))
            else:
                is_told = len(mistakes) < MOST_TOLD
                near = nearest(section.identifier, [*opened, *recurring]) if is_told else None
                mistakes.append(Misread(section.place, _not_open(loaded, section, near)))
        except _Mistake as mistake:
            mistakes.append(Misread(section.place_of(mistake.field), mistake.message))
        except PlantrackError as error:
            told = message_of(error)
            mistakes.append(Misread(section.place_of(DECISION), told))
    last = page.sections[-1].place if page.sections else None
    mistakes += (*page.mistakes, *_undecided(opened, last))
    if mistakes:
        raise PageMistakes(mistakes)
    return Decided(tuple(reading.taken), reading.closed, reading.left_open)


def _first_of_each(page: Page) -> Iterable[Section]:
    """Return the sections of a page, each id once: that it is there again is told already."""
    first: dict[str, Section] = {}
    for section in page.sections:
        first.setdefault(section.identifier.casefold(), section)
    return first.values()


class _Mistake(Exception):
    """What is wrong with a section, and the field where it shows."""

    def __init__(self, name: str, message: Message) -> None:
        super().__init__(name)
        self.field = name
        self.message = message


def _decide(reading: _Reading, section: Section, deliverable: Deliverable) -> None:
    """Take in what a section decides of open work."""
    kind = _kind(section, _OF_OPEN, deliverable.id)
    progress = section.fields.get("progress") or None
    if kind == CLOSE and progress and progress.rstrip("% ") != str(_COMPLETE):
        kind = PARTIAL
    _refuse_owed(section, kind, deliverable.id)
    entry: dict[str, Typed] = {
        "date": reading.day.isoformat(),
        "progress": None if kind == CLOSE or not progress else progress.rstrip("% "),
        "reason": section.fields.get("reason") or None,
        "resolution": section.fields.get("resolution") or None,
    }
    due = _due(reading, section)
    if due and kind != CARRY:
        raise _Mistake("due", msg("a new due date goes with work that is carried on"))
    if kind == LEAVE:
        reading.left_open += 1
    elif kind == CARRY:
        reading.taken.append(Taken(deliverable, entry, {"due": due}))
    elif kind == DROP:
        reading.closed += journal.cancel(reading.loaded, deliverable.id, entry)
    else:
        reading.closed += _closing(reading.loaded, section, deliverable, entry, kind)


def _closing(
    loaded: Loaded, section: Section, deliverable: Deliverable, entry: dict[str, Typed], kind: str
) -> Edit:
    proof = section.fields.get("evidence", "")
    proofs = () if folded(proof) in _NO_EVIDENCE else tuple(filter(None, _SEVERAL.split(proof)))
    entry["status"] = (Status.DONE if kind == CLOSE else Status.PARTIAL).value
    entry["evidence"] = list(proofs) or None
    return journal.update(loaded, deliverable.id, entry, unproven=not proofs)


def _propose(reading: _Reading, section: Section, recurring: Recurring) -> None:
    """Take in what a section decides of work that comes back."""
    if _kind(section, _OF_RECURRING, recurring.last.id) == SKIP:
        return
    due = _due(reading, section) or (recurring.due.isoformat() if recurring.due else None)
    fields: dict[str, Typed] = {"title": recurring.title, "due": due, "continues": None}
    reading.taken.append(Taken(recurring.last, None, fields))


def _kind(section: Section, words: Mapping[str, str], identifier: str) -> str:
    """Return what a decision's words mean, in either language."""
    typed = section.fields.get(DECISION, "").strip(" *_`")
    if not typed:
        raise _Mistake(DECISION, msg("nothing is decided of {id}", id=identifier))
    plain = folded(typed).rstrip(" .;!").removeprefix("a ").removeprefix("to be ")
    status = value_meant(typed.rstrip(" .;!"), tuple(Status))
    if plain in words:
        return words[plain]
    if status is not None and words is _OF_OPEN and Status(status) in _BY_STATUS:
        return _BY_STATUS[Status(status)]
    near = nearest(plain, words)
    if near:
        told = msg("“{word}” is no decision. Did you mean {near}?", word=typed, near=near)
        raise _Mistake(DECISION, told)
    raise _Mistake(DECISION, msg("“{word}” is no decision of this page", word=typed))


def _refuse_owed(section: Section, kind: str, identifier: str) -> None:
    for name in _OWED.get(kind, ()):
        if not section.fields.get(name):
            raise _Mistake(
                name, msg("{what} is missing for {id}", what=_NAMES[name], id=identifier)
            )


def _due(reading: _Reading, section: Section) -> str | None:
    typed = section.fields.get("due")
    if not typed:
        return None
    try:
        return reading.day_of(typed)
    except PlantrackError as error:
        raise _Mistake("due", message_of(error)) from error


def _not_open(loaded: Loaded, section: Section, near: str | None) -> Message:
    known = loaded.plan.deliverable_of.get(section.identifier)
    if known is not None:
        return msg("{id} is not to be decided: it is closed, or of another time", id=known.id)
    if near:
        return msg(
            "“{word}” names no work of this page. Did you mean {near}?",
            word=section.identifier,
            near=near.upper(),
        )
    return msg("“{word}” names no work of this page", word=section.identifier)


def _undecided(opened: Mapping[str, Deliverable], last: Place | None) -> Iterator[Misread]:
    """Give each open deliverable that the page does not name: it would stay behind unseen."""
    for deliverable in opened.values():
        told = msg("the page does not say what becomes of {id}", id=deliverable.id)
        yield Misread(last or Place(1, 1), told)
