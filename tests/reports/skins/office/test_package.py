"""Word files opened without trust: what is refused, in which words, and what is taken out."""

import io
import tracemalloc
import zipfile
from contextlib import nullcontext

import pytest
from docx import Document

from plantrack.errors import PlantrackError
from plantrack.locale import Translator
from plantrack.reports.skins.docx.allowed import WORD_FILE
from plantrack.reports.skins.office import package
from plantrack.reports.skins.office.package import LARGEST_TEMPLATE, checked_package, fixed_package
from reports.word_reading import opened, parts_of, repackaged, saved, template_of, with_part

NAMESPACE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
MACROS = b"application/vnd.ms-word.document.macroEnabled.main+xml"


def refusal(raw: bytes) -> str:
    with pytest.raises(PlantrackError) as caught:
        checked_package(raw, "templates/ours.docx", WORD_FILE)
    assert caught.value.values["file"] == "templates/ours.docx"
    values = {
        name: Translator("en").spell(value) if hasattr(value, "id") else value
        for name, value in caught.value.values.items()
    }
    return Translator("en").text(caught.value.message_id, **values)


def relationship(kind: str, target: str, part: str = "word/_rels/document.xml.rels") -> bytes:
    """Return a template that refers to something outside."""
    raw = template_of("x")
    added = (
        f'<Relationship Id="rId99" Type="{NAMESPACE}/{kind}" Target="{target}" '
        'TargetMode="External"/></Relationships>'
    )
    found = parts_of(raw).get(part, EMPTY).replace(b"</Relationships>", added.encode())
    return repackaged(raw, {part: found})


EMPTY = (
    b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    b"</Relationships>"
)


def test_a_plain_document_passes_with_its_parts() -> None:
    raw = template_of("x")
    kept = parts_of(checked_package(raw, "x.docx", WORD_FILE)).keys()
    assert {"word/document.xml", "word/styles.xml", "word/settings.xml"} <= kept
    assert opened(checked_package(raw, "x.docx", WORD_FILE)).paragraphs[0].text == "x"


@pytest.mark.parametrize(
    "raw", [b"", b"PK\x03\x04", b"\xd0\xcf\x11\xe0" * 100, b"{\\rtf1}", template_of("x")[:-30]]
)
def test_what_is_no_package_is_told(raw: bytes) -> None:
    assert refusal(raw) == (
        "template templates/ours.docx: it is not a file of Word, or it is protected by a password"
    )


@pytest.mark.parametrize(
    "changes",
    [
        {"[Content_Types].xml": None},
        {"[Content_Types].xml": b"<Types/>"},
        {"word/document.xml": b"<w:document"},
        {"word/document.xml": "<?xml version='1.0' encoding='utf-16'?><a/>".encode("utf-16")},
        {"word/document.xml": b"<?xml version='1.0' encoding='utf-7'?><a/>"},
        {"word/styles.xml": b'<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>'},
        {"word/styles.xml": b'<!DOCTYPE a SYSTEM "https://example.org/a.dtd"><a/>'},
        {"word/_rels/document.xml.rels": b"\xff\xfe"},
    ],
)
def test_what_is_no_word_document_is_told(changes: dict[str, bytes | None]) -> None:
    told = refusal(repackaged(template_of("x"), changes))
    assert told.endswith("it is not a Word document; save it in Word as .docx")


def test_what_is_too_large_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    told = "templates/ours.docx is too large for a template"
    assert refusal(b"x" * (LARGEST_TEMPLATE + 1)) == told
    bomb = repackaged(template_of("x"), {"word/media/a.bin": b"\0" * 100_000_001})
    assert len(bomb) < 1_000_000
    assert refusal(bomb) == told
    many = repackaged(template_of("x"), {f"word/media/{n}.png": b"" for n in range(2_000)})
    assert refusal(many) == told
    assert refusal(repackaged(template_of("x"), {"word/a.xml": b" " * 10_000_001})) == told
    monkeypatch.setattr(package, "_MOST_PARTS", 3)
    assert refusal(template_of("x")) == told


def test_a_size_that_lies_is_no_way_in() -> None:
    raw = repackaged(template_of("x"), {"word/a.bin": b"\0" * 1_000_000})
    with zipfile.ZipFile(io.BytesIO(raw)) as package:
        entry = package.getinfo("word/a.bin")
    spelled = entry.file_size.to_bytes(4, "little")
    assert raw.count(spelled) >= 2
    assert "not a file of Word" in refusal(raw.replace(spelled, (5).to_bytes(4, "little")))


def test_a_size_that_lies_takes_no_memory() -> None:
    size = 90_000_001
    spelled, said = size.to_bytes(4, "little"), (5).to_bytes(4, "little")
    raw = repackaged(template_of("x"), {"word/a.bin": b"\0" * size}).replace(spelled, said)
    tracemalloc.start()
    try:
        assert "not a file of Word" in refusal(raw)
        assert tracemalloc.get_traced_memory()[1] < 5_000_000
    finally:
        tracemalloc.stop()


