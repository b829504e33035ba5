"""An independent judge of edits of YAML text: it imports nothing of `plantrack.edits`.

    judge(old, path, operation, new)    raises Wrong, which says what is wrong

It asks of the new text: the old data with exactly the asked change, for three parsers; the same
comments, but for those of what was deleted; every other key and value spelled as it was; every
byte outside the lines of the change the same; the file's line breaks, and its last one or none.

Agreed exceptions: an anchor that goes is handed to the first alias that stays; a block text that
the end of the file cuts short gets `-` when something follows; what is emptied stays, as `[]` or
`{}`; comments inside a replaced value stand right below it.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

import yaml
from ruamel.yaml import YAML

from edits.text.reading import BREAK, Comment, Data, Entry, Node, Reading, leaves, read

Path = tuple[str | int, ...]
BYTE_ORDER_MARK = "\ufeff"
# libyaml reads a tab on a blank line only below unquoted text: it may have to go.
TABBED = re.compile(r"(?:(?<=[\r\n])|\A)[ ]*\t[ \t]*(?=[\r\n]|\Z)")
SMALL = 1_500  # the parsers written in Python are slow
_NUMBER = re.compile(
    r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?|0o[0-7]+|0x[0-9a-fA-F]+|[yYnN]"
)


class Wrong(AssertionError):
    pass


def require(holds: bool, why: str, *details: object) -> None:  # noqa: FBT001 - as assert
    if not holds:
        raise Wrong(" ".join([why, *(repr(one) for one in details)]))


def judge(old: str, path: Path, operation: Any, new: str) -> None:  # noqa: ANN401 - not imported
    """Raise Wrong unless the new text is the old one with one change."""
    marked = old.startswith(BYTE_ORDER_MARK)
    require(new.startswith(BYTE_ORDER_MARK) == marked, "the byte order mark")
    old, new = old.removeprefix(BYTE_ORDER_MARK), new.removeprefix(BYTE_ORDER_MARK)
    try:
        _judge(old, path, operation, new)
    except Wrong:
        if not TABBED.search(old):
            raise
        _judge(TABBED.sub("", old), path, operation, TABBED.sub("", new))


def _judge(old: str, path: Path, operation: Any, new: str) -> None:  # noqa: ANN401
    before = read(old)
    expected = changed(before.data, path, operation)
    if same(expected, before.data):
        require(new == old, "nothing was to change, but the text did")
        return
    after = _read_again(new)
    require(same(after.data, expected), "data:", after.data, "expected:", expected)
    _other_readers(old, new, before.data, expected)
    _line_breaks(old, new, deleted=type(operation).__name__ == "Delete")
    change = _Change.of(before, after, path, operation)
    _spellings(change)
    change.undo()
    _REGIONS[change.kind](change)
    _comments(change)
    _typed(change, operation)


# ---------------------------------------------------------------- data


def same(one: Data, other: Data) -> bool:
    if isinstance(one, dict) and isinstance(other, dict):
        return list(one) == list(other) and all(same(one[k], other[k]) for k in one)
    if isinstance(one, list) and isinstance(other, list):
        return len(one) == len(other) and all(same(a, b) for a, b in zip(one, other, strict=True))
    return type(one) is type(other) and one == other


def meant(value: Any) -> Data:  # noqa: ANN401 - a new value
    """How a new value is read back."""
    if isinstance(value, dict):
        return {str(k): meant(v) for k, v in value.items()}
    if isinstance(value, (list, tuple)):
        return [meant(v) for v in value]
    if value is None or isinstance(value, str):
        return None if value is None else str(value)
    if isinstance(value, bool):
        return str(value).lower()
    return str(value)


def changed(data: Data, path: Path, operation: Any) -> Data:  # noqa: ANN401
    kind = type(operation).__name__
    if not path:
        require(kind == "Append", "only Append has an empty path")
        return [*(data or []), meant(operation.value)]
    step, rest = path[0], path[1:]
    if rest or (kind == "Append" and _has(data, step)):
        inner = changed(_at(data, step), rest, operation)
        return _replaced(data, step, inner)
    if kind == "Append":
        return _replaced(data, step, [meant(operation.value)])
    if kind == "Delete":
        return _without(data, step)
    if kind == "Set":
        return _replaced(data, step, meant(operation.value))
    return _with_new(data, step, operation)


def _has(data: Data, step: str | int) -> bool:
    return step in data if isinstance(data, dict) else isinstance(step, int)


def _at(data: Data, step: str | int) -> Data:
    return None if data is None else data[step]


def _replaced(data: Data, step: str | int, inner: Data) -> Data:
    if isinstance(data, list):
        return [inner if n == step else one for n, one in enumerate(data)]
    return {**(data or {}), step: inner}


def _without(data: Data, step: str | int) -> Data:
    if isinstance(data, list):
        return [one for n, one in enumerate(data) if n != step]
    return {k: v for k, v in data.items() if k != step}


def _with_new(data: Data, step: str | int, operation: Any) -> Data:  # noqa: ANN401
    new = meant(operation.value)
    if isinstance(step, int):
        return [*(data or [])[:step], new, *(data or [])[step:]]
    fields = list((data or {}).items())
    names = [k for k, _ in fields]
    place = len(fields) if operation.after is None else names.index(operation.after) + 1
    return dict([*fields[:place], (step, new), *fields[place:]])


def _read_again(new: str) -> Reading:
    try:
        return read(new)
    except yaml.YAMLError as error:
        raise Wrong(f"the new text is no YAML: {error}") from error


def _other_readers(old: str, new: str, data: Data, expected: Data) -> None:
    """What PyYAML's own parser and ruamel read right before, they must read right after."""
    if len(new) > SMALL:
        return
    for reader in (_pyyaml, _ruamel):
        if reader(old) == plain(data):
            found = reader(new)
            if found[0].startswith("NotImplementedError"):
                continue  # ruamel itself gives up on some comments
            require(found == plain(expected), f"{reader.__name__} reads", found, plain(expected))


