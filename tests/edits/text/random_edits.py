"""Random edits of random places of real texts, each judged; the seed fixes them all."""

import json
import random
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cache
from typing import Any

from edits.text.oracle import BYTE_ORDER_MARK, Path, Wrong, judge
from edits.text.reading import BREAK, Data, read
from places import FROZEN, REPOSITORY
from plantrack.edits.text import (
    Append,
    Delete,
    EditRefused,
    Insert,
    Operation,
    Plain,
    Set,
    edit_text,
)
from plantrack.source.refused import Refused
from plantrack.source.text import decode
from plantrack.source.yaml_tree import nested

YAML_DATA = REPOSITORY / "tests" / "data" / "yaml"
PROSE = (
    "Le comité de suivi s’est réuni quatre fois ; il a relu la liste des livrables, écarté ceux "
    "qui n’avaient plus d’objet (voir l’annexe : « Reports ») et demandé à chaque porteur une "
    "date ferme, un chiffre et une preuve -- sans quoi le livrable n’est pas compté comme fait."
)
TEXTS = [
    "fait", "deux mots", "a # b", "a: b", "# a", "- a", "-", "a:", "? a", "*a", "&a", "!a", "| a",
    "it's", 'say "a"', "'a'", '"a"', "\\n", " a", "a ", "  a  ", "é", "日本", "🎉 fini", "", " ",
    "no", "Yes", "on", "true", "null", "~", "1.10", "012", "1_000", "0x1F", "1e3", ".5", "12:30",
    "2018-09-30", "2018-09-30T10:00:00Z", "<<", "=", "a\nb", "a\nb\n", "a\n\nb", "a\n\n", "\na",
    "  a\nb", "a\n  b\n", "# a\nb", "a\tb", "\ta", "a\t", "[a]", "{a: b}", "a, b", "a]", "%a", "@a",
    "`a`", "---", "...", "--- a", "a\u00a0b", "\u00a0", "a\rb", "a \nb", "100 %", "a,b",
    "http://x.y/z?a=b#c",
    PROSE, f"{PROSE} # {PROSE}", "x" * 300, f"{PROSE}\n\n{PROSE}\n", f"- {PROSE}", "mot " * 40,
]  # fmt: skip
SIGNS = [
    " ", "\n", " #", "# x\n", ": ", "- ", "\n- ", ",", "[", "]", "{", "}", "'", '"', "|\n", ">-\n",
    "|+\n", "&a ", "*a ", "? ", "a", "\n\n", "  ", "\n  ", "\r\n", "- - ", "k: ", "\n  k: ",
]  # fmt: skip
NAMES = [
    "nouveau", "new key", "é", "a: b", "# a", "yes", "1", "", "~", "- a", "it's", "<<", "x" * 30,
]  # fmt: skip


@dataclass(frozen=True)
class Edit:
    path: Path
    operation: Operation


@dataclass(frozen=True)
class Failure:
    name: str
    text: str
    edit: Edit
    got: str
    why: str

    def __str__(self) -> str:
        return (
            f"{self.name}: {self.why}\n  in:   {self.text!r}\n  edit: {self.edit.path!r} "
            f"{self.edit.operation!r}\n  got:  {self.got!r}"
        )


@cache
def suite() -> dict[str, str]:
    """The official suite's texts that the program's reader reads."""
    texts = json.loads((YAML_DATA / "yaml-test-suite.json").read_text(encoding="utf-8"))
    return {f"suite {name}": text for name, text in texts.items() if is_read(text)}


@cache
def wild() -> dict[str, str]:
    files = sorted((YAML_DATA / "wild").glob("*.yaml"))
    return {f"wild {one.stem}": one.read_bytes().decode("utf-8") for one in files}


@cache
def plans() -> dict[str, str]:
    files = [*FROZEN.glob("plan/**/*.yaml"), *FROZEN.glob("actions/**/*.yaml")]
    return {str(one.relative_to(FROZEN)): one.read_bytes().decode("utf-8") for one in sorted(files)}


def is_read(text: str) -> bool:
    try:
        nested(decode("", text.encode("utf-8", "surrogatepass")), any_root=True)
    except Refused:
        return False
    return True


def dressed(rng: random.Random, text: str) -> str:
    """A text with other line breaks, or no last one, as long as it is still read the same."""
    line_break = rng.choice(["", "", "", "\r\n", "\r\n", "\r", "mixed"])
    new = text
    if line_break == "mixed":
        new = BREAK.sub(lambda _: rng.choice(["\n", "\r\n"]), new)
    elif line_break:
        new = BREAK.sub(line_break, new)
    if rng.random() < 0.25:
        new = new.rstrip("\r\n")
    if not is_read(new):
        return text
    return BYTE_ORDER_MARK + new if rng.random() < 0.05 else new


