"""What a field wants, in the user's words: validation errors to diagnostics."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from functools import cache
from typing import NamedTuple

from plantrack.diagnostics import Diagnostic, Place
from plantrack.loading.words import english_field, english_value, is_late
from plantrack.locale import Message, msg
from plantrack.locale.known_names import KnownNames
from plantrack.locale.names import field_name, field_names, in_code, value_name, value_names
from plantrack.model import Update
from plantrack.model.words import written_out

_LONGEST_QUOTE = 60
_LATE = msg("Late is worked out from the dates, and never typed.")
_DATE = msg("Write the date as year-month-day, such as 2018-06-30.")


class _Wanted(NamedTuple):
    """What a field wants: the kind of thing, and what to write."""

    kind: Message
    advice: Message | None


_WANTED: dict[str, _Wanted] = {
    "date": _Wanted(msg("a date"), _DATE),
    "real_date": _Wanted(msg("a date"), msg("This day is not in the calendar. {date}", date=_DATE)),
    "year": _Wanted(msg("a year"), msg("Write a year in four digits, such as 2018.")),
    "period_key": _Wanted(
        msg("a year, or another id"),
        msg("Write a year in four digits, such as 2018, or an id such as 2025-26.")),
    "progress": _Wanted(
        msg("a percentage"), msg("Write a whole number from 0 to 100, such as 60.")),
    "whole_number": _Wanted(msg("a whole number"), msg("Write a whole number, such as 30.")),
    "number": _Wanted(
        msg("a number"), msg("Write a number with a point and no spaces, such as 12.5.")),
    "weight": _Wanted(
        msg("a weight"), msg("Write a number above 0, such as 2 or 0.5, of 15 digits at most.")),
    "tolerance": _Wanted(msg("a tolerance"), msg("Write 0 or a number above it, such as 2.5.")),
    "timezone": _Wanted(
        msg("a time zone"), msg("Write a name such as America/Toronto, or delete the field.")),
    "flag": _Wanted(msg("true or false"), msg("Write `true` or `false`.")),
    "colour": _Wanted(
        msg("a colour"),
        msg('Write a number sign and six digits or letters a to f, between quotes: `"#0b5d5e"`.')),
    "sha256": _Wanted(
        msg("a SHA-256"), msg("Write 64 digits or letters a to f, as `sha256sum` gives them.")),
    "language": _Wanted(
        msg("the tag of a language"),
        msg("Write the tag of a language, such as `fr`, `en`, `es` or `fr-CA`.")),
    "id": _Wanted(
        msg("an id"),
        msg("Use 1 to 64 letters without accents, digits, “.”, “-” and “_”, beginning with a "
            "letter or a digit.")),
    "word": _Wanted(
        msg("a word"),
        msg("Write a word of letters, with one space, hyphen or apostrophe between them.")),
    "not_empty": _Wanted(
        msg("a text"), msg("Write a text, or delete the field if it is not required.")),
    "text": _Wanted(
        msg("a text"),
        msg("Write a text; put it between quotes if it begins with a bracket or a brace.")),
    "tuple_type": _Wanted(
        msg("a list"), msg("Write a list: one line for each element, beginning with “- ”.")),
    "dict_type": _Wanted(
        msg("a set of fields"), msg("Write fields, one a line, each with its name and a colon.")),
}  # fmt: skip
_A_CHOICE = _Wanted(msg("one of a few words"), None)
_ALIASES = {"model_type": "dict_type", "model_attributes_type": "dict_type"}
_FOUND = {list: msg("a list"), dict: msg("a set of fields"), type(None): msg("nothing")}


def field_meant(name: str, known: Collection[str]) -> str | None:
    """Return the field that an unknown name stands for: a French word's, else the nearest."""
    return english_field(name, known) or _names(tuple(known)).nearest(name.strip())


@cache
def _names(fields: tuple[str, ...]) -> KnownNames:
    return KnownNames(fields)


@dataclass(frozen=True, slots=True)
class FieldMeant:
    """The field that an unknown name stands for, or else those that there are."""

    name: str
    fields: tuple[str, ...]

    def found(self) -> Message:
        """Return what to write in its place."""
        if english := english_field(self.name, self.fields):
            return msg("The format's word for it is {field}.", field=in_code((english,)))
        if elsewhere := _written_elsewhere(self.name, self.fields):
            return elsewhere
        if near := _names(self.fields).nearest(self.name):
            return msg("Did you mean {field}?", field=field_name(near))
        if self.name[:1] in ("\u00a0", "\u202f"):
            return msg("A no-break space stands before the name: type an ordinary space instead.")
        return msg("The fields here are: {fields}.", fields=field_names(self.fields))


def unknown_field(place: Place, name: str, known: Iterable[str]) -> Diagnostic:
    """Return the diagnostic of a field that the record does not have."""
    return Diagnostic(
        "unknown-field",
        place,
        msg("the field “{name}” does not exist here", name=_quote(name)),
        FieldMeant(name, tuple(known)),
    )


def is_misspelt(found: Diagnostic) -> bool:
    """Return whether an unknown field stands for one that exists: its value was meant to count."""
    return found.help is not None and "field" in found.help.values


