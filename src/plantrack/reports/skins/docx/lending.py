"""Styles that a reference document lacks, lent by ours: any letter of a house will do as one."""

import io
from copy import deepcopy
from functools import cache
from typing import cast

import docx
from docx.document import Document as WordDocument
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import XmlPart
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn

from plantrack.reports.skins.docx.elements import Element, made
from plantrack.reports.templates import shipped_folder

_LISTS = "w:abstractNum/@w:abstractNumId", "w:num/@w:numId"


def lend_styles(word: WordDocument) -> None:
    """Give a document the styles of ours whose names it does not know."""
    styles, ours = word.styles.element, _ours().styles.element
    ids = {_name(style): style.styleId for style in styles.style_lst}
    names = {style.styleId: _name(style) for style in ours.style_lst}
    lent = [style for style in ours.style_lst if _name(style) not in ids]
    for style in lent:
        taken = style.styleId in ids.values()
        ids[_name(style)] = f"{style.styleId}{len(ids)}" if taken else style.styleId
    for style in map(deepcopy, lent):
        style.set(qn("w:styleId"), ids[_name(style)])
        for base in style.xpath("w:basedOn|w:next|w:link"):
            base.set(qn("w:val"), ids[names[base.get(qn("w:val"))]])
        style.attrib.pop(qn("w:default"), None)
        for number in style.xpath("w:pPr/w:numPr/w:numId"):
            number.set(qn("w:val"), _lent_list(word, style))
        styles.append(style)


def _name(style: Element) -> str:
    return str(style.name_val or "").casefold()


@cache
def _ours() -> WordDocument:
    return docx.Document(io.BytesIO((shipped_folder() / "reference.docx").read_bytes()))


def _lent_list(word: WordDocument, style: Element) -> str:
    """Return the number of a list with bullets, in the document's own lists."""
    lists = _lists(word)
    abstract, number = (str(max(map(int, lists.xpath(path)), default=0) + 1) for path in _LISTS)
    bullets = deepcopy(_lists(_ours()).xpath("w:abstractNum")[0])
    bullets.set(qn("w:abstractNumId"), abstract)
    for named in bullets.iter(qn("w:pStyle")):
        named.set(qn("w:val"), style.get(qn("w:styleId")))
    lists.insert(len(lists.xpath("w:abstractNum|w:numPicBullet")), bullets)
    lists.append(made("num", made("abstractNumId", val=abstract), numId=number))
    return number


def _lists(word: WordDocument) -> Element:
    """Return the lists of a document, begun where it has none."""
    part = word.part
    kind = RELATIONSHIP_TYPE.NUMBERING
    if not any(each.reltype == kind for each in part.rels.values()):
        lists = parse_xml(f"<w:numbering {nsdecls('w')}/>")
        place = PackURI("/word/numbering.xml")
        part.relate_to(XmlPart(place, CONTENT_TYPE.WML_NUMBERING, lists, part.package), kind)
    return cast("Element", cast("XmlPart", part.part_related_by(kind)).element)
