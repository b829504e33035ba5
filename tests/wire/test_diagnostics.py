"""Diagnostics as text and as JSON: the caret under its span, nothing dangerous printed."""

import unicodedata
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plantrack.checking import Checked, check
from plantrack.diagnostics import Diagnostic, Place, Related, Severity, Span
from plantrack.loading import load_plan
from plantrack.locale import Translator, msg
from plantrack.rules import RULES
from plantrack.source.files import FolderTree
from plantrack.source.text import SourceText
from plantrack.wire.diagnostics import (
    diagnostic_lines,
    diagnostics_json,
    page_paragraphs,
    rule_json,
    rules_json,
    severity_word,
    summary_text,
)
from plantrack.wire.figures import dump
from trying import examples
from wire.shapes import TEXT, mismatches, strict

FRENCH, ENGLISH = Translator("fr"), Translator("en")
PATH = "actions/2018/a.yaml"


def lines_of(one: Diagnostic, text: str | None = None, to: Translator = ENGLISH) -> dict[str, str]:
    sources = {} if text is None else {PATH: SourceText(PATH, text)}
    return dict(diagnostic_lines(one, sources, to))


def at(span: Span | None, **values: object) -> Diagnostic:
    return Diagnostic("unknown-field", Place(PATH, span=span), msg("what"), **values)  # type: ignore[arg-type]  # any field


def columns(text: str) -> int:
    """Return the columns of a text in a terminal: wide characters two, marks on a letter none."""
    wide = sum(unicodedata.east_asian_width(one) in "WF" for one in text)
    return len(text) + wide - sum(bool(unicodedata.combining(one)) for one in text)


def pointed(line: str, word: str, number: int = 1) -> tuple[str, str]:
    """Return the excerpt and its label for a word of a line."""
    start = line.index(word) + 1
    span = Span(number, start, number, start + len(word))
    found = lines_of(at(span), "\n" * (number - 1) + line + "\n")
    return found["source"], found["label"]


LINES = [
    ("  lead: direction", "direction"),
    ("  title: Établir l’été à Québec", "Québec"),
    ("  title: E\u0301tablir l’e\u0301te\u0301 ici", "ici"),
    ("  title: mot accentue\u0301 a\u0300 la fin", "accentue\u0301"),
    ("  title: 漢字の計画 ici", "ici"),
    ("  title: 漢字の計画 ici", "計画"),
    ("  title: 🎉 fête", "fête"),
    ("\ttitle:\tici", "ici"),
    ("id: x", "id"),
]


@pytest.mark.parametrize(("line", "word"), LINES)
def test_the_caret_stands_under_the_span(line: str, word: str) -> None:
    source, label = pointed(line, word)
    before, _, _ = source.partition(word)
    assert columns(label.rstrip("^")) == columns(before)
    assert label.count("^") == columns(word)


@pytest.mark.parametrize("number", [1, 9, 10, 1234])
def test_the_gutter_has_the_width_of_the_line_s_number(number: int) -> None:
    source, label = pointed("  lead: ici", "ici", number)
    assert source == f"{number} |   lead: ici"
    assert label.index("|") == source.index("|")
    assert label.index("^") == source.index("ici")


@pytest.mark.parametrize("before", [0, 50, 79, 80, 81, 159, 160, 161, 5000])
@pytest.mark.parametrize("after", [0, 200, 5000])
def test_a_long_line_is_cut_around_its_span(before: int, after: int) -> None:
    source, label = pointed("a" * before + "ICI" + "b" * after, "ICI")
    assert len(source) <= 170
    assert source[label.index("^") :].startswith("ICI")
    assert label.count("^") == 3


def test_a_long_span_is_cut_with_its_line() -> None:
    source, label = pointed("x: " + "a" * 5000, "a" * 5000)
    assert label.index("^") == source.index("a")
    assert len(label) == len(source)


def test_a_span_of_several_lines_is_underlined_to_the_end_of_the_first() -> None:
    found = lines_of(at(Span(1, 3, 4, 2)), "  title: Un\n  id: x\n")
    assert found["label"] == "  |   " + "^" * len("title: Un")


