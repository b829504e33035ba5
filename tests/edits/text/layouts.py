"""YAML texts of random values in random layouts: whatever a hand may write, comments everywhere."""

import json
import random
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

WORDS = [
    "a", "mot", "deux mots", "1.10", "no", "2018-09-30", "été", "🎉", "x: y", "# non", "it's", "",
    'say "x"', "http://a.b/c?d=e#f", "- x", "[x]", "a, b", " pad ", "0755", "~", "null", "a\nb\n",
    "a\n\n  b", "a b\n\n\n", "100 %", "*", "&a", "mot " * 30,
]  # fmt: skip
KEYS = [
    "a",
    "b",
    "clé",
    "two words",
    "a#b",
    "on",
    "x: y",
    "1",
    "é è",
    "- k",
    "lead",
    "title",
    "notes",
]
_PLAIN = re.compile(r"[\w./%][\w ./%+?=#-]*[\w./%]|[\w.]")
_ABSENT = ("", "~", "null")


def value(rng: random.Random, depth: int = 0) -> Any:  # noqa: ANN401 - text, None, list or dict
    kind = rng.random()
    if depth > 3 or (depth and kind < 0.5):
        return None if rng.random() < 0.12 else rng.choice(WORDS)
    if kind < 0.75 and not (depth == 0 and kind < 0.6):
        return [value(rng, depth + 1) for _ in range(rng.choice([0, 1, 1, 2, 3]))]
    names = rng.sample(KEYS, rng.choice([1, 1, 2, 3, 4]) if depth == 0 else rng.randrange(4))
    return {name: value(rng, depth + 1) for name in names}


def document(rng: random.Random) -> str:
    """A text that may not be valid in rare cases: see that it is read."""
    writer = Writer(rng)
    writer.whole(value(rng))
    line_break = rng.choice(["\n", "\n", "\n", "\r\n", "\r"])
    text = line_break.join(writer.lines)
    return text if rng.random() < 0.15 else text + line_break


