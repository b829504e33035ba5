"""Translations that follow the ids of what they translate."""

from collections.abc import Iterator, Mapping

from plantrack.edits.change import TextChange
from plantrack.edits.text import Delete, Insert, NewValue, Set
from plantrack.loading import Loaded
from plantrack.loading.layout import TRANSLATIONS
from plantrack.source.values import Value, document_of


def translations_renamed(loaded: Loaded, new_ids: Mapping[str, str]) -> Iterator[TextChange]:
    """Give the changes that put translations under new ids; `new_ids` are by old ones, folded."""
    for tag in loaded.plan.translations:
        path = f"{TRANSLATIONS}{tag}.yaml"
        if path in loaded.sources and path not in loaded.unread:
            yield from _in_file(path, document_of(loaded.sources[path]).values, new_ids)


def _in_file(
    path: str, values: Mapping[str, Value], new_ids: Mapping[str, str]
) -> Iterator[TextChange]:
    moved = {name: new_ids[name.casefold()] for name in values if name.casefold() in new_ids}
    for old, new in moved.items():
        value = _ready(values[old])
        change = Set(value) if new in values else Insert(value, after=old)
        yield TextChange(path, (new,), change)
    for old in moved.keys() - moved.values():
        yield TextChange(path, (old,), Delete())


def _ready(value: Value) -> NewValue:
    if isinstance(value, dict):
        return {name: _ready(inner) for name, inner in value.items()}
    return [_ready(inner) for inner in value] if isinstance(value, list) else value
