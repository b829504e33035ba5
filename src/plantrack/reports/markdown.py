"""Text of a plan made harmless in Markdown: it shows as it was written, and does nothing."""

import re
from collections.abc import Iterable

from markupsafe import Markup

from plantrack.locale.printable import defused, printable
from plantrack.model.evidence import link_of
from plantrack.reports.prose import prose_lines

_SPACE = re.compile(r"[ \t\r\n\v\f\x1c-\x1f\x85\u2028\u2029]+")
_SPECIAL = re.compile(r"[\\`*_\[\]|~$]")
_ENTITY = re.compile(r"&(?=#|[A-Za-z])")
# What begins a heading, a list, a rule or an underline, at the start of a line.
_LEADING = re.compile(r"^(?:(?P<mark>[#+=-])|(?P<number>[0-9]{1,9})(?=[.)](?:\s|$)))")
_BULLET = re.compile(r"^[+-](?![\s+=-]|$)")
_CALL = re.compile(r"(?<!\w)(?:@(?=\w)|#(?=\d))|(?i:\bGH-)(?=\d)")
_CLOSING = re.compile(r"(?<= )#")
_STYLE = re.compile(r"(<style\b.*?</style>)", re.DOTALL | re.IGNORECASE)
_IN_LINK = {"&": "&amp;", "(": "%28", ")": "%29", "[": "%5B", "]": "%5D", "*": "%2A", "~": "%7E"}


def finished(text: str) -> str:
    """Return a whole page of Markdown, no line of which the log of a CI takes for a command."""
    return defused(text)


def finished_html(text: str) -> str:
    """Return a whole page of HTML, no line of which the log of a CI takes for a command."""
    pieces = _STYLE.split(text)
    pieces[::2] = [defused(piece, "<wbr>", "#<wbr>") for piece in pieces[::2]]
    pieces[1::2] = [defused(piece, "*") for piece in pieces[1::2]]  # `*::before` is `::before`
    return "".join(pieces)


def markdown_escape(text: str) -> str:
    """Return a text on one line that any Markdown reader shows as it is.

    `2018-L07`, dates and prose stay as they are; what could make a tag, a link, a table cell,
    a list or a heading is written so that it stays text. A text of several lines has `<br>`
    between them, which holds in a list and in a table too.
    """
    if len(lines := prose_lines(text)) > 1:
        return "<br>".join(_escaped_line(line) for line in lines)
    return _escaped_line(text)


def _escaped_line(text: str) -> str:
    line = printable(_SPACE.sub(" ", text)).lstrip(" ")
    line = _SPECIAL.sub(r"\\\g<0>", line)
    line = _ENTITY.sub("&amp;", line).replace("<", "&lt;").replace(">", "&gt;")
    line = _CLOSING.sub(r"\#", line)
    return line if _BULLET.match(line) else _LEADING.sub(_guarded, line)


def forge_escape(text: str) -> str:
    """Return a text as `markdown_escape` does, for the page of a forge, where it calls nobody.

    A forge makes `@name` a call and `#12` a link, also where they are escaped: a comment, which
    nobody sees, parts the sign from the word.
    """
    return parted(markdown_escape(text))


def parted(text: str) -> str:
    """Return Markdown or HTML in which no sign begins a call or a link of a forge."""
    return _CALL.sub("\\g<0><!-- -->", text)


def markdown_value(value: object) -> Markup:
    """Return what a template prints: Markup as it is, nothing for None, all else escaped."""
    if isinstance(value, Markup):
        return value
    return Markup(markdown_escape("" if value is None else str(value)))  # noqa: S704 - escaped


def markdown_address(address: str) -> Markup:
    """Return an address that `link_of` let through, fit to stand between parentheses."""
    if link_of(address) is None:
        return Markup("#")
    spelled = "".join(_IN_LINK.get(character, character) for character in address)
    return Markup(spelled)  # noqa: S704 - no character of Markdown or HTML is left in it


def with_basis(text: str, lines: Iterable[str]) -> str:
    """Return a page below what it rests on: what could not be read, where something could not."""
    return "".join(f"> **{forge_escape(line)}**\n\n" for line in lines) + text


def _guarded(found: re.Match[str]) -> str:
    mark, number = found["mark"], found["number"]
    # A digit takes no backslash: the dot or parenthesis after it is kept apart instead.
    return f"\\{mark}" if mark else f"{number}\\"
