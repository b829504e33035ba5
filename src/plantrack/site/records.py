"""The records of a plan's files as they are published: for programs, by the same allow-list."""

from collections.abc import Callable, Collection, Iterable
from typing import Any

from plantrack.fields import Value
from plantrack.loading import Loaded
from plantrack.loading.records import nested_records
from plantrack.model import (
    ActionPlan,
    Axis,
    ChangeReason,
    Deliverable,
    Indicator,
    Partner,
    PlanHeader,
    Record,
    Role,
    Translation,
    WithheldField,
)
from plantrack.site.published import EVIDENCE, SOURCE, Publishing, Translated, published_fields
from plantrack.tables.filed import Exported, Fields, Records, exported
from plantrack.tables.kinds import PERIOD

_KINDS: dict[str, type[Record]] = {
    "axes": Axis, "action_plans": ActionPlan, "deliverables": Deliverable,
    "indicators": Indicator, "roles": Role, "partners": Partner, "changes": ChangeReason,
}  # fmt: skip
_LISTED = frozenset({"contributors", "partners"})
_REFERENCES = frozenset({"by", "lead", *_LISTED})
_WHEN_AND_WHO = frozenset({"date", "by"})


def published_records(
    loaded: Loaded, publishing: Publishing, paths: Collection[str] | None = None
) -> Exported:
    """Return the records of a plan's files of which only what is published is at hand.

    Where `paths` are named, they are those of these files alone.
    """
    found, stripping = exported(loaded, internal=False, paths=paths), _Stripping(publishing)
    given, kept = found.records, Translated(loaded.plan, publishing)
    records = Records(plan=stripping.record(given.plan, PlanHeader), removed=given.removed)
    for name, model in _KINDS.items():
        if not (name == "partners" and WithheldField.PARTNERS in publishing.withheld):
            told = [_placed(each, stripping.record(each, model)) for each in getattr(given, name)]
            setattr(records, name, told)
    records.translations = {
        tag: {
            name: _translated(stripping, kept, name, each)
            for name, each in texts.items()
            if kept.is_published(name)
        }
        for tag, texts in given.translations.items()
    }
    return Exported(records, found.words, has_internal=False, is_complete=found.is_complete)


def _placed(given: Fields, told: Fields) -> Fields:
    """Return a record with the key of its action plan, where it has one; files are not named."""
    return {PERIOD: given[PERIOD], **told} if PERIOD in given else told


def _translated(stripping: "_Stripping", kept: Translated, name: str, given: Fields) -> Fields:
    told = stripping.record(given, Translation)
    if told.get("text") and kept.hides_text(name):
        told["text"] = kept.publishing.instead
    return told


class _Stripping:
    """Takes away what is not published of records as their files spell them."""

    def __init__(self, publishing: Publishing) -> None:
        self._publishing = publishing
        self._dropped = _REFERENCES & publishing.withheld
        self._texts = (publishing.withheld - _REFERENCES) | {EVIDENCE, SOURCE}

    def record(self, given: Fields, model: type[Record]) -> Fields:
        """Return the fields of a record that are published."""
        nested, told = nested_records(model), Fields()
        for name in published_fields(model):
            if name not in given or name in self._dropped:
                continue
            value = given[name]
            if (held := nested.get(name)) is not None:
                told[name] = self._nested(value, held.model)
            else:
                told[name] = self._text(name, value) if name in self._texts else value
        return {name: told[name] for name in given if name in told}  # in the order of the file

    def _nested(self, value: Value, model: type[Record]) -> Value:
        if isinstance(value, list):
            pairs = ((each, self._nested(each, model)) for each in value)
            return [told for each, told in pairs if not _is_emptied(each, told)]
        return self.record(value, model) if isinstance(value, dict) else value

    def _text(self, name: str, value: Value) -> Value:
        return _mapped(value, lambda text: self._publishing.text(name, text))


def _mapped(value: Value, change: Callable[[str], str]) -> Value:
    if isinstance(value, list):
        return [_mapped(each, change) for each in value]
    return change(value) if isinstance(value, str) else value


def _is_emptied(before: Value, after: Value) -> bool:
    """Return whether an entry said something of which nothing is left."""
    if not (isinstance(before, dict) and isinstance(after, dict)) or before.keys() == after.keys():
        return False
    return _says_nothing(after.items()) and not _says_nothing(before.items())


def _says_nothing(fields: Iterable[tuple[str, Any]]) -> bool:
    return all(value in (None, []) for name, value in fields if name not in _WHEN_AND_WHO)
