"""Text of a plan stays text in Markdown, and reads as it was written."""

import html
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markupsafe import Markup

from plantrack.reports.markdown import (
    forge_escape,
    link_of,
    markdown_address,
    markdown_escape,
    markdown_value,
)

READER = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])
HOSTILE = (
    "<script>alert(1)</script>",
    "{{7*7}}",
    "| a | b",
    "[x](javascript:alert(1))",
    "![x](https://example.org/x.png)",
    '"onmouseover="alert(1)',
    "</style>",
    "# title",
    "- bullet",
    "+ bullet",
    "1. first",
    "12) twelfth",
    "> quoted",
    "---",
    "===",
    "***",
    "```",
    "~~~",
    "~~gone~~",
    "*bold* _italic_ `code`",
    "a\n\n# b",
    "a\u2028- b",
    "&lt;b&gt; &#60; &copy",
    "\\",
    "\\[x](y)",
    "<https://example.org>",
    "title ##",
    "    code",
)


def shown(markdown: str) -> str:
    return html.unescape(re.sub(r"<[^>]*>", "", READER.render(markdown))).strip("\n")


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_is_one_plain_paragraph_that_shows_it(text: str) -> None:
    rendered = READER.render(markdown_escape(text))
    assert re.findall(r"<(?!br>)[^>]*>", rendered) == ["<p>", "</p>"]
    told = " ".join(shown(line) for line in markdown_escape(text).split("<br>") if line)
    assert told == " ".join(text.replace("\u2028", " ").split())


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_stays_in_its_table_cell(text: str) -> None:
    table = f"| a | b |\n| --- | --- |\n| {markdown_escape(text)} | end |\n"
    tags = [one for one in re.findall(r"<(\w+)", READER.render(table)) if one != "br"]
    assert tags == ["table", "thead", "tr", "th", "th", "tbody", "tr", "td", "td"]


@pytest.mark.parametrize(
    "text", ["2018-L07", "Publier l’inventaire, région par région", "3.1 Secteurs", "-5 %", "12 %"]
)
def test_ordinary_text_is_left_as_it_is(text: str) -> None:
    assert markdown_escape(text) == text


@given(st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]), min_size=1))
def test_any_text_is_shown_as_it_was_written(text: str) -> None:
    tags = re.findall(r"<[^>]*>", READER.render("x " + markdown_escape(text)))
    assert tags == ["<p>", "</p>"]


def test_markup_passes_and_nothing_is_nothing() -> None:
    assert markdown_value(Markup("**x**")) == "**x**"
    assert markdown_value(None) == ""
    assert markdown_value(3) == "3"


@pytest.mark.parametrize(
    "address", ["https://example.org/a_b?c=d&e=(f)", "HTTP://example.org", "mailto:a@example.org"]
)
def test_an_address_is_a_link(address: str) -> None:
    assert link_of(address) == address
    rendered = READER.render(f"[{markdown_escape(address)}]({markdown_address(address)})")
    assert rendered.count("<a ") == 1
    assert shown(f"[{markdown_escape(address)}]({markdown_address(address)})") == address


@pytest.mark.parametrize(
    "text",
    [
        "javascript:alert(1)",
        "data:text/html,x",
        "docs/cartographie.pdf",
        "https://example.org/ and more",
        'https://example.org/"onmouseover=',
        " https://example.org",
        "https://",
    ],
)
def test_anything_else_is_not(text: str) -> None:
    assert link_of(text) is None
    assert markdown_address(text) == "#"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("@tous", "@<!-- -->tous"),
        ("(@equipe/un)", "(@<!-- -->equipe/un)"),
        ("voir #12, GH-12", "voir \\#<!-- -->12, GH-<!-- -->12"),
        ("a@example.org", "a@example.org"),
        ("n#12 @ # GH", "n#12 @ \\# GH"),
    ],
)
def test_a_forge_calls_nobody(text: str, expected: str) -> None:
    assert forge_escape(text) == expected
