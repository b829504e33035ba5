"""The words of a section, spelled in each format: harmless there, each tone in its own way."""

from collections.abc import Callable, Container, Iterable, Sequence
from functools import cache
from typing import TypeAlias

from markupsafe import Markup, escape

from plantrack.locale.printable import printable
from plantrack.model.evidence import link_of
from plantrack.reports.growth import refuse_length
from plantrack.reports.markdown import markdown_address, markdown_escape
from plantrack.reports.prose import html_prose
from plantrack.reports.sections.kinds import BREAK, Cell, Text, Tone
from plantrack.reports.typesetting import SET
from plantrack.reports.typst import typst_string, typst_value

Row: TypeAlias = Sequence[Cell]
Spell: TypeAlias = Callable[[Text], Markup]
Piece: TypeAlias = Callable[[str, Tone, str | None], str]
"""What spells one span: its words, its tone, its target."""
_BREAK = (BREAK.text, BREAK.tone, BREAK.target)
_HTML = {
    "words": "{}",
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


def speller(piece: Piece) -> Spell:
    """Return what spells a text of a section, span after span."""

    def spelled(text: Text) -> Markup:
        return Markup(_told(piece, text))  # noqa: S704 - each span is escaped

    return spelled


def html_piece(
    plan_language: str, anchors: Container[str], typeset: Callable[[str], str] = str
) -> Piece:
    """Return what spells a span in HTML; a link to an anchor that is not there is none."""
    language = str(escape(plan_language))
    tones = {tone: form.replace("{lang}", language) for tone, form in _HTML.items()}

    def piece(text: str, tone: Tone, target: str | None) -> str:
        if (text, tone, target) == _BREAK:
            return "<br>"
        told = tones[tone].replace("{}", typeset(str(html_prose(printable(text)))))
        return _html_link(target, told, anchors) if target else told

    return cache(piece)  # half of the words of a large table stand in it again


def html_rows(piece: Piece) -> Callable[[Sequence[Row], int, Sequence[str]], Markup]:
    """Return what spells rows of cells, each in the look of its column, a class or none.

    The cell of the column `named_by` is the head of its row. `piece` has set the words already. A
    template that went from cell to cell would take three times as long for a large table.
    """

    def rows(rows: Sequence[Row], named_by: int, looks: Sequence[str]) -> Markup:
        forms = [_tags(look, is_head=at == named_by) for at, look in enumerate(looks)]
        told = _bounded(f"<tr>{_cells(piece, row, forms)}</tr>\n" for row in rows)
        return Markup(f"{SET}{told}{SET}")  # noqa: S704 - each span is escaped

    return rows


def plain_rows(
    piece: Piece, begun: str, form: str, of_total: str
) -> Callable[[Sequence[Row], bool], Markup]:
    """Return what spells rows, a line each, all cells in one form; that of a total is another."""

    def rows(rows: Sequence[Row], is_total: bool = False) -> Markup:  # noqa: FBT001, FBT002 - a filter's
        begins, _, ends = (of_total if is_total else form).partition("{}")
        told = (f"{begun}{_cells(piece, row, [(begins, ends)] * len(row))}\n" for row in rows)
        return Markup(_bounded(told))  # noqa: S704 - each span is escaped

    return rows


def _cells(piece: Piece, row: Row, forms: Sequence[tuple[str, str]]) -> str:
    return "".join(
        [
            f"{begun}{_told(piece, cell.text)}{end}"
            for (begun, end), cell in zip(forms, row, strict=True)
        ]
    )


def _told(piece: Piece, text: Text) -> str:
    return "".join([piece(span.text, span.tone, span.target) for span in text])


def _bounded(rows: Iterable[str]) -> str:
    """Return rows as one text, unless that would be too long."""
    told, length = [], 0
    for row in rows:
        length += len(row)
        refuse_length(length)
        told.append(row)
    return "".join(told)


def _tags(look: str, *, is_head: bool) -> tuple[str, str]:
    looks = f' class="{escape(look)}"' if look else ""
    return (f'<th scope="row"{looks}>', "</th>") if is_head else (f"<td{looks}>", "</td>")


def _html_link(target: str, told: str, anchors: Container[str]) -> str:
    if target in anchors:
        return f'<a href="#{escape(target)}">{told}</a>'
    if link_of(target) is None:
        return told
    return f'<a href="{escape(target)}" rel="noreferrer">{told}</a>'


def markdown_piece(text: str, tone: Tone, target: str | None) -> str:
    """Return a span in Markdown; a sign is left out, for a word says the same beside it."""
    if (text, tone, target) == _BREAK:
        return "<br>"
    if tone == "mark":
        return ""
    bare = text.strip(" ")
    if not bare:
        return text
    before, after = text.split(bare, 1)
    told, sign = markdown_escape(bare), _MARKDOWN.get(tone, "")
    if target and link_of(target):
        told = f"[{told}]({markdown_address(target)})"
    return f"{before}{sign}{told}{sign}{after}"


def typst_piece(text: str, tone: Tone, target: str | None) -> str:
    """Return a span in the markup of Typst."""
    if (text, tone, target) == _BREAK:
        return "#linebreak();"
    if tone == "mark":
        return f"#sign({typst_string(text)});"
    told = str(typst_value(text))
    form = _TYPST.get(tone)
    if form:
        told = form.replace("{}", told)
    if target and link_of(target):
        told = f"#link({typst_string(target)})[{told}];"
    return told