def spoilt(rng: random.Random, text: str) -> str:
    """A text with a few signs more or less, odd as it may be; as it was if no longer read."""
    new = text
    for _ in range(rng.choice([1, 1, 2, 3])):
        place = rng.randrange(len(new) + 1)
        if rng.random() < 0.6:
            new = new[:place] + rng.choice(SIGNS) + new[place:]
        elif rng.random() < 0.6:
            new = new[:place] + new[place + rng.choice([1, 1, 2, 5]) :]
        else:
            other = rng.randrange(len(new) + 1)
            new = new[:place] + new[other : other + rng.randrange(12)] + new[place:]
    return new if is_read(new) and not new.startswith(BYTE_ORDER_MARK) else text


def scalar(rng: random.Random) -> Any:  # noqa: ANN401 - any new value
    kind = rng.random()
    if kind < 0.75:
        return rng.choice(TEXTS)
    if kind < 0.85:
        return Plain(rng.choice(["2018-L01", "1.10", "done", "2018-09-30", "no", "a: b"]))
    return rng.choice([None, None, 7, True, Decimal("1.50"), date(2018, 9, 30)])


def value(rng: random.Random, depth: int = 0) -> Any:  # noqa: ANN401
    kind = rng.random()
    if depth > 1 or kind < 0.72:
        return scalar(rng)
    if kind < 0.86:
        return [value(rng, depth + 1) for _ in range(rng.randrange(4))]
    names = rng.sample([*NAMES[:4], "date", "status", "note"], rng.randrange(4))
    return {name: value(rng, depth + 1) for name in names}


def nodes(data: Data, path: Path = ()) -> Iterator[tuple[Path, Data]]:
    yield path, data
    if isinstance(data, dict):
        for name, one in data.items():
            yield from nodes(one, (*path, name))
    elif isinstance(data, list):
        for place, one in enumerate(data):
            yield from nodes(one, (*path, place))


def edit(rng: random.Random, data: Data) -> Edit | None:
    """One possible edit of some data; nothing for a text that is a lone value."""
    path, held = rng.choice(list(nodes(data)))
    kind = rng.choice(["set", "set", "set", "delete", "delete", "insert", "insert", "append"])
    if kind in ("set", "delete"):
        if not path:
            return None
        return Edit(path, Set(value(rng)) if kind == "set" else Delete())
    if held is None:
        kind = rng.choice(["field", "append"])
    elif isinstance(held, str):
        return None
    if kind == "append" and not isinstance(held, dict):
        return Edit(path, Append(value(rng)))
    if isinstance(held, list):
        return Edit((*path, rng.randint(0, len(held))), Insert(value(rng)))
    return _field(rng, path, held or {})


def _field(rng: random.Random, path: Path, held: dict[str, Data]) -> Edit | None:
    name = rng.choice([one for one in NAMES if one not in held])
    kind = rng.random()
    if kind < 0.2:
        return Edit((*path, name), Set(value(rng)))
    if kind < 0.3:
        return Edit((*path, name), Append(value(rng)))
    after = rng.choice(list(held)) if held and kind < 0.65 else None
    return Edit((*path, name), Insert(value(rng), after))


def tried(name: str, text: str, one: Edit) -> tuple[str, Failure | None]:
    """The text after an edit, and what is wrong with it."""
    try:
        new = edit_text(text, one.path, one.operation)
    except EditRefused as refused:
        why = getattr(refused.values.get("why"), "id", "")
        return text, Failure(name, text, one, "", f"refused: {refused.message_id} {why}")
    except Exception as error:  # noqa: BLE001 - a crash is a failure too
        return text, Failure(name, text, one, "", f"crash: {type(error).__name__}: {error}")
    try:
        judge(text, one.path, one.operation, new)
    except Wrong as wrong:
        return text, Failure(name, text, one, new, str(wrong))
    return new, None


def run(
    seed: int, count: int, texts: dict[str, str], *, spoil: bool = False
) -> tuple[Counter[str], list[Failure]]:
    """Make some edits, up to four of them one after the other on a text."""
    rng = random.Random(seed)  # noqa: S311 - reproducible
    done: Counter[str] = Counter()
    failures = []
    names = sorted(texts)
    while done.total() < count:
        name = rng.choice(names)
        text = dressed(rng, spoilt(rng, texts[name]) if spoil else texts[name])
        for _ in range(rng.choice([1, 1, 2, 4])):
            one = edit(rng, read(text.removeprefix(BYTE_ORDER_MARK)).data)
            if one is None:
                continue
            done[type(one.operation).__name__] += 1
            text, failure = tried(name, text, one)
            failures.extend([failure] if failure else [])
    return done, failures
