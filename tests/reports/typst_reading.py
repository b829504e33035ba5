"""Texts that Typst could take for its own, and the text of a PDF as it was before its lines."""

import re
import unicodedata

from pypdfium2 import PdfDocument

HOSTILE = (
    "#let x = 1",
    "$x^2$",
    "*a* _b_ `c` ```d",
    "<b>label</b> <label>",
    '"; #read("/etc/passwd")',
    "// comment",
    "/* block",
    "*/ end",
    "@reference",
    "back\\slash \\u{41} \\",
    "= heading",
    "- list + enum / term: x",
    "[bracket] ]]] ( ); }",
    "{{ 7*7 }} {% x %} {# y #}",
    '#import "@preview/cetz:0.3.0": *',
    '#include "x.typ"',
    'eval("1+1") std.eval plugin(x)',
    "tilde~x -- --- ...",
    "https://example.org/#{x}?a=b&c=d",
    "javascript:alert(1)",
    "#set page(width: 1pt)",
    "a" * 70,
    "W" * 40,
    "!" * 40,
    "x" * 29 + "." + "y" * 29,
    "#",
    "$",
    "\\",
    '"',
    "*",
    "½ № ™ € ① ➔ ♥ Ж Ω ǵ",
)


def compact(text: str) -> str:
    """Leave out what a line's end adds or takes away."""
    return re.sub(r"[\s\u00ad\u200b-]+", "", unicodedata.normalize("NFKC", text))


def pages_said(pdf: bytes) -> list[str]:
    """Return what each page of a PDF says, line by line."""
    document = PdfDocument(pdf)
    try:
        return [page.get_textpage().get_text_range().replace("\r\n", "\n") for page in document]
    finally:
        document.close()
