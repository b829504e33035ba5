"""An SVG reduced to what it draws: known elements and attributes only, and nothing that acts."""

import re
from collections.abc import Mapping
from xml.etree.ElementTree import Element, XMLParser, fromstring, register_namespace, tostring

_SVG = "{http://www.w3.org/2000/svg}"
_DRAWN = {"svg", "g", "path", "line", "rect", "circle", "text", "tspan"}
_SAID = {
    "d", "x", "y", "x2", "y2", "dx", "dy", "r", "cx", "cy", "width", "height", "viewBox",
    "transform", "fill", "fill-opacity", "opacity", "stroke", "stroke-width", "stroke-dasharray",
    "stroke-opacity", "stroke-linecap", "stroke-linejoin", "stroke-miterlimit", "text-anchor",
    "font-family", "font-size", "font-weight", "font-style",
}  # fmt: skip
_PAINTED = ("fill", "stroke")
_USUAL = {("opacity", "1"), ("transform", "translate(0,0)"), ("font-weight", "normal")}
# A hundredth of a pixel is not seen, and machines may differ beyond.
_GEOMETRY = {"d", "transform", "x2", "y2"}
_LONG_NUMBER = re.compile(r"-?\d*\.\d{3,}(?:e-?\d+)?")
_ELSEWHERE = re.compile(r"url\s*\(|[a-z]+:", re.IGNORECASE)


def cleaned(svg: str) -> str:
    """Return an SVG with its drawing and its words, and without all else.

    Scripts, links, styles, handlers, roles, empty groups and what points outside are gone.

    Raises:
        ValueError: the text is not an SVG.
    """
    root = _read(svg)
    _clean(root)
    _say_font_once(root)
    return _written(root)


def painted(svg: str, paint: Mapping[str, str]) -> str:
    """Return an SVG with other colours; its words stay, whatever they say.

    Raises:
        ValueError: the text is not an SVG.
    """
    root = _read(svg)
    for element in root.iter():
        for name in _PAINTED:
            colour = element.get(name, "")
            if colour in paint:
                element.set(name, paint[colour])
    return _written(root)


def _read(svg: str) -> Element:
    root = fromstring(svg, XMLParser(encoding="utf-8"))  # noqa: S314 - drawn by us, no doctype
    if root.tag != f"{_SVG}svg":
        raise ValueError(root.tag)
    return root


def _written(root: Element) -> str:
    register_namespace("", _SVG.strip("{}"))
    return tostring(root, encoding="unicode")


def _clean(element: Element) -> None:
    for child in list(element):
        _clean(child)
        if _is_empty(child):
            element.remove(child)
    for name, value in list(element.attrib.items()):
        if name not in _SAID or _ELSEWHERE.search(value) or (name, value) in _USUAL:
            del element.attrib[name]
        elif name in _GEOMETRY:
            element.set(name, _LONG_NUMBER.sub(_rounded, value))
    element.tail = None
    if element.tag not in (f"{_SVG}text", f"{_SVG}tspan"):
        element.text = None


def _rounded(number: re.Match[str]) -> str:
    rounded = f"{float(number.group()):.2f}".rstrip("0").rstrip(".")
    return "0" if rounded == "-0" else rounded


def _say_font_once(root: Element) -> None:
    """Name the font of all words at the top, where they have the same one."""
    named = [one for one in root.iter() if "font-family" in one.attrib]
    families = {one.attrib["font-family"] for one in named}
    if len(families) == 1:
        for one in named:
            del one.attrib["font-family"]
        root.set("font-family", families.pop())


def _is_empty(element: Element) -> bool:
    name = element.tag.removeprefix(_SVG)
    if name not in _DRAWN:
        return True
    if name == "g":
        return not len(element)
    return name == "path" and not (element.get("fill") or element.get("stroke"))
