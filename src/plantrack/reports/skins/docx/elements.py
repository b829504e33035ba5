"""Elements of Word's XML, made from what is in them: text never becomes an element."""

from collections.abc import Iterable
from functools import cache

from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement

Element = BaseOxmlElement
_name = cache(qn)


def made(tag: str, /, *inside: Element, **values: object) -> Element:
    """Return an element of Word's own names, with its attributes and what stands in it."""
    element = OxmlElement(f"w:{tag}")
    for key, value in values.items():
        element.set(_name(f"w:{key}"), str(value))
    element.extend(inside)
    return element


def paragraph(style: str, inside: Iterable[Element] = (), *more: Element) -> Element:
    """Return a paragraph in the style of that id; `more` is what it has of its own."""
    return made("p", made("pPr", made("pStyle", val=style), *more), *inside)


def words(text: str) -> Element:
    """Return the element that shows a line of text, its spaces kept."""
    shown = made("t")
    shown.text = text
    shown.set(_name("xml:space"), "preserve")
    return shown


def run(*shown: Element, style: str = "", more: Iterable[Element] = ()) -> Element:
    """Return a run in the character style of that id, or in none."""
    dressed = [made("rStyle", val=style)] if style else []
    properties = [*dressed, *more]
    return made("r", *([made("rPr", *properties)] if properties else []), *shown)


def field(code: str, result: Iterable[Element]) -> list[Element]:
    """Return the runs of a field: its code, then what it shows until it is worked out anew."""
    told = words(f" {code} ")
    told.tag = _name("w:instrText")
    return [
        run(made("fldChar", fldCharType="begin")),
        run(told),
        run(made("fldChar", fldCharType="separate")),
        *result,
        run(made("fldChar", fldCharType="end")),
    ]
