"""An SVG reduced to what it draws: known elements and attributes only, and nothing that acts."""

import re
from xml.etree.ElementTree import Element, XMLParser, fromstring, register_namespace, tostring

_SVG = "{http://www.w3.org/2000/svg}"
_DRAWN = {"svg", "g", "path", "line", "rect", "circle", "text", "tspan"}
_SAID = {
    "d", "x", "y", "x2", "y2", "dx", "dy", "r", "cx", "cy", "width", "height", "viewBox",
    "transform", "fill", "fill-opacity", "opacity", "stroke", "stroke-width", "stroke-dasharray",
    "stroke-opacity", "stroke-linecap", "stroke-linejoin", "stroke-miterlimit", "text-anchor",
    "font-family", "font-size", "font-weight", "font-style",
}  # fmt: skip
_ELSEWHERE = re.compile(r"url\s*\(|[a-z]+:", re.IGNORECASE)


def cleaned(svg: str) -> str:
    """Return an SVG with its drawing and its words, and without all else.

    Scripts, links, styles, handlers, roles, empty groups and what points outside are gone.

    Raises:
        ValueError: the text is not an SVG.
    """
    root = fromstring(svg, XMLParser(encoding="utf-8"))  # noqa: S314 - drawn by us, no doctype
    if root.tag != f"{_SVG}svg":
        raise ValueError(root.tag)
    register_namespace("", _SVG.strip("{}"))
    _clean(root)
    return tostring(root, encoding="unicode")


def _clean(element: Element) -> None:
    for child in list(element):
        _clean(child)
        if _is_empty(child):
            element.remove(child)
    for name, value in list(element.attrib.items()):
        if name not in _SAID or _ELSEWHERE.search(value):
            del element.attrib[name]
    element.tail = None
    if element.tag not in (f"{_SVG}text", f"{_SVG}tspan"):
        element.text = None


def _is_empty(element: Element) -> bool:
    name = element.tag.removeprefix(_SVG)
    if name not in _DRAWN:
        return True
    if name == "g":
        return not len(element)
    return name == "path" and not (element.get("fill") or element.get("stroke"))
