"""Edits by an assistant, in two steps: shown with a token, then written by that token, once."""

import json
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from secrets import token_urlsafe
from typing import Any, TypeAlias

from plantrack.api import Prepared, Project
from plantrack.api.words import worded_by
from plantrack.assistants.briefing import MOST_BYTES, brief
from plantrack.assistants.reading import Reading, day_of, origin_of
from plantrack.edits.finding import anything_named
from plantrack.edits.making import Stale, Unchanged
from plantrack.errors import PlantrackError
from plantrack.locale import Message, msg
from plantrack.model import Deliverable
from plantrack.model.revisions import revision_of

LIFE = 15 * 60.0  # seconds
_LENGTHS = (MOST_BYTES,)  # of a text: a patch is to be read whole
_MOST = 50  # tokens kept at once
_PLAIN = re.compile(
    r"(description|start|partners|contributors|depends_on|evidence|ref|extra\.[^.]+"
    r"|milestones\.[0-9]+\.done)"
)
_STATES = ("planned", "in_progress", "done", "partial")
# What an entry may say: never a due date, a lead, or that work is given up.
_TEXTS = ("note", "challenges", "reason", "resolution", "by")
FIELDS: Mapping[str, tuple[str, ...]] = {
    "update": ("status", "progress", *_TEXTS, "evidence", "no_evidence", "date"),
    "confirm": ("note", "by", "date"),
    "measure": ("value", "source", "date"),
    "set": ("field", "values", "reason", "resolution"),
}
_Type: TypeAlias = type | tuple[type, ...]
# Of which type each is, but for texts.
_TYPES: Mapping[str, _Type] = {
    "progress": int, "no_evidence": bool, "evidence": list, "values": list,
    "value": (str, int, float),
}  # fmt: skip
_NAMES: Mapping[_Type, Message] = {
    str: msg("a text"), int: msg("a whole number"), bool: msg("true or false"),
    list: msg("a list of texts"), (str, int, float): msg("a number"),
}  # fmt: skip
Fields: TypeAlias = Mapping[str, Any]


@dataclass
class _Waiting:
    """An edit that was shown: the revision it is about, its age, and what was written by it."""

    prepared: Prepared
    revision: str
    shown_at: float
    written: str | None = None


@dataclass
class Editing:
    """Prepares edits and writes them; `seconds` tells how time goes by."""

    reading: Reading
    seconds: Callable[[], float]
    waiting: dict[str, _Waiting] = field(default_factory=dict)

    def preview(self, kind: str, identifier: str, revision: str, fields: Fields) -> str:
        """Return what an edit would do: sentences, warnings, patch, and the token that writes it.

        Raises:
            PlantrackError: it is none of those an assistant makes, it owes something, or the
                record is not as it was looked at, or it cannot be shown whole.
        """
        plan, today = self.reading.opened()
        try:
            _refuse_stale(plan, identifier, revision)
            _refuse_promises(plan, kind, identifier)
            prepared = _prepared(plan, today, kind, identifier, fields)
            token = token_urlsafe(12)
            shown = _shown_whole(plan, today, prepared, token)
        except PlantrackError as error:
            raise worded_by(error, plan.translator) from error.__cause__
        self._forget_old()
        self.waiting[token] = _Waiting(prepared, revision, self.seconds())
        return shown

    def apply(self, token: str) -> str:
        """Write an edit that was shown, once, and return what it did.

        Raises:
            PlantrackError: the token is unknown or too old, or the record changed since.
        """
        self._forget_old()
        waiting = self.waiting.get(token)
        if waiting is None:
            raise worded_by(
                PlantrackError(
                    "this token writes nothing: it is unknown, older than 15 minutes, or its edit "
                    "was refused. Preview the edit again"
                ),
                self.reading.opened()[0].translator,
            )
        if waiting.written is not None:
            return waiting.written
        try:
            written = waiting.prepared.write(if_unchanged=waiting.revision)
        except PlantrackError:
            del self.waiting[token]
            raise
        plan, today = self.reading.opened()
        told = {"words": list(written.words), "written": bool(written.patch)}
        waiting.written = brief(origin_of(plan, today) | told)
        return waiting.written

    def _forget_old(self) -> None:
        """Forget the edits that were shown too long ago, and the oldest where there are many."""
        now = self.seconds()
        young = [(t, w) for t, w in self.waiting.items() if now - w.shown_at <= LIFE]
        self.waiting = dict(young[-_MOST:])


