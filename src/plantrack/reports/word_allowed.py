"""What a Word template may hold: its parts by their type, what they refer to, their elements.

All of it is named; anything else is refused by the name of its part. What Word adds by itself and a
report needs none of is left out without a word, so that a file saved in Word passes as it is.
"""

import posixpath
import re
from collections.abc import Collection, Iterable, Mapping
from typing import Any
from urllib.parse import unquote

from plantrack.locale import Message, msg
from plantrack.model.evidence import link_of
from plantrack.reports.word_fields import bad_field
from plantrack.reports.word_names import (
    CHOICES,
    DROPPED,
    LATER,
    NAMES,
    RELATIONSHIPS,
    WHOLE,
    WORD,
)

_TYPES = "{http://schemas.openxmlformats.org/package/2006/content-types}"
_OFFICE = "application/vnd.openxmlformats-officedocument"
MAIN_TYPE = f"{_OFFICE}.wordprocessingml.document.main+xml"
_CORE_TYPE = "application/vnd.openxmlformats-package.core-properties+xml"
RELATIONSHIPS_TYPE = "application/vnd.openxmlformats-package.relationships+xml"
_KINDS = "styles settings numbering fontTable header footer footnotes endnotes"
XML_TYPES = frozenset(
    {
        *(f"{_OFFICE}.wordprocessingml.{kind}+xml" for kind in _KINDS.split()),
        f"{_OFFICE}.theme+xml",
        MAIN_TYPE,
        _CORE_TYPE,
        RELATIONSHIPS_TYPE,
    }
)
PICTURE_TYPES = frozenset({"image/png", "image/jpeg", "image/gif"})
_PICTURES = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"GIF8")
# Written by Word beside the text: a summary, a thumbnail, bibliography, comments, blocks, a
# printer, fonts, the same picture once more.
_LEFT_OUT = re.compile(
    rf"application/xml|text/xml|image/svg\+xml|application/x-font\S*|application/x-fontdata"
    rf"|{re.escape(_OFFICE)}\.(?:extended-properties\+xml|custom-properties\+xml"
    rf"|customXmlProperties\+xml|obfuscatedFont"
    rf"|wordprocessingml\.(?:webSettings|comments\w*|people|document\.glossary|printerSettings"
    rf"|stylesWithEffects)(?:\+xml)?)|application/vnd\.ms-word\.stylesWithEffects\+xml"
)
_LINK = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_HYPERLINK, _ATTACHED = f"{_LINK}/hyperlink", f"{_LINK}/attachedTemplate"
_REFERENCES = frozenset(
    {
        *(f"{_LINK}/{kind}" for kind in f"officeDocument image theme {_KINDS}".split()),
        "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
    }
)
_CLICKED = ("hyperlink", "hlinkClick", "hlinkHover")
# Not to be shown as pictures either, in the package's own folder.
_THUMBNAIL = re.compile(r"docProps/thumbnail\.\w+|word/glossary/.*|customXml/.*", re.IGNORECASE)
_PART = re.compile(r"(?:[^/\\:*?\"<>|\x00-\x1f\x7f]+/)*[^/\\:*?\"<>|\x00-\x1f\x7f]+")


def bad_name(names: Iterable[str]) -> str | None:
    """Return the name of a part that leads elsewhere, or that stands there twice; else None."""
    seen: set[str] = set()
    for name in names:
        if not _PART.fullmatch(name) or {".", ".."} & set(name.split("/")) or name.lower() in seen:
            return name
        seen.add(name.lower())
    return None


def types_of(tree: Any, names: Iterable[str]) -> dict[str, str]:  # noqa: ANN401 - lxml carries no types
    """Return the type of each part, as `[Content_Types].xml` tells them; none told is no type."""
    endings = {
        str(one.get("Extension", "")).lower(): str(one.get("ContentType", ""))
        for one in tree.iter(f"{_TYPES}Default")
    }
    parts = {
        str(one.get("PartName", "")).lower(): str(one.get("ContentType", ""))
        for one in tree.iter(f"{_TYPES}Override")
    }
    return {
        name: parts.get(f"/{name.lower()}", endings.get(name.rpartition(".")[2].lower(), ""))
        for name in names
    }


def is_left_out(name: str, type_: str) -> bool:
    """Return whether a part is one that Word adds by itself, and a report needs none of."""
    return bool(_THUMBNAIL.fullmatch(name) or _LEFT_OUT.fullmatch(type_))