@pytest.mark.parametrize("packing", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_a_packing_that_office_has_not_is_refused(packing: int) -> None:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", packing) as package:
        for name, part in parts_of(template_of("x")).items():
            package.writestr(name, part)
    assert "not a file of Word" in refusal(stream.getvalue())


@pytest.mark.few(5)
@pytest.mark.parametrize(
    ("name", "type_"),
    [
        ("word/vbaProject.bin", "application/vnd.ms-office.vbaProject"),
        ("word/vbaData.xml", "application/vnd.ms-word.vbaData+xml"),
        ("word/activeX/activeX1.xml", "application/vnd.ms-office.activeX+xml"),
        ("word/embeddings/a.bin", "application/vnd.openxmlformats-officedocument.oleObject"),
        ("word/embeddings/a.docx", "application/octet-stream"),
        ("word/afchunk.mht", "message/rfc822"),
        ("word/afchunk.html", "text/html"),
        ("word/media/a.bin", ""),
        ("customUI/customUI.xml", "application/vnd.ms-office.customUI+xml"),
        ("word/webextensions/a.xml", "application/vnd.ms-office.webextension+xml"),
    ],
)
def test_parts_that_run_or_bring_anything_are_refused_by_name(name: str, type_: str) -> None:
    told = refusal(with_part(template_of("x"), name, type_, b"<a/>"))
    assert told.endswith(
        f"{name} is nothing that a report may hold ({type_ or '?'}); take it out in Word"
    )


def test_a_document_with_macros_is_refused() -> None:
    types = parts_of(template_of("x"))["[Content_Types].xml"]
    main = b"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    raw = repackaged(template_of("x"), {"[Content_Types].xml": types.replace(main, MACROS)})
    assert "word/document.xml is nothing that a report may hold" in refusal(raw)


@pytest.mark.parametrize(
    "name", ["../evil.xml", "/abs.xml", "word\\a.xml", "c:a.xml", "word//a.xml"]
)
def test_a_name_that_leads_elsewhere_is_refused(name: str) -> None:
    assert f"a part has a name that it may not have, or has twice: {name!r}" in refusal(
        repackaged(template_of("x"), {name: b"<a/>"})
    )


@pytest.mark.parametrize("name", ["word/document.xml", "WORD/Document.xml"])
def test_a_part_that_stands_there_twice_is_refused(name: str) -> None:
    stream = io.BytesIO(template_of("x"))
    with (
        zipfile.ZipFile(stream, "a") as package,
        pytest.warns(UserWarning, match="Duplicate") if name[0] == "w" else nullcontext(),
    ):
        package.writestr(name, b"<a/>")
    assert f"a part has a name that it may not have, or has twice: {name!r}" in refusal(
        stream.getvalue()
    )


@pytest.mark.parametrize(
    ("kind", "target"),
    [
        ("image", "https://example.org/spy.png"),
        ("oleObject", "file:///c:/x.xlsx"),
        ("frame", "https://example.org"),
        ("subDocument", "other.docx"),
        ("hyperlink", "file:///c:/x"),
        ("hyperlink", "javascript:alert(1)"),
        ("hyperlink", "\\\\server\\share\\a.docx"),
    ],
)
def test_what_is_outside_is_refused_by_name(kind: str, target: str) -> None:
    told = refusal(relationship(kind, target))
    assert told.endswith(
        f"word/_rels/document.xml.rels refers to something outside, {target}; take that out in Word"
    )


@pytest.mark.parametrize("mode", ['TargetMode="Internal"', "", 'TargetMode="external"'])
def test_what_is_outside_is_refused_whatever_it_says_it_is(mode: str) -> None:
    raw = relationship("image", "https://example.org/spy.png")
    part = "word/_rels/document.xml.rels"
    changed = parts_of(raw)[part].replace(b'TargetMode="External"', mode.encode())
    assert "refers to something outside" in refusal(repackaged(raw, {part: changed}))


def test_an_address_to_click_is_kept() -> None:
    raw = checked_package(relationship("hyperlink", "https://example.org/"), "x.docx", WORD_FILE)
    assert b"https://example.org/" in parts_of(raw)["word/_rels/document.xml.rels"]


def test_the_link_to_a_model_file_is_taken_out() -> None:
    part = "word/_rels/settings.xml.rels"
    raw = relationship("attachedTemplate", "file:///c:/Normal.dotm", part)
    settings = parts_of(raw)["word/settings.xml"]
    linked = f'<w:attachedTemplate xmlns:r="{NAMESPACE}" r:id="rId99"/></w:settings>'.encode()
    raw = repackaged(raw, {"word/settings.xml": settings.replace(b"</w:settings>", linked)})
    parts = parts_of(checked_package(raw, "x.docx", WORD_FILE))
    assert b"attachedTemplate" not in parts["word/settings.xml"]
    assert b"Normal.dotm" not in parts[part]


def test_a_package_is_written_the_same_whatever_its_day_and_order() -> None:
    raw = saved(Document())
    parts = parts_of(raw)
    other = io.BytesIO()
    with zipfile.ZipFile(other, "w") as package:
        for name in sorted(parts, reverse=True):
            package.writestr(zipfile.ZipInfo(name, (2020, 1, 2, 3, 4, 6)), parts[name])
    assert fixed_package(other.getvalue()) == fixed_package(raw)
    assert parts_of(fixed_package(raw)) == parts
    with zipfile.ZipFile(io.BytesIO(fixed_package(raw))) as package:
        assert package.namelist()[0] == "[Content_Types].xml"
        assert {one.date_time for one in package.infolist()} == {(1980, 1, 1, 0, 0, 0)}
