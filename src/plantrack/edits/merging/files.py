"""Three versions of a file, as git hands them over, made one: read again before it is believed."""

from collections import Counter
from dataclasses import dataclass

from plantrack.edits.merging.about import About
from plantrack.edits.merging.outcomes import Conflict, Outcome, Piece, Style, text_with, whole_lines
from plantrack.edits.merging.three_way import Merging
from plantrack.edits.merging.units import Unit, Unmergeable, units_of
from plantrack.edits.text import EditRefused, refuse_other_reading
from plantrack.edits.text.comments import comments_of
from plantrack.edits.text.editor import read
from plantrack.fields import Value
from plantrack.locale import Message
from plantrack.source.text import BYTE_ORDER_MARK

__all__ = ["Merged", "Sides", "Style", "Unmergeable", "merged"]


@dataclass(frozen=True, slots=True)
class Sides:
    """The bytes of a file in the version both come from, and on either side."""

    base: bytes
    ours: bytes
    theirs: bytes


@dataclass(frozen=True, slots=True)
class Merged:
    """The file made of three, and a sentence for each conflict that is left in it."""

    content: bytes
    conflicts: tuple[Message, ...]


def merged(path: str, sides: Sides, style: Style) -> Merged:
    """Return three versions of a file made one; `path` is its name in the plan, for sentences.

    Raises:
        Unmergeable: they are not to be merged record by record; git merges them line by line.
    """
    texts = [_text(content) for content in (sides.base, sides.ours, sides.theirs)]
    try:
        base, ours, theirs = map(units_of, texts)
        merging = Merging()
        outcome = merging.root(base, ours, theirs, About(_about(ours, path)))
        pieces = whole_lines(outcome.pieces)
        _refuse_other(path, pieces, outcome, (ours, theirs))
    except EditRefused as refused:
        raise Unmergeable(refused.message_id, **refused.values) from refused
    told = text_with(pieces, lambda conflict: style.around(conflict, ours.line_break))
    text = _ended(texts[1], told, pieces)
    mark = BYTE_ORDER_MARK if texts[1].startswith(BYTE_ORDER_MARK) else ""
    return Merged((mark + text).encode(), tuple(merging.conflicts))


def _about(unit: Unit, path: str) -> str:
    """Return what a file is about: the id of the axis in it, else its name."""
    identifier = unit.of("id")
    return identifier if isinstance(identifier, str) else path


def _text(content: bytes) -> str:
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError as error:
        raise Unmergeable("the file is not in UTF-8") from error


def _ended(ours: str, text: str, pieces: list[Piece]) -> str:
    """Return a text that ends with a line break only where ours does."""
    if not pieces or isinstance(pieces[-1], Conflict) or ours.endswith(("\n", "\r")):
        return text
    return text.removesuffix("\n").removesuffix("\r")


def _refuse_other(
    path: str, pieces: list[Piece], outcome: Outcome, sides: tuple[Unit, Unit]
) -> None:
    """Refuse a text that reads otherwise than was meant, whichever side is chosen.

    Raises:
        Unmergeable: it does, a comment of both sides is lost in it, or an id stands twice in it.
    """
    ours = text_with(pieces, lambda conflict: conflict.ours)
    theirs = text_with(pieces, lambda conflict: conflict.theirs)
    meant = ((ours, outcome.ours[0]), (theirs, outcome.theirs[0]))
    for text, values in meant if ours != theirs else meant[:1]:
        found, tree = read(text)
        if _settled(found) != _settled(values):
            raise Unmergeable("the merged text would read otherwise than was meant")
        refuse_other_reading(path, sides[0].tree.text, text)
        left = Counter(comment.text for comment in comments_of(tree))
        first, second = (_comments(unit) for unit in sides)
        if (first & second) - left:
            raise Unmergeable("a comment would be lost")
        if _has_twins(found):
            raise Unmergeable("two records would have the same id")


def _comments(unit: Unit) -> Counter[str]:
    return Counter(comment.text for comment in comments_of(unit.tree))


def _settled(values: Value) -> Value:
    """Return values with every empty list or mapping as absent, as plans read them."""
    if isinstance(values, dict):
        return {name: _settled(value) for name, value in values.items()} or None
    if isinstance(values, list):
        return [_settled(value) for value in values] or None
    return values


def _has_twins(values: Value) -> bool:
    """Return whether two records of one list have the same id."""
    if isinstance(values, dict):
        return any(map(_has_twins, values.values()))
    if not isinstance(values, list):
        return False
    ids = [
        str(value["id"]).casefold() for value in values if isinstance(value, dict) and "id" in value
    ]
    return len(set(ids)) < len(ids) or any(map(_has_twins, values))
