"""The reference deck of PowerPoint: its colours, fonts and three layouts, on a wide slide."""

import io

from pptx import Presentation
from pptx.enum.shapes import PP_PLACEHOLDER
from pptx.oxml.ns import qn
from pptx.util import Emu, Pt

from plantrack.reports.skins.office.package import fixed_package
from reference_word import FIXED_DAY
from word_styles import theme

_KEPT = ("title", "obj", "titleOnly")
_UNUSED = ("printerSettings", "thumbnail")
_WIDE, _HIGH, _SIDE = 12_192_000, 6_858_000, 609_600
_INSIDE = _WIDE - 2 * _SIDE
# Where what stands on every slide stands, and on the first one.
_PLACES = {
    PP_PLACEHOLDER.TITLE: (_SIDE, 380_000, _INSIDE, 860_000),
    PP_PLACEHOLDER.BODY: (_SIDE, 1_340_000, _INSIDE, 4_800_000),
    PP_PLACEHOLDER.FOOTER: (_SIDE, 6_350_000, _INSIDE - 1_000_000, 300_000),
    PP_PLACEHOLDER.SLIDE_NUMBER: (_WIDE - _SIDE - 900_000, 6_350_000, 900_000, 300_000),
    PP_PLACEHOLDER.CENTER_TITLE: (_SIDE, 1_900_000, _INSIDE, 1_700_000),
    PP_PLACEHOLDER.SUBTITLE: (_SIDE, 3_700_000, _INSIDE, 1_000_000),
}
_SIZES = (2000, 1800, 1600, 1600, 1600)


def reference_slides() -> bytes:
    """Return the reference deck; it has no slide."""
    deck = Presentation()
    deck.slide_width, deck.slide_height = Emu(_WIDE), Emu(_HIGH)
    layouts = deck.slide_layouts
    for layout in list(layouts):
        if layout._element.get("type") not in _KEPT:
            layouts.remove(layout)
    _color(deck.part)
    for shapes in (deck.slide_master, *layouts):
        _place(shapes)
    _dress(deck.slide_master._element)
    properties = deck.core_properties
    properties.title, properties.author = "reference", "plantrack"
    properties.last_modified_by, properties.revision = "plantrack", 1
    properties.created = properties.modified = FIXED_DAY
    stream = io.BytesIO()
    deck.save(stream)
    return fixed_package(stream.getvalue())


def _color(part: object) -> None:
    """Put our theme in the place of the first one; what a printer or a folder shows goes."""
    for rels in (part.rels, part.package._rels):
        for name, rel in list(rels.items()):
            if any(unused in rel.reltype for unused in _UNUSED):
                rels.pop(name)
    for each in part.package.iter_parts():
        if "/theme/" in str(each.partname):
            each._blob = theme(each.blob.decode()).encode()


def _place(shapes: object) -> None:
    for placeholder in list(shapes.placeholders):
        kind = placeholder.placeholder_format.type
        if kind == PP_PLACEHOLDER.DATE:
            placeholder._element.getparent().remove(placeholder._element)
        elif kind in _PLACES and placeholder._element.spPr.find(qn("a:xfrm")) is not None:
            left, top, width, height = map(Emu, _PLACES[kind])
            placeholder.left, placeholder.top = left, top
            placeholder.width, placeholder.height = width, height
        if kind == PP_PLACEHOLDER.FOOTER:
            placeholder.text_frame.text = "Running Foot"
        for properties in placeholder._element.iter(qn("a:lvl1pPr")):
            right = kind == PP_PLACEHOLDER.SLIDE_NUMBER
            properties.set("algn", "r" if right else "l")


def _dress(master: object) -> None:
    """Titles to the left, in the colour of the theme; smaller letters than the first deck had."""
    title = master.find(f".//{qn('p:titleStyle')}/{qn('a:lvl1pPr')}")
    title.set("algn", "l")
    letters = title.find(qn("a:defRPr"))
    letters.set("sz", "2800")
    letters.set("b", "1")
    letters.find(f"{qn('a:solidFill')}/{qn('a:schemeClr')}").set("val", "accent1")
    body = master.find(f".//{qn('p:bodyStyle')}")
    for level, size in zip(body, _SIZES, strict=False):
        level.find(qn("a:defRPr")).set("sz", str(size))
        level.set("marL", str(Pt(28 * (int(level.tag[-4])))))
        level.set("indent", str(-Pt(18)))