def plain(data: Data) -> list[str]:
    return [f"{kind}{text}" for kind, text in _plain(data)]


def _plain(data: Data) -> Iterator[tuple[str, str]]:
    if isinstance(data, dict):
        yield "{", ""
        for k, v in data.items():
            yield "=", k
            yield from _plain(v)
        yield "}", ""
    elif isinstance(data, list):
        yield "[", ""
        for v in data:
            yield from _plain(v)
        yield "]", ""
    else:
        yield ("~", "") if data is None else ("=", data)


def _pyyaml(text: str) -> list[str]:
    return _flat(lambda: yaml.parse(text, Loader=yaml.SafeLoader))


def _ruamel(text: str) -> list[str]:
    return _flat(lambda: YAML(typ="rt", pure=True).parse(text))


def _flat(events: Callable[[], Iterator[Any]]) -> list[str]:
    try:
        found = list(_flattened(events()))
    except Exception as error:  # noqa: BLE001 - whatever it is, it does not read
        return [f"{type(error).__name__}: {error}"[:200]]
    return found or ["~"]


def _flattened(events: Iterator[Any]) -> Iterator[str]:
    anchors: dict[str, str] = {}
    opened: list[list[Any]] = []  # kind, and whether a key comes now
    for event in events:
        kind = type(event).__name__
        if kind in ("MappingStartEvent", "SequenceStartEvent"):
            yield "{" if kind[0] == "M" else "["
            _turn(opened)
            opened.append([kind[0], True])
        elif kind in ("MappingEndEvent", "SequenceEndEvent"):
            yield "}" if opened.pop()[0] == "M" else "]"
        elif kind in ("ScalarEvent", "AliasEvent"):
            word = anchors[event.anchor] if kind == "AliasEvent" else _word(event)
            if kind == "ScalarEvent" and event.anchor:
                anchors[event.anchor] = word
            is_key = bool(opened) and opened[-1] == ["M", True]
            _turn(opened)
            text = event.value if is_key and kind == "ScalarEvent" else word.removeprefix("=")
            yield f"={text}" if is_key else word


def _turn(opened: list[list[Any]]) -> None:
    if opened and opened[-1][0] == "M":
        opened[-1][1] = not opened[-1][1]