@pytest.mark.parametrize("span", [Span(1, 6, 1, 6), Span(1, 99, 1, 120), Span(1, 3, 1, 2)])
def test_an_empty_span_has_one_caret(span: Span) -> None:
    assert lines_of(at(span), "title\n")["label"].count("^") == 1


@pytest.mark.parametrize("span", [Span(2, 1, 2, 1), Span(99, 1, 99, 4)])
def test_an_empty_line_has_no_excerpt(span: Span) -> None:
    assert "source" not in lines_of(at(span), "title\n   \n")


def test_a_file_that_was_not_read_has_no_excerpt() -> None:
    assert list(lines_of(at(Span(1, 1, 1, 2)))) == ["place", "error", "message"]


@settings(deadline=None, max_examples=examples(150))
@given(
    st.text(st.characters(exclude_characters="\r\n"), min_size=1, max_size=300),
    st.integers(1, 320),
    st.integers(0, 20),
)
def test_control_characters_are_never_printed(line: str, column: int, length: int) -> None:
    found = lines_of(at(Span(1, column, 1, column + length)), line)
    printed = found.get("source", "") + found.get("label", "")
    assert not [one for one in printed if unicodedata.category(one) in ("Cc", "Zl", "Zp", "Cs")]


@settings(deadline=None, max_examples=examples(150))
@given(
    st.text("aé漢 e\u0301\t", max_size=400),
    st.text("bù字", min_size=1, max_size=30),
    st.text("c漢 ", max_size=400),
)
def test_the_caret_stands_under_any_span(before: str, word: str, after: str) -> None:
    source, label = pointed(f"x{before}«{word}»{after}", f"«{word}»")
    assert f"«{word}»" in source
    assert columns(label.rstrip("^")) == columns(source.partition("«")[0])
    assert label.count("^") == columns(f"«{word}»")


def test_a_diagnostic_line_by_line() -> None:
    other = Related(Place(PATH, span=Span(3, 5, 3, 9)), msg("first here"))
    one = at(Span(7, 3, 7, 5), advice=msg("Delete it."), related=(other,))
    assert lines_of(one) == {
        "place": f"{PATH}:7:3",
        "error": "error[unknown-field]",
        "message": "what",
        "related": f"{PATH}:3:5  first here",
        "help": "Delete it.",
    }


def test_without_a_span_it_stands_at_the_file_s_start() -> None:
    assert lines_of(at(None))["place"] == f"{PATH}:1:1"


@pytest.mark.parametrize(
    ("severity", "french", "english"),
    [
        (Severity.ERROR, "erreur", "error"),
        (Severity.WARNING, "avertissement", "warning"),
        (Severity.NOTE, "remarque", "note"),
    ],
)
def test_severities_in_both_languages(severity: Severity, french: str, english: str) -> None:
    assert severity_word(severity, FRENCH) == french
    assert severity_word(severity, ENGLISH) == english


def checked(errors: int, warnings: int, notes: int, files: int) -> Checked:
    numbers = {Severity.ERROR: errors, Severity.WARNING: warnings, Severity.NOTE: notes}
    every = (at(None, severity=one) for one, many in numbers.items() for _ in range(many))
    return Checked(tuple(every), files)


@pytest.mark.parametrize(
    ("numbers", "french", "english"),
    [
        (
            (0, 0, 0, 0),
            "0 erreur, 0 avertissement · 0 fichier vérifié",
            "0 errors, 0 warnings · 0 files checked",
        ),
        (
            (1, 1, 1, 1),
            "1 erreur, 1 avertissement, 1 remarque · 1 fichier vérifié",
            "1 error, 1 warning, 1 note · 1 file checked",
        ),
        (
            (2, 3, 4, 5),
            "2 erreurs, 3 avertissements, 4 remarques · 5 fichiers vérifiés",
            "2 errors, 3 warnings, 4 notes · 5 files checked",
        ),
    ],
)
def test_the_summary_agrees_with_its_counts(
    numbers: tuple[int, int, int, int], french: str, english: str
) -> None:
    assert summary_text(checked(*numbers), FRENCH) == french
    assert summary_text(checked(*numbers), ENGLISH) == english


