"""New values spelled as YAML: the plainest spelling that reads back as what was meant."""

import re
import textwrap
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import lru_cache
from io import StringIO

from ruamel.yaml import YAML
from ruamel.yaml.resolver import implicit_resolvers
from ruamel.yaml.scalarstring import DoubleQuotedScalarString, SingleQuotedScalarString

from plantrack.edits.text.operations import EditRefused, NewValue, Plain
from plantrack.source.refused import Refused
from plantrack.source.text import SourceText
from plantrack.source.values import Value
from plantrack.source.yaml_events import ScalarEvent, events_of

WIDEST = 88
MOST_CAUTIOUS = 2  # 1 quotes every text, 2 between double quotes
_VERY_WIDE = 10**9
_UNTIDY = re.compile(r"^[ \t]|[ \t]$|^\n|\r", re.MULTILINE)
_STARTS = tuple("#,[]{}&*!|>'\"%@`")
# What one reader or another takes for a number, a time or a date: YAML 1.0 to 1.2, in any of their
# dialects, and what looks like it.
_TYPED_LIKE = re.compile(
    r"[-+]?(?:0[xob][0-9a-f_]*|\.?[0-9][0-9_,]*(?::[0-9_]+)*(?:\.[0-9_]*)?(?:e[-+]?[0-9_]*)?)"
    r"|[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}(?:[t \t].*)?|[-+]?\.(?:inf|nan)|null|~|<<|=",
    re.IGNORECASE,
)
# What is the same to all that take it for a number, a date or a truth value: it is given back as
# it was typed.
_SAME_TO_ALL = re.compile(
    r"0|-?[1-9][0-9]{0,14}|-?(?:0|[1-9][0-9]{0,6})\.[0-9]{0,6}[1-9]"
    r"|[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])|true|false"
)


@dataclass(frozen=True, slots=True)
class Wish:
    """How a text should be spelled if it can be: `style` as in `Node`, `caution` grows on retry.

    With `typed`, text that other readers take for a number or a date may stay unquoted where they
    give it back as it is: `2.3`, but not `1.10`.
    """

    style: str = ""
    quote: str = "'"
    typed: bool = False
    caution: int = 0


def text_of(value: NewValue) -> str | None:
    """Return a scalar as the text it is to be read back as; None for an absent one."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, date):
        return value.isoformat()[:10]
    if isinstance(value, (int, Decimal)):
        return f"{value:f}" if isinstance(value, Decimal) else str(value)
    if value is None or isinstance(value, str):
        return None if value is None else str(value)
    raise EditRefused("{value} cannot be written as YAML", value=repr(value))


def value_of(value: NewValue) -> Value:
    """Return a new value as the reader is to give it back."""
    if isinstance(value, Mapping):
        return {str(name): value_of(inner) for name, inner in value.items()}
    if isinstance(value, Sequence) and not isinstance(value, str):
        return [value_of(inner) for inner in value]
    return text_of(value)


@lru_cache(maxsize=4_096)  # a file has the same few names again and again
def key(name: str, wish: Wish, *, flow: bool = False) -> str:
    """Return a field's name as it stands before its colon."""
    line = f"{{{name}: x}}" if flow else f"{name}: x"
    if wish.caution < MOST_CAUTIOUS and not looks_typed(name) and _read_back(line) == [name, "x"]:
        return name
    return quoted(name, wish)


def flow_text(value: NewValue, wish: Wish) -> str:
    """Return a value between brackets or braces, as a list there would hold it."""
    if isinstance(value, Mapping):
        fields = (
            f"{key(str(k), wish, flow=True)}: {flow_text(inner, wish)}"
            for k, inner in value.items()
        )
        return "{" + ", ".join(fields) + "}"
    if isinstance(value, Sequence) and not isinstance(value, str):
        return "[" + ", ".join(flow_text(inner, wish) for inner in value) + "]"
    return inline(value, wish, flow=True)


