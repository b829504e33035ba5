"""Many words of a text changed at once, each within the quotes it has or has not."""

from collections.abc import Mapping

from plantrack.edits.text.comments import comments_of
from plantrack.edits.text.editor import edit_text, read
from plantrack.edits.text.expected import reworded
from plantrack.edits.text.operations import EditRefused, Plain, Set
from plantrack.edits.text.spelling import Wish, inline
from plantrack.edits.text.splices import Splice, spliced
from plantrack.source.text import BYTE_ORDER_MARK
from plantrack.source.tree import Node, Path, Tree
from plantrack.source.values import Value

_QUOTES = ("'", '"')


def respell(text: str, words: Mapping[Path, str]) -> str:
    """Return the text with other words at these paths; everything else keeps its bytes.

    It gives what `edit_text` gives one word after the other, and reads the text twice in all.

    Raises:
        EditRefused: the text cannot be read, nothing is at a path, or the change would alter
            anything else.
    """
    mark = BYTE_ORDER_MARK if text.startswith(BYTE_ORDER_MARK) else ""
    new = _respelled(text, words)
    if new is not None:
        return mark + new
    for path, word in words.items():
        text = edit_text(text, path, Set(Plain(word)))
    return text


def _respelled(text: str, words: Mapping[Path, str]) -> str | None:
    """Return the text with other words, or nothing where it is not so plainly changed."""
    meant = _meant(text, words)  # the old tree is let go here, before there is a new one
    if meant is None:
        return None
    new, expected, comments = meant
    try:
        values, tree = read(new)
    except EditRefused:
        return None
    return new if values == expected and _comments_in(tree) == comments else None


def _meant(text: str, words: Mapping[Path, str]) -> tuple[str, Value, list[str]] | None:
    """Return the new text, the values it has to have, and the comments."""
    values, tree = read(text)
    expected = reworded(values, words)
    splices = [_splice(tree, tree.node(path), word) for path, word in words.items()]
    plain = [splice for splice in splices if splice is not None]
    if len(plain) < len(splices):
        return None
    return spliced(tree.text, plain), expected, _comments_in(tree)


def _comments_in(tree: Tree) -> list[str]:
    return [comment.text for comment in comments_of(tree)]


def _splice(tree: Tree, node: Node, word: str) -> Splice | None:
    """Return the splice that changes a word on one line; nothing where more is to be done."""
    if node.kind != "scalar" or node.anchor is not None or node.style not in ("", *_QUOTES):
        return None
    if tree.text[node.content : node.end] != f"{node.style}{node.text}{node.style}":
        return None
    if node.style:
        new = f"{node.style}{word}{node.style}"
    else:
        # Between brackets or not: what may stand unquoted there may stand so anywhere.
        new = inline(Plain(word), Wish(), flow=True)
    return Splice(node.content, node.end, new)
