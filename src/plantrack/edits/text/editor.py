"""The one function that changes YAML text."""

import re
from collections.abc import Iterable, Mapping, Sequence

from plantrack.edits.text.anchors import handed_on
from plantrack.edits.text.block import Block
from plantrack.edits.text.expected import changed, same, spelled
from plantrack.edits.text.flow import Flow
from plantrack.edits.text.gate import objection
from plantrack.edits.text.habits import Habits, habits_of
from plantrack.edits.text.layout import Layout
from plantrack.edits.text.operations import Append, EditRefused, Insert, NewValue, Operation, Set
from plantrack.edits.text.spelling import MOST_CAUTIOUS, Wish, flow_text, looks_typed
from plantrack.edits.text.splices import Splice, spliced
from plantrack.fields import Value
from plantrack.source.measuring import tree_of
from plantrack.source.refused import Refused
from plantrack.source.text import BYTE_ORDER_MARK, decode
from plantrack.source.tree import Entry, Node, Path, Tree, entry_of
from plantrack.source.yaml_values import value_of

_DOCUMENT_END = re.compile(r"^\.\.\.", re.MULTILINE)


def edit_text(text: str, path: Path, operation: Operation) -> str:
    """Return the text with one value changed; everything else keeps its bytes.

    `path` leads to the value: names of fields, and positions in lists from 0. A change that
    changes nothing gives the text back as it is.

    Raises:
        EditRefused: the text cannot be read, nothing is at the path, or the change would alter
            anything else: another value, a comment, a spelling outside the change.
    """
    mark = BYTE_ORDER_MARK if text.startswith(BYTE_ORDER_MARK) else ""
    values, tree = read(text)
    expected = changed(values, path, operation)
    if same(expected, values):
        return text
    why = None
    for caution in range(MOST_CAUTIOUS + 1):
        new = spliced(tree.text, _Change(tree, caution).splices(path, operation))
        why = objection(tree, new, path, operation, expected)
        if why is None:
            return mark + new
    raise EditRefused("{path} cannot be changed here: {why}", path=spelled(path), why=why)


def read(text: str) -> tuple[Value, Tree]:
    """Return what a text holds, and its tree; raises EditRefused."""
    try:
        tree = tree_of(decode("", text.encode("utf-8", "surrogatepass")))
        return value_of(tree.root), tree
    except Refused as refused:
        found = refused.diagnostic
        raise EditRefused(
            "the text cannot be read: {message} (line {line}, column {column})",
            message=found.message,
            line=found.place.span.line if found.place.span else 1,
            column=found.place.span.column if found.place.span else 1,
        ) from refused


