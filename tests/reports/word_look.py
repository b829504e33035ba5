"""How the shipped Word templates look: their theme, styles, page, header and footer."""

import re
from typing import NamedTuple

from docx import Document
from docx.document import Document as WordDocument
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.section import _Footer, _Header
from docx.shared import Twips

INK, QUIET, RULE, ACCENT, LATE = "1A2226", "566067", "D9D5CB", "0C5A5E", "B5432A"
NS = nsdecls("w", "r")
_UNUSED = ("thumbnail", "stylesWithEffects", "webSettings", "customXml", "fontTable")

HEAD = '<w:rFonts w:asciiTheme="majorHAnsi" w:hAnsiTheme="majorHAnsi"/>'
BOLD = "<w:b/><w:bCs/>"
TEAL = f'<w:color w:val="{ACCENT}" w:themeColor="accent1"/>'
SOFT = f'<w:color w:val="{QUIET}"/>'
KEPT = "<w:keepNext/><w:keepLines/>"
RIGHT = '<w:jc w:val="right"/>'


def _line(side: str, size: int, space: int, color: str) -> str:
    line = f'<w:{side} w:val="single" w:sz="{size}" w:space="{space}" w:color="{color}"/>'
    return f"<w:pBdr>{line}</w:pBdr>"


class Look(NamedTuple):
    """A paragraph style: half-points, twips, and what stands before and after the spacing."""

    size: int = 20
    above: int = 0
    below: int = 0
    run: str = ""
    before: str = ""
    after: str = ""
    base: str = "Normal"


