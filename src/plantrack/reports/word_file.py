"""A Word file as bytes: opened without trusting it, written the same every time."""

import io
import re
import zipfile
from collections.abc import Mapping
from typing import Any

from plantrack.errors import PlantrackError
from plantrack.locale import Message, msg
from plantrack.model.evidence import link_of
from plantrack.reports.extras import extra

LARGEST_TEMPLATE = 20_000_000
NOT_WORD = msg("it is not a Word document; save it in Word as .docx")
_LARGEST_UNPACKED = 100_000_000
_LARGEST_XML = 10_000_000
_MOST_PARTS = 2_000
_FIXED_DAY = (1980, 1, 1, 0, 0, 0)
_CONTENT_TYPES = "[Content_Types].xml"
_MAIN = b"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
_ENCODING = re.compile(rb"""\A<\?xml[^>]*?\bencoding\s*=\s*["']([^"']*)["']""")
_ACTIVE = re.compile(rb"macroEnabled|vbaProject|activeX|oleObject", re.IGNORECASE)
_HYPERLINK, _ATTACHED = "/hyperlink", "/attachedTemplate"
_TAG = re.compile(r"\{[{%#]")
# The attributes that Word only shows or reads aloud.
_SHOWN = ("alt", "descr", "name", "title", "val")
_PLACEHOLDER = msg("a link or a field’s code holds a placeholder; put it in plain text instead")
_WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def checked_package(raw: bytes, file: str) -> bytes:
    """Return a template's parts, each looked at, in a new package that reaches for nothing outside.

    A link to the template's own model file, which Word adds by itself, is taken out.

    Raises:
        PlantrackError: not a Word document, too large, with macros or embedded objects, with an
            entity, or with a link to something outside that is not an address to click.
    """
    parts = _parts(raw, file)
    if _MAIN not in parts.get(_CONTENT_TYPES, b""):
        raise refused(file, NOT_WORD)
    if _ACTIVE.search(parts[_CONTENT_TYPES]):
        raise refused(file, msg("it holds macros or embedded objects; take them out in Word"))
    trees = {name: _tree(parts[name], file) for name in parts if _is_xml(name)}
    for name, tree in trees.items():
        if name.endswith(".rels"):
            _check_relationships(tree, file)
        _check_placeholders(tree, file)
        for element in tree.findall(f"{_WORD}attachedTemplate"):
            tree.remove(element)
    return _zipped({**parts, **{name: _spelled(tree) for name, tree in trees.items()}})


def fixed_package(raw: bytes) -> bytes:
    """Return a package with the same parts, in one order, without the day it was written."""
    with zipfile.ZipFile(io.BytesIO(raw)) as package:
        return _zipped({name: package.read(name) for name in package.namelist()})


def refused(file: str, reason: Message | str) -> PlantrackError:
    """Return the error of a template that cannot be used, and why."""
    return PlantrackError("template {file}: {reason}", file=file, reason=reason)


def _parts(raw: bytes, file: str) -> dict[str, bytes]:
    _check_size(file, len(raw) <= LARGEST_TEMPLATE)
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as package:
            entries = [entry for entry in package.infolist() if not entry.is_dir()]
            _check_size(
                file,
                len(entries) <= _MOST_PARTS
                and sum(each.file_size for each in entries) <= _LARGEST_UNPACKED
                and all(
                    each.file_size <= _LARGEST_XML for each in entries if _is_xml(each.filename)
                ),
            )
            # No entry unpacks to more than the size it states: zipfile stops there.
            return {entry.filename: package.read(entry) for entry in entries}
    except PlantrackError:
        raise
    except Exception as error:  # a damaged package may raise anything
        reason = msg("it is not a Word document, or it is protected by a password")
        raise refused(file, reason) from error


def _check_size(file: str, fits: bool) -> None:  # noqa: FBT001 - what is checked
    if not fits:
        raise PlantrackError("{file} is too large for a template", file=file)


def _is_xml(name: str) -> bool:
    return name.lower().endswith((".xml", ".rels"))


def _tree(part: bytes, file: str) -> Any:  # noqa: ANN401 - lxml carries no types
    """Return a part's XML, which may hold no entity, so that nothing is read or grows."""
    etree = extra("lxml.etree", "docx")
    encoding = _ENCODING.match(part.removeprefix(b"\xef\xbb\xbf"))
    plain = encoding is None or encoding[1].lower() in (b"utf-8", b"us-ascii")
    if not plain or b"\x00" in part or b"<!DOCTYPE" in part or b"<!ENTITY" in part:
        raise refused(file, NOT_WORD)
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    try:
        return etree.fromstring(part, parser)
    except etree.XMLSyntaxError as error:
        raise refused(file, NOT_WORD) from error


def _spelled(tree: Any) -> bytes:  # noqa: ANN401 - lxml carries no types
    etree = extra("lxml.etree", "docx")
    spelled: bytes = etree.tostring(tree, encoding="UTF-8", xml_declaration=True, standalone=True)
    return spelled


def _check_relationships(tree: Any, file: str) -> None:  # noqa: ANN401 - lxml carries no types
    for one in list(tree):
        kind, target = str(one.get("Type", "")), str(one.get("Target", ""))
        if one.get("TargetMode") != "External":
            continue
        if kind.endswith(_ATTACHED):
            tree.remove(one)
        elif not (kind.endswith(_HYPERLINK) and link_of(target)):
            raise refused(
                file,
                msg(
                    "it refers to something outside, {target}; take that out in Word", target=target
                ),
            )


def _check_placeholders(tree: Any, file: str) -> None:  # noqa: ANN401 - lxml carries no types
    """Refuse placeholders where Word would take text of a plan for a command or an address."""
    codes = [one.text or "" for one in tree.iter(f"{_WORD}instrText", f"{_WORD}delInstrText")]
    if any("{" in code or "}" in code for code in codes):
        raise refused(file, _PLACEHOLDER)
    for element in tree.iter("*"):
        for name, value in element.attrib.items():
            if _TAG.search(value) and name.rpartition("}")[2] not in _SHOWN:
                raise refused(file, _PLACEHOLDER)


def _zipped(parts: Mapping[str, bytes]) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as package:
        for name in sorted(parts, key=lambda name: (name != _CONTENT_TYPES, name)):
            entry = zipfile.ZipInfo(name, _FIXED_DAY)
            entry.compress_type, entry.create_system = zipfile.ZIP_DEFLATED, 0
            package.writestr(entry, parts[name])
    return stream.getvalue()
