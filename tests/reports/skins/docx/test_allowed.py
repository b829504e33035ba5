"""What a plan's own Word file may hold: asked of the program, which refuses the rest by name."""

import io
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from docx import Document
from docx.oxml.ns import qn
from docx.shared import Cm
from PIL import Image

from plantrack.reports.skins.docx.allowed import WORD_FILE
from plantrack.reports.skins.office.package import checked_package
from reports.word_reading import (
    opened,
    parts_of,
    repackaged,
    saved,
    template_of,
    with_body,
    with_part,
)

OFFICE = "application/vnd.openxmlformats-officedocument"
WORDML = f"{OFFICE}.wordprocessingml"

NAMESPACES = (
    'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wp15="http://schemas.microsoft.com/office/word/2012/wordprocessingDrawing"'
)


@pytest.mark.few(3)
@pytest.mark.parametrize(
    ("xml", "wanted"),
    [
        ('<w:altChunk r:id="rId9"/>', "w:altChunk"),
        ('<w:subDoc r:id="rId9"/>', "w:subDoc"),
        ('<w:p><w:r><w:pict><v:shape href="http://x.org"/></w:pict></w:r></w:p>', "w:pict"),
        ('<w:p><w:r><w:object><o:OLEObject r:id="rId9"/></w:object></w:r></w:p>', "w:object"),
        ('<w:p><w:r><v:shape><v:imagedata src="http://x.org"/></v:shape></w:r></w:p>', "v:shape"),
        ("<w:p><w:r><w:drawing><c:chart/></w:drawing></w:r></w:p>", "c:chart"),
        ('<w:p><w:customXml w:uri="a" w:element="b"/></w:p>', "w:customXml"),
        ("<w:p><w:r><w:fldChar><w:ffData/></w:fldChar></w:r></w:p>", "w:ffData"),
        ("<w:p><w:ins><w:r><w:t>a</w:t></w:r></w:ins></w:p>", "w:ins"),
        ("<w:p><w:r><w:control/></w:r></w:p>", "w:control"),
        ("<w:p><frameset/></w:p>", "frameset"),
    ],
)
def test_an_element_that_may_not_stand_is_told_by_the_program(
    xml: str, wanted: str, plantrack: Callable[..., Any], make_plan: Callable[..., Path]
) -> None:
    raw = with_body(template_of("@@"), re.sub(r"(<[\w:]+)", rf"\1 {NAMESPACES}", xml, count=1))
    ran = report(plantrack, make_plan, raw)
    assert ran.code == 2
    assert ran.out == ""
    assert ran.err == (
        "plantrack: template templates/reference.docx: word/document.xml holds the element "
        f"{wanted}, which a report may not; take it out in Word\n"
    )


@pytest.mark.parametrize("part", ["document", "header"])
def test_a_field_that_runs_is_told_by_the_program(
    part: str, plantrack: Callable[..., Any], make_plan: Callable[..., Path]
) -> None:
    document = Document()
    inside = document if part == "document" else document.sections[0].header
    paragraph = inside.add_paragraph()
    for kind, text in (("begin", ""), ("", "DDE"), ("", "AUTO x "), ("", "y"), ("end", "")):
        run = paragraph.add_run()
        name = "w:fldChar" if kind else "w:instrText"
        element = run._r.makeelement(qn(name), {qn("w:fldCharType"): kind} if kind else {})
        element.text = text
        run._r.append(element)
    ran = report(plantrack, make_plan, saved(document))
    assert ran.code == 2
    assert "xml holds the field “DDEAUTO x y”, which a report may not" in ran.err
    assert f"word/{part}" in ran.err


@pytest.mark.few(3)
@pytest.mark.parametrize(
    ("xml", "wanted"),
    [
        ('<w:p><w:r><w:drawing><a:blip r:link="rId99"/></w:drawing></w:r></w:p>', "a:blip"),
        ('<w:p><w:r><w:drawing><a:blip r:embed="rId99"/></w:drawing></w:r></w:p>', "a:blip"),
        (
            '<w:p><w:r><w:drawing><a:audioFile r:link=" rId99"/></w:drawing></w:r></w:p>',
            "a:audioFile",
        ),
        (
            '<w:p><w:pPr><w:sectPr><w:headerReference r:id="rId99"/></w:sectPr></w:pPr></w:p>',
            "w:headerReference",
        ),
    ],
)
def test_an_address_to_click_is_not_one_to_fetch(
    xml: str, wanted: str, plantrack: Callable[..., Any], make_plan: Callable[..., Path]
) -> None:
    raw = with_body(template_of("@@"), xml.replace("<w:p>", f"<w:p {NAMESPACES}>", 1))
    name = "word/_rels/document.xml.rels"
    link = (
        b'<Relationship Id="rId99" TargetMode="External" Target="https://example.org/x.png" Type="'
        b'http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink"/>'
    )
    references = parts_of(raw)[name].replace(b"</Relationships>", link + b"</Relationships>")
    ran = report(plantrack, make_plan, repackaged(raw, {name: references}))
    assert (ran.code, ran.out) == (2, "")
    assert f"holds the element {wanted}, which a report may not" in ran.err


