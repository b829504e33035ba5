"""Text as it is shown: nothing hidden, nothing obeyed, and all writing as it was."""

import sys
import unicodedata

import pytest

from plantrack.locale.printable import HIDDEN, defused, hidden_in, printable, printable_line

KEPT = (
    "Évaluer l’écosystème : 60\u00a0% « été »",
    "a\tb\nc",
    "👩\u200d👩\u200d👧 ❤\ufe0f 1\ufe0f\u20e3 🏳\ufe0f\u200d🌈",
    "🏴\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f",
    "می\u200cخواهم",
    "क्\u200dष",
    "ᐃᓄᒃᑎᑐᑦ ᓀᐦᐃᔭᐍᐏᐣ",
    "葛\U000e0100 ♥\ufe0e",
    "e\u0301 עברית العربية",
)


@pytest.mark.parametrize("text", KEPT)
def test_what_writing_needs_stays(text: str) -> None:
    assert printable(text) == text
    assert not list(hidden_in(text))


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a\u202eb", "a[U+202E]b"),
        ("\u2066a\u2069", "[U+2066]a[U+2069]"),
        ("a\u200bb\ufeff", "a[U+200B]b[U+FEFF]"),
        ("a\u200db", "a[U+200D]b"),
        ("\u200d👩", "[U+200D]👩"),
        ("é\ufe0f", "é[U+FE0F]"),
        ("a\ufe0f1\ufe0f", "a[U+FE0F]1[U+FE0F]"),
        ("❤\ufe0f\ufe0f", "❤\ufe0f[U+FE0F]"),
        ("a\U000e0041", "a[U+E0041]"),
        ("🏴\U000e0067", "🏴[U+E0067]"),
        ("\x1b[31m\x9b\x07\r", "[U+001B][31m[U+009B][U+0007][U+000D]"),
        ("\u2028\x85", "[U+2028][U+0085]"),
        ("a\u3164b\u115f", "a[U+3164]b[U+115F]"),
        ("co\u00adopérer", "coopérer"),
        ("\ud800", "[U+D800]"),
    ],
)
def test_what_cannot_be_seen_is_spelled_out(text: str, shown: str) -> None:
    assert printable(text) == shown
    assert list(hidden_in(text))
    assert printable(shown) == shown


def test_no_control_or_format_character_is_forgotten() -> None:
    let_through = {"\t", "\n"}
    for code in range(sys.maxunicode + 1):
        character = chr(code)
        if unicodedata.category(character) in {"Cc", "Zl", "Zp", "Cs"}:
            assert HIDDEN.match(character) or character in let_through, hex(code)
        if unicodedata.bidirectional(character) in {
            "LRE", "RLE", "PDF", "LRO", "RLO", "LRI", "RLI", "FSI", "PDI",
        }:  # fmt: skip
            assert HIDDEN.match(character), hex(code)


def test_one_line_stays_one() -> None:
    assert printable_line("a\r\nb\tc\u202e") == "a b c[U+202E]"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("::error::x", "\\::error::x"),
        ("a\n  ::set-output name=x::y", "a\n  \\::set-output name=x::y"),
        ("\x1b[1m::error::x", "\x1b[1m\\::error::x"),
        ("a ##vso[task.x]y", "a #\\#vso[task.x]y"),
        ("##[group]x", "#\\#[group]x"),
        ("a ::error::x", "a ::error::x"),
        ("::: note\n:::", "::: note\n:::"),
        ("## Titre\na :: b", "## Titre\na :: b"),
    ],
)
def test_no_line_is_a_command_of_a_log(text: str, shown: str) -> None:
    assert defused(text) == shown
