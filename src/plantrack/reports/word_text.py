"""Text of a plan made harmless in a Word document: it shows as it was written, and does nothing."""

import re
from collections.abc import Mapping
from typing import Any
from urllib.parse import quote, urlsplit

import jinja2
from markupsafe import Markup

from plantrack.model.evidence import link_of
from plantrack.reports.extras import extra
from plantrack.reports.prose import prose_lines

_SPACE = re.compile(r"[ \t\r\n\v\f\x1c-\x1f\x85\u2028\u2029]+")
# What XML cannot hold, and what would turn around the text that follows.
_UNSHOWN = re.compile(
    "[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff\ud800-\udfff]"
)
# Between the lines of a text, until they are elements; no text of a plan holds one.
LINE_BREAK = "\u2028"
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
    lines = map(plain, prose_lines("" if value is None else str(value)))
    return Markup(LINE_BREAK.join(lines).translate(_SPELLED))  # noqa: S704 - escaped


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


def break_lines(tree: Any) -> None:  # noqa: ANN401 - lxml carries no types
    """Put a line break of Word where a text has one; in an attribute it is a space."""
    qn, element = extra("docx.oxml.ns", "docx").qn, extra("docx.oxml", "docx").OxmlElement
    for text in list(tree.iter(qn("w:t"))):
        first, *others = (text.text or "").split(LINE_BREAK)
        text.text = first
        after = text
        for line in others:
            for each, told in ((element("w:br"), None), (element("w:t"), line)):
                each.text = told
                after.addnext(each)
                after = each
            after.set(qn("xml:space"), "preserve")
    for one in tree.iter("*"):
        for name, value in one.attrib.items():
            if LINE_BREAK in value:
                one.set(name, value.replace(LINE_BREAK, " "))
