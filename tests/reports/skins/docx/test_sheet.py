"""The sheets of a Word document: heads, feet, page numbers, sheets on their long side."""

from reports.skins.docx.test_document import REFERENCE, written
from reports.skins.sample import sample
from reports.word_reading import opened, parts_of, saved


def test_heads_and_feet_are_told_with_the_pages() -> None:
    section = opened(written(sample())).sections[0]
    assert section.header.paragraphs[0].text == "Head Some words."
    assert section.first_page_header.paragraphs[0].text == ""
    for footer in (section.footer, section.first_page_footer):
        assert footer.paragraphs[0].text.startswith("Foot Some words.\t")
        codes = footer._element.xpath(".//w:fldSimple/@w:instr")
        assert codes == [" PAGE ", " NUMPAGES "]


def test_words_that_word_has_cut_are_told_once() -> None:
    document = opened(REFERENCE)
    runs = document.sections[0].header.paragraphs[0].runs
    for piece in ("Run", "ning"):
        runs[0]._r.addnext(type(runs[0]._r).__copy__(runs[0]._r))
        runs[0].text = piece
    section = opened(written(sample(), saved(document))).sections[0]
    assert section.header.paragraphs[0].text == "Head Some words."


def test_a_wide_document_lies_on_its_long_side() -> None:
    section = opened(written(sample(wide=True))).sections[0]
    assert section.page_width > section.page_height
    footer = section.footer.paragraphs[0]
    side = section.left_margin + section.right_margin
    (stop,) = footer.paragraph_format.tab_stops
    assert abs(stop.position - (section.page_width - side)) < 1000
    assert (
        'w:orient="landscape"' in parts_of(written(sample(wide=True)))["word/document.xml"].decode()
    )


def test_a_reference_that_lies_already_stays() -> None:
    lying = written(sample(wide=True))
    section = opened(written(sample(wide=True), lying)).sections[0]
    assert section.page_width > section.page_height
