"""A part of a Word template filled: the body, headers, footers, footnotes, and cells."""

import io

from docx import Document

from reports.word_reading import opened, page_of, parts_of, repackaged, saved, told, written

FOOTNOTES = (
    '<w:footnotes xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
    '<w:footnote w:id="2"><w:p><w:r><w:t>{{ title }}{{ picture("a") }}</w:t></w:r></w:p>'
    "</w:footnote></w:footnotes>"
)
NOTES_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
NOTES_REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes"


def test_headers_and_footers_are_filled_and_hold_links() -> None:
    document = Document()
    document.sections[0].header.paragraphs[0].text = '{{ link("a", "https://example.org/") }} b'
    document.sections[0].footer.paragraphs[0].text = "{{ title }}"
    page = page_of()
    filled = opened(written(page, saved(document)))
    header = filled.sections[0].header
    assert [one.address for one in header.paragraphs[0].hyperlinks] == ["https://example.org/"]
    assert header.paragraphs[0].text == "a b"
    assert filled.sections[0].footer.paragraphs[0].text == page["title"]


def test_footnotes_are_filled() -> None:
    raw = saved(Document())
    parts = parts_of(raw)
    types = parts["[Content_Types].xml"].replace(
        b"</Types>",
        f'<Override PartName="/word/footnotes.xml" ContentType="{NOTES_TYPE}"/></Types>'.encode(),
    )
    rels = parts["word/_rels/document.xml.rels"].replace(
        b"</Relationships>",
        f'<Relationship Id="rId77" Type="{NOTES_REL}" Target="footnotes.xml"/>'
        "</Relationships>".encode(),
    )
    changes = {
        "[Content_Types].xml": types,
        "word/_rels/document.xml.rels": rels,
        "word/footnotes.xml": FOOTNOTES.encode(),
    }
    page = page_of() | {"title": "A < B"}
    filled = parts_of(written(page, repackaged(raw, changes), {"a": b"not drawn in a note"}))
    assert b">A &lt; B<" in filled["word/footnotes.xml"]


def test_a_tag_that_word_has_cut_into_runs_is_one_tag() -> None:
    document = Document()
    paragraph = document.add_paragraph("{")
    for piece in ("{ ti", "tle ", "}", "}"):
        paragraph.add_run(piece).bold = True
    page = page_of()
    assert told(written(page, saved(document))).strip() == page["title"]


def test_rows_and_columns_are_repeated() -> None:
    document = Document()
    table = document.add_table(rows=3, cols=3)
    for cell, words in zip(
        table.rows[1].cells,
        ("{%tc for one in years %}", "{{ row.id }}-{{ one.year }}", "{%tc endfor %}"),
        strict=True,
    ):
        cell.text = words
    table.rows[0].cells[0].text = "{%tr for row in axes %}"
    table.rows[2].cells[0].text = "{%tr endfor %}"
    page = page_of()
    filled = opened(written(page, saved(document))).tables[0]
    years = [one["year"] for one in page["years"]]
    assert [[cell.text for cell in row.cells] for row in filled.rows] == [
        [f"{axis['id']}-{year}" for year in years] for axis in page["axes"]
    ]


def test_shapes_stand_for_states() -> None:
    document = Document()
    document.add_paragraph("{{ shape('done') }}{{ shape('late') }}{{ shape('nothing') }}")
    assert told(written(page_of(), saved(document))).strip() == "●▲"


def test_a_picture_that_is_missing_leaves_nothing() -> None:
    document = Document()
    document.add_paragraph("a{{ picture('states') }}b")
    raw = written(page_of(), saved(document))
    assert told(raw).strip() == "ab"
    assert not opened(io.BytesIO(raw).getvalue()).inline_shapes
