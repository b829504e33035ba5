"""What a file of Word or PowerPoint may hold: its parts by their type, references, elements.

All of it is named; anything else is refused by the name of its part. What the program adds by
itself and a report needs none of is left out without a word, so that a file saved in it passes as
it is.
"""

import posixpath
import re
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any
from urllib.parse import unquote

from plantrack.locale import Message, msg
from plantrack.model.evidence import link_of

_TYPES = "{http://schemas.openxmlformats.org/package/2006/content-types}"
OFFICE = "application/vnd.openxmlformats-officedocument"
CHOICES = "http://schemas.openxmlformats.org/markup-compatibility/2006"
_RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships"
RELATIONSHIPS_TYPE = "application/vnd.openxmlformats-package.relationships+xml"
_SHARED_TYPES = {
    f"{OFFICE}.theme+xml",
    "application/vnd.openxmlformats-package.core-properties+xml",
    RELATIONSHIPS_TYPE,
}
PICTURE_TYPES = frozenset({"image/png", "image/jpeg", "image/gif"})
_PICTURES = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"GIF8")
# Written by the programs beside the text: a summary, a bibliography, fonts, the same picture
# once more.
SHARED_LEFT_OUT = (
    rf"application/xml|text/xml|image/svg\+xml|application/x-font\S*|application/x-fontdata"
    rf"|{re.escape(OFFICE)}\.(?:extended-properties\+xml|custom-properties\+xml"
    rf"|customXmlProperties\+xml|obfuscatedFont)"
)
_LINK = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_HYPERLINK, _ATTACHED = f"{_LINK}/hyperlink", f"{_LINK}/attachedTemplate"
_SHARED_REFERENCES = {
    *(f"{_LINK}/{kind}" for kind in ("officeDocument", "image", "theme")),
    "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
}
# Of these all elements may stand: they reach for something by a relationship only.
_SHARED_WHOLE = {
    "http://schemas.openxmlformats.org/drawingml/2006/main",
    "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
    "http://purl.org/dc/elements/1.1/",
    "http://purl.org/dc/terms/",
}
_CLICKED = ("hyperlink", "hlinkClick", "hlinkHover")
# Not to be shown as pictures either, in the package's own folder.
_THUMBNAIL = re.compile(r"docProps/thumbnail\.\w+|word/glossary/.*|customXml/.*", re.IGNORECASE)
_PART = re.compile(r"(?:[^/\\:*?\"<>|\x00-\x1f\x7f]+/)*[^/\\:*?\"<>|\x00-\x1f\x7f]+")


def _nothing_bad(tree: Any) -> Message | None:  # noqa: ANN401 - lxml carries no types
    del tree
    return None


@dataclass(frozen=True)
class Allowed:
    """What a file of one program may hold; all the functions below are asked about one.

    `markup` and `main` name the part that makes it a document, `kinds` the others that it may have
    in XML, `left_out` the types of those that go without a word. Elements may stand by their
    `names` in the program's own `space`, and all those of `more` namespaces. `drops` tells of an
    element by its namespace and name, and by those of what it stands in; `bad_among` what else
    stands in a part that may not.
    """

    program: str
    not_one: Message
    markup: str
    main: str
    kinds: tuple[str, ...]
    left_out: re.Pattern[str]
    space: str
    names: frozenset[str]
    drops: Callable[[str, str, tuple[str, str]], bool]
    more: frozenset[str] = frozenset()
    bad_among: Callable[[Any], Message | None] = _nothing_bad

    @property
    def main_type(self) -> str:
        """The type of the part that makes it a document."""
        return f"{OFFICE}.{self.markup}.{self.main}.main+xml"

    @cached_property
    def types(self) -> frozenset[str]:
        """The types of all parts in XML."""
        named = {f"{OFFICE}.{self.markup}.{kind}+xml" for kind in self.kinds}
        return frozenset(_SHARED_TYPES | named | {self.main_type})

    @cached_property
    def references(self) -> frozenset[str]:
        """How parts may refer to one another."""
        return frozenset(_SHARED_REFERENCES | {f"{_LINK}/{kind}" for kind in self.kinds})

    def is_whole(self, space: str) -> bool:
        """Return whether all elements of a namespace may stand."""
        return space in _SHARED_WHOLE or space in self.more

    def allows(self, space: str, local: str) -> bool:
        """Return whether an element may stand."""
        if space == self.space:
            return local in self.names
        if space == CHOICES:
            return local in ("AlternateContent", "Choice")
        related = space == _RELATIONSHIPS and local.startswith("Relationship")
        return related or self.is_whole(space)


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
        str(entry.get("Extension", "")).lower(): str(entry.get("ContentType", ""))
        for entry in tree.iter(f"{_TYPES}Default")
    }
    parts = {
        str(entry.get("PartName", "")).lower(): str(entry.get("ContentType", ""))
        for entry in tree.iter(f"{_TYPES}Override")
    }
    return {
        name: parts.get(f"/{name.lower()}", endings.get(name.rpartition(".")[2].lower(), ""))
        for name in names
    }