def bad_part(name: str, type_: str, content: bytes) -> Message | None:
    """Return why a part may not be in a template, or None."""
    if type_ in XML_TYPES:
        if name.lower().endswith((".xml", ".rels")):
            return None
    elif type_ in PICTURE_TYPES:
        if content.startswith(_PICTURES):
            return None
    elif type_.startswith("image/"):
        return msg(
            "{part} is a picture of a kind that may run or fetch something ({type}): put it in "
            "as PNG or JPEG",
            part=name,
            type=type_,
        )
    return msg(
        "{part} is nothing that a report may hold ({type}); take it out in Word",
        part=name,
        type=type_ or "?",
    )


def check_references(tree: Any, name: str, kept: Mapping[str, bytes]) -> Message | None:  # noqa: ANN401 - lxml carries no types
    """Take out of a part's relationships those to what is left out; return what is wrong, or None.

    `kept` are the parts that stay.
    """
    for one in list(tree):
        kind, target = str(one.get("Type", "")), str(one.get("Target", ""))
        if one.get("TargetMode", "Internal") != "Internal":
            if kind == _ATTACHED:
                tree.remove(one)
            elif not (kind == _HYPERLINK and link_of(target)):
                return msg(
                    "{part} refers to something outside, {target}; take that out in Word",
                    part=name,
                    target=target,
                )
        elif _inside(name, target) not in kept:
            if _leads_out(target):
                return msg(
                    "{part} refers to something outside, {target}; take that out in Word",
                    part=name,
                    target=target,
                )
            tree.remove(one)
        elif kind not in _REFERENCES:
            return msg(
                "{part} refers to {target} in a way that no report may ({kind}); take that out "
                "in Word",
                part=name,
                target=target,
                kind=kind.rpartition("/")[2],
            )
    return None


def _leads_out(target: str) -> bool:
    return ":" in target or "\\" in target or target.startswith("//")


def _inside(name: str, target: str) -> str:
    """Return the part that a target leads to, as seen from the file of relationships `name`."""
    folder = posixpath.dirname(posixpath.dirname(name))
    return posixpath.normpath(posixpath.join("/", folder, unquote(target))).lstrip("/")


def outside_of(tree: Any) -> frozenset[str]:  # noqa: ANN401 - lxml carries no types
    """Return the names by which a part refers to what is outside, as its relationships tell."""
    outer = (one for one in tree if one.get("TargetMode", "Internal") != "Internal")
    return frozenset(str(one.get("Id", "")) for one in outer)


def check_elements(tree: Any, name: str, outside: Collection[str]) -> Message | None:  # noqa: ANN401 - lxml carries no types
    """Take out of a part what Word adds by itself; return what else may not stand, or None.

    `outside` are the names of what a reader goes to when it is clicked; nothing else may fetch it.
    """
    for element in list(tree.iter("*")):
        above = element.getparent()
        if above is not None and _is_dropped(element, above):
            above.remove(element)
    for element in tree.iter("*"):
        space, local = _named(element)
        fetches = local not in _CLICKED and _refers_to(element, outside)
        if fetches or not _is_allowed(space, local):
            shown = f"{element.prefix}:{local}" if element.prefix else local
            return _holding(name, msg("the element {element}", element=shown))
    found = bad_field(tree)
    return None if found is None else _holding(name, found)


def _refers_to(element: Any, names: Collection[str]) -> bool:  # noqa: ANN401 - the same
    return bool(names) and any(
        value.strip() in names and "relationships" in str(name).partition("}")[0]
        for name, value in element.attrib.items()
    )


def _holding(name: str, what: Message) -> Message:
    return msg(
        "{part} holds {what}, which a report may not; take it out in Word", part=name, what=what
    )


def _is_allowed(space: str, local: str) -> bool:
    if space == WORD:
        return local in NAMES
    if space == CHOICES:
        return local in ("AlternateContent", "Choice")
    return space in WHOLE or (space == RELATIONSHIPS and local.startswith("Relationship"))


def _is_dropped(element: Any, above: Any) -> bool:  # noqa: ANN401 - the same
    space, local = _named(element)
    if space == WORD:
        in_list = _named(above) == (WORD, "compat")  # of habits of older versions
        return local in DROPPED or (in_list and local not in NAMES)
    if space == CHOICES:
        return local == "Fallback"
    return local == "extLst" or (space.startswith(LATER) and space not in WHOLE)


def _named(element: Any) -> tuple[str, str]:  # noqa: ANN401 - the same
    """Return an element's namespace and name."""
    space, _, local = str(element.tag).rpartition("}")
    return space.removeprefix("{"), local
