"""Prose of several lines: its paragraphs, and its simple lists, kept wherever it is printed."""

import re

from markupsafe import Markup, escape

_LINE_END = re.compile(r"\r\n?|\n")
_LISTED = re.compile(r"[ ]{0,8}(?P<sign>[-*•–]|[0-9]{1,3}[.)]) +(?P<words>\S.*)")


def prose_lines(text: str) -> list[str]:
    """Return the lines of a text, an empty one between paragraphs; nothing empty around them."""
    if "\n" not in text and "\r" not in text:
        return [text]
    lines: list[str] = []
    for line in _LINE_END.split(text.strip()):
        if line.strip() or (lines and lines[-1]):
            lines.append(line.rstrip() if line.strip() else "")
    return lines or [""]


def html_prose(text: object) -> Markup | str:
    """Return a text for HTML, each line in a block of its own where there are several.

    A line of a list stands in a little, its sign before it; a paragraph stands apart.
    """
    lines = prose_lines(text) if isinstance(text, str) else [""]
    if len(lines) == 1:
        return escape("" if text is None else text)
    told, apart = Markup(), False
    for line in lines:
        if line:
            told += _html_line(line, apart=apart)
        apart = not line
    return told


def _html_line(line: str, *, apart: bool) -> Markup:
    listed = _LISTED.fullmatch(line)
    kinds = ["told", *(["listed"] if listed else []), *(["apart"] if apart else [])]
    words = line.strip()
    if listed:
        sign = "–" if listed["sign"] in "-*–" else listed["sign"]
        words = f"{sign}\u00a0{listed['words']}"
    return Markup('<span class="{}">{}</span>').format(" ".join(kinds), words)
