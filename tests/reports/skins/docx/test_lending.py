"""A letter of the house that knows none of our styles is a reference all the same."""

from docx import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from reports.skins.docx.test_document import written
from reports.skins.sample import sample
from reports.word_reading import elements, opened, saved, told


def test_a_document_without_our_styles_is_lent_them() -> None:
    raw = written(sample(), saved(Document()))
    elements(raw)
    assert told(raw) == told(written(sample()))
    names = {style.name for style in opened(raw).styles}
    assert {"Lead", "Plan Text", "Plantrack Table", "Meter"} <= names


def test_a_style_of_its_own_stays_as_it_is() -> None:
    document = Document()
    document.styles.add_style("Lead", 1).font.bold = True
    styles = opened(written(sample(), saved(document))).styles
    assert styles["Lead"].font.bold
    assert len([style for style in styles if style.name == "Lead"]) == 1


def test_an_id_that_is_taken_is_not_taken_twice() -> None:
    document = Document()
    document.styles.element.append(
        parse_xml(
            f'<w:style {nsdecls("w")} w:type="paragraph" w:styleId="Lead">'
            '<w:name w:val="Something else"/></w:style>'
        )
    )
    styles = opened(written(sample(), saved(document))).styles.element.style_lst
    ids = [style.styleId for style in styles]
    assert len(ids) == len(set(ids))


def test_a_list_has_its_bullets_where_the_document_has_lists_and_where_it_has_none() -> None:
    with_lists = Document()
    without = Document()
    part = without.part
    for name, rel in list(part.rels.items()):
        if rel.reltype.endswith("numbering"):
            del part.rels[name]
    for document in (with_lists, without):
        styles = document.styles.element
        for style in styles.style_lst:
            if style.name_val == "List Bullet":
                styles.remove(style)
        raw = written(sample(), saved(document))
        found = opened(raw)
        (number,) = found.styles.element.xpath(
            "w:style[w:name/@w:val='List Bullet']//w:numId/@w:val"
        )
        lists = found.part.numbering_part.element
        (abstract,) = lists.xpath(f"w:num[@w:numId='{number}']/w:abstractNumId/@w:val")
        shown = lists.xpath(f"w:abstractNum[@w:abstractNumId='{abstract}']/w:lvl/w:numFmt/@w:val")
        assert shown == ["bullet"]
        assert raw == written(sample(), saved(document))
