"""Text of a plan in Word's XML: what it may hold, and what becomes of the rest."""

import jinja2
import pytest
from jinja2.sandbox import ImmutableSandboxedEnvironment
from lxml import etree
from markupsafe import Markup

from plantrack.reports.word_text import (
    address_of,
    hyperlink_run,
    plain,
    word_environment,
    word_value,
)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("L’appui\u00a0: 100\u00a0%", "L’appui\u00a0: 100\u00a0%"),
        ("a\r\n\t b\u2028c", "a b c"),
        ("a\x00b\x1b[0m", "a\ufffdb\ufffd[0m"),
        ("\u202eab\u2069", "\ufffdab\ufffd"),
        ("\ud800\uffff", "\ufffd\ufffd"),
        ("שלום 🙂\u200d", "שלום 🙂\u200d"),
    ],
)
def test_a_text_is_shown_on_one_line(text: str, shown: str) -> None:
    assert plain(text) == shown


@pytest.mark.parametrize("text", ["<w:p/>", "&amp;", "a & b", "{{ x }}", "{_{ x }_}", "\"'"])
def test_a_value_is_read_again_as_it_was(text: str) -> None:
    value = word_value(text)
    assert not set('<>{}"') & set(value)
    assert etree.fromstring(f"<t a='{value}'>{value}</t>").text == text


def test_a_value_that_is_none_is_nothing_and_markup_stays() -> None:
    assert word_value(None) == ""
    assert word_value(3) == "3"
    assert word_value(Markup("<b/>")) == "<b/>"


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("https://example.org/a?b=c&d=e#f", "https://example.org/a?b=c&d=e#f"),
        ("https://example.org/é%20\u202e", "https://example.org/%C3%A9%20%E2%80%AE"),
        ("HTTPS://EXAMPLE.ORG", "HTTPS://EXAMPLE.ORG"),
        ("mailto:a@example.org", "mailto:a@example.org"),
        ("https://[x", None),
        ("https://example.org/a b", None),
        ("file:///etc/passwd", None),
        ("javascript:alert(1)", None),
        ("\\\\server\\share", None),
        ("https://example.org/" + "é" * 400, None),
        (None, None),
        ("", None),
    ],
)
def test_only_some_texts_are_addresses(text: str | None, address: str | None) -> None:
    assert address_of(text) == address


def test_a_link_s_text_is_a_run() -> None:
    assert '<w:t xml:space="preserve">a &lt; b</w:t>' in hyperlink_run("a < b")


def test_an_environment_escapes_whatever_it_was_made_of() -> None:
    made = ImmutableSandboxedEnvironment(autoescape=False, undefined=jinja2.StrictUndefined)
    inside = word_environment(made, {"twice": lambda text: text * 2})
    assert inside.from_string("{{ twice('<') }}{{ x }}").render(x=None) == "&lt;&lt;"
    assert "twice" not in made.globals
    assert "safe" in made.filters
    with pytest.raises(jinja2.TemplateAssertionError):
        inside.from_string("{{ 'x'|safe }}")
    with pytest.raises(jinja2.UndefinedError):
        inside.from_string("{{ nothing }}").render()
