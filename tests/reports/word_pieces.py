"""What the shipped Word templates are built from: paragraphs, tags, tables."""

from collections.abc import Sequence
from html import escape
from typing import NamedTuple

from reports.word_look import style_id

Run = str | tuple[str, str]
Cell = str  # the paragraphs of a cell, in Word's XML
KEPT = "<w:keepNext/>"
_HEADER = "<w:tblHeader/>"
_TAG = 700


class Column(NamedTuple):
    """A column of a table: its heading, its width in twips, its cell, and whether it is figures."""

    heading: str
    width: int
    cell: Cell
    figures: bool = False


def text(*runs: Run, style: str = "Normal", more: str = "") -> str:
    """Return a paragraph of runs, each a text or a text and its character style."""
    told = "".join(_run(run) for run in runs)
    return f'<w:p><w:pPr><w:pStyle w:val="{style_id(style)}"/>{more}</w:pPr>{told}</w:p>'


def _run(run: Run) -> str:
    words, style = (run, "") if isinstance(run, str) else run
    dressed = f'<w:rPr><w:rStyle w:val="{style_id(style)}"/></w:rPr>' if style else ""
    inside = escape(words, quote=False).replace("\t", "</w:t><w:tab/><w:t>")
    return f'<w:r>{dressed}<w:t xml:space="preserve">{inside}</w:t></w:r>'.replace(
        "<w:t></w:t>", ""
    )


def plan(words: str) -> Run:
    """Return a run of the plan's own words, which are in the plan's language."""
    return (words, "Plan Text")


def strong(words: str) -> Run:
    """Return a run in bold."""
    return (words, "Strong")


def quiet(words: str) -> Run:
    """Return a run in small grey."""
    return (words, "Quiet")


def tag(words: str) -> str:
    """Return a tag on a paragraph of its own, which goes with it."""
    return text(f"{{%p {words} %}}", style="Template Tag")


def between(opening: str, *inside: str) -> str:
    """Return paragraphs between two tags: those of an `if` or of a `for`."""
    word = opening.split(maxsplit=1)[0]
    return tag(opening) + "".join(inside) + tag(f"end{word}")


def together(last: str, *runs: Run, style: str = "Normal") -> str:
    """Return a paragraph that stays on the page of the next one, but where `last` holds."""
    return between(f"if {last}", text(*runs, style=style)) + between(
        f"if not ({last})", text(*runs, style=style, more=KEPT)
    )


def heading(words: str, level: int = 1) -> str:
    """Return a heading whose words are translated."""
    return text(words, style=f"heading {level}")


def section(condition: str, title: str, *inside: str) -> str:
    """Return a heading and what follows it, where the condition holds."""
    return between(f"if {condition}", heading(title), *inside)


def cell(*runs: Run, more: str = "") -> Cell:
    """Return a cell of one paragraph."""
    return text(*runs, style="Table Text", more=more)


def number(*runs: Run, more: str = "") -> Cell:
    """Return a cell of figures."""
    return text(*runs, style="Table Number", more=more)


def note(*runs: Run) -> str:
    """Return a small paragraph below another in a cell."""
    return text(*runs, style="Table Note")


def row_tag(words: str) -> str:
    """Return a row that holds a tag only, and goes with it."""
    return f"<w:tr>{_all_columns(text(f'{{%tr {words} %}}', style='Template Tag'))}</w:tr>"


def _all_columns(inside: str) -> str:
    """Return a cell over all columns; `grid` knows how many there are."""
    return (
        '<w:tc><w:tcPr><w:tcW w:w="@wide@" w:type="dxa"/><w:gridSpan w:val="@several@"/></w:tcPr>'
        f"{inside}</w:tc>"
    )


def rows(loop: str, columns: Sequence[Column], *, height: int = 0) -> str:
    """Return a row for each of a loop, `for x in list`; no page break splits one."""
    tall = f'<w:trHeight w:val="{height}" w:hRule="atLeast"/>' if height else ""
    one = _row([column.width for column in columns], [column.cell for column in columns], tall)
    return row_tag(loop) + one + row_tag("endfor")


def band(*runs: Run) -> str:
    """Return a row of one cell over all columns, kept with the row that follows."""
    inside = text(*runs, style="Table Text", more=f'{KEPT}<w:spacing w:before="120"/>')
    return f"<w:tr><w:trPr><w:cantSplit/></w:trPr>{_all_columns(inside)}</w:tr>"


def table(columns: Sequence[Column], *inside: str, named: str) -> str:
    """Return a table: a header row that every page repeats, and rows; `named` says what it is."""
    heads = [
        text(one.heading, style="Table Heading Number" if one.figures else "Table Heading")
        for one in columns
    ]
    widths = [one.width for one in columns]
    return grid(widths, _row(widths, heads, _HEADER), *inside, named=named)


def listing(loop: str, columns: Sequence[Column], *, named: str, height: int = 0) -> str:
    """Return a table of one row for each of a loop."""
    return table(columns, rows(loop, columns, height=height), named=named)


def grid(widths: Sequence[int], *inside: str, named: str) -> str:
    """Return a table of rows that are made already, and the paragraph that keeps two apart."""
    name = escape(named, quote=False).replace('"', "'")
    told = (
        "".join(inside).replace("@wide@", str(sum(widths))).replace("@several@", str(len(widths)))
    )
    return (
        '<w:tbl><w:tblPr><w:tblStyle w:val="PlantrackTable"/>'
        f'<w:tblW w:w="{sum(widths)}" w:type="dxa"/><w:tblLayout w:type="fixed"/>'
        '<w:tblLook w:val="0620" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0"'
        f' w:noHBand="1" w:noVBand="1"/><w:tblCaption w:val="{name}"/></w:tblPr><w:tblGrid>'
        + "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
        + f"</w:tblGrid>{told}</w:tbl>"
        + text(style="After Table")
    )


class Wide(NamedTuple):
    """A table that repeats a column: how wide it is, and its columns but the first.

    A repeated column of width 0 leaves the widths to the text.
    """

    total: int
    repeated: int
    last: tuple[int, ...] = ()

    @property
    def widths(self) -> list[int]:
        """The widths of the template's columns: the first, a tag, the repeated one, a tag, more."""
        others = [_TAG, self.repeated or _TAG, _TAG, *self.last]
        return [self.total - sum(others), *others]

    def row(self, loop: str, first: Cell, cell: Cell, *last: Cell, header: bool = False) -> str:
        """Return a row that repeats a cell: `loop` is `for x in list`."""
        cells = [first, _column_tag(loop), cell, _column_tag("endfor"), *last]
        widths = self.widths if self.repeated else [0] * len(cells)
        return _row(widths, cells, _HEADER if header else "")


def _column_tag(words: str) -> str:
    return text(f"{{%tc {words} %}}", style="Template Tag")


def _row(widths: Sequence[int], cells: Sequence[Cell], more: str) -> str:
    told = "".join(map(_cell, widths, cells))
    return f"<w:tr><w:trPr><w:cantSplit/>{more}</w:trPr>{told}</w:tr>"


def _cell(width: int, inside: str) -> str:
    kind = "dxa" if width else "auto"
    return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="{kind}"/></w:tcPr>{inside}</w:tc>'
