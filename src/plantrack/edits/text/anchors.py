"""Anchors about to go whose aliases stay: the first of these becomes the anchor."""

from collections.abc import Iterable, Iterator

from plantrack.edits.text.spelling import Wish, inline
from plantrack.edits.text.splices import Splice
from plantrack.source.tree import Node, Tree


def handed_on(tree: Tree, leaving: Iterable[Node]) -> Iterator[Splice]:
    """Give the splices that hand each leaving anchor on to the first alias that stays."""
    gone = {id(node): node for root in leaving for node in root.walk()}
    handed: set[int] = set()
    for node, flow in _with_style(tree.root, flow=False):
        target = node.target
        if target is None or id(node) in gone or id(target) not in gone or id(target) in handed:
            continue
        handed.add(id(target))
        quotes = target.style if target.style in ("'", '"') else ""
        wish = Wish(style=quotes, typed=not target.style)
        text = None if target.is_absent else target.text
        yield Splice(node.start, node.end, f"&{target.anchor} {inline(text, wish, flow=flow)}")


def is_shared(tree: Tree, node: Node) -> bool:
    """Return whether an alias repeats this node."""
    return any(other.target is node for other in tree.root.walk())


def _with_style(node: Node, *, flow: bool) -> Iterator[tuple[Node, bool]]:
    """Give each node inside a node with whether it stands between brackets or braces."""
    flow = flow or node.flow
    for entry in node.entries:
        if entry.key:
            yield entry.key, flow
        yield entry.value, flow
        yield from _with_style(entry.value, flow=flow)
