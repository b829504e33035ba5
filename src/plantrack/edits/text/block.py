"""Changes where each entry has its own lines."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from plantrack.edits.text.anchors import is_shared
from plantrack.edits.text.comments import Comment, block_above, block_below, comments_within
from plantrack.edits.text.layout import Laid, Layout
from plantrack.edits.text.operations import NewValue
from plantrack.edits.text.splices import Splice
from plantrack.source.tree import Entry, Node, Tree

Stretch = tuple[int, int]
_HEADER = 3  # characters at most, such as `|2+`


@dataclass(frozen=True, slots=True)
class Block:
    """The ways to change the entries of block lists and mappings of one text."""

    tree: Tree
    layout: Layout

    def set_value(self, entry: Entry, value: NewValue) -> list[Splice]:
        """Return the splices that give an entry another value."""
        old = entry.value
        if self._stands_alone(old):
            laid = self._laid(entry, value)
            if not laid.below and not laid.compact:
                start = old.start if is_shared(self.tree, old) else old.content
                apart = "" if self.tree.text[start - 1].isspace() else " "
                then = " " if self.tree.text[old.end : old.end + 1] == "#" else ""
                return [Splice(start, old.end, apart + laid.head + then)]
        return self.replace_value(entry, self._laid(entry, value))

    def _stands_alone(self, old: Node) -> bool:
        """Return whether a value can be replaced without what stands around it."""
        if old.is_block_scalar or old.is_block or old.end == old.content:
            return False
        return not comments_within(self.tree, old.content, old.end)

    def fill(self, entry: Entry, value: NewValue) -> list[Splice]:
        """Return the splices that give a value to an entry which had none, or an empty list."""
        return self.replace_value(entry, self._laid(entry, value))

    def replace_value(self, entry: Entry, laid: Laid, dropped: Stretch = (0, 0)) -> list[Splice]:
        """Return the splice that replaces all that follows an entry's sign, comments kept.

        Those in the stretch `dropped` are not.
        """
        tree = self.tree
        column = tree.lines.column(entry.start)
        start, sign = entry.after, ""
        if start is None:  # `? key`, alone
            start, sign = entry.end, f"{tree.lines.line_break(entry.start)}{' ' * column}:"
        stop = tree.lines.end(max(start, entry.end))
        comments = [
            comment
            for comment in comments_within(tree, start, stop)
            if not dropped[0] <= comment.start < dropped[1]
        ]
        end = max(start, entry.end)
        if not (laid.below or comments or tree.text[end:stop].strip()):
            stop = end  # spaces at the end of a line are somebody's
        new = self._around(self._anchored(entry.value, laid), comments, start, column, entry)
        return [Splice(start, stop, sign + new)]

    def _around(
        self, laid: Laid, comments: list[Comment], start: int, column: int, entry: Entry
    ) -> str:
        """Return a value with the comments that stood around the old one."""
        tree = self.tree
        lines_end = tree.lines.end(start)
        header = comments[0] if comments and comments[0].start < lines_end else None
        head, below = laid.head, list(laid.below)
        gap = self._gap(entry)
        if laid.compact and not header and not head:
            first, *below = below
            head, gap = first.lstrip(" "), " " * (self.layout.habits.after_dash - 1)
        new = gap + head if head else ""
        if header:
            before = tree.text[start : header.start]
            spaces = before[len(before.rstrip(" \t")) :] or " "
            tight = head or (tree.text[start - 1] != "-" and tree.text[entry.start] != "?")
            new += (spaces if tight else spaces.expandtabs(1)) + header.text
        hoisted = [f"{' ' * column}{comment.text}" for comment in comments[1 if header else 0 :]]
        line_break = tree.lines.line_break(entry.start)
        return line_break.join([new, *below, *hoisted])

    def _gap(self, entry: Entry) -> str:
        """Return what stands between an entry's sign and its value on the same line."""
        tree, value = self.tree, entry.value
        if entry.after is not None and value.end > value.start:
            between = tree.text[entry.after : value.start]
            if between and not between.strip(" "):
                return between
        return " " * (self.layout.habits.after_dash - 1) if entry.key is None else " "

    def _anchored(self, old: Node, laid: Laid) -> Laid:
        """Keep an anchor that nothing repeats: it is somebody's."""
        if old.anchor is None or is_shared(self.tree, old):
            return laid
        head = f"&{old.anchor} {laid.head}".rstrip()
        return Laid(head, laid.below)

    def _laid(self, entry: Entry, value: NewValue) -> Laid:
        column = self.tree.lines.column(entry.start)
        after = entry.after if entry.after is not None else entry.end
        lead = after + 1 - entry.start
        return self.layout.value(value, column, in_list=entry.key is None, lead=lead)

    def insert(self, node: Node, index: int, value: NewValue, name: str | None) -> list[Splice]:
        """Return the splices that put a new entry before the one at an index, or at the end."""
        column = self.tree.lines.column(node.entries[0].start)
        lines = (
            self.layout.element(value, column)
            if name is None
            else self.layout.field(name, value, column)
        )
        return self.insert_lines(node, index, lines)

    def insert_lines(self, node: Node, index: int, lines: Sequence[str]) -> list[Splice]:
        """Return the splices that put lines, already indented, before the entry at an index."""
        tree = self.tree
        first = node.entries[0]
        line_break = tree.lines.line_break(first.start)
        if index > 0:
            before = node.entries[index - 1]
            place = block_below(tree, before)  # as far as a deletion of it would go
            line_break = tree.lines.line_break(place)
            text = "".join(f"{line_break}{line}" for line in lines)
            return [*self._closed(before, place), Splice(place, place, text)]
        if self.tree.starts_its_line(first):
            place = block_above(tree, first.start)
            return [Splice(place, place, "".join(f"{line}{line_break}" for line in lines))]
        indent = " " * tree.lines.column(first.start)
        text = "".join(f"{line}{line_break}" for line in lines).lstrip(" ") + indent
        return [Splice(first.start, first.start, text)]

    def _closed(self, before: Entry, place: int) -> Iterable[Splice]:
        """A block of text that the end of the file cut short gets no line break from us."""
        text, last = self.tree.text, self._text_at_the_end_of(before)
        if place < len(text) or last is None or last.text.endswith("\n"):
            return
        header = last.content + 1
        while text[header : header + 1].isdigit() or text[header : header + 1] in ("-", "+"):
            if text[header] == "-":
                return
            if text[header] == "+":
                yield Splice(header, header + 1, "-")
                return
            header += 1
        if last.text:
            yield Splice(header, header, "-")

    def delete(self, node: Node, index: int) -> list[Splice]:
        """Return the splices that take away one of several entries, with its comments."""
        tree, entry = self.tree, node.entries[index]
        start, end = self.stretch(entry)
        if not self.tree.starts_its_line(entry):
            following = node.entries[index + 1]
            between = comments_within(tree, end, following.start)
            blank = tree.text[end : following.start].strip()
            stop = end if between or blank else following.start
            start = entry.start if stop == following.start else _trimmed(tree.text, entry.start)
            return [Splice(start, stop)]
        following_line = tree.lines.next(end)
        if following_line == end and self.layout.wish.caution == 0:  # the file's last line
            above = tree.lines.above(start)
            start = start if above is None else tree.lines.end(above)
        text = self._text_at_the_end_of(node.entries[index - 1]) if index else None
        if self.layout.wish.caution and text is not None:
            column = tree.lines.column(entry.start)
            following_line, outdented = self._set_apart(text, following_line, column)
            return [Splice(start, following_line), *outdented]
        return [Splice(start, following_line)]

    def _text_at_the_end_of(self, entry: Entry) -> Node | None:
        """Return the block of text that an entry ends with, which takes in more than it should."""
        last = entry.value
        while last.is_block and last.entries:
            last = last.entries[-1].value
        return last if last.is_block_scalar else None

    def _set_apart(self, text: Node, place: int, column: int) -> tuple[int, list[Splice]]:
        """Keep comments further in out of the text above, and empty lines if it would keep them.

        Returns where the first line that stays begins, and the comments moved to the column.
        """
        lines, outdented = self.tree.lines, []
        first = place
        while place < len(self.tree.text) and not lines.line(place).strip():
            place = lines.next(place)
        keeps = "+" in self.tree.text[text.content : text.content + _HEADER]
        start = place
        while start < len(self.tree.text):
            spaces = len(lines.line(start)) - len(lines.line(start).lstrip(" \t"))
            if not comments_within(self.tree, start, start + spaces + 1):
                break
            outdented.append(Splice(start, start + spaces, " " * min(column, spaces)))
            start = lines.next(start)
        return (place if keeps else first), outdented

    def stretch(self, entry: Entry) -> Stretch:
        """Return where an entry’s own lines begin and end, with the comments around it."""
        tree = self.tree
        if not tree.starts_its_line(entry):
            return entry.start, tree.lines.end(entry.end)
        return block_above(tree, entry.start), block_below(tree, entry)

    def emptied(self, parents: Sequence[tuple[Node, Entry]]) -> list[Splice]:
        """Return the splices that take away a collection's only entry; it stays, empty."""
        node, entry = parents[-1]
        empty: NewValue = {} if node.kind == "mapping" else []
        start, end = self.stretch(entry)
        if len(parents) > 1:
            return self.replace_value(parents[-2][1], self._laid(entry, empty), (start, end))
        word = "{}" if isinstance(empty, Mapping) else "[]"
        return [Splice(start, end, word)]


def _trimmed(text: str, index: int) -> int:
    """Return where the spaces before a character begin."""
    return len(text[:index].rstrip(" \t"))
