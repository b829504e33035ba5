"""Text of a plan stays text in Typst, and a source reaches nothing that it was not given."""

import io
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from markupsafe import Markup
from pypdf import PdfReader

from plantrack.errors import PlantrackError
from plantrack.reports.typst import pdf_bytes, typst_line, typst_string, typst_value
from reports.typst_reading import HOSTILE, compact, pages_said
from trying import examples

HEAD = """\
#set document(title: "x", date: none)
#set text(font: ("Libertinus Serif", "DejaVu Sans Mono", "New Computer Modern"))
"""
PICTURE = b'<svg xmlns="http://www.w3.org/2000/svg" width="90" height="20">%s</svg>'
BLOCKED = (
    '#import "@preview/cetz:0.3.0": *',
    '#include "@preview/cetz:0.3.0"',
    '#let p = "@prev" + "iew/cetz:0.3.0"\n#import p',
    '#{import"x.typ"}',
    "#import calc: *",
    '#eval("imp" + "ort \'@preview/cetz:0.3.0\'")',
    '#dictionary(std).at("ev" + "al")("1")',
    '#plugin("x.wasm")',
    '// a comment may not include it either: include "x"',
)
UNREACHED = (
    '#read("/etc/passwd")',
    '#read("secret.txt")',
    '#read("/secret.txt")',
    '#read("link.txt")',
    '#read("../secret.txt")',
    '#read("@preview/cetz:0.3.0/typst.toml")',
    '#image("other.svg", alt: "x")',
    '#csv("secret.txt")',
    '#bibliography("secret.txt")',
)


def shown(source: str) -> str:
    return compact("".join(pages_said(pdf_bytes(HEAD + source, {}))))


def reader(source: str) -> PdfReader:
    return PdfReader(io.BytesIO(pdf_bytes(HEAD + source, {})))


@pytest.mark.few(18)
@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_shows_as_it_was_written(text: str) -> None:
    assert shown(f"{typst_value(text)}") == compact(text)


@pytest.mark.few(17)
@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_stays_in_its_cell_and_in_code(text: str) -> None:
    source = f"#table(columns: 2, [{typst_value(text)}], [end])\n#text({typst_string(text)})"
    assert shown(source) == f"{compact(text)}end{compact(text)}"


@settings(max_examples=examples(60), deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.text(st.characters(min_codepoint=32, max_codepoint=0x24F, exclude_categories=["Cc"])))
def test_any_latin_text_shows_as_it_was_written(text: str) -> None:
    assert shown(f"x{typst_value(text)}") == compact(f"x{text}")


@settings(max_examples=examples(100), deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.text(st.characters(), max_size=12), max_size=20))
def test_any_text_at_all_makes_an_accessible_page(texts: list[str]) -> None:
    source = "\n\n".join(
        f"{typst_value(text)} #strong[{typst_value(text)}] #{typst_string(text)}.len()"
        for text in texts
    )
    assert pdf_bytes(HEAD + source, {}).startswith(b"%PDF")


def test_a_letter_that_no_font_has_or_that_turns_a_line_around_is_named() -> None:
    assert typst_value("a\u202eb") == '#"a[U+202E]b";'
    assert shown(f"{typst_value('😀 𝔘 ᐃ')}") == "[U+1F600][U+1D518]ᐃ"
    assert typst_value("\x00 \x9b") == '#"[U+0000] [U+009B]";'


def test_lines_become_spaces_and_marks_join_their_letters() -> None:
    assert typst_value("a\r\nb\tc\u2028d") == '#"a";#linebreak();#"b c d";'
    assert typst_value("e\u0301") == '#"é";'


def test_long_words_can_be_cut_and_short_ids_cannot() -> None:
    assert typst_value("2018-L07") == '#box[#"2018-L07";];'
    assert typst_value("2018-09-30") == '#"2018-09-30";'
    assert "#h(" not in typst_value("d’accompagnements institutionnels,")
    assert typst_value("actions/2018/a.yaml").count("#h(") == 2
    assert typst_value("9f86d081" * 8).count("#h(") == 7


def test_markup_passes_and_nothing_is_nothing() -> None:
    assert typst_value(Markup("*x*")) == "*x*"
    assert typst_value(None) == ""
    assert typst_value("") == ""
    assert typst_value(3) == '#"3";'


