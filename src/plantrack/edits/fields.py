"""The fields of a record as they are typed: checked one by one, and made ready to be written."""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import TypeAlias, TypeVar

from plantrack.diagnostics import Diagnostic
from plantrack.edits.text import NewValue, Plain
from plantrack.errors import PlantrackError
from plantrack.loading.field_kinds import number_fields, text_fields
from plantrack.loading.records import RecordReader, nested_records
from plantrack.model import Record
from plantrack.source.text import CONTROL
from plantrack.source.values import Value

R = TypeVar("R", bound=Record)
# What a person typed: text, several texts, or the fields of a record.
Typed: TypeAlias = "str | Sequence[Typed] | Mapping[str, Typed] | None"


def read_typed(model: type[R], typed: Mapping[str, Typed], path: str = "", year: str = "") -> R:
    """Return the record that these fields make.

    Raises:
        PlantrackError: a field is missing or is not spelled as it should be; the first one.
    """
    reader = RecordReader(path, year)
    record = reader.read(model, _values(typed))
    if record is None or reader.diagnostics:
        raise refusal(reader.diagnostics[0])
    return record


def readable(typed: str) -> str:
    """Return a typed text, since a file may hold it: no key that was pressed by mistake in it.

    Raises:
        PlantrackError: it has a control character, or a byte that is no text.
    """
    if found := CONTROL.search(typed):
        raise PlantrackError(
            "control character U+{code} in the text", code=f"{ord(found.group()):04X}"
        )
    return typed


def refusal(found: Diagnostic) -> PlantrackError:
    """Return the error that says of a request what a diagnostic says of a file."""
    if found.help is None:
        return PlantrackError("{message}", message=found.message)
    return PlantrackError("{message}. {help}", message=found.message, help=found.help)


def written(model: type[Record], typed: Mapping[str, Typed]) -> dict[str, NewValue]:
    """Return a record's fields in the format's order, each ready to be spelled in a file.

    What is absent or empty is left out.
    """
    return {
        name: written_field(model, name, typed[name])
        for name in model.model_fields
        if typed.get(name) not in (None, "", [], ())
    }


def written_field(model: type[Record], name: str, typed: Typed) -> NewValue:
    """Return one field's value, ready to be spelled: free text, or a word left unquoted."""
    nested = nested_records(model).get(name)
    if isinstance(typed, Mapping):
        return (
            written(nested.model, typed) if nested else {k: _scalar(k, v) for k, v in typed.items()}
        )
    if typed is None or isinstance(typed, str):
        return _scalar(name, typed)
    return [
        written(nested.model, value)
        if nested and isinstance(value, Mapping)
        else _scalar(name, value)
        for value in typed
    ]


def _scalar(name: str, typed: Typed) -> NewValue:
    if typed is None:
        return None
    if name in number_fields():  # `2.50` is the same number to all, though another text
        return Decimal(str(typed))
    return _on_lines(str(typed)) if name in text_fields() else Plain(str(typed))


def _values(typed: Typed) -> Value:
    if isinstance(typed, Mapping):
        return {name: _values(inner) for name, inner in typed.items() if inner not in (None, "")}
    if typed is None:
        return None
    if isinstance(typed, str):
        return readable(_on_lines(typed))
    return [_values(value) for value in typed]


def _on_lines(text: str) -> str:
    """Return a text whose lines end at LF, however they were typed; nothing around them."""
    if "\n" not in text and "\r" not in text:
        return text
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return "\n".join(line.rstrip(" \t") for line in lines).strip()
