"""The last word on every change: the data, the comments and the spellings must be the old ones."""

from collections import Counter
from collections.abc import Iterator, Sequence

from plantrack.edits.text.comments import block_above, block_below, comments_of
from plantrack.edits.text.expected import same
from plantrack.edits.text.operations import Append, Delete, Insert, Operation
from plantrack.fields import Value
from plantrack.locale import Message, msg
from plantrack.source.measuring import tree_of
from plantrack.source.refused import Refused
from plantrack.source.text import decode
from plantrack.source.tree import Entry, Node, Path, Tree
from plantrack.source.yaml_values import value_of


def objection(
    old: Tree,
    new_text: str,
    path: Path,
    operation: Operation,
    expected: Value,
    coming: Sequence[str] = (),
) -> Message | None:
    """Return why a change must not be made, or nothing.

    Read again, the new text must give the expected data; every comment must be there, but for
    those of what was deleted and with those `coming`; and every other key and value must be
    spelled as before.
    """
    try:
        new = tree_of(decode("", new_text.encode()))
    except (Refused, UnicodeEncodeError):
        return msg("the new text could not be read again")
    if not same(value_of(new.root), expected):
        return msg("the change would alter other values")
    if not _comments_kept(old, new, path, operation, coming):
        return msg("a comment would be lost")
    if not _spellings_kept(old, new, path, operation):
        return msg("the change would alter how other values are spelled")
    return None


def _comments_kept(
    old: Tree, new: Tree, path: Path, operation: Operation, coming: Sequence[str]
) -> bool:
    comments = comments_of(old)
    before, after = (
        [comment.text for comment in comments],
        [comment.text for comment in comments_of(new)],
    )
    if not isinstance(operation, Delete):
        return _in_order(before, after) and Counter(after) == Counter([*before, *coming])
    start, end = _deleted_lines(old, *old.chain(path)[-1])
    outside = [comment.text for comment in comments if not start <= comment.start < end]
    return _in_order(outside, after) and _in_order(after, before)


def _deleted_lines(tree: Tree, node: Node, entry: Entry) -> tuple[int, int]:
    """Return the stretch whose comments go with an entry: its lines, and its own around it."""
    end = entry.end
    if node.flow:
        place = tree.lines.significant(end)
        end = place if tree.text[place : place + 1] == "," else end
        if not _alone(tree, node, entry, end):
            return entry.start, entry.end
    below = tree.lines.end(end) if node.flow else block_below(tree, entry)
    return block_above(tree, entry.start), below


def _alone(tree: Tree, node: Node, entry: Entry, end: int) -> bool:
    before = tree.text[tree.lines.start(entry.start) : entry.start]
    return not before.strip() and tree.lines.end(end) < node.end - 1


def _in_order(few: list[str], many: list[str]) -> bool:
    """Return whether the few stand among the many, in the same order."""
    rest = iter(many)
    return all(text in rest for text in few)


def _spellings_kept(old: Tree, new: Tree, path: Path, operation: Operation) -> bool:
    gone, come = _touched(old, new, path, operation)
    before = list(_spellings(old, old.root, gone))
    after = list(_spellings(new, new.root, come))
    return len(before) == len(after) and all(
        spelling == other or (spelling.startswith("*") and other.startswith("&"))
        for spelling, other in zip(before, after, strict=True)
    )


def _touched(
    old: Tree, new: Tree, path: Path, operation: Operation
) -> tuple[Entry | None, Entry | None]:
    """Return the entries that an operation may spell anew, in the old text and in the new one."""
    if isinstance(operation, Append):
        entry = _entry_at(old, path)
        if not path or (entry and entry.value.entries):
            return None, _entry_at(new, (*path, len(new.node(path).entries) - 1))
        if entry:
            return entry, _entry_at(new, path)
    parent = _entry_at(old, path[:-1])
    if parent and not parent.value.entries:
        return parent, _entry_at(new, path[:-1])
    gone = None if isinstance(operation, (Insert, Append)) else _entry_at(old, path)
    return gone, None if isinstance(operation, Delete) else _entry_at(new, path)


def _entry_at(tree: Tree, path: Path) -> Entry | None:
    try:
        return tree.chain(path)[-1][1] if path else None
    except KeyError:
        return None


def _spellings(tree: Tree, node: Node, skipped: Entry | None) -> Iterator[str]:
    """Give the keys and values of a text as they are typed, but for one entry."""
    for entry in node.entries:
        if entry is skipped:
            continue
        if entry.key:
            yield _typed(tree, entry.key)
        if entry.value.kind in ("scalar", "alias"):
            if entry.value.end > entry.value.start:
                yield _typed(tree, entry.value)
        else:
            yield from _spellings(tree, entry.value, skipped)


def _typed(tree: Tree, node: Node) -> str:
    """A block's header may change where the end of the file cut it short."""
    start = tree.lines.end(node.content) if node.is_block_scalar else node.start
    return tree.text[start : node.end] if start < node.end else ""
