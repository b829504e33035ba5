"""The keys and types of JSON that the design promises: more keys may come, none may go."""

import json
from typing import Any

Json = Any

COUNTS = dict.fromkeys(
    ("total", "planned", "in_progress", "done", "partial", "deferred", "cancelled"), int
) | dict.fromkeys(("not_started", "late", "silent", "confirmed", "unreported", "undated"), int)
PROMISED = dict.fromkeys(
    ("total", "done", "with_evidence", "partial", "late", "moved", "deferred", "cancelled"), int
)
SHARE = (float, type(None))
TEXT = (str, type(None))


def strict(text: str) -> Json:
    """Return what a JSON text says; NaN, infinities and repeated keys are refused."""
    return json.loads(text, parse_constant=_refused, object_pairs_hook=_once)


def mismatches(given: Json, shape: Json, where: str = "$") -> list[str]:
    """Return the places where an answer does not have the shape promised.

    A dict asks for its keys, a list of one for any number of such, `{"<year>": …}` for years.
    """
    if isinstance(shape, dict):
        if not isinstance(given, dict):
            return [f"{where} is no object"]
        if "<year>" in shape:
            return _of_years(given, shape["<year>"], where)
        missing = [f"{where}.{name} is missing" for name in shape if name not in given]
        inside = (
            mismatches(given[name], one, f"{where}.{name}")
            for name, one in shape.items()
            if name in given
        )
        return missing + [one for many in inside for one in many]
    if isinstance(shape, list):
        if not isinstance(given, list):
            return [f"{where} is no list"]
        every = (mismatches(one, shape[0], f"{where}[{at}]") for at, one in enumerate(given))
        return [one for many in every for one in many]
    wanted = shape if isinstance(shape, tuple) else (shape,)
    return [] if type(given) in wanted else [f"{where} is {type(given).__name__}"]


def _of_years(given: dict[str, Json], shape: Json, where: str) -> list[str]:
    wrong = [f"{where}.{name} is no year" for name in given if not name.isdigit()]
    every = (mismatches(one, shape, f"{where}.{name}") for name, one in given.items())
    return wrong + [one for many in every for one in many]


def _refused(word: str) -> None:
    raise ValueError(word)


def _once(pairs: list[tuple[str, Json]]) -> dict[str, Json]:
    names = [name for name, _ in pairs]
    assert len(names) == len(set(names)), names
    return dict(pairs)
