"""Word files opened without trust: what is refused, in which words, and what is taken out."""

import io
import zipfile

import pytest
from docx import Document

from plantrack.errors import PlantrackError
from plantrack.locale import Translator
from plantrack.reports import word_file
from plantrack.reports.word_file import LARGEST_TEMPLATE, checked_package, fixed_package
from reports.word_reading import opened, parts_of, repackaged, saved, template_of

NAMESPACE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
MACROS = "application/vnd.ms-word.document.macroEnabled.main+xml"


def refusal(raw: bytes) -> str:
    with pytest.raises(PlantrackError) as caught:
        checked_package(raw, "templates/ours.docx")
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
    assert parts_of(checked_package(raw, "x.docx")).keys() == parts_of(raw).keys()
    assert opened(checked_package(raw, "x.docx")).paragraphs[0].text == "x"


@pytest.mark.parametrize(
    "raw", [b"", b"PK\x03\x04", b"\xd0\xcf\x11\xe0" * 100, b"{\\rtf1}", template_of("x")[:-30]]
)
def test_what_is_no_package_is_told(raw: bytes) -> None:
    assert refusal(raw) == (
        "template templates/ours.docx: it is not a Word document, or it is protected by a password"
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
    assert refusal(repackaged(template_of("x"), {"word/a.xml": b" " * 10_000_001})) == told
    monkeypatch.setattr(word_file, "_MOST_PARTS", 3)
    assert refusal(template_of("x")) == told


def test_a_size_that_lies_is_no_way_in() -> None:
    raw = repackaged(template_of("x"), {"word/a.bin": b"\0" * 1_000_000})
    with zipfile.ZipFile(io.BytesIO(raw)) as package:
        entry = package.getinfo("word/a.bin")
    spelled = entry.file_size.to_bytes(4, "little")
    assert raw.count(spelled) >= 2
    assert "not a Word document" in refusal(raw.replace(spelled, (5).to_bytes(4, "little")))


@pytest.mark.parametrize(
    "type_",
    [
        MACROS,
        "application/vnd.ms-office.vbaProject",
        "application/vnd.ms-office.activeX+xml",
        "application/vnd.openxmlformats-officedocument.oleObject",
    ],
)
def test_macros_and_embedded_objects_are_refused(type_: str) -> None:
    raw = template_of("x")
    added = f'<Default Extension="bin" ContentType="{type_}"/></Types>'.encode()
    types = parts_of(raw)["[Content_Types].xml"].replace(b"</Types>", added)
    told = refusal(repackaged(raw, {"[Content_Types].xml": types}))
    assert told.endswith("it holds macros or embedded objects; take them out in Word")


@pytest.mark.parametrize(
    ("kind", "target"),
    [
        ("image", "https://example.org/spy.png"),
        ("oleObject", "file:///c:/x.xlsx"),
        ("frame", "https://example.org"),
        ("subDocument", "other.docx"),
        ("hyperlink", "file:///c:/x"),
        ("hyperlink", "javascript:alert(1)"),
    ],
)
def test_what_is_outside_is_refused_by_name(kind: str, target: str) -> None:
    told = refusal(relationship(kind, target))
    assert told.endswith(f"it refers to something outside, {target}; take that out in Word")


def test_an_address_to_click_is_kept() -> None:
    raw = checked_package(relationship("hyperlink", "https://example.org/"), "x.docx")
    assert b"https://example.org/" in parts_of(raw)["word/_rels/document.xml.rels"]


def test_the_link_to_a_model_file_is_taken_out() -> None:
    part = "word/_rels/settings.xml.rels"
    raw = relationship("attachedTemplate", "file:///c:/Normal.dotm", part)
    settings = parts_of(raw)["word/settings.xml"]
    linked = f'<w:attachedTemplate xmlns:r="{NAMESPACE}" r:id="rId99"/></w:settings>'.encode()
    raw = repackaged(raw, {"word/settings.xml": settings.replace(b"</w:settings>", linked)})
    parts = parts_of(checked_package(raw, "x.docx"))
    assert b"attachedTemplate" not in parts["word/settings.xml"]
    assert b"Normal.dotm" not in parts[part]


@pytest.mark.parametrize(
    "xml",
    [
        '<w:r><w:instrText>HYPERLINK "{{ title }}"</w:instrText></w:r>',
        "<w:r><w:instrText>{</w:instrText></w:r><w:r><w:t>{ title }}</w:t></w:r>",
        '<w:fldSimple w:instr="HYPERLINK {{ title }}"/>',
        '<w:hyperlink w:anchor="{% if title %}a{% endif %}"/>',
    ],
)
def test_a_placeholder_in_a_command_is_refused(xml: str) -> None:
    raw = template_of("@@")
    body = parts_of(raw)["word/document.xml"].decode()
    changed = body.replace("<w:r><w:t>@@</w:t></w:r>", xml)
    assert changed != body
    told = refusal(repackaged(raw, {"word/document.xml": changed.encode()}))
    assert told.endswith("holds a placeholder; put it in plain text instead")


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