def field_that_hides(found: Diagnostic, name: str) -> Diagnostic:
    """Return a diagnostic, which says so where it is of the unknown field that hides records."""
    if found.rule != "unknown-field" or found.place.route != (name,):
        return found
    message = msg(
        "the field “{name}” does not exist here: what it holds is not read", name=_quote(name)
    )
    return replace(found, message=message)


def no_years(place: Place) -> Diagnostic:
    """Return the diagnostic of a plan whose list of years is empty."""
    return replace(bad_value(place, "years", "", "not_empty"), advice=_WANTED["year"].advice)


def no_colour(place: Place) -> Diagnostic:
    """Return the diagnostic of an empty colour: without quotes, its sign begins a comment."""
    return replace(bad_value(place, "colour", "", "not_empty"), advice=_WANTED["colour"].advice)


def _written_elsewhere(name: str, fields: Collection[str]) -> Message | None:
    """Return where something is told that a deliverable has no field for."""
    if "updates" not in fields:
        return _LATE if is_late(name) else None
    if is_late(name):
        return _LATE
    if name.strip().casefold() in ("axe", "axis"):
        return msg(
            "The {w.axis} is that of the {w.commitment:s} it answers, such as `commitments: "
            "[2.3]`: delete this line."
        )
    told = name if name in Update.model_fields else english_field(name, Update.model_fields)
    if told is None:
        return None
    return msg(
        "What becomes of {w.deliverable:a} is told by its journal: write `{field}` in an entry "
        "of `updates`.",
        field=told,
    )


def missing_field(place: Place, name: str, either: Collection[str] = ()) -> Diagnostic:
    """Return the diagnostic of a required field that is left out or empty.

    Of `either` fields, one is required: where it is one of them, none is there.
    """
    if name not in either:
        message = msg("the field {field} is missing", field=field_name(name))
        advice = msg("Add a line `{field}:` with its value.", field=name)
        return Diagnostic("missing-field", place, message, advice)
    field, other = either
    message = msg(
        "the fields {field} and {other} are missing: one of them is required",
        field=field_name(field),
        other=field_name(other),
    )
    advice = msg("Add a line `{field}:` or `{other}:` with its value.", field=field, other=other)
    return Diagnostic("missing-field", place, message, advice)


def bad_value(
    place: Place, field: str, value: object, expected: str, choices: Iterable[str] = ()
) -> Diagnostic:
    """Return the diagnostic of a value that is not spelled as its field wants."""
    expected = _ALIASES.get(expected, expected)
    allowed = tuple(choices)
    if expected == "not_empty":
        message = msg("the field {field} is empty", field=field_name(field))
    elif not isinstance(value, str):
        found = _FOUND.get(type(value), msg("something else"))
        wanted = _WANTED.get(expected, _A_CHOICE).kind
        message = msg(
            "the field {field} wants {wanted}, and this is {found}",
            field=field_name(field),
            wanted=wanted,
            found=found,
        )
    elif allowed:
        message = msg(
            "“{value}” is not a value of the field {field}",
            value=_quote(value),
            field=field_name(field),
        )
    else:
        wanted = _WANTED.get(expected, _A_CHOICE).kind
        message = msg(
            "“{value}” is not {wanted} (field {field})",
            value=_quote(value),
            wanted=wanted,
            field=field_name(field),
        )
    return Diagnostic("bad-value", place, message, _advice(value, expected, allowed))


def _advice(value: object, expected: str, choices: tuple[str, ...]) -> Message | None:
    if choices:
        advised = _choice_advised(value if isinstance(value, str) else "", choices)
        return _or_written_out(advised, value) if expected == "glossary_word" else advised
    if (
        expected == "flag"
        and isinstance(value, str)
        and (english := english_value(value, ("true", "false")))
    ):
        return msg("The format's word for it is {word}.", word=in_code((english,)))
    if expected == "tuple_type" and isinstance(value, str) and "\n" not in value:
        return msg("Write a list, even of one: `[{value}]`.", value=_quote(value))
    return _WANTED.get(expected, _A_CHOICE).advice


def _choice_advised(word: str, choices: tuple[str, ...]) -> Message:
    english, near = english_value(word, choices), _names(choices).nearest(word)
    if english:
        return msg("The format's word for it is {word}.", word=in_code((english,)))
    if is_late(word):
        return _LATE
    if near:
        return msg("Did you mean {word}?", word=value_name(near))
    return msg("The values are: {words}.", words=value_names(choices))


def _or_written_out(advised: Message, value: object) -> Message:
    """Return the advice on a word that the glossary has not: another one, or how it is written."""
    return msg(
        "{advice} Another word is written out in plan/plan.yaml, its forms corrected: `{forms}`.",
        advice=advised,
        forms=written_out(value if isinstance(value, str) else ""),
    )


def _quote(text: str) -> str:
    """Keep a value to one short line of a message."""
    line = " ".join(text.split()) or text
    return line if len(line) <= _LONGEST_QUOTE else line[: _LONGEST_QUOTE - 1] + "…"