def _word(event: Any) -> str:  # noqa: ANN401 - untyped
    absent = event.value in ("", "~", "null") and event.style not in ("'", '"', "|", ">")
    return "~" if absent else "=" + event.value.replace("\a", "")  # ruamel marks its folds


def _line_breaks(old: str, new: str, *, deleted: bool) -> None:
    kinds = set(BREAK.findall(old))
    found = set(BREAK.findall(new))
    require(found <= (kinds or {"\n"}), "line breaks:", found, "were:", kinds)
    if old and old != "\n":
        ends, still = bool(BREAK.search(old[-1:])), bool(BREAK.search(new[-1:]))
        blank = deleted and re.search(r"(\r|\n)[ \t]*\Z", new)  # a blank line stood above
        kept = still and (blank or _needed(new))
        require(still == ends or bool(kept), "the last line break, or its absence")


def _needed(new: str) -> bool:
    """Whether the last value would be another without the last line break."""
    return not same(read(re.sub(r"(\r\n|\r|\n)\Z", "", new)).data, read(new).data)


# ---------------------------------------------------------------- the change, in the two texts


@dataclass
class _Change:
    """One of set, insert, delete, empty; `gone` and `come` are the entries that differ."""

    kind: str
    before: Reading
    after: Reading
    parent: Node  # in the old text, that of the entry; of an emptied one, the collection
    place: int
    gone: Entry | None
    come: Entry | None
    holder: Entry | None = None  # of what is emptied
    direct: bool = True  # the operation's value stands at the entry itself
    undone: str = ""

    @classmethod
    def of(cls, before: Reading, after: Reading, path: Path, operation: Any) -> "_Change":  # noqa: ANN401
        asked = path
        kind, path = _essence(before.data, path, operation)
        direct = kind == "insert" or (kind == "set" and type(operation).__name__ == "Set")
        direct = direct and len(path) >= len(asked)
        if not path:  # the root itself was absent
            return cls("root", before, after, before.root, 0, None, None)
        parent = before.node(path[:-1])
        if kind == "delete" and len(parent.entries) == 1:
            holder = before.entry(path[:-1]) if len(path) > 1 else None
            come = after.entry(path[:-1]) if len(path) > 1 else None
            return cls("empty", before, after, parent, 0, parent.entries[0], come, holder)
        if kind in ("set", "delete"):
            gone = before.entry(path)
            place = next(n for n, one in enumerate(parent.entries) if one is gone)
            come = after.entry(path) if kind == "set" else None
            return cls(kind, before, after, parent, place, gone, come, direct=direct)
        come = after.entry(path)
        others = after.node(path[:-1]).entries
        place = next(n for n, one in enumerate(others) if one is come)
        return cls(kind, before, after, parent, place, None, come)

    def pairs(self) -> list[tuple[Node, Node]]:
        gone = self.holder if self.kind == "empty" else self.gone
        before = [one for one in leaves(self.before.root, gone) if one.end > one.start]
        after = [one for one in leaves(self.after.root, self.come) if one.end > one.start]
        if self.kind == "root" or (self.kind == "empty" and self.holder is None):
            return []
        before, after = _without_key(before, gone), _without_key(after, self.come)
        require(
            len(before) == len(after),
            "other values:",
            [self.before.text[one.start : one.end] for one in before],
            [self.after.text[one.start : one.end] for one in after],
        )
        return list(zip(before, after, strict=True))

    def undo(self) -> None:
        """Take back the agreed exceptions, so that all else can be compared byte by byte."""
        text, splices = self.after.text, []
        for old, new in self.pairs():
            one, other = self.typed(old, new)
            if one != other:
                splices.append((new.start, new.end, one))
        for start, end, one in reversed(splices):
            text = text[:start] + one + text[end:]
        self.undone = text

    def typed(self, old: Node, new: Node) -> tuple[str, str]:
        return self.before.text[old.start : old.end], self.after.text[new.start : new.end]


def _without_key(nodes: list[Node], entry: Entry | None) -> list[Node]:
    return [one for one in nodes if entry is None or one is not entry.key]


