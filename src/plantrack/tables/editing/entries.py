"""The new entry of a row: what it says that is new, against what stood and what stands now."""

from collections.abc import Mapping
from datetime import date

from plantrack.edits.change import Edit, Owed
from plantrack.edits.fields import Typed, read_typed
from plantrack.edits.journal import confirm, in_english, update
from plantrack.errors import PlantrackError
from plantrack.loading import Loaded
from plantrack.locale import Message, message_of, msg
from plantrack.locale.nearest import folded
from plantrack.locale.words import status_word
from plantrack.model import Deliverable, Status, Update, state_of
from plantrack.tables.choices import Choices, brief
from plantrack.tables.editing.alike import are_alike
from plantrack.tables.editing.base import Held
from plantrack.tables.editing.columns import COLUMN_OF, ENTRIES, ENTRY
from plantrack.tables.editing.filled import Row
from plantrack.tables.editing.outcome import CONFLICT, OWED, Refusal
from plantrack.tables.editing.rows import facts_of
from plantrack.tables.statuses import STATUSES, why_none

_FACTS = ("status", "progress", "due")
_DAYS = ("date", "due")
_BESIDE = {"date", "reason"}  # they say nothing alone
_NO_EVIDENCE = frozenset(("aucune", "aucun", "none", "no"))
_SOME_DAY = "2000-01-01"


def fields_of(row: Row, as_of: date | None, clock: date) -> dict[str, Typed]:
    """Return the fields of a row's entry as the plan's files spell them; nothing where it has none.

    Raises:
        Refusal: a cell is not understood, or the entry has no date.
    """
    typed: dict[str, Typed] = {
        column.field: row.cells[column.name] for column in ENTRIES if column.name in row.cells
    }
    if not typed:
        return {}
    for name, word in in_english(typed).items():
        if name == "status" and word not in set(Status):
            raise Refusal(f"{ENTRY}{name}", why_none(str(word), STATUSES, status_word))
        typed[name] = _spelled(name, str(word))
    day = typed.get("date") or (as_of.isoformat() if as_of else None)
    if day is None:
        told = msg("the entry has no date: write the day on which it was so, such as 2026-11-20")
        raise Refusal(f"{ENTRY}date", told)
    if date.fromisoformat(str(day)) > clock:
        told = msg("{day} is after today, {today}: an entry tells what was", day=day, today=clock)
        raise Refusal(f"{ENTRY}date", told)
    return {**typed, "date": day}


def _spelled(name: str, word: str) -> Typed:
    """Return a cell's value as the files spell it; evidence is a list.

    Raises:
        Refusal: the field cannot be so.
    """
    value: Typed = word
    if name in _DAYS and not _is_day(word):
        told = msg("“{word}” is no day as workbooks here write them: year, month and day, such as "
                   "2026-11-20", word=word)  # fmt: skip
        raise Refusal(f"{ENTRY}{name}", told)
    if name == "evidence":
        value = [] if folded(word) in _NO_EVIDENCE else proofs_of(word)
    try:
        read = read_typed(Update, {"date": _SOME_DAY, name: value})
    except PlantrackError as error:
        raise Refusal(f"{ENTRY}{name}", message_of(error)) from error
    return str(read.progress) if name == "progress" else value


def _is_day(word: str) -> bool:
    try:
        return date.fromisoformat(word).isoformat() == word
    except ValueError:
        return False


def proofs_of(cell: str) -> list[str]:
    """Return the proofs of a cell: a line each, or set apart by a semicolon and a space."""
    return [proof for line in cell.split("\n") for part in line.split("; ")
            if (proof := part.strip())]  # fmt: skip


def told_already(
    deliverable: Deliverable, typed: Mapping[str, Typed], held: Held | None
) -> set[str]:
    """Return the fields of an entry that the plan says already, on its day or as things stand."""
    day = date.fromisoformat(str(typed["date"]))
    known = [entry for entry in deliverable.updates if entry.date == day]
    today = facts_of(state_of(deliverable))
    said = {name for name in typed if name != "date" and _is_said(known, name, typed[name])}
    for name in _FACTS:
        is_new = name == "due" or (held is not None and today[name] != held.facts[name])
        if typed.get(name) == today[name] and is_new:
            said.add(name)
    if said & {"status", "due"} and _is_told_reason(deliverable, typed.get("reason")):
        said.add("reason")
    return said


