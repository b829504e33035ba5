"""The JSON Schema of each spelling, as YAML 1.2 reads it: laxer than the check, never stricter.

A plan's scalars are text to us; to a schema `2.3` is a number and `true` a truth value.
"""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from typing import get_args

from plantrack.model import spelling
from plantrack.model.look import Colour
from plantrack.model.words import Form
from plantrack.wire.figures import Json

_PLAIN = ["string", "number", "boolean"]
TEXT: Json = {"type": _PLAIN, "pattern": r"\S"}
_ID: Json = {"type": _PLAIN, "pattern": r"^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$"}
_YEAR: Json = {
    "anyOf": [
        {"type": "integer", "minimum": 1, "maximum": 9999},
        {"type": "string", "pattern": r"^[0-9]{4}$"},
    ]
}
_DIGITS = r"^-?[0-9]{1,15}(\.[0-9]{1,15})?$"


def _number(**bounds: float) -> Json:
    return {"anyOf": [{"type": "number", **bounds}, {"type": "string", "pattern": _DIGITS}]}


def _mark(annotation: object) -> object:
    return get_args(annotation)[1]


REFERENCE = _mark(spelling.Reference)
# By the validator that a field's type bears.
SPELLINGS: Mapping[object, Json] = {
    _mark(spelling.Text): TEXT,
    _mark(spelling.Id): _ID,
    REFERENCE: TEXT,
    _mark(spelling.Day): {"type": "string", "pattern": r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"},
    _mark(spelling.Year): _YEAR,
    _mark(spelling.PeriodKey): {
        "anyOf": [*_YEAR["anyOf"], {"type": "string", "pattern": _ID["pattern"]}]
    },
    _mark(spelling.Progress): {
        "anyOf": [
            {"type": "integer", "minimum": 0, "maximum": 100},
            {"type": "string", "pattern": "^(0|[1-9][0-9]?|100)([ \u00a0\u202f]?%)?$"},
        ]
    },
    _mark(spelling.Whole): {
        "anyOf": [
            {"type": "integer", "minimum": 0, "maximum": 99999},
            {"type": "string", "pattern": r"^(0|[1-9][0-9]{0,4})$"},
        ]
    },
    _mark(spelling.Number): _number(),
    _mark(spelling.Weight): _number(exclusiveMinimum=0),
    _mark(spelling.Tolerance): _number(minimum=0),
    _mark(spelling.Language): {"type": "string", "pattern": r"^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$"},
    _mark(spelling.Sha256): {"type": "string", "pattern": "^[0-9a-f]{64}$"},
    _mark(Colour): {"type": "string", "pattern": r"^#[0-9A-Fa-f]{6}$"},
    _mark(Form): {"type": "string", "pattern": r"^[^0-9_]{1,40}$"},
    _mark(spelling.Flag): {
        "anyOf": [{"type": "boolean"}, {"type": "string", "pattern": "^(true|false)$"}]
    },
}
NULL: Json = {"type": "null"}

# What YAML 1.2 takes for a number where it is not quoted.
_NUMERIC = re.compile(
    r"[-+]?(?:[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+|(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?)"
)
_TRUTH = {"true": True, "false": False}
_SPECIAL = re.compile(r"[\\`*_\[\]<]")


def one_of(described: Iterable[tuple[str, str]]) -> Json:
    """Return the schema of a word among some, each with what it means, as text.

    An id that looks like a number may be quoted or not, but where two of them are the same number,
    such as 1.1 and 1.10: those are accepted as text only. An editor proposes the spelling that is
    read as it was meant.
    """
    known = list(described)
    values = [_value(word) for word, _ in known]
    counts = Counter(value for value in values if value is not None)
    twins = {value for value, count in counts.items() if count > 1}
    choices: list[Json] = []
    others: list[Json] = []
    for (word, meaning), value in zip(known, values, strict=True):
        said = {"description": escaped(meaning)}
        text: Json = {"type": "string", "const": word, **said}
        if value is None or value in twins:
            choices.append(text)
        elif isinstance(value, bool):
            choices.append(text)
            others.append({"type": "boolean", "const": value, **said})
        elif str(value) == word:
            choices.append({"type": "number", "const": value, **said})
            others.append({"type": "string", "pattern": f"^{re.escape(word)}$", **said})
        else:
            choices.append(text)
            others.append({"type": "number", "minimum": value, "maximum": value, **said})
    return {"anyOf": [*choices, *others]}


def escaped(text: str) -> str:
    """Return a text of the plan that an editor shows as it was written: it renders Markdown."""
    return _SPECIAL.sub(r"\\\g<0>", " ".join(text.split()))


def _value(word: str) -> float | bool | None:
    """Return what YAML 1.2 reads where a word stands without quotes; None for text."""
    if word.lower() in _TRUTH:
        return _TRUTH[word.lower()]
    if not _NUMERIC.fullmatch(word):
        return None
    if word[:2] in ("0o", "0x"):
        return int(word, 0)
    number = float(word)
    return int(number) if number.is_integer() else number
