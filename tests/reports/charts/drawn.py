"""What stands in a picture: its words and where they are, read from the SVG."""

from collections import Counter
from dataclasses import dataclass
from itertools import combinations
from xml.etree import ElementTree as ET

from plantrack.reports.charts.lettering import width_of

SVG = "{http://www.w3.org/2000/svg}"
_SLACK = 1.5


@dataclass(frozen=True)
class Box:
    """Words and the room that they take."""

    words: str
    left: float
    top: float
    right: float
    bottom: float

    def overlaps(self, other: "Box") -> bool:
        across = min(self.right, other.right) - max(self.left, other.left)
        down = min(self.bottom, other.bottom) - max(self.top, other.top)
        return across > _SLACK and down > _SLACK


def root_of(svg: bytes) -> ET.Element:
    return ET.fromstring(svg)  # noqa: S314 - drawn by us


def elements_of(svg: bytes) -> Counter[str]:
    return Counter(one.tag.removeprefix(SVG) for one in root_of(svg).iter())


def boxes_of(svg: bytes) -> list[Box]:
    return [_box(element) for element in root_of(svg).iter(f"{SVG}text")]


def size_of(svg: bytes) -> tuple[float, float]:
    root = root_of(svg)
    return float(root.attrib["width"]), float(root.attrib["height"])


def misplaced(svg: bytes) -> list[str]:
    """Return what is wrong with the words: cut by an edge, or over one another."""
    width, height = size_of(svg)
    boxes = boxes_of(svg)
    cut = [
        f"cut: {one}"
        for one in boxes
        if one.left < -_SLACK
        or one.top < -_SLACK
        or one.right > width + _SLACK
        or one.bottom > height + _SLACK
    ]
    over = [f"{one} over {two}" for one, two in combinations(boxes, 2) if one.overlaps(two)]
    return cut + over


def _box(element: ET.Element) -> Box:
    size = float(element.attrib["font-size"])
    words = "".join(element.itertext())
    width = width_of(words, size, bold=element.get("font-weight") == "bold")
    share = {"start": 0, "middle": 0.5, "end": 1}[element.attrib["text-anchor"]]
    left, y = float(element.attrib["x"]) - width * share, float(element.attrib["y"])
    return Box(words, left, y - 0.72 * size, left + width, y + 0.2 * size)