def _shown_whole(plan: Project, today: date, prepared: Prepared, token: str) -> str:
    """Return what is shown of an edit: nobody agrees to what they were not shown."""
    told = origin_of(plan, today) | {
        "words": list(prepared.words),
        "warnings": [plan.translator.spell(each.message) for each in prepared.warnings],
        "patch": prepared.patch,
        "token": token,
        "next": "Show this to the person who decides; apply_edit writes it once they agree.",
    }
    shown = brief(told, lengths=_LENGTHS)
    if json.loads(shown)["truncated"]:
        raise PlantrackError(
            "this edit is too long to be shown whole: make it shorter, or have a person type it"
        )
    return shown


def _refuse_stale(plan: Project, identifier: str, revision: str) -> None:
    found = revision_of(anything_named(plan.folder.loaded, identifier))
    if found != revision.casefold():
        raise Stale(plan.folder, Unchanged(identifier, revision), found)


def _refuse_promises(plan: Project, kind: str, identifier: str) -> None:
    """Refuse to change a field of anything but work: all else was adopted."""
    if kind == "set" and not isinstance(
        anything_named(plan.folder.loaded, identifier), Deliverable
    ):
        raise PlantrackError(
            "an assistant sets fields of {w.deliverable:s} only: a person types plantrack set"
        )


def _prepared(plan: Project, today: date, kind: str, identifier: str, fields: Fields) -> Prepared:
    _refuse_others(kind, fields)
    said = dict(fields)
    if "date" in said:
        said["on"] = day_of(said.pop("date"))
    if kind == "update":
        return plan.edit.update(today, identifier, **said)
    if kind == "confirm":
        return plan.edit.confirm(today, identifier, **said)
    if kind == "measure":
        return plan.edit.measure(today, identifier, str(said.pop("value", "")), **said)
    field, values = said.pop("field"), said.pop("values", ())
    return plan.edit.set(today, identifier, field, *map(str, values), **said)


def _refuse_others(kind: str, fields: Fields) -> None:
    """Refuse what an assistant does not change: promises, and what cannot be taken back."""
    if kind not in FIELDS:
        raise PlantrackError(
            "an assistant makes no edit of the kind {kind}, but {names}: a person types others",
            kind=kind,
            names=", ".join(FIELDS),
        )
    for name in fields:
        if name not in FIELDS[kind]:
            raise PlantrackError(
                "an assistant does not say {name} in {kind}: it takes {names}",
                name=name,
                kind=kind,
                names=", ".join(FIELDS[kind]),
            )
        if not _is_of_type(fields[name], name):
            raise PlantrackError("{name} is to be {kind}", name=name, kind=_NAMES[_type_of(name)])
    if kind == "update" and fields.get("status") not in (None, *_STATES):
        raise PlantrackError(
            "an assistant gives the status {names}: a person types the others",
            names=", ".join(_STATES),
        )
    if kind == "set" and not _PLAIN.fullmatch(str(fields.get("field"))):
        raise PlantrackError(
            "an assistant does not change {name}: a person types plantrack set",
            name=str(fields.get("field")),
        )


def _type_of(name: str) -> _Type:
    return _TYPES.get(name, str)


def _is_of_type(value: object, name: str) -> bool:
    expected = _type_of(name)
    if isinstance(value, bool) or expected is bool:
        return isinstance(value, bool) and expected is bool
    if isinstance(value, list):
        return expected is list and all(isinstance(each, str) for each in value)
    return isinstance(value, expected)
