"""A PNG in fewer bytes is the same picture."""

import struct
import zlib

import pytest
import vl_convert

from plantrack.reports.charts.packing import packed

SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="60" height="40">'
    '<rect width="30" height="20" fill="#0c5a5e"/></svg>'
)


def chunks(png: bytes) -> dict[bytes, bytes]:
    found: dict[bytes, bytes] = {}
    at = 8
    while at < len(png):
        (length,) = struct.unpack_from(">I", png, at)
        kind = png[at + 4 : at + 8]
        found[kind] = found.get(kind, b"") + png[at + 8 : at + 8 + length]
        (checksum,) = struct.unpack_from(">I", png, at + 8 + length)
        assert checksum == zlib.crc32(png[at + 4 : at + 8 + length])
        at += 12 + length
    return found


def test_the_rows_are_the_same_and_the_file_is_smaller() -> None:
    png = vl_convert.svg_to_png(SVG, scale=4)
    before, after = chunks(png), chunks(packed(png))
    assert len(packed(png)) < len(png)
    assert zlib.decompress(after[b"IDAT"]) == zlib.decompress(before[b"IDAT"])
    assert after[b"IHDR"] == before[b"IHDR"]
    assert packed(packed(png)) == packed(png)


def test_texts_and_times_are_left_out() -> None:
    png = vl_convert.svg_to_png(SVG)
    content = b"tEXt" + b"Author\0x"
    extra = struct.pack(">I", 8) + content + struct.pack(">I", zlib.crc32(content))
    with_text = png[:33] + extra + png[33:]
    assert b"tEXt" in chunks(with_text)
    assert packed(with_text) == packed(png)


def test_what_is_no_png_is_refused() -> None:
    with pytest.raises(ValueError, match="GIF"):
        packed(b"GIF89a")
