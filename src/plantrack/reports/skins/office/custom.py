"""Properties of a file of Word or PowerPoint under names of ours: its custom properties."""

import io
import zipfile
from collections.abc import Mapping
from html import escape

from plantrack.reports.skins.office.package import fixed_parts
from plantrack.reports.skins.office.plain import plain

PART = "docProps/custom.xml"
_TYPES, _RELATIONSHIPS = "[Content_Types].xml", "_rels/.rels"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
_CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.custom-properties+xml"
_SET = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"  # what all such properties belong to
_FIRST = 2  # numbers 0 and 1 are kept for the programs


def with_properties(raw: bytes, properties: Mapping[str, str]) -> bytes:
    """Return a package of ours that has these properties besides; it has none of the kind yet."""
    with zipfile.ZipFile(io.BytesIO(raw)) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    parts[PART] = _spelled(properties)
    override = f'<Override PartName="/{PART}" ContentType="{_CONTENT_TYPE}"/>'
    reference = (
        f'<Relationship Id="rIdProvenance" Type="{_OFFICE}/relationships/custom-properties" '
        f'Target="{PART}"/>'
    )
    parts[_TYPES] = _inserted(parts[_TYPES], override, b"</Types>")
    parts[_RELATIONSHIPS] = _inserted(parts[_RELATIONSHIPS], reference, b"</Relationships>")
    return fixed_parts(parts)


def _inserted(part: bytes, element: str, end: bytes) -> bytes:
    before, found, after = part.rpartition(end)
    return before + element.encode() + found + after


def _spelled(properties: Mapping[str, str]) -> bytes:
    told = "".join(
        f'<property fmtid="{_SET}" pid="{number}" name="{escape(name)}">'
        f"<vt:lpwstr>{escape(plain(text))}</vt:lpwstr></property>"
        for number, (name, text) in enumerate(properties.items(), start=_FIRST)
    )
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        f'<Properties xmlns="{_OFFICE}/custom-properties" '
        f'xmlns:vt="{_OFFICE}/docPropsVTypes">{told}</Properties>'
    ).encode()
