"""What the editing workbook shows of each deliverable: a row of texts, as people read them."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from plantrack.locale import Translator
from plantrack.locale.words import status_said, status_word
from plantrack.model import Deliverable, Node, Plan, State, Status, Update, state_of
from plantrack.model.journal import FOREVER
from plantrack.tables.reading.cells import cleaned
from plantrack.tables.workbook import LONGEST

_CUT = "…"
_LONGEST_CHOICE = 120


@dataclass(frozen=True)
class Rows:
    """The rows of a plan's deliverables, in the words of one reader, as they stood on a day."""

    plan: Plan
    translator: Translator
    day: date = FOREVER

    def shown(self, deliverable: Deliverable) -> dict[str, str]:
        """Return what a deliverable's row shows, by column; what is absent is empty."""
        state = state_of(deliverable, self.day)
        started = bool(deliverable.start and deliverable.start <= self.day)
        return {
            "id": deliverable.id,
            "title": cell_text(deliverable.title),
            "commitments": ", ".join(deliverable.commitments),
            "period": self.period_name(deliverable.period),
            "lead": self.role_name(state.lead),
            "start": _day(deliverable.start),
            "due": _day(state.adopted),
            "state.status": self.translator.spell(status_said(state.status, started=started)),
            "state.progress": self._percent(state.progress),
            "state.due": _day(state.due),
            "state.last": _day(state.last_update),
        }

    def entries(self, deliverable: Deliverable) -> Iterator[list[str]]:
        """Give the entries of a journal, newest first, a row each; internal notes are left out."""
        for entry in reversed(deliverable.updates):
            if not entry.is_internal and entry.date <= self.day:
                yield [deliverable.id, cell_text(deliverable.title), *self._told(entry)]

    def _told(self, entry: Update) -> list[str]:
        return [
            entry.date.isoformat(),
            self.status_name(entry.status) if entry.status else "",
            self._percent(entry.progress),
            cell_text(entry.note or ""),
            cell_text(entry.challenges or ""),
            _day(entry.due),
            cell_text(entry.reason or ""),
            cell_text("\n".join(entry.evidence)),
        ]

    def status_name(self, status: Status) -> str:
        """Return a status as this reader says it."""
        return self.translator.spell(status_word(status))

    def _percent(self, progress: int | None) -> str:
        return "" if progress is None else self.translator.percent(progress)

    def role_name(self, role: str | None) -> str:
        """Return what a role is called; where two are called alike, its id."""
        return self.role_names.get(role or "", role or "")

    def period_name(self, key: str) -> str:
        """Return what people call an action plan."""
        return self.plan.name_of(key)

    @cached_property
    def role_names(self) -> Mapping[str, str]:
        """What each role is called in a cell, by its id."""
        titles = [cell_text(role.title) for role in self.plan.roles]
        return {
            role.id: title if titles.count(title) == 1 else role.id
            for role, title in zip(self.plan.roles, titles, strict=True)
        }

    @cached_property
    def node_names(self) -> Mapping[str, str]:
        """What may be answered, by its id: its number and its title."""
        return {node.id: _choice(node) for node in leaves_of(self.plan)}


def leaves_of(plan: Plan) -> Iterator[Node]:
    """Give the axes and commitments that deliverables answer: those with none below them."""
    return (node for node in plan.nodes.values() if not node.commitments)


def facts_of(state: State) -> dict[str, str]:
    """Return what a state is, as the plan's files spell it: what a new entry may change."""
    return {
        "status": state.status.value,
        "progress": "" if state.progress is None else f"{state.progress}",
        "due": _day(state.due),
    }


def cell_text(text: str) -> str:
    """Return a text as a cell holds it and gives it back."""
    lines = cleaned(text).strip()
    return lines if len(lines) <= LONGEST else lines[: LONGEST - 1] + _CUT


def choices_of(names: Iterable[str]) -> list[str]:
    """Return what a list may offer: nothing twice, nothing empty."""
    return [name for name in dict.fromkeys(names) if name]


def _choice(node: Node) -> str:
    words = " ".join((node.title or node.text or "").split())
    told = f"{node.id} – {words}" if words else node.id
    return told if len(told) <= _LONGEST_CHOICE else told[: _LONGEST_CHOICE - 1] + _CUT


def _day(day: date | None) -> str:
    return day.isoformat() if day else ""
