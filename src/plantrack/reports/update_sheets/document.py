"""An update sheet as a Word document: a table a deliverable, a field on each of its rows."""

import io
from datetime import datetime
from typing import Any

from plantrack.reports.extras import extra
from plantrack.reports.look import ACCENT
from plantrack.reports.skins.office.plain import LANGUAGES, plain
from plantrack.reports.update_sheets.layout import Block, Sheet
from plantrack.tables.returned.fields import DAY, DELIVERABLE, NOTHING, ROLE, SHOWN

_LABEL, _ANSWER = 1.7, 5.0  # inches


def sheet_docx(sheet: Sheet) -> bytes:
    """Return a sheet as a Word document; the same sheet gives the same bytes.

    Raises:
        PlantrackError: the library is not installed.
    """
    docx: Any = extra("docx", "docx")
    from plantrack.reports.skins.office.package import fixed_package

    document = docx.Document()
    _prepare(document, sheet, docx)
    document.add_heading(plain(sheet.title), 1)
    for line in sheet.basis:
        document.add_paragraph().add_run(plain(line)).bold = True
    t = sheet.translator
    rows = [(sheet.label(ROLE), sheet.role), (sheet.label(DAY), sheet.day)]
    rows += [(shown.label, shown.words) for shown in sheet.head]
    rows.append((t.spell(SHOWN["how"]), sheet.how))
    are_open = _table(document, rows, {sheet.label(DAY)}, docx)
    for block in sheet.blocks:
        document.add_heading(plain(f"{block.identifier} · {block.title}"), 2)
        to_fill = {sheet.label(name) for name in block.fields}
        are_open += _table(document, _rows(sheet, block), to_fill, docx)
    _shade(document, are_open, docx)
    stream = io.BytesIO()
    document.save(stream)
    return fixed_package(stream.getvalue())


def _rows(sheet: Sheet, block: Block) -> list[tuple[str, str]]:
    rows = [(sheet.label(DELIVERABLE), block.identifier)]
    rows += [(shown.label, shown.words) for shown in block.shown]
    rows += [(sheet.label(name), "[ ]" if name == NOTHING else "") for name in block.fields]
    return rows


def _table(document: Any, rows: list[tuple[str, str]], to_fill: set[str], docx: Any) -> list[bool]:  # noqa: ANN401 - python-docx has no types
    inches, colour = docx.shared.Inches, docx.shared.RGBColor(0x44, 0x4C, 0x56)
    table = document.add_table(0, 2)
    table.style = "Table Grid"
    table.autofit = False
    for column, width in zip(table.columns, (_LABEL, _ANSWER), strict=True):
        column.width = inches(width)
    for label, words in rows:
        cells = table.add_row().cells
        for cell, width in zip(cells, (_LABEL, _ANSWER), strict=True):
            cell.width = inches(width)
        named = cells[0].paragraphs[0].add_run(plain(label))
        named.bold = label in to_fill
        answer = cells[1].paragraphs[0].add_run(plain(words))
        if label not in to_fill:
            named.font.color.rgb = answer.font.color.rgb = colour
    return [label in to_fill for label, _ in rows]


def _shade(document: Any, are_open: list[bool], docx: Any) -> None:  # noqa: ANN401 - python-docx has no types
    """Shade the rows that are not to be filled in, two cells each."""
    named = docx.oxml.ns.qn
    cells = list(document.element.body.iter(named("w:tc")))
    for cell, is_open in zip(cells, (flag for row in are_open for flag in (row, row)), strict=True):
        if is_open:
            continue
        shade = docx.oxml.OxmlElement("w:shd")
        for name, value in (("val", "clear"), ("color", "auto"), ("fill", "F0F2F4")):
            shade.set(named(f"w:{name}"), value)
        cell.get_or_add_tcPr().append(shade)


def _prepare(document: Any, sheet: Sheet, docx: Any) -> None:  # noqa: ANN401 - python-docx has no types
    made = datetime.fromisoformat(sheet.day)
    known = document.core_properties
    known.title, known.author, known.comments = plain(sheet.title), "", ""
    known.created = known.modified = made
    known.language = LANGUAGES.get(sheet.translator.language, "")
    style = document.styles["Normal"]
    style.font.name, style.font.size = "Calibri", docx.shared.Pt(10.5)
    style.paragraph_format.space_after = docx.shared.Pt(2)
    accent = docx.shared.RGBColor.from_string(ACCENT.removeprefix("#").upper())
    for level in (1, 2):
        document.styles[f"Heading {level}"].font.color.rgb = accent
    for section in document.sections:
        section.left_margin = section.right_margin = docx.shared.Inches(0.9)
        section.top_margin = section.bottom_margin = docx.shared.Inches(0.8)
