"""A document of every kind as slides: whole, the same every time, nothing over the edge."""

import io
from typing import Any

import pytest

from crossing import some

pytest.importorskip("pptx")

from pptx import Presentation
from pptx.util import Emu

from places import REPOSITORY
from plantrack.errors import PlantrackError
from plantrack.locale import Translator
from plantrack.reports.sections.kinds import Document, Heading, NewPage, Paragraph
from plantrack.reports.skins.pptx import pptx_bytes
from plantrack.reports.skins.pptx.fitting import LINE, ends_of
from reports.skins.docx.test_document import HOSTILE
from reports.skins.sample import DAY, png, sample, text
from reports.word_reading import elements, parts_of, repackaged, with_part

REFERENCE = (REPOSITORY / "templates/reference.pptx").read_bytes()
PICTURES = {"states": png(), "promises": png(300, 900)}


def written(document: Document, reference: bytes = REFERENCE) -> bytes:
    return pptx_bytes(document, reference, PICTURES)


def opened(raw: bytes) -> Any:  # noqa: ANN401 - a Presentation
    return Presentation(io.BytesIO(raw))


def titles(raw: bytes) -> list[str]:
    return [slide.shapes.title.text_frame.text for slide in opened(raw).slides]


def told(raw: bytes) -> str:
    """Return all text, a paragraph a line."""
    paragraphs = []
    for slide in opened(raw).slides:
        for shape in slide.shapes:
            paragraphs += [*shape.text_frame.paragraphs] if shape.has_text_frame else []
            if shape.has_table:
                cells = (cell for row in shape.table.rows for cell in row.cells)
                paragraphs += [each for cell in cells for each in cell.text_frame.paragraphs]
    return "\n".join(each.text for each in paragraphs)


def test_a_heading_begins_a_slide_and_a_table_and_a_figure_have_theirs() -> None:
    assert titles(written(sample())) == [
        "Report Some words.", "Report Some words.", "Part Some words.", "Part Some words. · 2",
        "Part Some words. · 3", "Decisions", "Where does it stand? Some words.",
        "Where does the work stand?", "Pictures",
    ]  # fmt: skip


def test_every_kind_is_told() -> None:
    lines = told(written(sample()))
    for words in (
        "A lead, Some words.", "See 2018-L03 of Nov. 1er.", "Sources · Some words.", "Axis 1",
        "Reason · Some words.", "2018-L03", "▲\u00a0late", "Distinct", "2018 · 25 %", "One in ten.",
        "Last", "What is done", "Foot Some words.",
    ):  # fmt: skip
        assert words in lines


def test_it_says_whose_it_is_and_from_when_itself_and_its_workbooks() -> None:
    raw = written(sample())
    properties = opened(raw).core_properties
    assert (properties.title, properties.author) == ("Report Some words.", "Author Some words.")
    assert str(properties.created).startswith(DAY.isoformat())
    (book,) = (part for name, part in parts_of(raw).items() if name.endswith(".xlsx"))
    assert DAY.isoformat() in parts_of(book)["docProps/core.xml"].decode()


@pytest.mark.nightly
def test_a_long_text_stays_on_its_slides_and_none_of_it_is_lost() -> None:
    filler = "Un texte assez long, avec des mots. " * 60
    raw = written(sample(filler))
    assert told(raw).replace("\n", " ").count("avec des mots.") > 60 * 12
    deck = opened(raw)
    for slide in deck.slides:
        for shape in slide.shapes:
            assert shape.left + shape.width <= deck.slide_width
            if shape.has_table:
                assert shape.top + sum(row.height for row in shape.table.rows) <= deck.slide_height
    for slide in [*deck.slides][1:]:
        for shape in slide.placeholders:
            if shape.placeholder_format.idx == 1:
                assert height_of(shape) <= Emu(shape.height).pt


def height_of(shape: Any) -> float:  # noqa: ANN401 - the same
    height = 0.0
    for each in shape.text_frame.paragraphs:
        size, width = 20 - 2 * each.level, Emu(shape.width).pt - 14 - 28 * (each.level + 1)
        height += len(ends_of(each.text, width, size)) * size * LINE
    return height


def test_a_slide_goes_on_after_a_new_page_and_a_part_without_words_has_one() -> None:
    sections = (
        Heading(2, text("A"), "a"), Heading(2, text("B"), "b"),
        Paragraph(text("x")), NewPage(), Paragraph(text("y")),
    )  # fmt: skip
    assert titles(written(sample(sections=sections)))[1:] == ["A", "B", "B · 2"]


