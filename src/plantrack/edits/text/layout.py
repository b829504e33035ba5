"""New values laid out as lines of a block, in the habits of their file."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from plantrack.edits.text.habits import Habits
from plantrack.edits.text.operations import NewValue
from plantrack.edits.text.spelling import WIDEST, Wish, block_lines, inline, key, text_of


@dataclass(frozen=True, slots=True)
class Laid:
    """A value laid out below or beside its key or dash.

    `head` stands on the line of the key or dash, `below` are whole lines; `compact` holds the
    first of them where it may stand beside a dash instead.
    """

    head: str
    below: tuple[str, ...] = ()
    compact: bool = False


@dataclass(frozen=True, slots=True)
class Layout:
    """How values are laid out in one place of one file."""

    habits: Habits
    wish: Wish

    def lines(self, value: Sequence[NewValue] | Mapping[str, NewValue]) -> list[str]:
        """Return the lines of a whole text."""
        if isinstance(value, Mapping):
            return self._fields(value, 0)
        return self._elements(value, 0)

    def value(self, value: NewValue, column: int, *, in_list: bool, lead: int = 0) -> Laid:
        """Return a value for an entry at a column; `lead` is how much stands before it."""
        if isinstance(value, Mapping):
            inner = column + (self.habits.after_dash if in_list else self.habits.nested)
            return self._collection(self._fields(value, inner), "{}", compact=in_list)
        if isinstance(value, Sequence) and not isinstance(value, str):
            inner = column + (self.habits.after_dash if in_list else self.habits.dash)
            return self._collection(self._elements(value, inner), "[]", compact=in_list)
        return self._scalar(value, column, lead, in_list=in_list)

    def field(self, name: str, value: NewValue, column: int) -> list[str]:
        """Return the lines of a field at a column."""
        spelled = key(name, self.wish)
        laid = self.value(value, column, in_list=False, lead=len(spelled) + 2)
        return [f"{' ' * column}{spelled}:{' ' + laid.head if laid.head else ''}", *laid.below]

    def element(self, value: NewValue, column: int) -> list[str]:
        """Return the lines of a list's element, its dash at a column."""
        laid = self.value(value, column, in_list=True, lead=self.habits.after_dash)
        gap = " " * (self.habits.after_dash - 1)
        if laid.compact:
            first, *rest = laid.below
            return [f"{' ' * column}-{gap}{first.lstrip(' ')}", *rest]
        return [f"{' ' * column}-{gap + laid.head if laid.head else ''}", *laid.below]

    def _fields(self, value: Mapping[str, NewValue], column: int) -> list[str]:
        return [
            line for name, inner in value.items() for line in self.field(str(name), inner, column)
        ]

    def _elements(self, value: Sequence[NewValue], column: int) -> list[str]:
        return [line for element in value for line in self.element(element, column)]

    def _collection(self, lines: list[str], empty: str, *, compact: bool) -> Laid:
        return Laid("", tuple(lines), compact) if lines else Laid(empty)

    def _scalar(self, value: NewValue, column: int, lead: int, *, in_list: bool) -> Laid:
        text = text_of(value) or ""
        inner = column + (self.habits.after_dash if in_list else self.habits.nested)
        if style := self._block_style(text, column + lead):
            lines = block_lines(text, style, self.wish, WIDEST - inner)
            if lines is not None:
                header, *body = lines
                below = tuple(f"{' ' * inner}{line}" if line else "" for line in body)
                return Laid(header, below)
        return Laid(inline(value, self.wish, flow=False))

    def _block_style(self, text: str, column: int) -> str:
        """Return `|` or `>` for a text that is better on lines of its own."""
        wish = self.wish
        if wish.style in ("|", ">"):
            return wish.style
        if "\n" in text:
            return "|"
        return ">" if not wish.style and column + len(text) > WIDEST and " " in text else ""