def test_what_word_adds_by_itself_is_left_out() -> None:
    settings = (
        b'<w:shapeDefaults><o:shapedefaults xmlns:o="urn:schemas-microsoft-com:office:office"/>'
        b"</w:shapeDefaults><w:docVars/></w:settings>"
    )
    raw = template_of("x")
    raw = with_part(raw, "docProps/custom.xml", f"{OFFICE}.custom-properties+xml", b"<a/>")
    raw = with_part(raw, "word/webSettings.xml", f"{WORDML}.webSettings+xml", b"<frameset/>")
    raw = with_part(raw, "word/comments.xml", f"{WORDML}.comments+xml", b"<a/>")
    raw = with_part(raw, "word/fonts/font1.odttf", f"{OFFICE}.obfuscatedFont", b"a")
    before = parts_of(raw)["word/settings.xml"]
    raw = repackaged(raw, {"word/settings.xml": before.replace(b"</w:settings>", settings)})
    parts = parts_of(checked_package(raw, "x.docx", WORD_FILE))
    assert {name.partition("/")[0] for name in parts} == {
        "[Content_Types].xml", "_rels", "docProps", "word",
    }  # fmt: skip
    assert not {"docProps/custom.xml", "word/webSettings.xml", "word/comments.xml"} & parts.keys()
    assert not [name for name in parts if name.endswith((".odttf", ".jpeg"))]
    assert b"shapeDefaults" not in parts["word/settings.xml"]
    for name in parts:
        if name.endswith(".rels"):
            assert b"customXml" not in parts[name]
            assert b"thumbnail" not in parts[name]


def test_a_text_box_keeps_its_newer_form_only() -> None:
    box = (
        "<mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><wp:inline><a:graphic>"
        "<a:graphicData uri='wps'><wps:wsp><wps:txbx><w:txbxContent><w:p><w:r><w:t>boîte</w:t>"
        "</w:r></w:p></w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:inline>"
        "</w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox/></w:pict></mc:Fallback>"
        "</mc:AlternateContent>"
    )
    raw = with_body(template_of("@@"), f"<w:p {NAMESPACES}><w:r>{box}</w:r></w:p>")
    body = parts_of(checked_package(raw, "x.docx", WORD_FILE))["word/document.xml"].decode()
    assert "boîte" in body
    assert "pict" not in body


def test_a_video_of_the_web_is_left_out() -> None:
    xml = (
        "<w:drawing><wp:inline><wp:docPr id='1' name='a'><a:extLst><a:ext uri='x'>"
        "<wp15:webVideoPr embeddedHtml='&lt;iframe src=&quot;http://x.org&quot;&gt;'/></a:ext>"
        "</a:extLst></wp:docPr></wp:inline></w:drawing>"
    )
    raw = with_body(template_of("@@"), f"<w:p {NAMESPACES}><w:r>{xml}</w:r></w:p>")
    assert b"iframe" not in parts_of(checked_package(raw, "x.docx", WORD_FILE))["word/document.xml"]


def test_a_logo_of_the_plans_own_stays() -> None:
    document = Document()
    stream = io.BytesIO()
    Image.new("RGB", (2, 2), "white").save(stream, "PNG")
    document.sections[0].header.paragraphs[0].add_run().add_picture(stream, Cm(1))
    kept = checked_package(saved(document), "x.docx", WORD_FILE)
    assert stream.getvalue() in parts_of(kept).values()
    assert opened(kept).sections[0].header.part.related_parts


@pytest.mark.parametrize(
    ("name", "type_", "content", "wanted"),
    [
        ("word/media/a.emf", "image/x-emf", b"a", "put it in as PNG or JPEG"),
        ("word/media/a.wmf", "image/x-wmf", b"a", "put it in as PNG or JPEG"),
        ("word/media/a.png", "image/png", b"<svg/>", "is nothing that a report may hold"),
    ],
)
def test_a_picture_that_is_none_is_refused(
    name: str, type_: str, content: bytes, wanted: str,
    plantrack: Callable[..., Any], make_plan: Callable[..., Path],
) -> None:  # fmt: skip
    ran = report(plantrack, make_plan, with_part(template_of("x"), name, type_, content))
    assert ran.code == 2
    assert name in ran.err
    assert wanted in ran.err


def report(plantrack: Callable[..., Any], make_plan: Callable[..., Path], raw: bytes) -> Any:  # noqa: ANN401 - a Ran
    root = make_plan({"templates/reference.docx": raw})
    return plantrack(
        "report", "board", "--format", "docx", "--lang", "en", "--no-pictures", root=root
    )
