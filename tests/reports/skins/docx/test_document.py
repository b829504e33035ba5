"""A document of every kind in Word: whole, accessible, always the same, deaf to hostile text."""

import re
from collections import Counter
from itertools import pairwise

import pytest

from places import REPOSITORY
from plantrack.reports.sections.kinds import Document, Heading, NewPage
from plantrack.reports.skins.docx import docx_bytes
from reports.skins.sample import DAY, png, sample, table, text
from reports.word_reading import WORD, elements, opened, parts_of, saved, told

REFERENCE = (REPOSITORY / "templates/reference.docx").read_bytes()
PICTURES = {"states": png(), "promises": png(300, 900)}
HOSTILE = (
    "<b>&amp;</b>", "</w:t></w:r></w:p>", "]]><!-- & -->", "{{ 7*7 }}", "{%p if x %}", "a\nb",
    "a\r\n\tb", "\a\f\v\x00\x01\x1b[31m", "\x7f\x85\u2028\u2029", "\u202eevil\u202c\u2066\u2069",
    "\ud800\ufffe\uffff", '{ HYPERLINK "https://example.org" }', "=cmd|' /C calc'!A0",
    "<w:fldSimple w:instr='DDEAUTO'/>", "https://example.org/x", "javascript:alert(1)",
    "\\\\server\\share", "x" * 5_000, "🙂👩‍👩‍👧", "e\u0301\u0301\u0301" * 50, "“” ‘’ «\u00a0»",
    "\"'`", "%s %(x)s {} {0}", "&#65;&lt;&quot;", "\n", "\n\n  \n", "", "-->?><?xml",
)  # fmt: skip


def written(document: Document, reference: bytes = REFERENCE) -> bytes:
    return docx_bytes(document, reference, PICTURES)


def test_every_kind_is_told_in_its_order() -> None:
    lines = told(written(sample())).split("\n")
    shown = [line.removeprefix("\t").removesuffix("\t") for line in lines if line.strip("\t")]
    assert shown[:7] == [
        "Report Some words.", "A lead, Some words.", "An alert.", "In what follows",
        "Part Some words.", "Decisions", "Pictures",
    ]  # fmt: skip
    wanted = [
        "words Some words. plan Some words. name Some words. strong Some words.",
        "See 2018-L03 of Nov. 1er.",
        "the site", "Sources\tSome words.", "Some words.", "Reason\tSome words.", "b",
        "What is done", "Axis 1", "2018-L03", "▲\u00a0late", "50\u00a0%", "Distinct", "25 %",
        "Where does it stand? Some words.",
        "One in ten.", "Last",
    ]  # fmt: skip
    at = 7
    for words in wanted:
        found = [place for place, line in enumerate(shown[at:], at) if words in line]
        assert found, words
        at = found[0]


def test_headings_are_headings_and_never_skip_a_level() -> None:
    styles = [each.style.name for each in opened(written(sample())).paragraphs if each.style]
    assert styles.count("Title") == 1
    levels = [int(name[-1]) for name in styles if name.startswith("Heading")]
    assert levels == [1, 1, 2, 3]
    assert max(after - before for before, after in pairwise(levels)) == 1


def test_inner_links_lead_to_bookmarks() -> None:
    body = opened(written(sample())).element.body
    names = body.xpath("//w:bookmarkStart/@w:name")
    assert len(names) == len(set(names)) == 6
    assert set(body.xpath("//w:hyperlink/@w:anchor")) <= set(names)
    assert len(body.xpath("//w:bookmarkEnd/@w:id")) == len(names)


def test_a_contents_field_is_filled_already() -> None:
    body = opened(written(sample())).element.body
    first, *pages = [code.text.strip() for code in body.xpath("//w:instrText")]
    assert first == r'TOC \o "1-2" \h'
    # The pages are worked out by who reads it: each is a field, with nothing in it yet.
    assert pages == [
        rf"PAGEREF {anchor} \h" for anchor in ("a_part_one", "a_decisions", "a_pictures")
    ]
    assert {code.split()[1] for code in pages} <= set(body.xpath("//w:bookmarkStart/@w:name"))
    kinds = body.xpath("//w:fldChar/@w:fldCharType")
    assert kinds == ["begin", "separate", *["begin", "separate", "end"] * 3, "end"]
    styles = body.xpath("//w:pStyle[starts-with(@w:val, 'Toc')]/@w:val")
    assert styles == ["Tocheading", "Toc1", "Toc1", "Toc2"]


