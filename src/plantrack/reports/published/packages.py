"""A file of Office that comes from anywhere: its parts, no more of them than is sound to read."""

import io
import re
import zipfile
from collections.abc import Iterator
from xml.etree.ElementTree import Element, ParseError, fromstring

from plantrack.errors import PlantrackError
from plantrack.locale import marked
from plantrack.reports.skins.office.parts import is_plain_xml, unpacked

_MOST_PARTS = 2_000
_LARGEST_PART = 20_000_000  # bytes
_LARGEST_ALL = 200_000_000


class Damaged(PlantrackError):
    """A file cannot be read as what its name says that it is."""

    def __init__(self) -> None:
        super().__init__(marked("the file is damaged, or is not of the format that its name tells"))


class Package:
    """The parts of a file of Office, read one by one within bounds.

    Raises:
        Damaged: it is no such file, or holds more than a report can.
    """

    def __init__(self, raw: bytes) -> None:
        try:
            self._package = zipfile.ZipFile(io.BytesIO(raw))
            entries = self._package.infolist()
        except Exception as error:  # a damaged package may raise anything
            raise Damaged from error
        if len(entries) > _MOST_PARTS or sum(each.file_size for each in entries) > _LARGEST_ALL:
            raise Damaged
        self._entries = {entry.filename: entry for entry in entries}

    def names(self) -> tuple[str, ...]:
        """Return the names of the parts, in their order in the file."""
        return tuple(self._entries)

    def part(self, name: str) -> bytes:
        """Return a part's bytes; nothing of one that is not there.

        Raises:
            Damaged: it is too large, or is not what its sum says.
        """
        entry = self._entries.get(name)
        if entry is None:
            return b""
        if entry.file_size > _LARGEST_PART:
            raise Damaged
        try:
            return unpacked(self._package, entry)
        except Exception as error:  # a damaged part may raise anything
            raise Damaged from error

    def tree(self, name: str) -> Element:
        """Return a part's XML, which may define no entity.

        Raises:
            Damaged: it is no such XML.
        """
        raw = self.part(name)
        if not is_plain_xml(raw):
            raise Damaged
        try:
            return fromstring(raw)  # noqa: S314 - without a DOCTYPE there is nothing to expand
        except (ParseError, ValueError) as error:
            raise Damaged from error

    def numbered(self, pattern: str) -> Iterator[str]:
        """Give the parts of a kind, such as slides, in the order of the number in their names."""
        found = [
            (int(each[1]), each[0])
            for name in self._entries
            if (each := re.fullmatch(pattern, name))
        ]
        for _, name in sorted(found):
            yield name


def local_name(element: Element) -> str:
    """Return the name of an element without its namespace."""
    return element.tag.rpartition("}")[2]
