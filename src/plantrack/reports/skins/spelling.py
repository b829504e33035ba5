"""The words of a section, spelled in each format: harmless there, each tone in its own way."""

from collections.abc import Callable, Container, Sequence
from functools import cache, partial

from markupsafe import Markup, escape

from plantrack.locale.printable import printable
from plantrack.model.evidence import link_of
from plantrack.reports.growth import refuse_length
from plantrack.reports.markdown import markdown_address, markdown_escape
from plantrack.reports.prose import html_prose
from plantrack.reports.sections.kinds import BREAK, Cell, Span, Text
from plantrack.reports.typst import typst_string, typst_value

Spell = Callable[[Text], Markup]
_HTML = {
    "strong": "<strong>{}</strong>",
    "quiet": "<small>{}</small>",
    "mark": '<span aria-hidden="true">{}</span>',
    "plan": '<span lang="{lang}">{}</span>',
    "name": '<strong lang="{lang}">{}</strong>',
    "gone": '<del lang="{lang}">{}</del>',
    "new": '<ins lang="{lang}">{}</ins>',
}
_MARKDOWN = {"strong": "**", "name": "**", "gone": "~~", "new": "**"}
_TYPST = {
    "strong": "#strong[{}];",
    "quiet": "#small[{}];",
    "plan": "#own[{}];",
    "name": "#own(strong[{}]);",
    "gone": "#own(strike[{}]);",
    "new": "#own(underline[{}]);",
}


def html_speller(plan_language: str, anchors: Container[str]) -> Spell:
    """Return what spells words in HTML; a link to an anchor that is not there is none."""
    language = str(escape(plan_language))
    tones = {tone: form.replace("{lang}", language) for tone, form in _HTML.items()}
    words = cache(_html_words)  # half of the words of a large table stand in it again
    return partial(_in_html, words, tones, anchors)


def html_rows(spell: Spell) -> Callable[[Sequence[Sequence[Cell]], int, Sequence[str]], Markup]:
    """Return what spells rows of cells, each in the look of its column, a class or none.

    The cell of the column `named_by` is the head of its row. A template that went from cell to cell
    would take three times as long for a large table.
    """

    def rows(rows: Sequence[Sequence[Cell]], named_by: int, looks: Sequence[str]) -> Markup:
        tags = [_tags(look, is_head=at == named_by) for at, look in enumerate(looks)]
        told, length = [], 0
        for row in rows:
            cells = "".join(
                [
                    f"{begun}{spell(cell.text)}{end}"
                    for (begun, end), cell in zip(tags, row, strict=True)
                ]
            )
            length += len(cells)
            refuse_length(length)
            told.append(f"<tr>{cells}</tr>\n")
        return Markup("".join(told))  # noqa: S704 - each cell is escaped

    return rows


def _tags(look: str, *, is_head: bool) -> tuple[str, str]:
    looks = f' class="{escape(look)}"' if look else ""
    return (f'<th scope="row"{looks}>', "</th>") if is_head else (f"<td{looks}>", "</td>")


def markdown_spelled(text: Text) -> Markup:
    """Return words in Markdown; signs are left out, for a word says the same beside each."""
    return Markup("".join(map(_in_markdown, text)))  # noqa: S704 - each span is escaped


def typst_spelled(text: Text) -> Markup:
    """Return words in the markup of Typst."""
    return Markup("".join(map(_in_typst, text)))  # noqa: S704 - each span is escaped


def _html_words(text: str) -> str:
    return str(html_prose(printable(text)))


def _in_html(
    words: Callable[[str], str], tones: dict[str, str], anchors: Container[str], text: Text
) -> Markup:
    pieces = []
    for span in text:
        if span.text == BREAK.text and span == BREAK:
            pieces.append("<br>")
            continue
        told = words(span.text)
        if span.tone != "words":
            told = tones[span.tone].replace("{}", told)
        pieces.append(_html_link(span.target, told, anchors) if span.target else told)
    return Markup("".join(pieces))  # noqa: S704 - each span is escaped


def _html_link(target: str, told: str, anchors: Container[str]) -> str:
    if target in anchors:
        return f'<a href="#{escape(target)}">{told}</a>'
    if link_of(target) is None:
        return told
    return f'<a href="{escape(target)}" rel="noreferrer">{told}</a>'


def _in_markdown(span: Span) -> str:
    if span == BREAK:
        return "<br>"
    if span.tone == "mark":
        return ""
    bare = span.text.strip(" ")
    if not bare:
        return span.text
    before, after = span.text.split(bare, 1)
    told, sign = markdown_escape(bare), _MARKDOWN.get(span.tone, "")
    if span.target and link_of(span.target):
        told = f"[{told}]({markdown_address(span.target)})"
    return f"{before}{sign}{told}{sign}{after}"


def _in_typst(span: Span) -> str:
    if span == BREAK:
        return "#linebreak();"
    if span.tone == "mark":
        return f"#sign({typst_string(span.text)});"
    told = str(typst_value(span.text))
    form = _TYPST.get(span.tone)
    if form:
        told = form.replace("{}", told)
    if span.target and link_of(span.target):
        told = f"#link({typst_string(span.target)})[{told}];"
    return told
