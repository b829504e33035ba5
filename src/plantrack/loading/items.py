"""Files of deliverables read item by item: over many versions, each item's text only once.

A file in block style is its head, `deliverables:`, then its items, each from its dash to the next
dash in the same column. An item that holds by itself, as a list of one, says the same among
others: a text between quotes or brackets that went on would not hold. Where anything is unlike
that, the file is read whole.
"""

import re
from dataclasses import dataclass, field, replace

from plantrack.diagnostics import Diagnostic
from plantrack.fields import Fields
from plantrack.loading.contents import DeliverablesFile
from plantrack.loading.loaded import Reading
from plantrack.loading.records import RecordReader, Remnant
from plantrack.model import Deliverable
from plantrack.model.record import NOWHERE
from plantrack.source.refused import Refused
from plantrack.source.text import LARGEST, decode
from plantrack.source.values import document_of

_LIST = "deliverables"
_HEAD = re.compile(rb"(?:[ \t]*(?:#[^\n]*)?\n)*deliverables:[ \t]*\n(?: *(?:#[^\n]*)?\n)*( *)- ")
_MARKS = (b"\n---", b"\n...")  # where a document ends, whatever stands after it
_ANYWHERE = -1  # the position of an item that stands in several places


@dataclass(frozen=True, slots=True)
class _Item:
    """What one item gave: its record, or what is left of it, and its mistakes."""

    record: Deliverable | None
    diagnostics: tuple[Diagnostic, ...]
    remnants: tuple[Remnant, ...]


@dataclass(slots=True)
class ItemReader:
    """Reads versions of files of deliverables; an item that stayed is the same record.

    Such a record knows its file and its year, and not its place there.
    """

    _known: dict[str, dict[bytes, _Item | None]] = field(default_factory=dict)
    _heads: set[bytes] = field(default_factory=set)

    def reading(self, path: str, year: str, raw: bytes) -> Reading | None:
        """Return what a file gives, or None where it has to be read whole."""
        found = _HEAD.match(raw) if len(raw) <= LARGEST and b"\r" not in raw else None
        if found is None or not self._is_plain(path, found[0]):
            return None
        dash = b"\n" + found[1] + b"- "
        texts = raw[found.end() :].split(dash)
        known = self._known.setdefault(f"{path} {len(dash)}", {})
        for text in set(texts).difference(known):
            known[text] = _read(path, year, dash + text)
        items = [known[text] for text in texts]
        if None in items:
            return None
        return _whole([item for item in items if item is not None])

    def _is_plain(self, path: str, head: bytes) -> bool:
        """Return whether what stands before the first item is text that a plan may have."""
        if head not in self._heads:
            try:
                decode(path, head)
            except Refused:
                return False
            self._heads.add(head)
        return True


def _whole(items: list[_Item]) -> Reading:
    """Return what a file gives that holds these items."""
    if any(item.diagnostics for item in items):
        items = [_placed(item, position) for position, item in enumerate(items)]
    records = tuple(item.record for item in items if item.record is not None)
    return Reading(
        DeliverablesFile.of_checked({_LIST: records}, {_LIST}, NOWHERE),
        None,
        tuple(found for item in items for found in item.diagnostics),
        tuple(found for item in items for found in item.remnants),
        unread=False,
    )


def _read(path: str, year: str, text: bytes) -> _Item | None:
    """Return what an item gives by itself, or None where it is none by itself."""
    if any(mark in text for mark in _MARKS):
        return None
    try:
        document = document_of(decode(path, f"{_LIST}:".encode() + text))
    except Refused:
        return None
    listed = document.values.get(_LIST)
    if len(document.values) > 1 or not isinstance(listed, list) or len(listed) != 1:
        return None
    (value,) = listed
    if not isinstance(value, Fields):
        return None
    reader = RecordReader(path, year)
    record = reader.read(Deliverable, value, (_LIST, _ANYWHERE))
    return _Item(record, tuple(reader.diagnostics), tuple(reader.remnants))


def _placed(item: _Item, position: int) -> _Item:
    """Return an item as it stands in its file: where it has mistakes, they name their place."""
    if not item.diagnostics:
        return item
    here = (_LIST, position)
    moved = tuple(
        replace(
            diagnostic, place=replace(diagnostic.place, route=(*here, *diagnostic.place.route[2:]))
        )
        for diagnostic in item.diagnostics
    )
    record = item.record
    if record is not None:
        origin = replace(record.origin, route=here)
        record = type(record).of_checked(dict(record), record.model_fields_set, origin)
    remnants = (replace(remnant, route=(*here, *remnant.route[2:])) for remnant in item.remnants)
    return _Item(record, moved, tuple(remnants))
