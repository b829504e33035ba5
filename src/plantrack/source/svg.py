"""An SVG picture from a repository: read without trust, written again from what may stand in it.

All that may stand is named: shapes, words, gradients. What would run, fetch or say something of
its own refuses the picture; what drawing programs add for themselves is left out without a word.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html import escape
from typing import Any
from xml.parsers import expat

from plantrack.locale import Message, msg

_SPACE = "http://www.w3.org/2000/svg"
_SHAPES = "path rect circle ellipse line polyline polygon"
_NAMED = (
    f"svg g {_SHAPES} text tspan defs linearGradient radialGradient stop title desc clipPath use "
    "style"
)
_ELEMENTS = frozenset(_NAMED.split())
_ACTIVE = ("script", "foreignobject")
_GRADIENTS = ("linearGradient", "radialGradient")
_TEXTS = frozenset(("text", "tspan", "title", "desc", "style"))
_TOLD = (
    "id class style transform viewBox preserveAspectRatio x y width height d points cx cy r rx ry "
    "x1 y1 x2 y2 dx dy fx fy fr offset gradientUnits gradientTransform spreadMethod clipPathUnits "
    "fill fill-rule fill-opacity stroke stroke-width stroke-linecap stroke-linejoin "
    "stroke-miterlimit stroke-opacity opacity color clip-path clip-rule display visibility "
    "stop-color stop-opacity font-family font-size font-weight font-style text-anchor "
    "letter-spacing word-spacing"
)
_ATTRIBUTES = frozenset(_TOLD.split())
_MOST_ELEMENTS, _DEEPEST = 20_000, 50
_MOST_DRAWN, _DEEPEST_DRAWN = 100_000, 100  # what is drawn once more counts each time
_LOCAL = re.compile(r"url\(\s*(?P<q>['\"]?)#(?P<id>[\w.:-]+)(?P=q)\s*\)", re.IGNORECASE)
_ANCHOR = re.compile(r"#(?P<id>[\w.:-]+)")
# In CSS, a backslash may spell any letter, and `@` begins what fetches.
_REACHING = re.compile(
    r"url\s*\(|\bimage(?:-set)?\s*\(|\bsrc\s*\(|[\\@]|expression|javascript", re.IGNORECASE
)
_NUMBER = r"[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?"
_LENGTH = re.compile(rf"({_NUMBER})(?:px|pt|pc|mm|cm|in)?")
_BETWEEN = re.compile(r"[\s,]+")
_LARGEST_SIDE, _SMALLEST_SIDE = 1e6, 1e-3
_BOX = 4  # numbers of a viewBox


@dataclass
class _Element:
    name: str
    values: dict[str, str]
    inside: list["_Element | str"] = field(default_factory=list)

    @property
    def elements(self) -> Iterator["_Element"]:
        """The elements that stand right in it."""
        return (each for each in self.inside if isinstance(each, _Element))


class _Refused(Exception):
    """It may not be used."""

    def __init__(self, reason: Message) -> None:
        super().__init__(reason)
        self.reason = reason


def checked_svg(raw: bytes) -> tuple[bytes, float, float] | Message:
    """Return an SVG with only what may stand in one, its width and height; or why it may not."""
    try:
        root = _Reading().root_of(raw)
        width, height = _sized(root)
        _check_references(root)
    except _Refused as refused:
        return refused.reason
    except expat.ExpatError as error:
        return msg("it is not well-formed XML, line {line}", line=error.lineno)
    root.values |= {"width": f"{width:g}", "height": f"{height:g}"}
    return "".join(_spelled(root, top=True)).encode(), width, height


class _Reading:
    """Reads one picture, element by element; refuses it at the first that may not stand."""

    def __init__(self) -> None:
        self._open: list[_Element] = []
        self._root: _Element | None = None
        self._left_out, self._count = 0, 0  # how deep in what is left out; elements so far
        self._parser: Any = expat.ParserCreate("utf-8", " ")
        self._parser.StartElementHandler = self._begin
        self._parser.EndElementHandler = self._end
        self._parser.CharacterDataHandler = self._say
        self._parser.StartDoctypeDeclHandler = self._declare
        self._parser.ProcessingInstructionHandler = self._instruct
        self._parser.SkippedEntityHandler = self._skip

    def root_of(self, raw: bytes) -> _Element:
        """Return what the picture is made of."""
        self._parser.Parse(raw, True)  # noqa: FBT003 - expat's own way: it is the end
        if self._root is None or self._root.name != "svg":
            raise _Refused(msg("it is not an SVG picture"))
        return self._root

    def _refuse(self, what: Message | str) -> None:
        line = self._parser.CurrentLineNumber
        raise _Refused(msg("it holds {what}, line {line}, which no logo may", what=what, line=line))

    def _begin(self, name: str, given: dict[str, str]) -> None:
        space, _, local = name.rpartition(" ")
        self._count += 1
        if self._count > _MOST_ELEMENTS or len(self._open) + self._left_out > _DEEPEST:
            raise _Refused(msg("it has too many elements, or too deep ones"))
        is_left_out = self._left_out or space != _SPACE or local == "metadata"
        if local.lower() in _ACTIVE or not (is_left_out or local in _ELEMENTS):
            self._refuse(msg("the element {element}", element=local))
        for key in given:
            if key.rpartition(" ")[2].lower().startswith("on"):
                self._refuse(msg("the attribute {attribute}", attribute=key.rpartition(" ")[2]))
        if is_left_out:
            self._left_out += 1
            return
        element = _Element(local, dict(self._values(given)))
        if self._open:
            self._open[-1].inside.append(element)
        elif self._root is None:
            self._root = element
        self._open.append(element)

    def _values(self, given: dict[str, str]) -> Iterator[tuple[str, str]]:
        """Give the attributes that may stand."""
        for key, value in given.items():
            space, _, local = key.rpartition(" ")
            if local == "href":
                if not _ANCHOR.fullmatch(value.strip()):
                    self._refuse(msg("a reference to something outside"))
                yield local, value.strip()
            elif not space and local in _ATTRIBUTES:
                self._check_css(value)
                yield local, value

    def _check_css(self, text: str) -> None:
        if _REACHING.search(_LOCAL.sub("", text)):
            self._refuse(msg("a reference to something outside"))

    def _end(self, _name: str) -> None:
        if self._left_out:
            self._left_out -= 1
            return
        element = self._open.pop()
        if element.name == "style":
            self._check_css("".join(each for each in element.inside if isinstance(each, str)))

    def _say(self, text: str) -> None:
        if not self._left_out and self._open and self._open[-1].name in _TEXTS:
            self._open[-1].inside.append(text)

    def _declare(self, _name: str, _system: str | None, _public: str | None, own: bool) -> None:  # noqa: FBT001 - expat calls it
        if own:
            self._refuse(msg("declarations of its own"))

    def _instruct(self, target: str, _told: str) -> None:
        if target == "xml-stylesheet":
            self._refuse(msg("a reference to something outside"))

    def _skip(self, *_: object) -> None:
        self._refuse(msg("declarations of its own"))


def _sized(root: _Element) -> tuple[float, float]:
    """Return the width and height of a picture, by its box, which it is given where it has none."""
    box = [each for each in _BETWEEN.split(root.values.get("viewBox", "").strip()) if each]
    if len(box) != _BOX:
        box = ["0", "0", root.values.get("width", ""), root.values.get("height", "")]
    numbers = [_LENGTH.fullmatch(each.strip()) for each in box]
    sides = [float(found[1]) if found else 0.0 for found in numbers]
    if not all(_SMALLEST_SIDE <= side <= _LARGEST_SIDE for side in sides[2:]):
        raise _Refused(msg("it does not say how wide and high it is, by `viewBox`"))
    root.values["viewBox"] = " ".join(f"{side:g}" for side in sides)
    return sides[2], sides[3]


def _check_references(root: _Element) -> None:
    """Refuse what refers to itself, or has too much drawn again and again."""
    everything = [*_below(root)]
    by_id: dict[str, list[_Element]] = {}  # which of several is meant, each program decides
    for each in everything:
        by_id.setdefault(each.values.get("id", ""), []).append(each)
    known: dict[int, tuple[int, int]] = {}

    def drawn(element: _Element, above: int = 0) -> tuple[int, int]:
        """Return how many elements are drawn for one, and how deep they stand in each other."""
        if id(element) not in known and above < _DEEPEST_DRAWN:
            targets = [each for name in _referred(element) for each in by_id.get(name, ())]
            counts = [(0, 0), *(drawn(each, above + 1) for each in (*element.elements, *targets))]
            known[id(element)] = 1 + sum(n for n, _ in counts), 1 + max(deep for _, deep in counts)
        count, deep = known.get(id(element), (0, _DEEPEST_DRAWN))
        if above + deep > _DEEPEST_DRAWN:
            raise _Refused(msg("what it refers to refers to others without end"))
        return count, deep

    sheets = (each for each in everything if each.name == "style")
    for name in (name for sheet in sheets for name in _referred(sheet)):
        # Which elements a sheet dresses is not looked up here.
        if any(target.name not in _GRADIENTS for target in by_id.get(name, ())):
            raise _Refused(msg("its style sheet refers to something else than gradients"))
    if drawn(root)[0] > _MOST_DRAWN:
        raise _Refused(msg("it has too many elements, or too deep ones"))


def _below(element: _Element) -> Iterator[_Element]:
    yield element
    for each in element.elements:
        yield from _below(each)


def _referred(element: _Element) -> list[str]:
    """Return the ids that an element refers to, by its attributes or in its style sheet."""
    texts = [*element.values.values()]
    if element.name == "style":
        texts += [each for each in element.inside if isinstance(each, str)]
    found = [match["id"] for text in texts for match in _LOCAL.finditer(text)]
    return [*found, *([element.values["href"][1:]] if "href" in element.values else [])]


def _spelled(element: _Element, *, top: bool = False) -> Iterator[str]:
    space = f' xmlns="{_SPACE}"' if top else ""
    values = "".join(f' {name}="{escape(value)}"' for name, value in element.values.items())
    yield f"<{element.name}{space}{values}>"
    for each in element.inside:
        if isinstance(each, str):
            yield escape(each, quote=False)
        else:
            yield from _spelled(each)
    yield f"</{element.name}>"