@pytest.mark.few(3)
@pytest.mark.parametrize("hostile", some(HOSTILE))
def test_hostile_text_adds_no_link_and_every_part_is_well_formed(hostile: str) -> None:
    raw = written(sample(hostile))
    elements(raw)
    links = [
        rel.target_ref
        for slide in opened(raw).slides
        for rel in slide.part.rels.values()
        if rel.is_external
    ]
    assert links == ["https://example.org/%C3%A9?a=1"]


def test_the_plan_s_words_are_in_its_language() -> None:
    slide = parts_of(written(sample()))["ppt/slides/slide3.xml"].decode()
    assert 'lang="fr-CA"' in slide
    assert 'lang="en-CA"' in slide


def test_pictures_and_charts_have_their_words() -> None:
    deck = opened(written(sample()))
    charts = [shape for slide in deck.slides for shape in slide.shapes if shape.has_chart]
    (chart,) = charts
    assert chart._element.nvGraphicFramePr.cNvPr.get("descr") == "Nine are done; one is late."
    assert [series.name for series in chart.chart.plots[0].series] == ["done", "late"]
    assert [tuple(series.values) for series in chart.chart.plots[0].series] == [(9.0,), (1.0,)]
    pictures = [shape for slide in deck.slides for shape in slide.shapes if shape.shape_type == 13]
    assert [each._element.nvPicPr.cNvPr.get("descr") for each in pictures] == [
        "Nine are done; one is late."
    ]


def refusal(raw: bytes) -> str:
    with pytest.raises(PlantrackError) as caught:
        pptx_bytes(sample(), raw, {}, "templates/reference.pptx")
    return Translator("en").text(
        caught.value.message_id,
        **{
            name: Translator("en").spell(value) if hasattr(value, "id") else value
            for name, value in caught.value.values.items()
        },
    )


def test_what_is_no_deck_is_told() -> None:
    docx = (REPOSITORY / "templates/reference.docx").read_bytes()
    assert refusal(docx).endswith("it is not a deck of slides; save it in PowerPoint as .pptx")
    assert "it is not a file of PowerPoint" in refusal(b"PK")


@pytest.mark.parametrize(
    ("name", "type_"),
    [
        ("ppt/vbaProject.bin", "application/vnd.ms-office.vbaProject"),
        ("ppt/embeddings/a.bin", "application/vnd.openxmlformats-officedocument.oleObject"),
        ("ppt/activeX/a.xml", "application/vnd.ms-office.activeX+xml"),
        ("ppt/media/a.wmf", "image/x-wmf"),
    ],
)
def test_parts_that_run_are_refused_by_name(name: str, type_: str) -> None:
    told = refusal(with_part(REFERENCE, name, type_, b"<a/>"))
    assert name in told
    assert type_ in told


def test_what_is_outside_is_refused_and_an_object_too() -> None:
    rels = "ppt/slideMasters/_rels/slideMaster1.xml.rels"
    link = (
        b'<Relationship Id="rId99" TargetMode="External" Target="https://example.org/x.png" Type="'
        b'http://schemas.openxmlformats.org/officeDocument/2006/relationships/image"/>'
        b"</Relationships>"
    )
    found = parts_of(REFERENCE)[rels].replace(b"</Relationships>", link)
    assert "refers to something outside" in refusal(repackaged(REFERENCE, {rels: found}))
    master = "ppt/slideMasters/slideMaster1.xml"
    for element in (b"<p:oleObj/>", b"<p:control/>", b"<p:contentPart/>"):
        changed = parts_of(REFERENCE)[master].replace(b"</p:spTree>", element + b"</p:spTree>")
        told = refusal(repackaged(REFERENCE, {master: changed}))
        assert f"the element {element.decode().strip('</>')}" in told


def test_a_deck_with_slides_is_a_reference_and_loses_them() -> None:
    again = written(sample(), written(sample()))
    assert titles(again) == titles(written(sample()))


def test_a_deck_without_a_layout_is_told() -> None:
    layout = "ppt/slideLayouts/slideLayout1.xml"
    changed = parts_of(REFERENCE)[layout].replace(b'type="title"', b'type="blank"', 1)
    assert "it lacks the layout" in refusal(repackaged(REFERENCE, {layout: changed}))
