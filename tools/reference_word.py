"""The reference document of Word: a sheet with each style in it, its header and footer."""

import io
from datetime import datetime

from docx import Document
from docx.document import Document as WordDocument
from docx.oxml import parse_xml
from docx.shared import Twips

from plantrack.reports.skins.office.package import fixed_package
from word_styles import (
    NS,
    NUMBERING,
    PARAGRAPHS,
    SAMPLES,
    SETTINGS,
    flat,
    style_id,
    styles,
    theme,
)

_UNUSED = ("thumbnail", "stylesWithEffects", "webSettings", "customXml", "fontTable")
_PAGES = (
    '<w:r><w:tab/></w:r><w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple>'
    '<w:r><w:t xml:space="preserve"> / </w:t></w:r>'
    '<w:fldSimple w:instr=" NUMPAGES "><w:r><w:t>1</w:t></w:r></w:fldSimple>'
)
FIXED_DAY = datetime(1980, 1, 1)  # noqa: DTZ001 - Word's dates carry no zone
_APP = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">'
    "<Application>plantrack</Application></Properties>"
)


def reference_word() -> bytes:
    """Return the reference document: a sheet with each style in it, which no report keeps."""
    document = Document()
    package = document.part.package
    for part in (document.part, package):
        for name, rel in list(part.rels.items()):
            if any(unused in str(rel.reltype) + str(rel.target_ref) for unused in _UNUSED):
                del part.rels[name]
    document.part._styles_part._element = parse_xml(flat(styles()))
    document.part.numbering_part._element = parse_xml(flat(NUMBERING))
    document.part._settings_part._element = parse_xml(flat(SETTINGS))
    for part in package.iter_parts():
        if str(part.partname).endswith("theme1.xml"):
            part._blob = theme(part.blob.decode()).encode()
        if str(part.partname).endswith("app.xml"):
            part._blob = _APP.encode()
    _page(document)
    _samples(document)
    properties = document.core_properties
    properties.title, properties.author, properties.comments = "reference", "plantrack", ""
    properties.last_modified_by, properties.revision = "plantrack", 1
    properties.created = properties.modified = FIXED_DAY
    stream = io.BytesIO()
    document.save(stream)
    return fixed_package(stream.getvalue())


def _samples(document: WordDocument) -> None:
    """Show each style, in itself."""
    document.element.body.clear_content()
    for name, look in PARAGRAPHS.items():
        if look.says:
            document.add_paragraph(look.says, style=_shown(name))
    for name, says in SAMPLES.items():
        document.add_paragraph().add_run(f"{name}: {says}", style=name)
    table = document.add_table(0, 2, style="Plantrack Table")
    for row in (("Table Heading", "Table Heading Number"), ("Table Text", "Table Number")):
        for cell, style in zip(table.add_row().cells, row, strict=True):
            cell.paragraphs[0].text = style
            cell.paragraphs[0].style = document.styles[style]


def _shown(name: str) -> str:
    return name.capitalize() if name.startswith(("heading", "caption")) else name


def _page(document: WordDocument) -> None:
    """US Letter, a first page with room for a logo, page numbers."""
    section = document.sections[0]
    section.page_width, section.page_height = Twips(12240), Twips(15840)
    section.left_margin = section.right_margin = Twips(1134)
    section.top_margin, section.bottom_margin = Twips(1134), Twips(1134)
    section.header_distance = section.footer_distance = Twips(567)
    section.different_first_page_header_footer = True
    head, foot = _runs("Running Head"), _runs("Running Foot") + _PAGES
    for part, style, runs in (
        (section.header, "Header", head),
        (section.first_page_header, "Logo", ""),
        (section.footer, "Footer", foot),
        (section.first_page_footer, "Footer", foot),
    ):
        part.is_linked_to_previous = False
        for paragraph in part.paragraphs:
            paragraph._p.getparent().remove(paragraph._p)
        tab = '<w:tabs><w:tab w:val="right" w:pos="9972"/></w:tabs>' if runs == foot else ""
        dressed = f'<w:pPr><w:pStyle w:val="{style}"/>{tab}</w:pPr>'
        part._element.append(parse_xml(f"<w:p {NS}>{dressed}{runs}</w:p>"))


def _runs(style: str) -> str:
    dressed = f'<w:rPr><w:rStyle w:val="{style_id(style)}"/></w:rPr>'
    return f"<w:r>{dressed}<w:t>{style}</w:t></w:r>"
