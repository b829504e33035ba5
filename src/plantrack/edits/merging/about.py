"""What a conflict is about, and its sentence: which record, which field, what each side says."""

from dataclasses import dataclass, replace

from plantrack.edits.merging.ordering import Clash
from plantrack.edits.merging.units import Unit
from plantrack.fields import Value
from plantrack.locale import Message, msg

_LONGEST = 60


@dataclass(frozen=True, slots=True)
class About:
    """Where one is in a file: its path, the record, and the fields inside it."""

    record: str
    fields: tuple[str, ...] = ()

    def inside(self, unit: Unit) -> "About":
        """Return where one is in a unit further in."""
        if unit.name:
            return replace(self, fields=(*self.fields, unit.name))
        identifier = unit.of("id")
        if identifier:
            return About(str(identifier))
        word = unit.of("date") or unit.of("title")
        return replace(self, fields=(*self.fields, _short(word))) if word else self

    def two_values(self, ours: Value, theirs: Value) -> Message:
        """Say that each side gives a field another value."""
        return msg(
            "{record}, {field}: “{ours}” on one side (ours), “{theirs}” on the other (theirs)",
            record=self.record,
            field=self._field,
            ours=_short(ours),
            theirs=_short(theirs),
        )

    def removed_or_changed(self, value: Value, *, is_ours: bool) -> Message:
        """Say that one side changed what the other took away."""
        if self.fields:
            values = {"record": self.record, "field": self._field, "value": _short(value)}
            if is_ours:
                return msg(
                    "{record}, {field}: changed on one side (ours), removed on the other (theirs):"
                    " “{value}”",
                    **values,
                )
            return msg(
                "{record}, {field}: removed on one side (ours), changed on the other (theirs):"
                " “{value}”",
                **values,
            )
        if is_ours:
            return msg(
                "{record}: changed on one side (ours), removed from this file on the other "
                "(theirs)",
                record=self.record,
            )
        return msg(
            "{record}: removed from this file on one side (ours), changed on the other (theirs)",
            record=self.record,
        )

    def added_twice(self) -> Message:
        """Say that both sides added something else under one name."""
        if self.fields:
            return msg(
                "{record}, {field}: each side added it, and they differ",
                record=self.record,
                field=self._field,
            )
        return msg(
            "{record}: each side gave this id to a record of its own; give one of them another id",
            record=self.record,
        )

    def same_day(self, entry: Unit, clash: Clash) -> Message:
        """Say that entries of one day disagree."""
        return msg(
            "{record}, entries of {day}: {field} is “{ours}” on one side (ours), “{theirs}” on the "
            "other (theirs); keep both, the one that counts last, or one",
            record=self.record,
            day=_short(entry.of("date")),
            field=clash.field,
            ours=_short(clash.says[0]),
            theirs=_short(clash.says[1]),
        )

    def other_comments(self) -> Message:
        """Say that each side has other comments there."""
        if self.fields:
            return msg(
                "{record}, {field}: the comments differ", record=self.record, field=self._field
            )
        return msg("{record}: the comments differ", record=self.record)

    @property
    def _field(self) -> str:
        return ".".join(self.fields)


def _short(value: Value) -> str:
    """Return what a value says, on one line, cut where it is long."""
    if isinstance(value, list):
        text = ", ".join(map(_short, value))
    elif isinstance(value, dict):
        text = ", ".join(f"{name}: {_short(inner)}" for name, inner in value.items())
    else:
        text = " ".join((value or "–").split())
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"