def inline(value: NewValue, wish: Wish, *, flow: bool) -> str:
    """Return a scalar on one line, `flow` if it stands between brackets or braces."""
    text = text_of(value)
    if text is None:
        return "null"
    is_same = bool(_SAME_TO_ALL.fullmatch(text))
    typed = not isinstance(value, str) or (is_same and (wish.typed or isinstance(value, Plain)))
    if wish.style == "" and wish.caution == 0 and _plain_will_do(text, flow=flow, typed=typed):
        return text
    return quoted(text, wish)


def quoted(text: str, wish: Wish) -> str:
    """Return a text between the quotes wished for, or the double ones that can hold anything."""
    quote = wish.style if wish.style in ("'", '"') else wish.quote
    if wish.style == "" and quote == "'" and "'" in text and '"' not in text and "\\" not in text:
        quote = '"'  # what is full of apostrophes reads better so
    if (
        wish.caution == MOST_CAUTIOUS
        or "\n" in text
        or _UNTIDY.search(text)
        or not text.isprintable()
    ):
        quote = '"' if text else quote
    kind = SingleQuotedScalarString if quote == "'" else DoubleQuotedScalarString
    return _dumped(kind(text))


def block_lines(text: str, style: str, wish: Wish, room: int) -> list[str] | None:
    """Return a text as a block: its header, then its lines; nothing where it cannot be one.

    `style` is `|` or `>`; `room` is how wide folded lines may be.
    """
    body = text.removesuffix("\n")
    if wish.caution or not body or body.endswith("\n") or body[0] in " \t\n" or "\r" in body:
        return None
    header = style + ("" if text.endswith("\n") else "-")
    if style == "|":
        return [header, *body.split("\n")]
    if _UNTIDY.search(body) or "  " in body or "\t" in body:
        return None
    return [header, *_folded(body, room)]


def _folded(body: str, room: int) -> list[str]:
    """A line break of the text is an empty line more."""
    lines: list[str] = []
    for number, paragraph in enumerate(body.split("\n")):
        lines.extend([""] if number and (paragraph or lines[-1:] != [""]) else [])
        lines.extend(
            textwrap.wrap(paragraph, max(room, 20), break_long_words=False, break_on_hyphens=False)
        )
    return lines


@lru_cache(maxsize=4_096)  # so it has the same days, roles and states
def _plain_will_do(text: str, *, flow: bool, typed: bool) -> bool:
    """Return whether a text without quotes is read back as it is, by us and by others."""
    if not text or text.startswith(_STARTS) or "\n" in text or "\r" in text or text.endswith(":"):
        return False
    if "\t" in text:
        return False  # we read it; PyYAML without libyaml does not
    if flow and (text == "-" or any(sign in text for sign in ",[]{}?")):
        return False
    if not typed and looks_typed(text):
        return False
    return _read_back(f"[{text}]" if flow else f"- {text}") == [text]


def looks_typed(text: str) -> bool:
    """Return whether readers of YAML 1.1 or 1.2 take unquoted text for more than text."""
    return bool(_TYPED_LIKE.fullmatch(text)) or any(
        expression.match(text) for _, _, expression, _ in implicit_resolvers
    )


def _read_back(line: str) -> list[str]:
    """Return the plain scalars of a line; nothing if it holds anything else."""
    try:
        scalars = [
            event for event in events_of(SourceText("", line)) if event.__class__ is ScalarEvent
        ]
    except Refused:
        return []
    plain = all(
        not scalar.style and scalar.anchor is None and scalar.tag is None for scalar in scalars
    )
    return [scalar.value for scalar in scalars] if plain else []


def _dumped(text: str) -> str:
    dumper = YAML()
    dumper.width = _VERY_WIDE
    dumper.allow_unicode = True
    out = StringIO()
    dumper.dump([text], out)
    return out.getvalue().removeprefix("- ").removesuffix("\n")