def _essence(data: Data, path: Path, operation: Any) -> tuple[str, Path]:  # noqa: ANN401
    """What is done in the end: to what is absent or empty, everything sets it."""
    kind = type(operation).__name__
    if kind == "Delete":
        return "delete", path
    if kind == "Append":
        if path and not _reaches(data, path):
            return _essence_of_insert(data, path)
        held = _follow(data, path)
        return ("insert", (*path, len(held))) if held else ("set", path)
    if kind == "Set" and _reaches(data, path):
        return "set", path
    return _essence_of_insert(data, path)


def _essence_of_insert(data: Data, path: Path) -> tuple[str, Path]:
    return ("insert", path) if _follow(data, path[:-1]) else ("set", path[:-1])


def _follow(data: Data, path: Path) -> Data:
    for step in path:
        data = data[step]
    return data


def _reaches(data: Data, path: Path) -> bool:
    holder = _follow(data, path[:-1])
    if isinstance(holder, list):
        return isinstance(path[-1], int) and path[-1] < len(holder)
    return isinstance(holder, dict) and path[-1] in holder


# ---------------------------------------------------------------- spellings


def _spellings(change: _Change) -> None:
    handed: set[str] = set()
    for old, new in change.pairs():
        one, other = change.typed(old, new)
        if one == other or _handed_on(change, old, other, handed):
            continue
        rest = change.before.text[old.end :]
        cut_short = old.style in ("|", ">") and not rest.strip(" ")
        header = re.sub(r"^((?:&\S+\s+)?[|>])([0-9]?)\+?", r"\1\2-", one, count=1)
        dashed = re.sub(r"^((?:&\S+\s+)?[|>])([0-9]?)\+?", r"\1-\2", one, count=1)
        require(cut_short and other in (header, dashed), "spelled anew:", one, "is now:", other)


def _handed_on(change: _Change, old: Node, other: str, handed: set[str]) -> bool:
    if old.kind != "alias" or not other.startswith(f"&{old.alias} ") or old.alias in handed:
        return False
    handed.add(old.alias)
    gone = change.holder if change.kind == "empty" else change.gone
    anchored = {one.anchor for one in _all(gone) if one.anchor} if gone else set()
    return old.alias in anchored


def _all(entry: Entry) -> Iterator[Node]:
    nodes = [entry.value, *([entry.key] if entry.key else [])]
    for node in nodes:
        yield node
        for one in node.entries:
            yield from _all(one)


# ---------------------------------------------------------------- bytes outside the change


def _around(change: _Change, start: int, end: int) -> bool:
    """Whether what stands before and after a stretch of the old text does so in the new one."""
    old, new = change.before.text, change.undone
    return (
        len(new) >= start + len(old) - end
        and new.startswith(old[:start])
        and new.endswith(old[end:])
    )


def _set_region(change: _Change) -> None:
    gone, before = change.gone, change.before
    if gone is None:
        raise Wrong("no entry")
    start, end, inline = _set_stretch(change, gone)
    while start == end < len(before.text) and before.text[end] in " \t":
        if _around(change, start, end):
            break
        start = end = end + 1  # what was absent may be put anywhere before the next sign
    require(_around(change, start, end), "bytes outside the value", _difference(change))
    if inline and gone.value.start < gone.value.end:
        new = change.undone
        middle = new[start : len(new) - len(before.text) + end]
        if before.text[end : end + 1] == "#":  # libyaml takes it for a comment; others do not
            middle = middle.removesuffix(" ")
        if middle.startswith(" #"):  # a comment that was inside
            middle = middle.removeprefix(" ")
        require(middle == middle.strip(" \t"), "spaces around the value", _difference(change))


