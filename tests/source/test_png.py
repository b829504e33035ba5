"""PNG pictures that a repository brings: whole ones are kept, but for what is no picture."""

import io
import struct
import zlib

import pytest
from PIL import Image
from PIL.PngImagePlugin import PngInfo

from plantrack.locale import Message, Translator
from plantrack.source.png import SIGNATURE, checked_png, pixels_of


def part(kind: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + kind + content + struct.pack(
        ">I", zlib.crc32(kind + content)
    )  # fmt: skip


def png(
    rows: bytes, size: tuple[int, int] = (1, 1), depth: int = 8, colour: int = 2, more: bytes = b""
) -> bytes:
    header = struct.pack(">IIBBBBB", *size, depth, colour, 0, 0, 0)
    return b"".join(
        (
            SIGNATURE,
            part(b"IHDR", header),
            more,
            part(b"IDAT", zlib.compress(rows)),
            part(b"IEND", b""),
        )
    )


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGB", "RGBA", "I;16"])
def test_every_kind_of_colour_is_kept(mode: str) -> None:
    stream = io.BytesIO()
    picture = Image.new(mode, (37, 21))
    told = PngInfo()
    told.add_text("Comment", "https://example.org")
    picture.save(stream, "PNG", pnginfo=told)
    found = checked_png(stream.getvalue() + b"behind")
    assert not isinstance(found, Message)
    assert found[1:] == (37, 21) == pixels_of(found[0])
    assert b"example" not in found[0]
    assert b"behind" not in found[0]
    assert (
        Image.open(io.BytesIO(found[0])).convert("RGBA").tobytes()
        == picture.convert("RGBA").tobytes()
    )
    assert checked_png(found[0]) == found


@pytest.mark.parametrize(
    "raw",
    [
        SIGNATURE,
        SIGNATURE + b"\xff" * 40,
        png(b"\0abc")[:-5],
        png(b"\0abc").replace(b"IDAT", b"IDOT"),
        png(b"\0ab"),
        png(b"\0abcd"),
        png(b"\x09abc"),
        png(bytes(50_000_000), (10, 10)),
        png(b"\0abc", (0, 1)),
        png(b"\0abc", depth=3),
        png(b"\0a", colour=3),
        png(b"\0a", colour=3, more=part(b"PLTE", b"ab")),
    ],
)
def test_what_is_not_whole_is_refused(raw: bytes) -> None:
    found = checked_png(raw)
    assert isinstance(found, Message)
    assert "damaged" in Translator("en").spell(found)


def test_it_has_so_many_pixels_at_most() -> None:
    found = checked_png(png(b"", (4_001, 1)))
    assert isinstance(found, Message)
    assert "4001 × 1" in Translator("en").spell(found)


def test_a_colour_that_the_palette_lacks_is_black() -> None:
    found = checked_png(png(b"\0\x07", colour=3, more=part(b"PLTE", b"abc")))
    assert not isinstance(found, Message)
    assert Image.open(io.BytesIO(found[0])).convert("RGB").getpixel((0, 0)) == (0, 0, 0)
