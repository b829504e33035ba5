"""One change to the plan itself, and how it is made of a change of the files."""

from dataclasses import dataclass
from dataclasses import field as defined
from datetime import date
from typing import Any, Literal, TypeAlias

from plantrack.history.change import Change, Sort
from plantrack.model import Axis, Commitment, Deliverable, Indicator, Record, Update
from plantrack.model.strategy import named_level

AmendmentKind: TypeAlias = Literal[
    "reworded", "target-lowered", "target-raised", "target-added", "measure", "due-pushed",
    "due-advanced", "added", "dropped", "deferred", "restored", "reweighted", "answers", "period",
    "year", "withdrawn", "reinstated",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Amendment:
    """One change to the plan itself.

    `before` and `after` are values as the files spell them, None where there was or is none;
    `detail` names the entry of a list: a target's day, a milestone's title. `period` is that of the
    action plan concerned; `names` are what people call it, after the one before it where it is
    another. `level` is that whose word a commitment bears, from 1; 0, the deepest. `day`, `reason`
    and `resolution` are the journal's, where it tells.
    """

    kind: AmendmentKind
    sort: Sort
    id: str
    title: str
    field: str | None = None
    before: str | None = None
    after: str | None = None
    detail: str | None = None
    period: str | None = None
    names: tuple[str, ...] = ()
    commitments: tuple[str, ...] = ()
    day: date | None = None
    reason: str | None = None
    resolution: str | None = None
    level: int = defined(default=0, compare=False)

    @property
    def is_rewording(self) -> bool:
        """Whether it is one wording in place of another."""
        return self.kind == "reworded" and bool(self.before and self.after)


def way_moved(old: date, new: date | None) -> AmendmentKind:
    """Return which way a date moved; one that was taken away is pushed for ever."""
    return "due-advanced" if new is not None and new < old else "due-pushed"


def of_deliverable(kind: AmendmentKind, deliverable: Deliverable, **more: Any) -> Amendment:  # noqa: ANN401 - fields
    """Return an amendment of a deliverable, with the fields given."""
    return Amendment(
        kind,
        "deliverable",
        deliverable.id,
        deliverable.title,
        period=deliverable.period,
        commitments=deliverable.commitments,
        **more,
    )


def decided_by(entry: Update | None) -> dict[str, Any]:
    """Return the fields of an amendment that the entry of a journal gives, where one tells it."""
    if entry is None:
        return {}
    return {"day": entry.date, "reason": entry.reason, "resolution": entry.resolution}


def of_change(kind: AmendmentKind, change: Change, **more: Any) -> Amendment:  # noqa: ANN401 - its fields
    """Return the amendment that a change of the files is, with the fields given."""
    subject: Any = change.subject
    values = {"field": change.field} | more
    if isinstance(subject, Deliverable):
        return of_deliverable(kind, subject, **values)
    commitments: tuple[str, ...] = ()
    if change.sort == "commitment":
        commitments = (change.id,)
    elif isinstance(subject, Indicator):
        commitments = (subject.commitment,)
    if isinstance(subject, Axis | Commitment):
        values |= {"level": named_level(subject)}
    if change.sort == "action-plan":
        values |= {"period": change.id, "names": (subject.name,)}
    return Amendment(kind, change.sort, change.id, subject.title, commitments=commitments, **values)


def spelled(value: object) -> str | None:
    """Return a value as the files spell it; a list as its elements, a record as its fields."""
    if value is None or isinstance(value, str):
        return value
    if isinstance(value, tuple):
        return ", ".join(str(spelled(element)) for element in value) or None
    if isinstance(value, Record):
        parts = [str(spelled(inner)) for _, inner in value if inner is not None]
        has_sentences = any(part.endswith((".", "!", "?")) for part in parts)
        return (" · " if has_sentences else ", ").join(parts)
    return value.isoformat() if isinstance(value, date) else str(value)
