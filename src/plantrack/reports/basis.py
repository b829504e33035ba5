"""What a document rests on, on its first line: put there by code, whoever wrote its template."""

import re
from collections.abc import Callable, Sequence
from html import escape
from typing import Any

from plantrack.reports.markdown import with_basis
from plantrack.reports.typst import typst_value
from plantrack.reports.word_text import plain

_BODY = re.compile(r"<body\b[^>]*>", re.IGNORECASE)
_HTML_STYLE = "margin:0;max-width:none;padding:.7rem 1rem;border-bottom:4px solid;font-weight:700"
_ALERT = "Alert"  # a style of our Word templates, which a plan's own may not have


def told_first(text: str, format_: str, lines: Sequence[str]) -> str:
    """Return a document's text, beginning with what it rests on."""
    return _PLACED[format_](text, lines) if lines else text


def word_told_first(document: Any, lines: Sequence[str]) -> None:  # noqa: ANN401 - no types
    """Have a Word document begin with what it rests on."""
    if not lines:
        return
    named = {style.name for style in document.styles}
    body = document.part.element.body  # what was filled in: the document's own is the template's
    for line in reversed(lines):
        told = document.add_paragraph(style=_ALERT if _ALERT in named else None)
        told.add_run(plain(line)).bold = True
        body.insert(0, told._p)  # noqa: SLF001 - python-docx adds at the end only


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