DIAGNOSTIC = {
    "rule": str,
    "severity": str,
    "message": str,
    "path": str,
    "line": int,
    "column": int,
    "end_line": int,
    "end_column": int,
    "help": TEXT,
    "related": [{"path": str, "line": int, "column": int, "message": str}],
}
SUMMARY = {"errors": int, "warnings": int, "notes": int, "files": int}
TWICE = """\
deliverables:
  - id: 2017-L01
    title: Publier
    commitments: [1.1, "7.7"]
  - id: 2017-L01
    title: Publier encore
    commitments: [1.1]
    échéance: 2017-06-30
"""


@pytest.fixture
def broken(make_plan: Callable[..., Path]) -> Checked:
    loaded = load_plan(FolderTree(make_plan({"actions/2017/a.yaml": TWICE})))
    return check(loaded, date(2018, 12, 31), date(2018, 12, 31))


def test_the_shape_of_check(broken: Checked) -> None:
    answer = strict(dump(diagnostics_json(broken, FRENCH)))
    assert not mismatches(answer, {"schema": str, "diagnostics": [DIAGNOSTIC], "summary": SUMMARY})
    assert answer["schema"] == "plantrack.check/1"


def test_a_mistake_has_its_exact_place(broken: Checked) -> None:
    answer = diagnostics_json(broken, ENGLISH)["diagnostics"]
    (found,) = [one for one in answer if one["rule"] == "unknown-commitment"]
    place = [found[one] for one in ("path", "line", "column", "end_line", "end_column")]
    assert place == ["actions/2017/a.yaml", 4, 24, 4, 29]


def test_a_repeated_id_names_the_first(broken: Checked) -> None:
    answer = diagnostics_json(broken, ENGLISH)["diagnostics"]
    (found,) = [one for one in answer if one["rule"] == "duplicate-id"]
    assert found["line"] == 5
    assert [(one["path"], one["line"]) for one in found["related"]] == [("actions/2017/a.yaml", 2)]


def test_the_summary_counts_what_is_listed(broken: Checked) -> None:
    answer = diagnostics_json(broken, ENGLISH)
    severities = [one["severity"] for one in answer["diagnostics"]]
    for name in ("error", "warning", "note"):
        assert answer["summary"][f"{name}s"] == severities.count(name)
    assert answer["summary"]["files"] == 7


def test_the_two_languages_say_the_same_mistakes(broken: Checked) -> None:
    french, english = (diagnostics_json(broken, one)["diagnostics"] for one in (FRENCH, ENGLISH))
    spoken = ("message", "help", "related")
    assert french != english
    for one, other in zip(french, english, strict=True):
        assert {k: v for k, v in one.items() if k not in spoken} == {
            k: v for k, v in other.items() if k not in spoken
        }


def test_the_shape_of_rules() -> None:
    shape = {
        "schema": str,
        "rules": [
            dict.fromkeys(("rule", "group", "severity", "default_severity", "summary", "page"), str)
        ],
    }
    answer = strict(dump(rules_json(tuple(RULES.values()), {}, FRENCH)))
    assert not mismatches(answer, shape)
    assert [one["rule"] for one in answer["rules"]] == list(RULES)


def test_a_rule_has_the_severity_that_the_plan_gives_it() -> None:
    found = rule_json(RULES["stray-file"], {"stray-file": "off"}, ENGLISH)
    assert (found["severity"], found["default_severity"]) == ("off", "warning")


def test_an_error_of_reading_cannot_be_lowered() -> None:
    locked = next(one for one in RULES.values() if one.is_locked)
    assert rule_json(locked, {locked.name: "off"}, ENGLISH)["severity"] == "error"


def test_a_page_s_prose_is_on_one_line_and_its_example_as_it_is() -> None:
    page = "Prose on\ntwo lines.\n\n    example:\n      - as it is\n\nMore."
    assert list(page_paragraphs(page)) == [
        "Prose on two lines.",
        "    example:\n      - as it is",
        "More.",
    ]
