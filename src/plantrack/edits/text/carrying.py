"""An element of one list carried to the end of another, in another text, as it was typed."""

from plantrack.edits.text.block import Block
from plantrack.edits.text.comments import comments_within
from plantrack.edits.text.editor import edit_text, read
from plantrack.edits.text.expected import changed, spelled
from plantrack.edits.text.gate import objection
from plantrack.edits.text.habits import habits_of
from plantrack.edits.text.layout import Laid, Layout
from plantrack.edits.text.operations import Append, Delete, EditRefused
from plantrack.edits.text.spelling import Wish
from plantrack.edits.text.splices import Splice, spliced
from plantrack.source.text import BYTE_ORDER_MARK
from plantrack.source.tree import Entry, Node, Path, Tree
from plantrack.source.values import Value


def carry_record(text: str, path: Path, to_text: str, to_path: Path) -> tuple[str, str]:
    """Return two texts after an element of a list of the one went to the end of one of the other.

    Its lines go as they are, its comments and those right above it too; only their indentation
    and their line breaks follow the new place.

    Raises:
        EditRefused: the element does not stand on lines of its own, or could not be carried
            without harm.
    """
    values, tree = read(text)
    try:
        parent, entry = tree.chain(path)[-1]
    except (KeyError, IndexError) as error:
        raise EditRefused("nothing is at {path}", path=spelled(path)) from error
    start, end = _stretch(tree, parent, entry)
    lines = _lines(tree.text[start:end])
    coming = [comment.text for comment in comments_within(tree, start, end)]
    moved = _Arrival(lines, tree.lines.column(entry.start), coming, _at(values, path))
    return edit_text(text, path, Delete()), moved.text(to_text, to_path)


def _stretch(tree: Tree, parent: Node, entry: Entry) -> tuple[int, int]:
    block = Block(tree, Layout(habits_of(tree, parent), Wish()))
    if parent.flow or not block.tree.starts_its_line(entry):
        raise EditRefused("the record does not stand on lines of its own: move it by hand")
    return block.stretch(entry)


def _lines(text: str) -> list[str]:
    return text.replace("\r\n", "\n").replace("\r", "\n").split("\n")


def _at(values: Value, path: Path) -> Value:
    for step in path:
        values = values[step]  # type: ignore[index]  # the path was walked before
    return values


class _Arrival:
    """Lines on their way to another list: what they hold, and the comments among them."""

    def __init__(self, lines: list[str], column: int, coming: list[str], value: Value) -> None:
        self.lines = lines
        self.column = column
        self.coming = coming
        self.value = value

    def text(self, text: str, path: Path) -> str:
        """Return a text with the lines at the end of the list at a path."""
        mark = BYTE_ORDER_MARK if text.startswith(BYTE_ORDER_MARK) else ""
        values, tree = read(text)
        operation = Append(self.value)
        expected = changed(values, path, operation)
        new = spliced(tree.text, self._splices(tree, path))
        why = objection(tree, new, path, operation, expected, self.coming)
        if why is not None:
            raise EditRefused("{path} cannot be changed here: {why}", path=spelled(path), why=why)
        return mark + new

    def _splices(self, tree: Tree, path: Path) -> list[Splice]:
        parent, entry = tree.chain(path)[-1]
        node = entry.value
        habits = habits_of(tree, node)
        block = Block(tree, Layout(habits, Wish()))
        if node.is_block:
            column = tree.lines.column(node.entries[0].start)
            return block.insert_lines(node, len(node.entries), self._shifted(column))
        if parent.flow or node.entries:
            raise EditRefused("{path} stands between brackets: move it by hand", path=spelled(path))
        column = tree.lines.column(entry.start) + habits.dash
        return block.replace_value(entry, Laid("", tuple(self._shifted(column))))

    def _shifted(self, column: int) -> list[str]:
        return [_moved_by(line, column - self.column) for line in self.lines]


def _moved_by(line: str, columns: int) -> str:
    """Indent a line more or less; an empty one stays so."""
    if columns >= 0:
        return " " * columns + line if line else line
    spaces = len(line) - len(line.lstrip(" "))
    return line[min(spaces, -columns) :]
