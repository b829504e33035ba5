"""What a text's data must be once a change is made: the old data, and nothing but that change."""

from collections.abc import Mapping

from plantrack.diagnostics.places import RouteStep
from plantrack.edits.text.operations import (
    Append,
    Delete,
    EditRefused,
    Insert,
    Operation,
    Plain,
    Set,
)
from plantrack.edits.text.spelling import value_of
from plantrack.source.tree import Path
from plantrack.source.values import Value


def changed(values: Value, path: Path, operation: Operation) -> Value:
    """Return the data with one operation made, everything else shared with the old.

    Raises:
        EditRefused: nothing is at the path, or the operation does not suit what is there.
    """
    return _changed(values, path, path, operation)


def reworded(values: Value, words: Mapping[Path, str]) -> Value:
    """Return the data with other words at these paths, everything else shared with the old.

    Raises:
        EditRefused: nothing is at a path.
    """
    return _reworded(values, {path: (path, word) for path, word in words.items()})


def same(value: Value, other: Value) -> bool:
    """Return whether two values are equal, fields in the same order too."""
    if isinstance(value, dict) and isinstance(other, dict):
        return list(value) == list(other) and all(same(value[name], other[name]) for name in value)
    if isinstance(value, list) and isinstance(other, list):
        return len(value) == len(other) and all(map(same, value, other))
    return value == other


def spelled(path: Path) -> str:
    """Return a path as people read it, positions counted from 1: `deliverables[3].title`."""
    words = "".join(f"[{step + 1}]" if isinstance(step, int) else f".{step}" for step in path)
    return words.removeprefix(".") or "."


def _changed(values: Value, left: Path, path: Path, operation: Operation) -> Value:
    if not left:
        return _at_the_top(values, path, operation)
    step, rest = left[0], left[1:]
    if rest or isinstance(operation, Append):
        if not _holds(values, step) and isinstance(operation, Append) and not rest:
            return _with(values, step, [value_of(operation.value)], None, path)
        inner = _changed(_inner(values, step, path), rest, path, operation)
        return _with(values, step, inner, None, path)
    return _last(values, step, path, operation)


def _reworded(values: Value, words: Mapping[Path, tuple[Path, str]]) -> Value:
    """Change words by what is left of their paths; each is kept with its whole path."""
    if () in words:
        return value_of(Plain(words[()][1]))
    below: dict[RouteStep, dict[Path, tuple[Path, str]]] = {}
    for left, word in words.items():
        below.setdefault(left[0], {})[left[1:]] = word
    for step, inside in below.items():
        if not _holds(values, step):
            raise _nothing_at(next(path for path, _ in inside.values()))
    if isinstance(values, list):
        return [
            _reworded(value, below[at]) if at in below else value for at, value in enumerate(values)
        ]
    fields = values if isinstance(values, dict) else {}
    return {
        name: _reworded(value, below[name]) if name in below else value
        for name, value in fields.items()
    }


def _at_the_top(values: Value, path: Path, operation: Operation) -> Value:
    """Only a list is changed as a whole, by what is put at its end."""
    if not isinstance(operation, Append):
        raise EditRefused("a path names at least one field")
    if values is None:
        return [value_of(operation.value)]
    if not isinstance(values, list):
        raise EditRefused("{path} is not a list", path=spelled(path))
    return [*values, value_of(operation.value)]


def _last(values: Value, step: RouteStep, path: Path, operation: Operation) -> Value:
    if isinstance(operation, Set):
        return _with(values, step, value_of(operation.value), None, path)
    if isinstance(operation, Insert):
        return _inserted(values, step, path, operation)
    if not isinstance(operation, Delete) or not _holds(values, step):
        raise _nothing_at(path)
    if isinstance(values, dict):
        return {name: inner for name, inner in values.items() if name != step}
    return [value for place, value in enumerate(_list(values, path)) if place != step]


def _inserted(values: Value, step: RouteStep, path: Path, operation: Insert) -> Value:
    new = value_of(operation.value)
    if isinstance(values, list) and isinstance(step, int):
        if not 0 <= step <= len(values):
            raise _nothing_at(path)
        return [*values[:step], new, *values[step:]]
    if _holds(values, step):
        raise EditRefused("there is a field {path} already", path=spelled(path))
    if operation.after is not None and not _holds(values, operation.after):
        raise _nothing_at((*path[:-1], operation.after))
    return _with(values, step, new, operation.after, path)


def _with(values: Value, step: RouteStep, inner: Value, after: str | None, path: Path) -> Value:
    if isinstance(values, list) and isinstance(step, int):
        if not 0 <= step < len(values):
            raise _nothing_at(path)
        return [inner if place == step else value for place, value in enumerate(values)]
    if not isinstance(values, (dict, type(None))) or not isinstance(step, str):
        raise _nothing_at(path)
    fields = dict(values or {})
    if step in fields or after is None:
        return {**fields, step: inner}
    with_new: dict[str, Value] = {}
    for name, value in fields.items():
        with_new[name] = value
        if name == after:
            with_new[step] = inner
    return with_new


def _inner(values: Value, step: RouteStep, path: Path) -> Value:
    if isinstance(values, dict) and isinstance(step, str) and step in values:
        return values[step]
    if isinstance(values, list) and isinstance(step, int) and 0 <= step < len(values):
        return values[step]
    raise _nothing_at(path)


def _holds(values: Value, step: RouteStep) -> bool:
    if isinstance(values, dict):
        return step in values
    return isinstance(values, list) and isinstance(step, int) and 0 <= step < len(values)


def _list(values: Value, path: Path) -> list[Value]:
    if not isinstance(values, list):
        raise _nothing_at(path)
    return values


def _nothing_at(path: Path) -> EditRefused:
    return EditRefused("nothing is at {path}", path=spelled(path))