PARAGRAPHS = {
    "Title": Look(36, 60, 100, HEAD + BOLD, KEPT),
    "heading 1": Look(28, 300, 100, HEAD + BOLD + TEAL, KEPT, '<w:outlineLvl w:val="0"/>'),
    "heading 2": Look(24, 300, 60, HEAD + BOLD, KEPT, '<w:outlineLvl w:val="1"/>'),
    "heading 3": Look(20, 220, 40, BOLD, KEPT, '<w:outlineLvl w:val="2"/>'),
    "caption": Look(17, 60, 80, SOFT, KEPT),
    "List Bullet": Look(
        below=50,
        before='<w:numPr><w:numId w:val="1"/></w:numPr>',
        after='<w:ind w:left="284" w:hanging="284"/>',
    ),
    "Quote": Look(20, 0, 100, HEAD, KEPT + _line("left", 12, 8, RULE), '<w:ind w:left="200"/>'),
    "header": Look(16, run=SOFT, before=_line("bottom", 4, 4, RULE)),
    "footer": Look(16, run=SOFT, before=_line("top", 4, 4, RULE)),
    "Eyebrow": Look(18, run=SOFT),
    "Meta": Look(18, 0, 160, SOFT, _line("top", 24, 5, ACCENT)),
    "Lead": Look(23, 80, 120, HEAD),
    "Alert": Look(20, 80, 80, BOLD, _line("left", 24, 8, INK), '<w:ind w:left="200"/>'),
    "Note": Look(17, 40, 60, SOFT),
    "Named": Look(20, 120, 20, before=KEPT),
    "Named Detail": Look(
        18,
        below=20,
        before='<w:keepLines/><w:tabs><w:tab w:val="left" w:pos="1985"/></w:tabs>',
        after='<w:ind w:left="1985" w:hanging="1701"/>',
    ),
    "Table Text": Look(17),
    "Table Heading": Look(15, run=BOLD + SOFT, before=KEPT, base="Table Text"),
    "Table Number": Look(17, after=RIGHT, base="Table Text"),
    "Table Heading Number": Look(15, after=RIGHT, base="Table Heading"),
    "Table Note": Look(15, 20, run=SOFT, base="Table Text"),
    "Explained": Look(17, 0, 10, SOFT, after='<w:ind w:left="284"/>'),
    "After Table": Look(4),
    "Picture": Look(20, 80, 80),
    "Template Tag": Look(14, run='<w:color w:val="8A8F94"/>'),
}
CHARACTERS = {
    "Strong": BOLD,
    "Plan Text": '<w:lang w:val="fr-CA"/>',
    "Plan Strong": BOLD + '<w:lang w:val="fr-CA"/>',
    "Plan Quiet": SOFT + '<w:sz w:val="16"/><w:lang w:val="fr-CA"/>',
    "Quiet": SOFT + '<w:sz w:val="16"/>',
    "Example": '<w:rFonts w:asciiTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi"/><w:b w:val="0"/>'
    '<w:bCs w:val="0"/>' + SOFT + '<w:sz w:val="22"/><w:szCs w:val="22"/>',
    "Late": BOLD + f'<w:color w:val="{LATE}"/>',
    "Hyperlink": f'<w:color w:val="{ACCENT}" w:themeColor="hyperlink"/><w:u w:val="single"/>',
}
_DEFAULTS = """<w:docDefaults><w:rPrDefault><w:rPr>
<w:rFonts w:asciiTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi" w:eastAsiaTheme="minorEastAsia"
 w:cstheme="minorBidi"/><w:sz w:val="20"/><w:szCs w:val="20"/>
<w:lang w:val="fr-CA" w:eastAsia="en-US" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>
<w:pPrDefault><w:pPr><w:spacing w:after="100" w:line="259" w:lineRule="auto"/></w:pPr>
</w:pPrDefault></w:docDefaults>"""
_BUILT_IN = f"""
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/>
<w:rPr><w:color w:val="{INK}" w:themeColor="text1"/></w:rPr></w:style>
<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">
<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>
<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/>
<w:uiPriority w:val="99"/><w:semiHidden/></w:style>
<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>
<w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar>
<w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/>
<w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>"""
_TABLE = f"""
<w:style w:type="table" w:customStyle="1" w:styleId="PlantrackTable">
<w:name w:val="Plantrack Table"/><w:basedOn w:val="TableNormal"/><w:qFormat/><w:tblPr><w:tblBorders>
<w:bottom w:val="single" w:sz="4" w:space="0" w:color="{RULE}"/>
<w:insideH w:val="single" w:sz="4" w:space="0" w:color="{RULE}"/></w:tblBorders><w:tblCellMar>
<w:top w:w="50" w:type="dxa"/><w:left w:w="0" w:type="dxa"/><w:bottom w:w="50" w:type="dxa"/>
<w:right w:w="100" w:type="dxa"/></w:tblCellMar></w:tblPr>
<w:tblStylePr w:type="firstRow"><w:tblPr/><w:tcPr><w:tcBorders>
<w:bottom w:val="single" w:sz="8" w:space="0" w:color="{INK}"/></w:tcBorders>
<w:vAlign w:val="bottom"/></w:tcPr></w:tblStylePr></w:style>"""
_NUMBERING = f"""<w:numbering {NS}><w:abstractNum w:abstractNumId="0">
<w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/>
<w:numFmt w:val="bullet"/><w:pStyle w:val="ListBullet"/><w:lvlText w:val="•"/>
<w:lvlJc w:val="left"/>
<w:pPr><w:ind w:left="284" w:hanging="284"/></w:pPr>
<w:rPr><w:color w:val="{ACCENT}" w:themeColor="accent1"/></w:rPr></w:lvl></w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>"""
_SETTINGS = f"""<w:settings {NS}><w:zoom w:percent="100"/><w:defaultTabStop w:val="709"/>
<w:characterSpacingControl w:val="doNotCompress"/><w:compat>
<w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word"
 w:val="15"/></w:compat><w:themeFontLang w:val="fr-CA"/>
<w:clrSchemeMapping w:bg1="light1" w:t1="dark1" w:bg2="light2" w:t2="dark2" w:accent1="accent1"
 w:accent2="accent2" w:accent3="accent3" w:accent4="accent4" w:accent5="accent5"
 w:accent6="accent6" w:hyperlink="hyperlink" w:followedHyperlink="followedHyperlink"/>
<w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/></w:settings>"""
_APP = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">'
    "<Application>plantrack</Application></Properties>"
)
_COLORS = {
    "dk1": INK, "lt1": "FFFFFF", "dk2": QUIET, "lt2": "F3F1EC", "accent1": ACCENT,
    "accent2": "5B9AA0", "accent3": "9CC5C6", "accent4": "C9A227", "accent5": LATE,
    "accent6": "8A8F94", "hlink": ACCENT, "folHlink": QUIET,
}  # fmt: skip


def blank(*, landscape: bool = False) -> WordDocument:
    """Return a document with our theme, styles, header and footer, and nothing in it."""
    document = Document()
    package = document.part.package
    for part in (document.part, package):
        for name, rel in list(part.rels.items()):
            if any(unused in str(rel.reltype) + str(rel.target_ref) for unused in _UNUSED):
                del part.rels[name]
    document.part._styles_part._element = parse_xml(_flat(_styles()))
    document.part.numbering_part._element = parse_xml(_flat(_NUMBERING))
    document.part._settings_part._element = parse_xml(_flat(_SETTINGS))
    for part in package.iter_parts():
        if str(part.partname).endswith("theme1.xml"):
            part._blob = _theme(part.blob.decode()).encode()
        if str(part.partname).endswith("app.xml"):
            part._blob = _APP.encode()
    _page(document, landscape=landscape)
    return document


