"""Text of a plan made harmless in a Word document: it shows as it was written, and does nothing."""

import re
from collections.abc import Mapping
from typing import Any
from urllib.parse import quote, urlsplit

import jinja2
from markupsafe import Markup

from plantrack.model.evidence import link_of

_SPACE = re.compile(r"[ \t\r\n\v\f\x1c-\x1f\x85\u2028\u2029]+")
# What XML cannot hold, and what would turn around the text that follows.
_UNSHOWN = re.compile(
    "[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff\ud800-\udfff]"
)
_SPELLINGS = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&#34;", "'": "&#39;"}
_SPELLINGS |= {"{": "&#123;", "}": "&#125;"}
_SPELLED = str.maketrans(_SPELLINGS)
# Filters whose result would not be made harmless: a Word template needs none of them.
_UNSAFE_FILTERS = ("safe", "tojson", "urlize", "xmlattr")
# As long as Word takes.
_LONGEST_ADDRESS = 2_000
_IN_ADDRESS = "%:/?#@!$&*+,;=()~-._"


def plain(text: str) -> str:
    """Return a text on one line, each character that cannot be shown or turns text as `\ufffd`."""
    return _UNSHOWN.sub("\ufffd", _SPACE.sub(" ", text))


def word_value(value: object) -> Markup:
    """Return what a template prints: Markup as it is, nothing for None, all else escaped."""
    if isinstance(value, Markup):
        return value
    text = "" if value is None else plain(str(value))
    return Markup(text.translate(_SPELLED))  # noqa: S704 - escaped


def address_of(text: str | None) -> str | None:
    """Return an http, https or mailto address as Word takes it, or None where it is not one."""
    if text is None or link_of(text) is None:
        return None
    try:
        urlsplit(text)
    except ValueError:
        return None
    spelled = quote(text, safe=_IN_ADDRESS, errors="replace")
    return spelled if len(spelled) <= _LONGEST_ADDRESS else None


def hyperlink_run(text: str) -> Markup:
    """Return the run of Word that shows a link's text."""
    return Markup(  # noqa: S704 - escaped
        '<w:r><w:rPr><w:rStyle w:val="Hyperlink"/></w:rPr>'
        f'<w:t xml:space="preserve">{word_value(text)}</w:t></w:r>'
    )


def word_environment(
    environment: jinja2.Environment, tools: Mapping[str, Any]
) -> jinja2.Environment:
    """Return an environment for a part of a Word document: `tools` added, all text harmless."""
    inside = environment.overlay(
        autoescape=True,
        finalize=word_value,
        trim_blocks=False,
        lstrip_blocks=False,
        loader=None,
    )
    inside.globals = {**environment.globals, **tools}
    inside.filters = {
        name: filter_
        for name, filter_ in environment.filters.items()
        if name not in _UNSAFE_FILTERS
    }
    return inside