@dataclass
class Writer:
    rng: random.Random
    lines: list[str] = field(default_factory=list)
    count: int = 0
    anchors: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        rng = self.rng
        self.nested = rng.choice([1, 2, 2, 2, 4])
        self.dash = rng.choice([0, 0, 2, 2, 1, 4])
        self.after = rng.choice([2, 2, 2, 4])
        self.noisy = rng.choice([0, 0.2, 0.5])

    def chance(self, share: float) -> bool:
        return self.rng.random() < share

    def whole(self, data: Any) -> None:  # noqa: ANN401
        self.noise(0)
        marked = self.chance(0.1)
        if marked:
            self.lines.append(f"---{self.comment()}")
            self.noise(0)
        if isinstance(data, (dict, list)) and data and not self.chance(0.05):
            self.block(data, 0, "")
        else:
            self.lines += self.flow(data, 0)
        self.noise(0)
        if marked and self.chance(0.4):
            self.lines.append("...")

    def comment(self) -> str:
        if not self.chance(self.noisy):
            return ""
        self.count += 1
        return f"{self.rng.choice(['  ', ' ', '    '])}# {self.count} é"

    def noise(self, column: int) -> None:
        """Blank lines and comments between entries, now and then at an odd column."""
        while self.chance(self.noisy):
            self.count += 1
            place = max(column + self.rng.choice([0, 0, 0, 0, 0, 2, -1]), 0)
            kind = self.rng.random()
            self.lines.append("" if kind < 0.4 else f"{' ' * place}# line {self.count}")

    def block(self, data: Any, column: int, first: str) -> None:  # noqa: ANN401
        """Entries at a column; the first one goes on after what stands before it."""
        items = list(data.items()) if isinstance(data, dict) else [(None, one) for one in data]
        for number, (name, one) in enumerate(items):
            if number:
                self.noise(column)
            lead = first if number == 0 and first else " " * column
            self.entry(lead, name, one, column)

    def entry(self, lead: str, name: str | None, data: Any, column: int) -> None:  # noqa: ANN401
        if name is None:
            head, inner = f"{lead}-", column + self.after
        elif self.chance(0.04):
            self.lines.append(f"{lead}? {self.key(name)}{self.comment()}")
            head, inner = f"{' ' * column}:", column + 2
        else:
            head, inner = f"{lead}{self.key(name)}{self.rng.choice(['', '', '', ' '])}:", -1
        if not isinstance(data, (dict, list)) or not data or self.chance(0.3):
            self.ending(head, data, column)
            return
        if inner < 0:
            step = self.dash if isinstance(data, list) else self.nested
            self.lines.append(head + self.comment())
            self.noise(column + step)
            self.block(data, column + step, "")
        elif self.chance(0.7):
            self.block(data, inner, head + " " * max(inner - column - 1, 1))
        else:
            self.lines.append(head + self.comment())
            self.block(data, inner, "")

    def key(self, name: str) -> str:
        return self.inline(name, flow=True) if name not in ("on", "1") else f'"{name}"'

    def ending(self, head: str, data: Any, column: int) -> None:  # noqa: ANN401
        """A value that begins on the line of its key or dash."""
        if isinstance(data, str) and self.block_text(head, data, column):
            return
        first, *rest = self.flow(data, column + 2)
        if isinstance(data, str) and " " in data.strip() and self.chance(0.2):
            first, rest = self.broken(data.strip(), column + self.rng.choice([1, 2, 4]))
        gap = self.rng.choice([" ", " ", " ", "   "])
        if isinstance(data, str) and self.anchors and self.chance(0.15):
            first, rest = f"*{self.rng.choice(self.anchors)}", []
        elif not isinstance(data, (list, dict)):
            gap += self.anchor()
        self.lines += [f"{head}{gap}{first}" if first or "&" in gap else head, *rest]
        self.lines[-1] += self.comment() or self.rng.choice(["", "", "", "", " ", "\t", " \t# tab"])

    def anchor(self) -> str:
        """Now and then an anchor, a name used before too."""
        if not self.chance(0.1):
            return ""
        self.anchors.append(f"n{self.rng.randrange(3)}")
        return f"&{self.anchors[-1]} "

    def broken(self, text: str, column: int) -> tuple[str, list[str]]:
        """A text over two lines or three, a blank one perhaps between them."""
        head, tail = text.split(" ", 1)
        blank = [""] if self.chance(0.2) else []
        quote = "" if _PLAIN.fullmatch(text) and " #" not in text and "?" not in text else '"'
        if quote:
            head, tail = json.dumps(head)[1:-1], json.dumps(tail, ensure_ascii=False)[1:-1]
        return f"{quote}{head}", [*blank, f"{' ' * column}{tail}{quote}"]

    def block_text(self, head: str, text: str, column: int) -> bool:
        """Whether a text was written as a block."""
        body = text.rstrip("\n")
        if not body or body[0] == " " or not self.chance(0.7 if "\n" in text else 0.15):
            return False
        ends = len(text) - len(body)
        sign = "|" if "\n" in body or self.chance(0.5) else ">"
        self.lines.append(
            f"{head} {self.anchor()}{sign}{'-' if not ends else '' if ends == 1 else '+'}"
        )
        self.lines[-1] += self.comment()
        indent = " " * (column + self.rng.choice([1, 2, 2, 4]))
        self.lines += [indent + line if line else "" for line in body.split("\n")]
        self.lines += [""] * (ends - 1)
        return True

    def flow(self, data: Any, column: int) -> list[str]:  # noqa: ANN401
        """The lines of a value, the first without its indentation."""
        if not isinstance(data, (dict, list)):
            return [self.inline(data, flow=False)]
        opened, closed = "{}" if isinstance(data, dict) else "[]"
        one_line: Callable[[Any], str] = lambda one: " ".join(self._one_line(one))  # noqa: E731
        if isinstance(data, dict):
            pieces = [self._pair(k, v) for k, v in data.items()]
        else:
            pieces = [one_line(one) or "null" for one in data]
        if self.chance(0.6) or not pieces:
            space = self.rng.choice(["", "", " "])
            comma = self.rng.choice([", ", ", ", ",", " , "]) if all(pieces) else ", "
            return [f"{opened}{space}{comma.join(pieces)}{space}{closed}"]
        indent = " " * (column + 2)
        lines = [opened + self.comment()]
        for number, piece in enumerate(pieces):
            last = number + 1 == len(pieces)
            if self.chance(self.noisy / 2):
                lines.append(f"{indent}# {number}")
            comma = "" if last and self.chance(0.6) else ","
            lines.append(f"{indent}{piece}{comma}{self.comment()}")
        return [*lines, f"{' ' * column}{closed}"]

    def _one_line(self, data: Any) -> list[str]:  # noqa: ANN401
        if isinstance(data, dict):
            fields = [self._pair(k, v) for k, v in data.items()]
            return ["{" + ", ".join(fields) + "}"]
        if isinstance(data, list):
            return ["[" + ", ".join(" ".join(self._one_line(one)) for one in data) + "]"]
        if data is not None and self.anchors and self.chance(0.1):
            return [f"*{self.rng.choice(self.anchors)} "]
        return [self.anchor() + self.inline(data, flow=True)]

    def _pair(self, name: str, data: Any) -> str:  # noqa: ANN401
        empty = data is None and self.chance(0.5)
        return f"{self.key(name)}: {'' if empty else ' '.join(self._one_line(data))}"

    def inline(self, text: str | None, *, flow: bool) -> str:
        if text is None:
            return self.rng.choice(["null", "~"] if flow else ["", "~", "null"])
        style = self.rng.choice(["", "", "'", '"'])
        safe = _PLAIN.fullmatch(text) and " #" not in text and text not in _ABSENT
        if style == "" and safe and not (flow and "?" in text):
            return text
        if style == '"' or "\n" in text:
            return json.dumps(text, ensure_ascii=False)
        return "'" + text.replace("'", "''") + "'"