def _styles() -> str:
    found = [f"<w:styles {NS}>", _DEFAULTS, _BUILT_IN]
    for name, look in PARAGRAPHS.items():
        spacing = f'<w:spacing w:before="{look.above}" w:after="{look.below}"/>'
        found.append(
            f'<w:style w:type="paragraph"{_custom(name)} w:styleId="{style_id(name)}">'
            f'<w:name w:val="{name}"/><w:basedOn w:val="{style_id(look.base)}"/><w:qFormat/>'
            f"<w:pPr>{look.before}{spacing}{look.after}</w:pPr>"
            f'<w:rPr>{look.run}<w:sz w:val="{look.size}"/><w:szCs w:val="{look.size}"/></w:rPr>'
            "</w:style>"
        )
    for name, run in CHARACTERS.items():
        found.append(
            f'<w:style w:type="character"{_custom(name)} w:styleId="{style_id(name)}">'
            f'<w:name w:val="{name}"/><w:qFormat/><w:rPr>{run}</w:rPr></w:style>'
        )
    return "".join([*found, _TABLE, "</w:styles>"])


def style_id(name: str) -> str:
    """Return the id of a style: its name without spaces."""
    return re.sub(" ", "", name[:1].upper() + name[1:])


def _custom(name: str) -> str:
    built_in = name[0].islower() or name in ("Title", "List Bullet", "Quote", "Strong", "Hyperlink")
    return "" if built_in else ' w:customStyle="1"'


def _flat(xml: str) -> str:
    return xml.replace("\n<", "<").replace("\n", "")


def _theme(xml: str) -> str:
    for name, color in _COLORS.items():
        filled = f'<a:{name}><a:srgbClr val="{color}"/></a:{name}>'
        xml = re.sub(rf"<a:{name}>.*?</a:{name}>", filled, xml, flags=re.DOTALL)
    for kind, font in (("major", "Georgia"), ("minor", "Arial")):
        xml = re.sub(rf'(<a:{kind}Font>\s*<a:latin typeface=")[^"]*', rf"\g<1>{font}", xml, count=1)
    return xml


def _page(document: WordDocument, *, landscape: bool) -> None:
    """US Letter, a first page with room for a logo, page numbers."""
    section = document.sections[0]
    wide, high = (15840, 12240) if landscape else (12240, 15840)
    side = 1020 if landscape else 1134
    section.page_width, section.page_height = Twips(wide), Twips(high)
    if landscape:
        section._sectPr.get_or_add_pgSz().set(
            f"{{{section._sectPr.nsmap['w']}}}orient", "landscape"
        )
    section.left_margin = section.right_margin = Twips(side)
    section.top_margin, section.bottom_margin = Twips(1134), Twips(1134)
    section.header_distance = section.footer_distance = Twips(567)
    section.different_first_page_header_footer = True
    at = wide - 2 * side
    header = [("Plan Text", "{{ plan.organisation }} · {{ plan.title }}")]
    for part, runs, numbered in (
        (section.header, header, False),
        (section.first_page_header, [], False),
        (section.footer, [("", "{{ sources.words }}")], True),
        (section.first_page_footer, [("", "{{ sources.words }}")], True),
    ):
        part.is_linked_to_previous = False
        style = "" if not runs else "Footer" if numbered else "Header"
        _replace(part, runs, style, at if numbered else 0)


def _replace(part: _Header | _Footer, runs: list[tuple[str, str]], style: str, at: int) -> None:
    told = "".join(
        f'<w:r><w:rPr><w:rStyle w:val="{style_id(kind)}"/></w:rPr><w:t>{text}</w:t></w:r>'
        if kind
        else f"<w:r><w:t>{text}</w:t></w:r>"
        for kind, text in runs
    )
    pages = f"<w:r><w:tab/></w:r>{_field('PAGE')}<w:r><w:t> / </w:t></w:r>{_field('NUMPAGES')}"
    tabs = f'<w:tabs><w:tab w:val="right" w:pos="{at}"/></w:tabs>'
    dressed = f'<w:pStyle w:val="{style}"/>' if style else ""
    xml = f"<w:p {NS}><w:pPr>{dressed}{tabs if at else ''}</w:pPr>{told}{pages if at else ''}</w:p>"
    for paragraph in part.paragraphs:
        paragraph._p.getparent().remove(paragraph._p)
    part._element.append(parse_xml(xml.replace("<w:t> / ", '<w:t xml:space="preserve"> / ')))


def _field(code: str) -> str:
    return f'<w:fldSimple w:instr=" {code} "><w:r><w:t>1</w:t></w:r></w:fldSimple>'
