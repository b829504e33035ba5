"""What a document rests on stands on its first line, whoever wrote its template."""

import pytest

from plantrack.reports.basis import told_first

LINES = ["NOT READ: <a>_b.yaml"]


@pytest.mark.parametrize(
    ("format_", "text", "begins"),
    [
        ("md", "# x\n", "> **NOT READ: &lt;a&gt;\\_b.yaml**\n\n# x\n"),
        ("html", "<h1>x</h1>", '<p role="note" class="basis"'),
        ("typ", "= x\n", '#block(strong[#"NOT READ'),
    ],
)
def test_it_comes_first(format_: str, text: str, begins: str) -> None:
    assert told_first(text, format_, LINES).startswith(begins)
    assert told_first(text, format_, []) == text


def test_it_is_inside_of_a_page_s_body_and_escaped() -> None:
    told = told_first('<html><body class="x">\n<h1>x</h1></body></html>', "html", LINES)
    assert told.startswith('<html><body class="x">\n<p role="note"')
    assert "&lt;a&gt;_b.yaml</p>\n<h1>x</h1>" in told


def test_a_typst_template_that_says_it_says_it_once() -> None:
    once = told_first("= x\n", "typ", LINES)
    assert told_first(once, "typ", LINES) == once