def is_left_out(name: str, type_: str, allowed: Allowed) -> bool:
    """Return whether a part is one that the program adds by itself, and a report needs none of."""
    return bool(_THUMBNAIL.fullmatch(name) or allowed.left_out.fullmatch(type_))


def bad_part(name: str, type_: str, content: bytes, allowed: Allowed) -> Message | None:
    """Return why a part may not be in a template, or None."""
    if type_ in allowed.types:
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
        "{part} is nothing that a report may hold ({type}); take it out in {program}",
        program=allowed.program,
        part=name,
        type=type_ or "?",
    )


def check_references(
    tree: Any,  # noqa: ANN401 - lxml carries no types
    name: str,
    kept: Mapping[str, bytes],
    allowed: Allowed,
) -> Message | None:
    """Take out of a part's relationships those to what is left out; return what is wrong, or None.

    `kept` are the parts that stay.
    """
    for reference in list(tree):
        kind, target = str(reference.get("Type", "")), str(reference.get("Target", ""))
        if reference.get("TargetMode", "Internal") != "Internal":
            if kind == _ATTACHED:
                tree.remove(reference)
            elif not (kind == _HYPERLINK and link_of(target)):
                return _outside(name, target, allowed)
        elif _inside(name, target) not in kept:
            if _leads_out(target):
                return _outside(name, target, allowed)
            tree.remove(reference)
        elif kind not in allowed.references:
            return msg(
                "{part} refers to {target} in a way that no report may ({kind}); take that out "
                "in {program}",
                part=name,
                target=target,
                kind=kind.rpartition("/")[2],
                program=allowed.program,
            )
    return None


def _outside(name: str, target: str, allowed: Allowed) -> Message:
    return msg(
        "{part} refers to something outside, {target}; take that out in {program}",
        part=name,
        target=target,
        program=allowed.program,
    )


def _leads_out(target: str) -> bool:
    return ":" in target or "\\" in target or target.startswith("//")


def _inside(name: str, target: str) -> str:
    """Return the part that a target leads to, as seen from the file of relationships `name`."""
    folder = posixpath.dirname(posixpath.dirname(name))
    return posixpath.normpath(posixpath.join("/", folder, unquote(target))).lstrip("/")


def outside_of(tree: Any) -> frozenset[str]:  # noqa: ANN401 - lxml carries no types
    """Return the names by which a part refers to what is outside, as its relationships tell."""
    outer = (each for each in tree if each.get("TargetMode", "Internal") != "Internal")
    return frozenset(str(each.get("Id", "")) for each in outer)


def check_elements(
    tree: Any,  # noqa: ANN401 - lxml carries no types
    name: str,
    outside: Collection[str],
    allowed: Allowed,
) -> Message | None:
    """Take out of a part what the program adds by itself; return what else may not stand, or None.

    `outside` are the names of what a reader goes to when it is clicked; nothing else may fetch it.
    """
    for element in list(tree.iter("*")):
        above = element.getparent()
        if above is not None and allowed.drops(*_named(element), _named(above)):
            above.remove(element)
    for element in tree.iter("*"):
        space, local = _named(element)
        fetches = local not in _CLICKED and _refers_to(element, outside)
        if fetches or not allowed.allows(space, local):
            shown = f"{element.prefix}:{local}" if element.prefix else local
            return _holding(name, msg("the element {element}", element=shown), allowed)
    found = allowed.bad_among(tree)
    return None if found is None else _holding(name, found, allowed)


def _refers_to(element: Any, names: Collection[str]) -> bool:  # noqa: ANN401 - the same
    return bool(names) and any(
        value.strip() in names and "relationships" in str(name).partition("}")[0]
        for name, value in element.attrib.items()
    )


def _holding(name: str, what: Message, allowed: Allowed) -> Message:
    return msg(
        "{part} holds {what}, which a report may not; take it out in {program}",
        part=name,
        what=what,
        program=allowed.program,
    )


def _named(element: Any) -> tuple[str, str]:  # noqa: ANN401 - the same
    """Return an element's namespace and name."""
    space, _, local = str(element.tag).rpartition("}")
    return space.removeprefix("{"), local
