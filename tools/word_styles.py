"""The styles of the reference document of Word, its theme and settings, in Word's XML."""

import re
from typing import NamedTuple

from docx.oxml.ns import nsdecls

INK, QUIET, RULE, ACCENT, LATE = "1A2226", "566067", "D9D5CB", "0C5A5E", "B5432A"
NS = nsdecls("w", "r")

HEAD = '<w:rFonts w:asciiTheme="majorHAnsi" w:hAnsiTheme="majorHAnsi"/>'
BOLD = "<w:b/><w:bCs/>"
TEAL = f'<w:color w:val="{ACCENT}" w:themeColor="accent1"/>'
SOFT = f'<w:color w:val="{QUIET}"/>'
KEPT = "<w:keepNext/><w:keepLines/>"
RIGHT = '<w:jc w:val="right"/>'


def _line(side: str, size: int, space: int, color: str) -> str:
    line = f'<w:{side} w:val="single" w:sz="{size}" w:space="{space}" w:color="{color}"/>'
    return f"<w:pBdr>{line}</w:pBdr>"


def _indent(left: int, hanging: int = 0) -> str:
    return f'<w:ind w:left="{left}" w:hanging="{hanging}"/>'


def _told_at(place: int) -> str:
    return f'<w:keepLines/><w:tabs><w:tab w:val="left" w:pos="{place}"/></w:tabs>'


class Look(NamedTuple):
    """A paragraph style: half-points, twips, and what stands before and after the spacing."""

    size: int = 20
    above: int = 0
    below: int = 0
    run: str = ""
    before: str = ""
    after: str = ""
    base: str = "Normal"
    says: str = ""


