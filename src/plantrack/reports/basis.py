"""What a document rests on, on its first line: put there by code, whoever wrote its template."""

import re
from collections.abc import Callable, Sequence
from html import escape

from plantrack.reports.markdown import with_basis
from plantrack.reports.typst import typst_value

_BODY = re.compile(r"<body\b[^>]*>", re.IGNORECASE)
_HTML_STYLE = "margin:0;max-width:none;padding:.7rem 1rem;border-bottom:4px solid;font-weight:700"


def told_first(text: str, format_: str, lines: Sequence[str]) -> str:
    """Return a document's text, beginning with what it rests on."""
    return _PLACED[format_](text, lines) if lines else text


def _in_html(text: str, lines: Sequence[str]) -> str:
    told = "".join(
        f'<p role="note" class="basis" style="{_HTML_STYLE}">{escape(line)}</p>\n' for line in lines
    )
    found = _BODY.search(text)
    at = found.end() if found else 0
    return f"{text[:at]}\n{told}{text[at:].lstrip()}" if found else told + text


def _in_typst(text: str, lines: Sequence[str]) -> str:
    """Our own templates say it in their masthead; for another one, it has a page before all."""
    told = [str(typst_value(line)) for line in lines]
    missing = [line for line in told if line not in text]
    return "".join(f"#block(strong[{line}])\n\n" for line in missing) + text


_PLACED: dict[str, Callable[[str, Sequence[str]], str]] = {
    "md": with_basis, "html": _in_html, "typ": _in_typst,
}  # fmt: skip
