"""Changes between brackets or braces."""

from collections.abc import Iterable
from dataclasses import dataclass

from plantrack.edits.text.anchors import is_shared
from plantrack.edits.text.comments import block_above, comments_within
from plantrack.edits.text.operations import NewValue
from plantrack.edits.text.spelling import Wish, flow_text, key
from plantrack.edits.text.splices import Splice
from plantrack.source.tree import Entry, Node, Tree


@dataclass(frozen=True, slots=True)
class Flow:
    """The ways to change the entries of flow lists and mappings of one text."""

    tree: Tree
    wish: Wish

    def set_value(self, entry: Entry, value: NewValue) -> list[Splice]:
        """Return the splices that give an entry another value, comments inside it kept."""
        new, old, tree = flow_text(value, self.wish), entry.value, self.tree
        if entry.key and entry.after is None:
            return self._key_alone(entry, entry.key, new)
        if old.start == old.end:
            return [Splice(old.start, old.end, f" {new}" if entry.after else new)]
        start = old.start if is_shared(tree, old) else old.content
        if old.anchor is not None and old.content == old.end and not is_shared(tree, old):
            return [Splice(old.end, old.end, f" {new}")]
        comments = comments_within(tree, start, old.end)
        line_break = tree.lines.line_break(start)
        indent = self._indent(start)
        kept = "".join(f"{comment.text}{line_break}{indent}" for comment in comments)
        space = " " if kept and tree.text[start - 1 : start] not in (" ", "\t", "\n", "\r") else ""
        then = " " if tree.text[old.end : old.end + 1] == "#" else ""
        return [Splice(start, old.end, space + kept + new + then)]

    def _key_alone(self, entry: Entry, name: Node, new: str) -> list[Splice]:
        """A key over several lines wants the sign `?` before it."""
        if entry.start != name.start:
            return [Splice(name.end, name.end, f" : {new}")]
        if self.tree.lines.end(name.start) < name.end:
            return [Splice(name.start, name.start, "? "), Splice(name.end, name.end, f" : {new}")]
        return [Splice(name.end, name.end, f": {new}")]

    def insert(self, node: Node, index: int, value: NewValue, name: str | None) -> list[Splice]:
        """Return the splices that put a new entry before the one at an index, or at the end."""
        new = flow_text(value, self.wish)
        if name is not None:
            new = f"{key(name, self.wish, flow=True)}: {new}"
        if node.is_pair:
            return [
                Splice(node.content, node.content, "{"),
                Splice(node.end, node.end, f"{_apart(node.entries[-1])}, {new}}}"),
            ]
        if not node.entries:
            return [Splice(node.content + 1, node.content + 1, new)]
        if index < len(node.entries):
            return self._before(node.entries[index], new)
        return self._at_end(node, new)

    def _before(self, entry: Entry, new: str) -> list[Splice]:
        tree = self.tree
        apart = ", "
        if self.tree.starts_its_line(entry):
            apart = f",{tree.lines.line_break(entry.start)}{self._indent(entry.start)}"
        return [Splice(entry.start, entry.start, new + apart)]

    def _at_end(self, node: Node, new: str) -> list[Splice]:
        tree, last = self.tree, node.entries[-1]
        line_break = tree.lines.line_break(last.start)
        comma = self._comma(last)
        line_end = tree.lines.end(last.end if comma is None else comma)
        apart = _apart(last)
        if not self.tree.starts_its_line(last) or line_end >= node.end:
            return [Splice(last.end, last.end, f"{apart}, {new}")]
        line = f"{line_break}{self._indent(last.start)}{new}"
        if comma is not None:
            return [Splice(line_end, line_end, f"{line},")]
        return [Splice(last.end, last.end, f"{apart},"), Splice(line_end, line_end, line)]

    def delete(self, node: Node, index: int) -> list[Splice]:
        """Return the splices that take away an entry and one comma."""
        entry = node.entries[index]
        if node.is_pair:
            return [Splice(node.content, node.end, "{}")]
        comma = self._comma(entry)
        if self._alone_on_its_lines(entry, comma, node):
            return self._lines_taken(node, index, comma)
        start, end = self._with_comma(node, index)
        if not comments_within(self.tree, start, end):
            last = index and index == len(node.entries) - 1
            return [Splice(start, end, _apart(node.entries[index - 1]) if last else "")]
        return [Splice(entry.start, entry.end), *self._without(comma)]

    def _with_comma(self, node: Node, index: int) -> tuple[int, int]:
        """Return where an entry begins and ends together with one of the commas around it."""
        entry = node.entries[index]
        if len(node.entries) == 1:
            return node.content + 1, node.end - 1
        if index == len(node.entries) - 1:
            return node.entries[index - 1].end, entry.end
        return entry.start, node.entries[index + 1].start

    def _lines_taken(self, node: Node, index: int, comma: int | None) -> list[Splice]:
        tree, entry = self.tree, node.entries[index]
        start = block_above(tree, entry.start)
        end = tree.lines.next(entry.end if comma is None else comma)
        taken = [Splice(start, end)]
        if comma is None and index:
            before = self._comma(node.entries[index - 1])
            taken += [splice for splice in self._without(before) if splice.end <= start]
        return taken

    def _alone_on_its_lines(self, entry: Entry, comma: int | None, node: Node) -> bool:
        tree = self.tree
        end = entry.end if comma is None else comma + 1
        rest = tree.text[end : tree.lines.end(end)].lstrip(" \t")
        below = tree.lines.end(end) < node.end - 1
        return tree.starts_its_line(entry) and below and (not rest or rest.startswith("#"))

    def _comma(self, entry: Entry) -> int | None:
        """Return where the comma after an entry stands, if there is one."""
        place = self.tree.lines.significant(entry.end)
        return place if self.tree.text[place : place + 1] == "," else None

    def _without(self, comma: int | None) -> Iterable[Splice]:
        """Give the splice that takes away a comma; a comment that touches it gets its space."""
        if comma is not None:
            touched = self.tree.text[comma + 1 : comma + 2] == "#"
            yield Splice(comma, comma + 1, " " if touched else "")

    def _indent(self, index: int) -> str:
        """Return the spaces that begin a character's line."""
        line = self.tree.lines.line(index)
        return line[: len(line) - len(line.lstrip(" \t"))] or " "


def _apart(entry: Entry) -> str:
    """A colon with nothing after it must not touch a comma or a brace."""
    if entry.value.is_pair:
        return _apart(entry.value.entries[-1])
    return " " if entry.key and entry.after == entry.end else ""
