"""Which questions of a journal wait for an answer, and which answers answer none."""

from collections.abc import Iterable
from dataclasses import dataclass

from plantrack.model.action_plan import Update


@dataclass(frozen=True, slots=True)
class Asked:
    """The entries whose question waits, and those whose answer answers none, in their order."""

    waiting: tuple[Update, ...]
    answering_none: tuple[Update, ...]


def asked_in(entries: Iterable[Update]) -> Asked:
    """Return what is asked in entries of a journal, taken in the order of the file.

    An answer is to the questions before it, its author's or put to nobody's name; an entry may
    answer one and ask the next.
    """
    waiting: list[Update] = []
    idle: list[Update] = []
    for entry in entries:
        if entry.answer:
            left = [asked for asked in waiting if not _is_answered(asked, entry)]
            if len(left) == len(waiting):
                idle.append(entry)
            waiting = left
        if entry.question:
            waiting.append(entry)
    return Asked(tuple(waiting), tuple(idle))


def _is_answered(asked: Update, entry: Update) -> bool:
    return entry.by is None or asked.to is None or asked.to == entry.by
