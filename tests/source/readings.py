"""What the tests of `source` share: reading a text, and generated plan texts."""

from typing import Any

import yaml
from hypothesis import strategies as st

from places import FROZEN
from plantrack.diagnostics import Diagnostic, Span
from plantrack.source.refused import Refused
from plantrack.source.text import SourceText, decode
from plantrack.source.values import Document, document_of

PLAN_FILES = sorted([*FROZEN.glob("plan/**/*.yaml"), *FROZEN.glob("actions/**/*.yaml")])


def source_of(text: str) -> SourceText:
    return decode("f.yaml", text.encode("utf-8"))


def values_of(text: str, *, pure: bool = False) -> dict[str, Any]:
    return dict(document_of(source_of(text), pure=pure).values)


def refusal(content: str | bytes, *, pure: bool = False) -> Diagnostic:
    """Read what must be refused, and return why."""
    raw = content if isinstance(content, bytes) else content.encode("utf-8")
    try:
        document = document_of(decode("f.yaml", raw), pure=pure)
    except Refused as refused:
        return refused.diagnostic
    raise AssertionError(document)


def refused_at(content: str | bytes, *, pure: bool = False) -> str:
    """Read what must be refused, and return `rule line:column`."""
    found = refusal(content, pure=pure)
    span = found.place.span
    assert span is not None
    return f"{found.rule} {span.line}:{span.column}"


def document_or_refused(raw: bytes, *, pure: bool = False) -> Document | Diagnostic:
    try:
        return document_of(decode("f.yaml", raw), pure=pure)
    except Refused as refused:
        return refused.diagnostic


def naive_index(text: str, line: int, column: int) -> int:
    """Walk a text character by character to a line and column."""
    index, at_line, at_column = 0, 1, 1
    while (at_line, at_column) != (line, column):
        ends = text[index] == "\n" or (text[index] == "\r" and text[index + 1 : index + 2] != "\n")
        at_line, at_column = (at_line + 1, 1) if ends else (at_line, at_column + 1)
        index += 1
    return index


def covered(text: str, span: Span) -> str:
    start = naive_index(text, span.line, span.column)
    return text[start : naive_index(text, span.end_line, span.end_column)]


_BITS = [
    "a", "Z", "é", "œ", "ç", "l’élu", "0", "40", "1.10", "no", "null", "~", "true", "2018-06-30",
    " ", "  ", "\u00a0", "\u202f", "«\u00a0", "\u00a0»", ":", ": ", " :", "#", " #", "# ", "-",
    "- ", "--- ", "'", '"', "''", "\\", "\\n", "[", "]", "{", "}", ",", "&a", "*a", "!", "!!str ",
    "|", ">", "%", "@", "`", "?", "? ", "\n", "\n\n", "\t", "🙂", "👩‍🌾", "漢",
]  # fmt: skip
TEXTS = st.lists(st.sampled_from(_BITS), max_size=7).map("".join)
KEYS = st.one_of(
    st.sampled_from(["title", "due", "à venir", "<<", "- x", "a: b", "#", "", "'"]), TEXTS
)
VALUES = st.recursive(
    TEXTS,
    lambda inner: st.one_of(st.lists(inner, max_size=4), st.dictionaries(KEYS, inner, max_size=4)),
    max_leaves=12,
)
MAPPINGS = st.dictionaries(KEYS, VALUES, max_size=4)
FLOWING_STYLES = st.sampled_from([None, '"', "'"])


def dumped(values: object, **options: object) -> str:
    """Return values as PyYAML writes them, which knows nothing of this program."""
    settings: dict[str, Any] = {"allow_unicode": True, "sort_keys": False} | options
    text = yaml.safe_dump(values, **settings)
    assert isinstance(text, str)
    return text
