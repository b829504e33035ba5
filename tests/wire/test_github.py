"""Annotations of a workflow: one a diagnostic, and no text is ever a command of its own."""

import re

from hypothesis import given
from hypothesis import strategies as st

from plantrack.checking import Checked
from plantrack.diagnostics import Diagnostic, Place, Severity, Span
from plantrack.locale import Translator, msg
from plantrack.locale.printable import printable
from plantrack.wire.github import github_annotations

ENGLISH = Translator("en")
ONE = re.compile(r"::(error|warning|notice) ((?:[a-zA-Z]+=[^:,\r\n]*,?)+)::([^\r\n]*)\n")


def annotated(path: str, words: str, span: Span | None = None, **values: object) -> str:
    one = Diagnostic("bad-value", Place(path, span=span), msg("{x}", x=words), **values)  # type: ignore[arg-type]  # any field
    return github_annotations(Checked((one,), 1), "", ENGLISH)


def unescaped(text: str) -> str:
    for escape, sign in (("%0D", "\r"), ("%0A", "\n"), ("%3A", ":"), ("%2C", ","), ("%25", "%")):
        text = text.replace(escape, sign)
    return text


def read(line: str) -> tuple[str, dict[str, str], str]:
    found = ONE.fullmatch(line)
    assert found, line
    properties = dict(one.split("=", 1) for one in found[2].split(","))
    return found[1], {key: unescaped(value) for key, value in properties.items()}, found[3]


def test_a_place_on_one_line_has_its_columns() -> None:
    level, properties, words = read(annotated("a.yaml", "Non.", Span(3, 5, 3, 9)))
    assert (level, words) == ("error", "Non.")
    assert properties == {
        "file": "a.yaml", "line": "3", "endLine": "3", "col": "5", "endColumn": "9",
        "title": "bad-value",
    }  # fmt: skip


def test_a_place_over_several_lines_has_none() -> None:
    _, properties, _ = read(annotated("a.yaml", "Non.", Span(3, 5, 7, 2)))
    assert {"line": "3", "endLine": "7"}.items() <= properties.items()
    assert not {"col", "endColumn"} & properties.keys()


def test_levels_are_those_of_github() -> None:
    for severity, level in (("error", "error"), ("warning", "warning"), ("note", "notice")):
        assert read(annotated("a.yaml", "x", severity=Severity(severity)))[0] == level


def test_the_help_is_on_a_line_of_its_own_and_the_path_is_the_repository_s() -> None:
    one = Diagnostic("bad-value", Place("plan/plan.yaml"), msg("Non."), msg("Écrivez 2018."))
    line = github_annotations(Checked((one,), 1), "sous-dossier/", ENGLISH)
    assert line.endswith("::Non.%0AÉcrivez 2018.\n")
    assert "file=sous-dossier/plan/plan.yaml," in line


def test_what_looks_like_an_escape_stays_what_was_typed() -> None:
    line = annotated("a.yaml", "%0A::set-output name=x::1")
    assert line.endswith("::%250A::set-output name=x::1\n")


@given(path=st.text(min_size=1), words=st.text())
def test_any_text_is_one_command_and_nothing_is_lost(path: str, words: str) -> None:
    line = annotated(path, words)
    assert line.count("\n") == 1
    _, properties, said = read(line)
    assert properties["file"] == printable(path)
    assert unescaped(said) == printable(words)
    assert properties["title"] == "bad-value"