def _set_stretch(change: _Change, gone: Entry) -> tuple[int, int, bool]:
    """Where a value may change, and whether that is within its line."""
    before, value = change.before, gone.value
    start, end = value.start, value.end
    if change.parent.flow:
        key = before.text[gone.start : gone.key.end] if gone.key else ""
        alone = bool(gone.key) and gone.after == gone.start + len(key)
        if alone and BREAK.search(key) and change.undone[gone.start :].startswith(f"? {key} : "):
            start = gone.start  # a key of several lines cannot do without its sign
        if start == end and (blank := re.compile("[ ]+(?=[,}\\]])").match(before.text, end)):
            end = blank.end()  # where nothing stood
        return start, end, True
    commented = any(start <= one.start < end for one in before.comments)
    if commented or _tall(value) or (change.come is not None and _tall(change.come.value)):
        return gone.after, before.line_end(max(gone.end, gone.after)), False
    return start, end, True


def _tall(node: Node) -> bool:
    return node.style in ("|", ">") or (node.kind in ("list", "mapping") and not node.flow)


def _difference(change: _Change) -> str:
    """The first difference from the left and from the right."""
    old, new = change.before.text, change.undone
    left = next((n for n, (a, b) in enumerate(zip(old, new, strict=False)) if a != b), len(old))
    right = next(
        (n for n, (a, b) in enumerate(zip(old[::-1], new[::-1], strict=False)) if a != b), len(old)
    )
    return f"{old[left : max(left, len(old) - right)]!r} -> {new[left : len(new) - right]!r}"


def _insert_region(change: _Change) -> None:
    if change.parent.flow:
        _flow_region(change)
        return
    before, entries = change.before, change.parent.entries
    old, new = before.text, change.undone
    if change.place == 0 and not before.starts_its_line(entries[0].start):
        require(_around(change, entries[0].start, entries[0].start), "inserted amid a line")
        return
    why = f"inserted elsewhere, or more was changed: {_difference(change)}"
    for place in _places(change):
        if _around(change, place, place):
            why = _not_lines(change, place, new[place : place + len(new) - len(old)])
            if not why:
                return
    raise Wrong(why)


def _not_lines(change: _Change, place: int, added: str) -> str:
    """Why what was added is not some whole lines without blank ones."""
    old = change.before.text
    cut_short = place == len(old) and old != "" and not BREAK.search(old[-1:])
    found = BREAK.match(added) if cut_short else re.search(r"(\r\n|\r|\n)\Z", added)
    if found is None:
        return f"not whole lines: {added!r}"
    lines = BREAK.split(added[: found.start()] + added[found.end() :])
    tall = change.come is not None and any("\n" in one.text for one in _all(change.come))
    return "" if tall or all(map(str.strip, lines)) else f"a blank line more: {added!r}"


def _places(change: _Change) -> Iterator[int]:
    """The beginnings of lines where a new entry may stand."""
    before, entries, place = change.before, change.parent.entries, change.place
    if place == 0:
        yield from _comment_starts(before, entries[0], None)
        return
    previous = entries[place - 1]
    column = before.column(previous.start)
    low = before.next_line(previous.end)
    yield low
    if place < len(entries):
        high = min(_comment_starts(before, entries[place], previous))
        while low < high:
            low = before.next_line(low)
            yield low
        yield from _comment_starts(before, entries[place], previous)
        return
    yield before.next_line(_commented_end(before, previous))
    blank = previous.value.style in ("|", ">") and not previous.value.text.strip()
    while low < len(before.text):
        found = before.comment_line(low)
        empty = blank and not before.text[low : before.line_end(low)].strip()
        if not empty and (found is None or found < max(column, 1)):
            break
        low = before.next_line(low)
        yield low


def _comment_starts(before: Reading, entry: Entry, above: Entry | None) -> list[int]:
    """Where the comments above an entry may begin.

    Those at its column are its own, those as deep as what stands inside the entry above are that
    one's; others may go with either.
    """
    column = before.column(entry.start)
    inside = above is not None and above.value.kind in ("list", "mapping") and not above.value.flow
    found: list[int] = [before.line_start(entry.start)]
    sure = True
    for start, its_column in before.comments_above(entry.start):
        if its_column > column and inside:
            break
        if its_column == column and sure:
            found = [start]
        else:
            sure = False
            found.append(start)
    if 0 in found and before.line_start(entry.start):  # what begins the file is about the file
        found = [one for one in found if one] or [before.line_start(entry.start)]
    return found


