"""Plan files in their usual style, read line by line; whatever else YAML allows is left to it.

A usual line is indented by spaces and holds `field:`, `field: value`, `- value` or
`- field: value`, where the value is plain or quoted text that needs no second look, a list of ids
between brackets, or prose folded below `>-`. Anything else, and anything wrong, makes the whole
file unusual: the YAML parser reads it then, in three times the time, and explains what it refuses.
"""

import re
from sys import intern

from plantrack.fields import MOST_VALUES, Fields, Value

# Neither an indicator at its start, nor a colon or a comment sign that YAML would read inside.
_PLAIN = (
    r"""(?!null$)[^ \n\-?:,\[\]{}#&*!|>'"%@`~]"""
    r"[^:#\n]*(?:(?::(?![ \n]|\Z)|(?<! )#)[^:#\n]*)*(?<! )"
)
_QUOTED = r""""[^"\\\n]+"|'[^'\n]+'"""
_ID = r"[A-Za-z0-9][A-Za-z0-9._-]*"
_IDS = rf"\[(?![^\]\n]*null){_ID}(?:, {_ID})*\]"
# Prose below its field or dash, whose column \1 tells, with two more for the field after a dash:
# all of it at one margin and without a gap.
_FOLDED = (
    r">-(\n\1(?(3)(?(2)  )) +)[^ \n].*(?:\6[^ \n].*)*+"
    r"(?!\n+(?: +(?:\n|\Z)|\1(?(3)(?(2)  )) ))"
)
# Indentation is bounded so that nothing is nested as deep as the parser refuses.
_LINE = re.compile(
    r"^( {0,40})(- )?(?:([A-Za-z_][A-Za-z0-9_-]{0,63}):(?: +(?=[^ \n])|$))?"
    rf"(?:({_PLAIN})|({_QUOTED}|{_IDS}|{_FOLDED}))?$|^ *#.*$|^(.+)$",
    re.MULTILINE,
)
_ROOT = "root"
_OF_DOCUMENT = 4  # the beginning and the end of a text and of its document


class _Unusual(Exception):
    """This file is not in the usual style."""


def values_in_plain_lines(text: str) -> Fields | None:
    """Return what a text in the usual style holds, or nothing where it may be in another.

    The text is a file's as `decode` gives it, without control characters.
    """
    if "\r" in text:
        text = text.replace("\r\n", "\n")
    if "\r" in text or "\t" in text:
        return None
    opened = _Opened()
    try:
        _read(text, opened)
    except _Unusual:
        return None
    root = opened.root.get(_ROOT)
    return root if isinstance(root, Fields) and _are_few(root, text, opened.count) else None


def _are_few(root: Fields, text: str, opened: int) -> bool:
    """Return whether the parser would have no more events for a text than it accepts.

    It has two a line, two an element, two a list or mapping at most: they are rarely counted.
    """
    most = 10 + 2 * (opened + sum(map(text.count, "\n,[")))
    return most <= MOST_VALUES or _OF_DOCUMENT + _events_of(root) <= MOST_VALUES


def _events_of(value: Value) -> int:
    """Return how many events the parser has for a value."""
    if isinstance(value, dict):
        return 2 + len(value) + sum(map(_events_of, value.values()))
    return 2 + sum(map(_events_of, value)) if isinstance(value, list) else 1


def _read(text: str, opened: "_Opened") -> None:
    line, column, fields = 1, -1, opened.root  # the mapping of the line above, and its column
    told: dict[str, str] = {}  # roles, partners, some notes stand there again: each is kept once
    for found in _LINE.finditer(text):
        indent, dash, field, plain, marked, _, odd = found.groups()
        again = told.setdefault(plain, plain) if plain else None
        value = again or (_marked(marked) if marked else None)
        if field:
            if dash or len(indent) != column:
                fields = opened.fields_at(len(indent), line, is_entry=dash is not None)
                column = opened.columns[-1]
            if field in fields:
                raise _Unusual
            fields[intern(field)] = value
            opened.waiting = "" if value else field
        elif dash and value:
            opened.list_at(len(indent)).append(value)
            column = -1
        elif dash or value or odd:
            raise _Unusual
        line += 1 + (marked.count("\n") if marked else 0)


def _marked(written: str) -> Value:
    """Return a text between quotes, a list between brackets, or prose folded."""
    if written[0] == ">":
        return " ".join(line.lstrip(" ") for line in written.split("\n")[1:])
    inside = written[1:-1]
    return [*inside.split(", ")] if written[0] == "[" else inside


class _Opened:
    """The lists and mappings being filled, each with its column.

    `last` is the mapping of the last field read, and `waiting` that field while no value of it
    was seen; `count` is how many lists and mappings were opened so far.
    """

    def __init__(self) -> None:
        self.root = self.last = Fields()
        self.columns = [-1]
        self.holders: list[Fields | list[Value]] = [self.root]
        self.waiting = _ROOT
        self.count = 0

    def fields_at(self, column: int, line: int, *, is_entry: bool) -> Fields:
        """Return the mapping whose fields stand at a column, or a new one after a dash there."""
        if is_entry:
            entries = self.list_at(column)
            fields = self._new_fields(column + 2, line)
            entries.append(fields)
        elif self.waiting and column > self.columns[-1]:
            parent, name = self.last, self.waiting
            fields = parent[name] = self._new_fields(column, line)
        else:
            fields = self.last = self._fields_again(column)
        return fields

    def list_at(self, column: int) -> list[Value]:
        """Return the list whose dashes stand at a column."""
        field, self.waiting = self.waiting, ""
        if field and column >= self.columns[-1]:
            entries: list[Value] = []
            self.last[field] = entries
            self._open(column, entries)
            return entries
        self._close_after(column)
        again = self.holders[-1]
        if isinstance(again, list) and column == self.columns[-1]:
            return again
        raise _Unusual

    def _new_fields(self, column: int, line: int) -> Fields:
        self.last = fields = Fields()
        fields.line = line
        self._open(column, fields)
        return fields

    def _fields_again(self, column: int) -> Fields:
        self._close_after(column)
        if isinstance(self.holders[-1], list):  # a list may stand at the column of its field
            self._close()
        again = self.holders[-1]
        if isinstance(again, Fields) and column == self.columns[-1]:
            return again
        raise _Unusual

    def _open(self, column: int, holder: Fields | list[Value]) -> None:
        self.count += 1
        self.columns.append(column)
        self.holders.append(holder)

    def _close_after(self, column: int) -> None:
        while self.columns[-1] > column:
            self._close()

    def _close(self) -> None:
        self.columns.pop()
        self.holders.pop()
