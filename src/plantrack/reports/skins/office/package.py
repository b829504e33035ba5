"""A file of Word or PowerPoint as bytes: opened without trust, written the same every time."""

import io
import re
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from html import escape
from typing import Any

from plantrack.errors import PlantrackError
from plantrack.locale import Message, msg
from plantrack.reports.extras import extra
from plantrack.reports.look import OURS, Look
from plantrack.reports.skins.office.allowed import (
    RELATIONSHIPS_TYPE,
    Allowed,
    bad_name,
    bad_part,
    check_elements,
    check_references,
    is_left_out,
    outside_of,
    types_of,
)
from plantrack.reports.skins.office.parts import is_plain_xml, unpacked

LARGEST_TEMPLATE = 20_000_000
_LARGEST_UNPACKED = 100_000_000
_LARGEST_XML = 10_000_000
_MOST_PARTS = 2_000
_FIXED_DAY = (1980, 1, 1, 0, 0, 0)
_CONTENT_TYPES = "[Content_Types].xml"
_COLOUR = re.compile(rb'(\b(?:val|fill|color|lastClr)=")([0-9A-F]{6})(?=")')


def checked_package(raw: bytes, file: str, allowed: Allowed) -> bytes:
    """Return a package with only what a report may hold, each part of it looked at.

    What the program adds by itself and a report needs none of is left out: a link to the file's
    own model, thumbnails, properties, bibliographies, comments.

    Raises:
        PlantrackError: not of that program, too large, or with a part, an element, a field or a
            link to something outside that a report may not hold.
    """
    parts = _parts(raw, file, allowed)
    types = types_of(_tree(parts.pop(_CONTENT_TYPES, b""), file, allowed), parts)
    if allowed.main_type not in types.values() and not _is_active(types):
        raise refused(file, allowed.not_one)
    kept = {
        name: part for name, part in parts.items() if not is_left_out(name, types[name], allowed)
    }
    kept = {name: part for name, part in kept.items() if _has_source(name, kept)}
    for name, part in kept.items():
        _refuse(file, bad_part(name, types[name], part, allowed))
    checked = _Checked(kept, types, file, allowed)
    return fixed_parts(
        {
            _CONTENT_TYPES: _types_xml({name: types[name] for name in kept}),
            **{name: checked.part(name) for name in kept},
        }
    )


@dataclass(frozen=True)
class _Checked:
    """The parts of a package that stay."""

    kept: Mapping[str, bytes]
    types: Mapping[str, str]
    file: str
    allowed: Allowed

    def part(self, name: str) -> bytes:
        """Return a part as it may stand in a report."""
        if self.types[name] not in self.allowed.types:
            return self.kept[name]
        tree = self._tree(name)
        if self.types[name] == RELATIONSHIPS_TYPE:
            _refuse(self.file, check_references(tree, name, self.kept, self.allowed))
        folder, _, own = name.rpartition("/")
        references = f"{folder}/_rels/{own}.rels".lstrip("/")
        outside = outside_of(self._tree(references)) if references in self.kept else ()
        _refuse(self.file, check_elements(tree, name, outside, self.allowed))
        return _spelled(tree)

    def _tree(self, name: str) -> Any:  # noqa: ANN401 - lxml carries no types
        return _tree(self.kept[name], self.file, self.allowed)


def _refuse(file: str, reason: Message | None) -> None:
    if reason is not None:
        raise refused(file, reason)


def _is_active(types: Mapping[str, str]) -> bool:
    """Return whether it is a document all the same, with macros, which is told otherwise."""
    return any("macroEnabled" in type_ for type_ in types.values())


def _has_source(name: str, kept: Mapping[str, bytes]) -> bool:
    """Return whether the part is there that a file of relationships belongs to."""
    folder, _, file = name.rpartition("/")
    if not name.lower().endswith(".rels") or name == "_rels/.rels":
        return True
    source = folder.removesuffix("_rels") + file.removesuffix(".rels")
    return source in kept