def _own_end(before: Reading, entry: Entry) -> int:
    """Where an entry ends with the comments below it that stand further in: they are its own."""
    return _commented_end(before, entry) if before.starts_its_line(entry.start) else entry.end


def _commented_end(before: Reading, entry: Entry) -> int:
    """Where the last comment further in below an entry begins, else where the entry ends."""
    end, start = entry.end, before.next_line(entry.end)
    while start < len(before.text):
        column = before.comment_line(start)
        if column is not None and column > before.column(entry.start):
            end = start
        elif before.text[start : before.line_end(start)].strip():
            break
        start = before.next_line(start)
    return end


def _delete_region(change: _Change) -> None:
    if change.parent.flow:
        _flow_region(change)
        return
    before, gone = change.before, change.gone
    if gone is None:
        raise Wrong("no entry")
    old, new = before.text, change.undone
    if not before.starts_its_line(gone.start):
        _delete_beside(change, gone)
        return
    possible = []
    for start in _comment_starts(before, gone, _above(change)):
        end = before.next_line(_own_end(before, gone))
        if end == len(old) and not BREAK.search(old[-1:]):
            short = re.sub(r"(\r\n|\r|\n)\Z", "", old[:start])
            kept = short != old[:start] and _needed(old[:start])
            possible.append(old[:start] if kept else short)
        else:
            possible.append(old[:start] + old[end:])
            possible += [old[:start] + rest for rest in _below_a_text(change, end)]
    require(new in possible, "deleted otherwise:", _difference(change))


def _above(change: _Change) -> Entry | None:
    return change.parent.entries[change.place - 1] if change.place else None


def _below_a_text(change: _Change, end: int) -> Iterator[str]:
    """What else may follow a text above that would take it in: comments moved to the left.

    Blank lines would join a text that keeps them.
    """
    before, place = change.before, change.place
    last = change.parent.entries[place - 1].value if place else None
    while last is not None and last.entries:
        last = last.entries[-1].value
    if last is None or last.style not in ("|", ">"):
        return
    column = before.column(change.parent.entries[place].start)
    keeps, moved = "+" in before.text[last.content : last.content + 3], ""
    while end < len(before.text):
        line, indent = before.text[end : before.next_line(end)], before.comment_line(end)
        if indent is not None:
            moved += " " * min(column, indent) + line.lstrip(" \t")
        elif line.strip():
            break
        elif not (keeps and not moved):
            moved += line
        end = before.next_line(end)
        yield moved + before.text[end:]


def _delete_beside(change: _Change, gone: Entry) -> None:
    """The first entry of a list or mapping that begins on its parent's line."""
    before, following = change.before, change.parent.entries[change.place + 1]
    old, new = before.text, change.undone
    end = before.line_end(gone.end)
    between = [one for one in before.comments if end <= one.start < following.start]
    moved = old[: gone.start] + old[following.start :]
    kept = old[: gone.start].rstrip(" \t") + old[end:]
    require(new == kept or (not between and new == moved), "deleted otherwise", _difference(change))


def _empty_region(change: _Change) -> None:
    before, gone, holder = change.before, change.gone, change.holder
    if gone is None:
        raise Wrong("no entry")
    if change.parent.flow:
        start, end = change.parent.content, change.parent.end
    elif holder is None:
        start = min(_comment_starts(before, gone, _above(change)))
        end = before.line_end(_own_end(before, gone))
    else:
        start, end = holder.after, before.line_end(_own_end(before, gone))
    require(_around(change, start, end), "bytes outside what was emptied", _difference(change))


def _root_region(change: _Change) -> None:
    root = change.before.root
    old = change.before.text
    if root.end > root.start:
        require(_around(change, root.start, change.before.line_end(root.end)), "outside the root")
        return
    require(
        any(_around(change, n, n) for n in range(len(old) + 1)),
        "more than lines added",
        _difference(change),
    )


