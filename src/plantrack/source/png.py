"""A PNG picture from a repository: read whole without trust, written again without the rest.

Only what a still picture needs is kept: no text, no address, nothing behind its end.
"""

import struct
import zlib
from collections.abc import Iterator

from plantrack.locale import Message, msg

SIGNATURE = b"\x89PNG\r\n\x1a\n"
MOST_PIXELS = 4_000  # a side
_HEADER = struct.Struct(">IIBBBBB")
_LENGTH = struct.Struct(">I")
_LARGEST_FIELD = 4  # bytes: of a length, a kind, a checksum
# How many bits a sample may have, and how many samples a pixel has, by the kind of colour.
_DEPTHS = {0: (1, 2, 4, 8, 16), 2: (8, 16), 3: (1, 2, 4, 8), 4: (8, 16), 6: (8, 16)}
_SAMPLES = {0: 1, 2: 3, 3: 1, 4: 2, 6: 4}
_INDEXED, _LARGEST_FILTER = 3, 4
_CLEAR = {0: 2, 2: 6}  # bytes of the colour that is clear
_INTERLACED = (
    (0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2),
    (0, 1, 1, 2),
)  # fmt: skip
_DAMAGED = msg("it is a PNG file that is cut short or damaged")


class _Damaged(Exception):
    """It is no whole PNG."""


def checked_png(raw: bytes) -> tuple[bytes, int, int] | Message:
    """Return a PNG with only its picture, its width and height; or why it may not be used."""
    try:
        parts = [*_parts(raw)]
        if parts[0][0] != b"IHDR" or len(parts[0][1]) != _HEADER.size:
            return _DAMAGED
        header = _HEADER.unpack(parts[0][1])
        width, height = header[:2]
        if max(width, height) > MOST_PIXELS:
            return msg(
                "it has {width} × {height} pixels, and {most} a side is the most",
                width=width,
                height=height,
                most=MOST_PIXELS,
            )
        kept = _kept(header, parts)
    except (_Damaged, struct.error, zlib.error, IndexError):
        return _DAMAGED
    return SIGNATURE + b"".join(_spelled(*part) for part in kept), width, height


def pixels_of(png: bytes) -> tuple[int, int]:
    """Return how wide and high a PNG is that was checked."""
    width, height = _HEADER.unpack_from(png, len(SIGNATURE) + 2 * _LARGEST_FIELD)[:2]
    return width, height


def _parts(raw: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Give the kind and the content of each part, up to the last."""
    at, kind = len(SIGNATURE), b""
    while kind != b"IEND":
        (length,) = _LENGTH.unpack_from(raw, at)
        start = at + 2 * _LARGEST_FIELD
        kind, content = raw[at + _LARGEST_FIELD : start], raw[start : start + length]
        (told,) = _LENGTH.unpack_from(raw, start + length)
        if len(content) != length or told != zlib.crc32(kind + content):
            raise _Damaged
        at = start + length + _LARGEST_FIELD
        yield kind, content


def _kept(header: tuple[int, ...], parts: list[tuple[bytes, bytes]]) -> list[tuple[bytes, bytes]]:
    """Return the parts that a picture is made of; raise where it lacks pixels, or has too many."""
    width, height, depth, colour, packing, filtering, interlaced = header
    known = depth in _DEPTHS.get(colour, ()) and not packing and not filtering and interlaced <= 1
    found: dict[bytes, list[bytes]] = {}
    for kind, content in parts:
        found.setdefault(kind, []).append(content)
    if not (known and width and height and len(found[b"IHDR"]) == 1):
        raise _Damaged
    palettes, clear = _colours(found, depth, colour)
    rows = [
        1 + (depth * _SAMPLES[colour] * columns + 7) // 8
        for columns, count in _passes(width, height, interlaced=bool(interlaced))
        if columns
        for _ in range(count)
    ]
    packed = b"".join(found.get(b"IDAT", ()))
    _unpack(packed, rows)
    return [parts[0], *palettes, *clear, (b"IDAT", packed), (b"IEND", b"")]


def _colours(
    found: dict[bytes, list[bytes]], depth: int, colour: int
) -> tuple[list[tuple[bytes, bytes]], list[tuple[bytes, bytes]]]:
    """Return the palette, and which colours are clear, where a picture has them."""
    palettes, clear = found.get(b"PLTE", []), found.get(b"tRNS", [])
    if colour != _INDEXED:
        fits = len(clear) == 1 and len(clear[0]) == _CLEAR.get(colour)
        return [], [(b"tRNS", clear[0])] if fits else []
    entries = len(palettes[0]) // 3 if palettes else 0
    if len(palettes) != 1 or len(palettes[0]) % 3 or not 0 < entries <= 1 << depth:
        raise _Damaged
    # A pixel may name a colour that is not there: those that lack are black.
    whole = palettes[0] + bytes(3 * ((1 << depth) - entries))
    fits = len(clear) == 1 and len(clear[0]) <= entries
    return [(b"PLTE", whole)], [(b"tRNS", clear[0])] if fits else []


def _passes(width: int, height: int, *, interlaced: bool) -> Iterator[tuple[int, int]]:
    if not interlaced:
        yield width, height
        return
    for left, top, across, down in _INTERLACED:
        yield max(0, -(-(width - left) // across)), max(0, -(-(height - top) // down))


def _unpack(packed: bytes, rows: list[int]) -> None:
    """Unpack a picture row by row, and no more of it than its rows are long."""
    unpacking = zlib.decompressobj()
    for length in rows:
        row = unpacking.decompress(packed, length)
        packed = unpacking.unconsumed_tail
        if len(row) != length or row[0] > _LARGEST_FILTER:
            raise _Damaged
    if unpacking.decompress(packed, 1) or not unpacking.eof:
        raise _Damaged


def _spelled(kind: bytes, content: bytes) -> bytes:
    checksum = zlib.crc32(kind + content)
    return _LENGTH.pack(len(content)) + kind + content + _LENGTH.pack(checksum)