class _Change:
    """The splices of one change, spelled with more or less caution."""

    def __init__(self, tree: Tree, caution: int) -> None:
        self.tree = tree
        self.caution = caution

    def splices(self, path: Path, operation: Operation) -> list[Splice]:
        """Return the splices that make an operation."""
        splices = self._splices(path, operation)
        if self.caution == MOST_CAUTIOUS:
            splices += self._tabs_cleared(max(splice.end for splice in splices))
        return splices

    def _tabs_cleared(self, place: int) -> list[Splice]:
        """A tab on an otherwise empty line is read as part of some texts, refused after others."""
        lines, cleared = self.tree.lines, []
        start = place if lines.start(place) == place else lines.next(place)
        while start < len(self.tree.text) and not lines.line(start).strip():
            cleared.append(Splice(start, lines.end(start)))
            start = lines.next(start)
        return cleared

    def _splices(self, path: Path, operation: Operation) -> list[Splice]:
        match operation:
            case Set(value):
                return self._set(path, value)
            case Insert(value, after):
                return self._insert(path, value, after)
            case Append(value):
                return self._append(path, value)
        return self._delete(path)

    def _set(self, path: Path, value: NewValue) -> list[Splice]:
        parent = self.tree.node(path[:-1])
        entry = entry_of(parent, path[-1])
        if entry is None:
            return self._insert(path, value, None)
        wish = self._wish(parent, entry.value)
        own = [entry.value]
        if parent.flow:
            splices = Flow(self.tree, wish).set_value(entry, value)
        else:
            splices = self._block(entry.value, wish).set_value(entry, value)
        return [*splices, *handed_on(self.tree, own)]

    def _insert(self, path: Path, value: NewValue, after: str | None) -> list[Splice]:
        parent, step = self.tree.node(path[:-1]), path[-1]
        name = step if isinstance(step, str) else None
        index = _place(parent, step, after)
        if parent.kind == "scalar" or not (parent.entries or parent is self.tree.root):
            return self._filled(path[:-1], [value] if name is None else {name: value})
        wish = self._wish(parent)
        if parent.flow:
            return Flow(self.tree, wish).insert(parent, index, value, name)
        return self._block(parent, wish).insert(parent, index, value, name)

    def _append(self, path: Path, value: NewValue) -> list[Splice]:
        try:
            node = self.tree.node(path)
        except KeyError:
            return self._insert(path, [value], None)
        return self._insert((*path, len(node.entries)), value, None)

    def _filled(
        self, path: Path, value: Sequence[NewValue] | Mapping[str, NewValue]
    ) -> list[Splice]:
        """Give a value to what held none; an empty list in a block becomes a block."""
        if not path:
            return self._first_of_all(value)
        parent, entry = self.tree.chain(path)[-1]
        wish = self._wish(parent)
        if parent.flow:
            splices = Flow(self.tree, wish).set_value(entry, value)
        else:
            splices = self._block(entry.value, wish).fill(entry, value)
        return [*splices, *handed_on(self.tree, [entry.value])]

    def _first_of_all(self, value: Sequence[NewValue] | Mapping[str, NewValue]) -> list[Splice]:
        """Give its first value to a text that holds none, below its comments."""
        root, text = self.tree.root, self.tree.text
        if root.end > root.start:
            return [Splice(root.start, root.end, flow_text(value, self._wish(root)))]
        line_break = self.tree.lines.line_break(len(text))
        lines = Layout(Habits(), self._wish(root)).lines(value)
        end_mark = _DOCUMENT_END.search(text, root.end)
        place = end_mark.start() if end_mark else len(text)
        if not text[:place] or text[:place].endswith(("\n", "\r")):
            return [Splice(place, place, "".join(f"{line}{line_break}" for line in lines))]
        return [Splice(place, place, "".join(f"{line_break}{line}" for line in lines))]

    def _delete(self, path: Path) -> list[Splice]:
        parents = self.tree.chain(path)
        parent, entry = parents[-1]
        index = next(n for n, sibling in enumerate(parent.entries) if sibling is entry)
        wish = self._wish(parent)
        if parent.flow:
            splices = Flow(self.tree, wish).delete(parent, index)
        elif len(parent.entries) == 1:
            splices = self._block(parent, wish).emptied(parents)
        else:
            splices = self._block(parent, wish).delete(parent, index)
        return [*splices, *handed_on(self.tree, _nodes(entry))]

    def _block(self, near: Node, wish: Wish) -> Block:
        return Block(self.tree, Layout(self._habits(near), wish))

    def _habits(self, near: Node) -> Habits:
        return habits_of(self.tree, near)

    def _wish(self, parent: Node, old: Node | None = None) -> Wish:
        """A new text looks like the old one, or like the others of its list."""
        like = old
        if old is None and parent.kind == "sequence":
            styles = {entry.value.style for entry in parent.entries}
            like = parent.entries[0].value if len(styles) == 1 else None
        style = like.style if like and like.kind == "scalar" else ""
        typed = bool(old and old.kind == "scalar" and not old.style and looks_typed(old.text))
        if old is None and style in ("|", ">"):
            style = ""
        return Wish(style, self._habits(parent).quote, typed, self.caution)


def _nodes(entry: Entry) -> Iterable[Node]:
    return [entry.value, *([entry.key] if entry.key else [])]


def _place(parent: Node, step: str | int, after: str | None) -> int:
    if isinstance(step, int):
        return step
    if after is None:
        return len(parent.entries)
    return next(n for n, sibling in enumerate(parent.entries, 1) if sibling.name == after)


def document_text(values: Mapping[str, NewValue], comment: str) -> str:
    """Return a new file: a comment, then its fields in blocks."""
    lines = [f"# {comment}"] if comment else []
    lines += Layout(Habits(), Wish()).lines(values)
    return "".join(f"{line}\n" for line in lines)
