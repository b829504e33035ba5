"""The parts of a file of Office that comes from anywhere: unpacked, and read, within bounds."""

import re
import zipfile

_PACKINGS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_ENCODING = re.compile(rb"""\A(?:\xef\xbb\xbf)?<\?xml[^>]*?\bencoding\s*=\s*["']([^"']*)["']""")


def unpacked(package: zipfile.ZipFile, entry: zipfile.ZipInfo) -> bytes:
    """Return a part, of which no more is unpacked than the size that it states.

    Asked for all of a part, zipfile would unpack it whole, then find that the size was a lie; and
    it bounds no other way of packing than the one that Office has.

    Raises:
        Exception: of any kind, where the package is damaged.
    """
    if entry.compress_type not in _PACKINGS:
        raise zipfile.BadZipFile
    with package.open(entry) as part:
        return part.read(entry.file_size + 1)


def is_plain_xml(part: bytes) -> bool:
    """Return whether a part's XML can hold no entity, so that nothing is read or grows."""
    encoding = _ENCODING.match(part)
    is_known = encoding is None or encoding[1].lower() in (b"utf-8", b"us-ascii")
    return is_known and not any(sign in part for sign in (b"\x00", b"<!DOCTYPE", b"<!ENTITY"))