def test_a_literal_for_code_is_letter_for_letter() -> None:
    assert typst_string('a "b" \\ \n 😀') == '"a \\"b\\" \\\\ \\u{a} 😀"'
    assert typst_string("\ud800") == '"?"'
    assert typst_string("import") == '"\\u{69}mport"'
    assert typst_string("important") == '"important"'
    assert (typst_string(3), typst_string(True), typst_string(False)) == ("3", "true", "false")  # noqa: FBT003 - what it spells


@pytest.mark.parametrize("source", BLOCKED)
def test_what_reads_or_runs_something_else_is_refused_before_typst(source: str) -> None:
    with pytest.raises(PlantrackError, match="may not say") as caught:
        pdf_bytes(f"\n{source}", {})
    assert caught.value.values["line"] == source.count("\n") + 2


@pytest.mark.parametrize("source", UNREACHED)
def test_no_file_is_read_but_the_pictures(
    source: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "here").mkdir()
    (tmp_path / "secret.txt").write_text("secret", encoding="utf-8")
    (tmp_path / "here/secret.txt").write_text("secret", encoding="utf-8")
    (tmp_path / "here/link.txt").symlink_to("secret.txt")
    monkeypatch.chdir(tmp_path / "here")
    with pytest.raises(PlantrackError, match="reads no file") as caught:
        pdf_bytes(f"{HEAD}{source}", {"x.svg": PICTURE % b""})
    assert caught.value.values["names"] == "x.svg"
    assert caught.value.values["text"] == source


def test_a_picture_links_to_no_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "secret.svg").write_bytes(PICTURE % b"<text>secret</text>")
    monkeypatch.chdir(tmp_path)
    for address in ("secret.svg", f"{tmp_path}/secret.svg", "file:///etc/passwd"):
        linked = PICTURE % f'<image href="{address}" width="9" height="9"/>'.encode()
        try:
            made = pdf_bytes(f'{HEAD}#image("x.svg", alt: "x")', {"x.svg": linked})
        except PlantrackError:
            continue
        text = pages_said(made)[0]
        assert "secret" not in text
        assert "root" not in text


def test_there_is_no_clock_and_no_chance() -> None:
    source = "#datetime.today().display()"
    assert shown(source) == "19700101"
    assert pdf_bytes(HEAD + source, {}) == pdf_bytes(HEAD + source, {})


def test_pages_that_never_settle_are_refused() -> None:
    source = "#context if counter(page).final().first() < 2 { pagebreak() }"
    with pytest.raises(PlantrackError, match="cannot make") as caught:
        pdf_bytes(HEAD + source, {})
    assert "converge" in str(caught.value.values["reason"])


def test_a_mistake_is_told_with_its_line() -> None:
    with pytest.raises(PlantrackError, match="cannot make") as caught:
        pdf_bytes(f"{HEAD}\n#let x =\n", {})
    assert caught.value.values == {
        "reason": "expected expression",
        "line": 4,
        "text": "#let x =",
    }


def test_a_picture_without_words_for_it_is_refused() -> None:
    with pytest.raises(PlantrackError, match="cannot make") as caught:
        pdf_bytes(f'{HEAD}#image("x.svg")', {"x.svg": PICTURE % b""})
    assert "alt" in str(caught.value.values["reason"])


@pytest.mark.parametrize(
    "words", ["Réalisé à 60 %", "😀 𝔘 ᐃᓄᒃ", "a\u0323\u0308 ❤\ufe0f \u200d", "日本 العربية עברית"]
)
def test_the_words_of_a_picture_never_stop_a_report(words: str) -> None:
    for weight in ("normal", "bold"):
        text = f'<text y="9" font-weight="{weight}" font-family="Arial, sans-serif">{words}</text>'
        picture = PICTURE % text.encode()
        assert pdf_bytes(f'{HEAD}#image("x.svg", alt: "x")', {"x.svg": picture})


def test_a_picture_that_is_no_svg_is_told() -> None:
    with pytest.raises(PlantrackError, match="cannot make"):
        pdf_bytes(f'{HEAD}#image("x.png", alt: "x")', {"x.png": b"\x89 not a picture"})


@pytest.mark.parametrize("weight", ["regular", "bold"])
def test_syllabics_have_a_font(weight: str) -> None:
    text = "ᐃᓄᒃᑎᑐᑦ ᓀᐦᐃᔭᐍᐏᐣ ᢰ, le guide"
    source = f'#set text(weight: "{weight}")\n#table([{typst_value(text)}])'
    assert shown(source) == compact(text)


def test_a_line_for_code_shows_what_can_be() -> None:
    assert typst_line("a\nb ᐃ 😀") == '"a b ᐃ [U+1F600]"'