def test_what_follows_a_new_page_begins_a_sheet() -> None:
    body = opened(written(sample())).element.body
    assert len(body.xpath("//w:pageBreakBefore")) == 1
    sections = (NewPage(), Heading(2, text("U"), "u"))
    raw = written(sample(sections=sections))
    assert opened(raw).paragraphs[1].paragraph_format.page_break_before


@pytest.mark.parametrize("language", ["fr", "en"])
def test_it_says_whose_it_is_and_in_which_language(language: str) -> None:
    document = opened(written(sample(language=language)))
    properties = document.core_properties
    assert (properties.title, properties.author) == ("Report Some words.", "Author Some words.")
    assert properties.created == properties.modified
    assert str(properties.created).startswith(DAY.isoformat())
    assert properties.language == f"{language}-CA"
    styles = document.styles.element
    assert styles.xpath("w:docDefaults//w:lang/@w:val") == [f"{language}-CA"]
    for name in ("PlanText", "RunningHead"):
        assert styles.xpath(f"w:style[@w:styleId='{name}']//w:lang/@w:val") == ["fr-CA"]


def test_long_properties_are_cut() -> None:
    properties = opened(written(sample(title="T" * 400, author="O\x01" * 400))).core_properties
    assert (len(properties.title), len(properties.author)) == (255, 255)


@pytest.mark.few(3)
@pytest.mark.parametrize("hostile", HOSTILE)
def test_hostile_text_adds_no_element_and_no_link(hostile: str) -> None:
    raw, clean = written(sample(hostile)), written(sample("x"))
    assert but_for_lines(raw) == but_for_lines(clean)
    assert relationships(raw) == relationships(clean)
    if hostile.isprintable() and hostile:
        assert told(raw).count(hostile) > 15


def but_for_lines(raw: bytes) -> dict[str, Counter[str]]:
    """Return how many elements of each name there are, but for those of the lines of a text."""
    names = ("t", "br", "r", "rPr", "rStyle", "b", "noBreakHyphen")
    lines = {f"{WORD}{name}" for name in names}
    return {
        part: Counter({name: count for name, count in found.items() if name not in lines})
        for part, found in elements(raw).items()
    }


def relationships(raw: bytes) -> dict[str, bytes]:
    return {name: part for name, part in parts_of(raw).items() if name.endswith(".rels")}


def test_a_text_of_several_lines_keeps_them() -> None:
    raw = written(sample("one\n\n- two"))
    assert opened(raw).paragraphs[1].text == "A lead, one\n\n- two"


def test_pictures_have_their_words_and_their_size() -> None:
    document = opened(written(sample()))
    drawn = document.element.xpath("//wp:inline")
    assert [each.docPr.get("descr") for each in drawn] == ["Nine are done; one is late."] * 2
    assert [each.docPr.id for each in drawn] == [1, 2]
    section = document.sections[0]
    assert drawn[0].extent.cx == section.page_width - section.left_margin - section.right_margin
    assert drawn[1].extent.cy <= section.page_height * 0.52 + 1


def test_a_picture_that_was_not_drawn_is_told() -> None:
    raw = docx_bytes(sample(), REFERENCE, {})
    assert not opened(raw).inline_shapes
    assert told(raw).count("Nine are done; one is late.") == 2


def test_a_document_that_holds_a_tracked_change_is_refused_by_its_name() -> None:
    from plantrack.errors import PlantrackError

    document = opened(REFERENCE)
    document.paragraphs[0]._p.append(document.paragraphs[0]._p.makeelement(f"{WORD}ins"))
    with pytest.raises(PlantrackError) as caught:
        docx_bytes(sample(), saved(document), {}, "templates/reference-year.docx")
    assert caught.value.values["file"] == "templates/reference-year.docx"


def test_what_stood_in_the_reference_is_gone() -> None:
    assert "Titre du rapport" not in told(written(sample()))
    assert not re.search(
        r"Running (Head|Foot)<", parts_of(written(sample()))["word/header1.xml"].decode()
    )


def test_a_table_under_its_heading_is_named_by_it() -> None:
    under = table("x")
    under = type(under)("here", under.columns, under.groups)
    raw = written(sample(sections=(Heading(2, text("Here"), "here"), under)))
    body = opened(raw).element.body
    assert body.xpath("//w:tblCaption/@w:val") == ["Here"]
    assert len(body.xpath("//w:bookmarkStart")) == 1