# What each style dresses is told in French, then in English, in the style itself.
PARAGRAPHS = {
    "Title": Look(36, 60, 100, HEAD + BOLD, KEPT, says="Titre du rapport / Title of the report"),
    "heading 1": Look(
        28,
        300,
        100,
        HEAD + BOLD + TEAL,
        KEPT,
        '<w:outlineLvl w:val="0"/>',
        says="Partie du rapport / Part of the report",
    ),
    "heading 2": Look(
        24,
        300,
        60,
        HEAD + BOLD,
        KEPT,
        '<w:outlineLvl w:val="1"/>',
        says="Sous-partie / Part of a part",
    ),
    "heading 3": Look(
        20, 220, 40, BOLD, KEPT, '<w:outlineLvl w:val="2"/>', says="Troisième niveau / Third level"
    ),
    "toc 1": Look(20, 20, 20, says="Table des matières / Contents"),
    "toc 2": Look(20, 20, 20, after=_indent(284)),
    "toc 3": Look(20, 20, 20, after=_indent(568)),
    "toc heading": Look(20, 160, 40, BOLD, KEPT),
    "Lead": Look(23, 80, 120, HEAD, says="Les premières phrases / The first sentences"),
    "Alert": Look(
        20,
        80,
        80,
        BOLD,
        _line("left", 24, 8, INK),
        _indent(200),
        says="Ce qu’il faut voir / What is to be seen",
    ),
    "Quote": Look(
        20,
        0,
        100,
        HEAD,
        KEPT + _line("left", 12, 8, RULE),
        _indent(200),
        says="Le texte du plan / The plan’s own text",
    ),
    "Note": Look(17, 40, 60, SOFT, says="Petites notes / Small notes"),
    "List Bullet": Look(
        below=50,
        before='<w:numPr><w:numId w:val="1"/></w:numPr>',
        after=_indent(284, 284),
        says="Entrée d’une liste / Entry of a list",
    ),
    "List masthead": Look(18, below=20, run=SOFT),
    "List files": Look(17, below=20, run=SOFT),
    "Fact": Look(
        20,
        below=40,
        before=_told_at(2552),
        after=_indent(2552, 2552),
        says="Fait\tce qui en est dit / Fact\twhat is told of it",
    ),
    "Entry Fact": Look(
        18,
        below=20,
        before=_told_at(1985),
        after=_indent(1985, 1701),
        says="Fait\tsous une entrée / below an entry",
    ),
    "caption": Look(17, 60, 80, SOFT, KEPT, says="Légende / Caption"),
    "Table Text": Look(17),
    "Table Heading": Look(15, run=BOLD + SOFT, before=KEPT, base="Table Text"),
    "Table Number": Look(17, after=RIGHT, base="Table Text"),
    "Table Heading Number": Look(15, after=RIGHT, base="Table Heading"),
    "Table Group": Look(17, 120, run=BOLD, before=KEPT, base="Table Text"),
    "After Table": Look(4),
    "Figure Title": Look(
        20, 220, 40, BOLD, KEPT, says="Question d’un graphique / Question of a picture"
    ),
    "Picture": Look(20, 80, 80),
    "Meter": Look(17, before=f'<w:shd w:val="clear" w:color="auto" w:fill="{ACCENT}"/>'),
    "Meter Beside": Look(17, before=f'<w:shd w:val="clear" w:color="auto" w:fill="{QUIET}"/>'),
    "Logo": Look(20),
    "header": Look(16, run=SOFT, before=_line("bottom", 4, 4, RULE)),
    "footer": Look(16, run=SOFT, before=_line("top", 4, 4, RULE)),
}
CHARACTERS = {
    "Strong": BOLD,
    "Plan Text": "",
    "Quiet": SOFT + '<w:sz w:val="16"/>',
    "Gone": "<w:strike/>" + SOFT,
    "New": '<w:u w:val="single"/>',
    "Mark": BOLD,
    "Fact Head": SOFT,
    "Hyperlink": f'<w:color w:val="{ACCENT}" w:themeColor="hyperlink"/><w:u w:val="single"/>',
    "Running Head": "",
    "Running Foot": "",
}
SAMPLES = {
    "Plan Text": "les mots du plan / the plan’s words",
    "Strong": "ce qui ressort / what stands out",
    "Quiet": "ce qui s’efface / what stays back",
    "Gone": "ce qui est retiré / what is taken out",
    "New": "ce qui est ajouté / what is added",
    "Mark": "signe d’un état / sign of a state",
    "Fact Head": "tête d’un fait / head of a fact",
    "Hyperlink": "lien / link",
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
<w:vAlign w:val="bottom"/></w:tcPr></w:tblStylePr>
<w:tblStylePr w:type="lastRow"><w:rPr><w:b/><w:bCs/></w:rPr></w:tblStylePr></w:style>
<w:style w:type="table" w:customStyle="1" w:styleId="MeterTable"><w:name w:val="Meter Table"/>
<w:basedOn w:val="TableNormal"/><w:qFormat/><w:tblPr><w:tblCellMar>
<w:top w:w="40" w:type="dxa"/><w:left w:w="0" w:type="dxa"/><w:bottom w:w="40" w:type="dxa"/>
<w:right w:w="100" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>"""
NUMBERING = f"""<w:numbering {NS}><w:abstractNum w:abstractNumId="0">
<w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/>
<w:numFmt w:val="bullet"/><w:pStyle w:val="ListBullet"/><w:lvlText w:val="•"/>
<w:lvlJc w:val="left"/>
<w:pPr><w:ind w:left="284" w:hanging="284"/></w:pPr>
<w:rPr><w:color w:val="{ACCENT}" w:themeColor="accent1"/></w:rPr></w:lvl></w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>"""
SETTINGS = f"""<w:settings {NS}><w:zoom w:percent="100"/><w:defaultTabStop w:val="709"/>
<w:characterSpacingControl w:val="doNotCompress"/><w:compat>
<w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word"
 w:val="15"/></w:compat><w:themeFontLang w:val="fr-CA"/>
<w:clrSchemeMapping w:bg1="light1" w:t1="dark1" w:bg2="light2" w:t2="dark2" w:accent1="accent1"
 w:accent2="accent2" w:accent3="accent3" w:accent4="accent4" w:accent5="accent5"
 w:accent6="accent6" w:hyperlink="hyperlink" w:followedHyperlink="followedHyperlink"/>
<w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/></w:settings>"""
_COLORS = {
    "dk1": INK, "lt1": "FFFFFF", "dk2": QUIET, "lt2": "F3F1EC", "accent1": ACCENT,
    "accent2": "5B9AA0", "accent3": "9CC5C6", "accent4": "C9A227", "accent5": LATE,
    "accent6": "8A8F94", "hlink": ACCENT, "folHlink": QUIET,
}  # fmt: skip


def styles() -> str:
    """Return every style, as Word reads it."""
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


def flat(xml: str) -> str:
    """Return XML without the line ends that it was typed with."""
    return xml.replace("\n<", "<").replace("\n", "")


def theme(xml: str) -> str:
    """Return a theme in our colours and fonts."""
    for name, color in _COLORS.items():
        filled = f'<a:{name}><a:srgbClr val="{color}"/></a:{name}>'
        xml = re.sub(rf"<a:{name}>.*?</a:{name}>", filled, xml, flags=re.DOTALL)
    for kind, font in (("major", "Georgia"), ("minor", "Arial")):
        xml = re.sub(rf'(<a:{kind}Font>\s*<a:latin typeface=")[^"]*', rf"\g<1>{font}", xml, count=1)
    return xml