def _flow_region(change: _Change) -> None:
    """Between the neighbours, only blanks, commas and comments may differ."""
    before, parent, place = change.before, change.parent, change.place
    entries = parent.entries
    after = place + (0 if change.kind == "insert" else 1)
    close = parent.end if parent.braceless else parent.end - 1
    opened = parent.content if parent.braceless else parent.content + 1
    start = entries[place - 1].end if place else opened
    end = entries[after].start if after < len(entries) else close
    if parent.braceless:
        start, end = parent.content, parent.end
    require(_around(change, start, end), "outside the brackets", _difference(change))
    if change.kind == "insert" and change.come is not None and not parent.braceless:
        text, added = change.after.text, change.come
        piece = text[added.start : added.end]
        place = added.start if change.undone == text else change.undone.index(piece, start)
        rest = change.undone[:place] + change.undone[place + len(piece) :]
        require(_bare(rest) == _bare(before.text), "more than an element", _difference(change))


def _bare(text: str) -> str:
    return re.sub(r"[ \t\r\n,]", "", text)


_REGIONS = {
    "set": _set_region,
    "insert": _insert_region,
    "delete": _delete_region,
    "empty": _empty_region,
    "root": _root_region,
}


# ---------------------------------------------------------------- comments


def _comments(change: _Change) -> None:
    old, new = change.before.comments, [one.text for one in change.after.comments]
    require(_glued(change.after) <= _glued(change.before), "a comment without a space before it")
    if change.kind in ("set", "insert", "root"):
        require([one.text for one in old] == new, "comments:", [one.text for one in old], new)
        return
    low, high = _own_stretch(change)
    staying = [one for one in old if not low <= one.start < high]
    require(_in_order([one.text for one in staying], new), "comment lost:", _texts(staying), new)
    require(_in_order(new, _texts(old)), "comment come from nowhere or moved:", new)


def _glued(reading: Reading) -> int:
    """How many comments stand right behind something: few readers take them for comments."""
    text = reading.text
    return sum(text[one.start - 1 : one.start] not in " \t\r\n" for one in reading.comments)


def _own_stretch(change: _Change) -> tuple[int, int]:
    """Where comments may go with what is deleted."""
    before, gone = change.before, change.gone
    if gone is None:
        raise Wrong("no entry")
    if not before.starts_its_line(gone.start):
        end = gone.end if change.parent.flow else before.line_end(gone.end)
        return gone.start, end
    low = min(_comment_starts(before, gone, _above(change)))
    high = before.line_end(gone.end if change.parent.flow else _own_end(before, gone))
    if change.parent.flow:
        rest = re.sub(r"#.*", "", before.text[gone.end : high]).strip(" \t,")
        following = before.text[gone.end :].lstrip(" \t\r\n")
        if rest:  # not alone on its line
            return gone.start, gone.end
        if following.startswith(","):
            high = max(high, before.line_end(before.text.index(",", gone.end)))
    return low, high


def _texts(comments: list[Comment]) -> list[str]:
    return [one.text for one in comments]


def _in_order(few: list[str], many: list[str]) -> bool:
    rest = iter(many)
    return all(one in rest for one in few)


# ---------------------------------------------------------------- how the new value is spelled


def _typed(change: _Change, operation: Any) -> None:  # noqa: ANN401
    """Text that others take for a number stands between quotes, unless one stood there plain."""
    if change.come is None or not change.direct or not hasattr(operation, "value"):
        return
    old = change.gone.value if change.gone else None
    excused = old is not None and old.kind == "scalar" and not old.style and looks_typed(old.text)
    node, value = change.come.value, operation.value
    if type(value) is str and node.kind == "scalar" and not excused:
        require(
            bool(node.style) or not looks_typed(node.text), "would be no text elsewhere:", node.text
        )
    quoted = old is not None and old.kind == "scalar" and old.style in ("'", '"')
    if quoted and isinstance(value, str) and re.fullmatch(r"[\w.,:/-]+( [\w.,:/-]+)*", value):
        require(node.style == old.style, "the kind of quotes changed:", old.style, node.style)


def looks_typed(text: str) -> bool:
    kind = yaml.SafeLoader("").resolve(yaml.ScalarNode, text, (True, False))
    return kind != "tag:yaml.org,2002:str" or _NUMBER.fullmatch(text) is not None
