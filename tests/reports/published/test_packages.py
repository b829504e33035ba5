"""Files of Office that come from anywhere: bombs, entities and lies are refused within bounds."""

import io
import zipfile

import pytest

from plantrack.reports.published.claims import claim_in
from plantrack.reports.published.packages import Damaged, Package
from plantrack.reports.published.passages import passages_of_both
from plantrack.reports.skins.office.custom import PART


def _packed(parts: dict[str, bytes]) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as package:
        for name, part in parts.items():
            package.writestr(name, part)
    return stream.getvalue()


def test_a_bomb_is_not_unpacked() -> None:
    raw = _packed({PART: b"\0" * 30_000_000, "word/document.xml": b"\0" * 30_000_000})
    with pytest.raises(Damaged):
        Package(raw).part("word/document.xml")
    assert claim_in(raw, "docx").trust == "broken"


def test_a_size_that_is_a_lie_is_found() -> None:
    raw = bytearray(_packed({"word/document.xml": b"x" * 5_000}))
    at = raw.rindex(b"PK\x01\x02")
    raw[at + 24 : at + 28] = (10).to_bytes(4, "little")
    with pytest.raises(Damaged):
        Package(bytes(raw)).tree("word/document.xml")


def test_too_many_parts_are_refused() -> None:
    with pytest.raises(Damaged):
        Package(_packed({f"p{number}": b"" for number in range(2_001)}))


@pytest.mark.parametrize(
    "xml",
    [
        b'<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>',
        b'<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>',
        '<?xml version="1.0" encoding="utf-16"?><!DOCTYPE a [<!ENTITY b "c">]><a/>'.encode(
            "utf-16"
        ),
        b'<?xml version="1.0" encoding="utf-7"?><a/>',
        b"<a>",
        b"",
    ],
)
def test_xml_that_defines_anything_is_refused(xml: bytes) -> None:
    with pytest.raises(Damaged):
        Package(_packed({"word/document.xml": xml})).tree("word/document.xml")


@pytest.mark.parametrize("format_", ["docx", "pptx", "xlsx", "pdf"])
def test_what_is_of_no_format_is_damaged(format_: str) -> None:
    for raw in (b"", b"PK", b"%PDF-1.7\n", _packed({"a": b"b"})):
        if format_ == "pptx" and raw.startswith(b"PK\x03"):
            continue  # a deck without slides has no text
        with pytest.raises(Damaged):
            passages_of_both(raw, raw, format_)


_NUMBER = "9" * 5_000  # more digits than Python makes a number of
_HOSTILE = {
    "html": b"<!doctype html><p><![what[ever]]>",
    "pptx": _packed({f"ppt/slides/slide{_NUMBER}.xml": b"<s/>"}),
    "xlsx": _packed(
        {
            "xl/workbook.xml": b"<w><sheet name='a'/></w>",
            "xl/worksheets/sheet1.xml": f"<s><c t='s'><v>{_NUMBER}</v></c></s>".encode(),
        }
    ),
}


@pytest.mark.parametrize("format_", _HOSTILE)
def test_what_no_reader_expects_is_damaged(format_: str) -> None:
    with pytest.raises(Damaged):
        passages_of_both(_HOSTILE[format_], _HOSTILE[format_], format_)


def test_no_fact_is_longer_than_it_may_be() -> None:
    told = b'<!-- plantrack-provenance {"schema":"' + b"x" * 30_000 + b'"} -->\n'
    assert claim_in(told, "md").trust == "broken"
    deep = b"<!-- plantrack-provenance {" + b'"a":[' * 3_000 + b"} -->\n"
    assert claim_in(deep, "md").trust == "broken"