def _types_xml(types: Mapping[str, str]) -> bytes:
    """Return what tells the type of each part, for the parts that are there and for no other."""
    told = "".join(
        f'<Override PartName="/{escape(name)}" ContentType="{type_}"/>'
        for name, type_ in sorted(types.items())
        if type_ != RELATIONSHIPS_TYPE
    )
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        f'<Default Extension="rels" ContentType="{RELATIONSHIPS_TYPE}"/>'
        f"{told}</Types>"
    ).encode()


def fixed_package(raw: bytes, look: Look = OURS) -> bytes:
    """Return a package with the same parts, in one order, without the day it was written.

    Where our colours stand in it, those of a look take their place; others stay.
    """
    with zipfile.ZipFile(io.BytesIO(raw)) as package:
        return fixed_parts(
            {name: _dyed(name, package.read(name), look) for name in package.namelist()}
        )


def _dyed(name: str, part: bytes, look: Look) -> bytes:
    is_drawn = "/charts/" in name  # in the colours of a theme, or in those of a look already
    if look.accent == OURS.accent or is_drawn or not _is_xml(name):
        return part
    given = {old.encode(): new.encode() for old, new in look.replaced.items()}
    return _COLOUR.sub(lambda found: found[1] + given.get(found[2], found[2]), part)


def refused(file: str, reason: Message | str) -> PlantrackError:
    """Return the error of a template that cannot be used, and why."""
    return PlantrackError("template {file}: {reason}", file=file, reason=reason)


def _parts(raw: bytes, file: str, allowed: Allowed) -> dict[str, bytes]:
    _check_size(file, len(raw) <= LARGEST_TEMPLATE)
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as package:
            entries = [entry for entry in package.infolist() if not entry.is_dir()]
            name = bad_name(entry.orig_filename for entry in entries)
            _refuse(file, None if name is None else _misnamed(name))
            _check_size(
                file,
                len(entries) <= _MOST_PARTS
                and sum(each.file_size for each in entries) <= _LARGEST_UNPACKED
                and all(
                    each.file_size <= _LARGEST_XML for each in entries if _is_xml(each.filename)
                ),
            )
            return {entry.filename: unpacked(package, entry) for entry in entries}
    except PlantrackError:
        raise
    except Exception as error:  # a damaged package may raise anything
        reason = msg(
            "it is not a file of {program}, or it is protected by a password",
            program=allowed.program,
        )
        raise refused(file, reason) from error


def _misnamed(name: str) -> Message:
    return msg("a part has a name that it may not have, or has twice: {name}", name=repr(name))


def _check_size(file: str, fits: bool) -> None:  # noqa: FBT001 - what is checked
    if not fits:
        raise PlantrackError("{file} is too large for a template", file=file)


def _is_xml(name: str) -> bool:
    return name.lower().endswith((".xml", ".rels"))


def _tree(part: bytes, file: str, allowed: Allowed) -> Any:  # noqa: ANN401 - lxml carries no types
    """Return a part's XML, which may hold no entity, so that nothing is read or grows."""
    etree = extra("lxml.etree", "docx")
    if not is_plain_xml(part):
        raise refused(file, allowed.not_one)
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        return etree.fromstring(part, parser)
    except etree.XMLSyntaxError as error:
        raise refused(file, allowed.not_one) from error


def _spelled(tree: Any) -> bytes:  # noqa: ANN401 - lxml carries no types
    etree = extra("lxml.etree", "docx")
    spelled: bytes = etree.tostring(tree, encoding="UTF-8", xml_declaration=True, standalone=True)
    return spelled


def fixed_parts(parts: Mapping[str, bytes]) -> bytes:
    """Return a package with these parts, in one order, without the day it was written."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as package:
        for name in sorted(parts, key=lambda name: (name != _CONTENT_TYPES, name)):
            entry = zipfile.ZipInfo(name, _FIXED_DAY)
            entry.compress_type, entry.create_system = zipfile.ZIP_DEFLATED, 0
            package.writestr(entry, parts[name])
    return stream.getvalue()