def _is_said(known: list[Update], name: str, value: Typed) -> bool:
    """Return whether an entry of the day says a value."""
    if name == "evidence":
        told = {proof for entry in known for proof in entry.evidence}
        return bool(value) and not isinstance(value, str) and set(map(str, value or ())) <= told
    told_words = (str(word) for entry in known if (word := getattr(entry, name)) is not None)
    return any(are_alike(str(value), word) for word in told_words)


def _is_told_reason(deliverable: Deliverable, reason: Typed) -> bool:
    told = (entry.reason for entry in deliverable.updates if entry.reason)
    return any(are_alike(str(reason or ""), word) for word in told)


def settled(
    row: Row,
    deliverable: Deliverable,
    typed: Mapping[str, Typed],
    held: Held | None,
    choices: Choices,
) -> dict[str, Typed]:
    """Return an entry without what the plan is to win.

    Raises:
        Refusal: a cell says something else than the plan, which changed since; nobody settled it.
    """
    left = _facts_settled(row, deliverable, typed, held, choices)
    if left.get("evidence") == [] and "status" not in left:
        del left["evidence"]  # that there is none belongs to a state
    if left.keys() <= _BESIDE < typed.keys():
        left.pop("reason", None)
    return left


def _facts_settled(
    row: Row,
    deliverable: Deliverable,
    typed: Mapping[str, Typed],
    held: Held | None,
    choices: Choices,
) -> dict[str, Typed]:
    left = dict(typed)
    if held is None:
        return left
    today = facts_of(state_of(deliverable))
    for name in _FACTS:
        if name not in typed or today[name] == held.facts[name]:
            continue
        place = row.place(f"{ENTRY}{name}")
        is_taken = choices.settled(place)
        if is_taken is None:
            told = _conflict(row, name, held.facts[name], today[name], typed[name])
            advice = msg("To settle it: --take {cell} writes the workbook’s, --keep {cell} leaves "
                         "the plan’s.", cell=brief(place))  # fmt: skip
            raise Refusal(f"{ENTRY}{name}", told, CONFLICT, advice)
        if not is_taken:
            del left[name]
    return left


def _conflict(row: Row, name: str, was: str, now: str, cell: Typed) -> Message:
    return msg(
        "conflict on “{heading}” of {id}: it was {was} when the workbook was made; the plan now "
        "says {now}; the workbook says {cell}",
        heading=COLUMN_OF[f"{ENTRY}{name}"].heading,
        id=row.key,
        was=_fact(name, was),
        now=_fact(name, now),
        cell=_fact(name, str(cell)),
    )


def _fact(name: str, word: str) -> Message:
    if not word:
        return msg("nothing")
    if name == "status":
        return msg("“{word}”", word=status_word(word))
    return msg("“{word}”", word=word)


def entry_made(loaded: Loaded, deliverable: Deliverable, row: Row, typed: dict[str, Typed]) -> Edit:
    """Return the edit that adds a row's entry; one of a date alone says that nothing is new.

    Raises:
        Refusal: it owes something, or cannot be.
    """
    if set(typed) == {"date"}:
        return confirm(loaded, [deliverable.id], str(typed["date"]), None)
    unproven = typed.get("evidence") == [] and f"{ENTRY}evidence" in row.cells
    try:
        return update(loaded, deliverable.id, typed, unproven=unproven)
    except Owed as owed:
        raise Refusal(f"{ENTRY}{owed.name}", owing(owed), OWED) from owed
    except PlantrackError as error:
        name = _culprit(loaded, deliverable, typed, unproven=unproven)
        raise Refusal(f"{ENTRY}{name}", message_of(error)) from error


def owing(owed: Owed) -> Message:
    """Return what is missing in a cell, where an entry cannot do without."""
    return msg("this cell is to be filled in: {question}", question=owed.question)


def _culprit(
    loaded: Loaded, deliverable: Deliverable, typed: Mapping[str, Typed], *, unproven: bool
) -> str:
    """Return the field without which an entry could be made, or would only owe something."""
    for name in typed:
        if name in _BESIDE:
            continue
        rest = {other: value for other, value in typed.items() if other != name}
        if rest.keys() <= _BESIDE:
            return name
        try:
            update(loaded, deliverable.id, rest, unproven=unproven)
        except Owed:
            return name
        except PlantrackError:
            continue
        return name
    return "date"
