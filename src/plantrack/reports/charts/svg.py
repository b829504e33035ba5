"""A drawing as SVG: elements and classes only, nothing that acts or points elsewhere.

Inside a page it wears the page's style sheet; as a file it brings its own.
"""

from xml.etree.ElementTree import Element, SubElement, tostring

from plantrack.reports.charts.drawing import (
    BOLD,
    NARROW,
    SIZES,
    Box,
    Drawing,
    Line,
    Mark,
    Shape,
    Steps,
    Words,
)
from plantrack.reports.charts.lettering import plain
from plantrack.reports.charts.palette import FONTS, light_of, rules_of
from plantrack.reports.charts.shapes import SHAPES
from plantrack.reports.look import OURS, Look
from plantrack.reports.typesetting import FIRST

_NAMESPACE = "http://www.w3.org/2000/svg"
_RAISED, _SMALLER = 0.33, 0.7  # of the size
_BASELINE = 0.36  # of the size: from the middle of a line of words down to its baseline


def svg_of(drawing: Drawing, *, alone: bool, look: Look = OURS) -> str:
    """Return a drawing as SVG; `alone`, it is a file with its colours, on a light ground."""
    root = Element(
        "svg",
        {
            "xmlns": _NAMESPACE,
            "class": "drawn narrow" if drawing.width <= NARROW else "drawn",
            "viewBox": f"0 0 {_number(drawing.width)} {_number(drawing.height)}",
            "font-family": FONTS,
        },
    )
    if alone:
        root.attrib |= {"width": _number(drawing.width), "height": _number(drawing.height)}
        SubElement(root, "style").text = rules_of(light_of(look))
    for mark in drawing.marks:
        _add(root, mark)
    return tostring(root, encoding="unicode")


def _add(root: Element, mark: Mark) -> None:
    match mark:
        case Words():
            _add_words(root, mark)
        case Line():
            start = {"x1": _number(mark.x), "y1": _number(mark.y)}
            end = {"x2": _number(mark.x2), "y2": _number(mark.y2)}
            SubElement(root, "line", {"class": mark.look, **start, **end})
        case Box():
            place = {"x": _number(mark.x), "y": _number(mark.y)}
            size = {"width": _number(mark.x2 - mark.x), "height": _number(mark.y2 - mark.y)}
            SubElement(root, "rect", {"class": f"box-{mark.state}", **place, **size})
        case Steps():
            path = "M" + "L".join(f"{_number(x)},{_number(y)}" for x, y in mark.points)
            SubElement(root, "path", {"class": mark.look, "d": path})
        case Shape():
            moved = f"translate({_number(mark.x)},{_number(mark.y)}) scale({_number(mark.size)})"
            look = f"on-{mark.state}" if mark.on else f"shape-{mark.state}"
            SubElement(root, "path", {"class": look, "d": SHAPES[mark.state], "transform": moved})


def _add_words(root: Element, mark: Words) -> None:
    size = SIZES[mark.look]
    said = {
        "class": f"on-{mark.on}" if mark.on else mark.look,
        "x": _number(mark.x),
        "y": _number(mark.y + _BASELINE * size),
        "font-size": _number(size),
        "text-anchor": mark.align,
    }
    if mark.look in BOLD:
        said["font-weight"] = "bold"
    _write(SubElement(root, "text", said), plain(mark.text), size)


def _write(element: Element, text: str, size: float) -> None:
    """Write words, the letters of `1er` raised: by a shift, for few readers know superscripts."""
    first, *others = FIRST.split(text)
    element.text = f"{first}1" if others else first
    for at, words in enumerate(others, start=1):
        shift = {"dy": _number(-_RAISED * size), "font-size": _number(_SMALLER * size)}
        SubElement(element, "tspan", shift).text = "er"
        if told := f"{words}1" if at < len(others) else words:
            SubElement(element, "tspan", {"dy": _number(_RAISED * size)}).text = told


def _number(value: float) -> str:
    """Return a length to a hundredth: less is not seen, and machines may differ beyond."""
    spelled = f"{value:.2f}".rstrip("0").rstrip(".")
    return "0" if spelled == "-0" else spelled
