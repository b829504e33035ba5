"""What wins where a table and the plan differ, by what the table said when it was last imported.

The table wins where it alone changed, the plan where it alone did: an import takes back nothing
that somebody changed here. Where both did, or nobody knows, it is a conflict, for a person.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from plantrack.diagnostics import Diagnostic, Place, Severity
from plantrack.edits.fields import Typed
from plantrack.locale import Message, msg
from plantrack.locale.words import status_word
from plantrack.model import Status
from plantrack.tables.choices import Choices, brief
from plantrack.tables.foreign.last import Said

CONFLICT = "cell-conflict"
EMPTIED = "cell-emptied"
_LONGEST = 60


@dataclass(frozen=True, slots=True)
class Kept:
    """A field that stays as the plan has it, and what the table says, as it did before."""

    identifier: str
    name: str
    plan: str
    table: str


@dataclass
class Settling:
    """The differences of one import: what is settled how, what stays, what is told."""

    choices: Choices = field(default_factory=Choices)
    mistakes: list[Diagnostic] = field(default_factory=list)
    kept: list[Kept] = field(default_factory=list)


@dataclass
class Record:
    """One record compared: its id, what was last said of it, where its cells stand.

    `place` gives the place of a field's cell, `heading` its column's name; `is_empty` says whether
    nothing stands there. `said` becomes what is kept for the next import.
    """

    settling: Settling
    identifier: str
    last: Said | None
    place: Callable[[str], Place]
    is_empty: Callable[[str], bool]
    heading: Callable[[str], str]
    said: dict[str, Typed] = field(default_factory=dict)

    def wins(self, name: str, plan: Typed, table: Typed) -> bool:
        """Return whether what the table says of a field is to be written."""
        was = self.last.get(name) if self.last is not None else None
        if not table:
            self._absent(name, plan, was)
            return False
        self._say(name, table)
        if table == plan:
            return False
        if self.last is None and not plan:
            return True
        if self.last is not None and was == table:
            self._keep(name, plan, table)
            return False
        if self.last is not None and (was or None) == (plan or None):
            return True
        return self._conflict(name, plan, table, was)

    def removes(self, name: str, plan: str) -> bool:
        """Return whether a cell that was only kept goes, for the table has it no more."""
        was = self.last.get(name) if self.last is not None else None
        if was == plan:
            return True
        if was:
            self._keep(name, plan, "")
        return False

    def gone(self, name: str, nodes: str) -> None:
        """Tell that a row stands no more under what it did; the plan leaves it there."""
        told = msg(
            "{id} stands no more under {nodes} in the table", id=self.identifier, nodes=nodes
        )
        self._tell_emptied(name, told)

    def keep_last(self, name: str) -> None:
        """Have a field that was not understood for what it was last."""
        self.said.pop(name, None)
        if self.last is not None:
            self._say(name, self.last.get(name))

    def _say(self, name: str, value: Typed) -> None:
        if value:
            self.said[name] = value

    def _keep(self, name: str, plan: Typed, table: Typed) -> None:
        self.settling.kept.append(Kept(self.identifier, name, told(plan), told(table)))

    def _absent(self, name: str, plan: Typed, was: Typed) -> None:
        self._say(name, was)
        if was and plan and self.is_empty(name):
            self._tell_emptied(
                name,
                msg(
                    "“{column}” of {id} was emptied: “{value}” stays in the plan",
                    column=self.heading(name),
                    id=self.identifier,
                    value=_short(name, plan),
                ),
            )

    def _tell_emptied(self, name: str, message: Message) -> None:
        advice = msg("Nothing was removed: change the plan itself, or fill the table again.")
        self.settling.mistakes.append(
            Diagnostic(EMPTIED, self.place(name), message, advice, severity=Severity.WARNING)
        )

    def _conflict(self, name: str, plan: Typed, table: Typed, was: Typed) -> bool:
        place = self.place(name)
        settled = self.settling.choices.settled(place)
        if settled is not None:
            return settled
        self.keep_last(name)
        values: dict[str, object] = {
            "column": self.heading(name),
            "id": self.identifier,
            "plan": _short(name, plan),
            "table": _short(name, table),
        }
        if self.last is None:
            message = msg(
                "“{column}” of {id}: the plan has “{plan}”, the table “{table}”, and what the "
                "table said last time is not known",
                **values,
            )
        else:
            message = msg(
                "“{column}” of {id} changed on both sides since it was “{was}”: the plan has "
                "“{plan}”, the table “{table}”",
                **values,
                was=_short(name, was),
            )
        advice = msg("To write the table’s: --take {cell}; to keep the plan’s: --keep {cell}.",
                     cell=brief(place))  # fmt: skip
        self.settling.mistakes.append(Diagnostic(CONFLICT, place, message, advice))
        return False


def told(value: Typed) -> str:
    """Return a value as it is told: several by commas."""
    if value is None or isinstance(value, str):
        return value or ""
    if isinstance(value, Mapping):
        return " ".join(told(inner) for inner in value.values())
    return ", ".join(told(inner) for inner in value)


def _short(name: str, value: Typed) -> str | Message:
    """Return a value on one line, cut where it is long; a status as people read it."""
    words = " ".join(told(value).split())
    if name == "status" and words in set(Status):
        return status_word(words)
    return (words[:_LONGEST] + "…" if len(words) > _LONGEST else words) or "–"
