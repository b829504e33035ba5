"""A small XML document as a tree, read with expat: no document type, no entity, nothing fetched."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from xml.parsers import expat

from plantrack.errors import PlantrackError

_DEEPEST = 60


@dataclass
class Element:
    """An element: its name without a prefix, its namespace, its text, and where it begins."""

    name: str
    namespace: str
    attributes: dict[str, str]
    line: int
    text: str = ""
    children: list["Element"] = field(default_factory=list)

    def all(self, name: str) -> Iterator["Element"]:
        """Give the children of a name."""
        return (child for child in self.children if child.name == name)

    def child(self, name: str) -> "Element | None":
        """Return the first child of a name."""
        return next(self.all(name), None)

    def said(self, name: str) -> str:
        """Return the text of the first child of a name."""
        found = self.child(name)
        return found.text.strip() if found else ""


def read_xml(file: str, raw: bytes) -> Element:
    """Return the root of a document.

    Raises:
        PlantrackError: it is no XML, declares a document type, or is too deep.
    """
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    top = Element("", "", {}, 0)
    open_elements = [top]

    def refuse(*_: object) -> None:
        raise PlantrackError(
            "{file} declares a document type, which nothing that is read here needs", file=file
        )

    def start(name: str, attributes: dict[str, str]) -> None:
        namespace, _, local = name.rpartition(" ")
        if len(open_elements) > _DEEPEST:
            raise PlantrackError("{file} nests too deep to be read", file=file)
        element = Element(local, namespace, attributes, parser.CurrentLineNumber)
        open_elements[-1].children.append(element)
        open_elements.append(element)

    def end(_: str) -> None:
        open_elements.pop()

    def text(words: str) -> None:
        open_elements[-1].text += words

    parser.StartDoctypeDeclHandler = refuse
    parser.StartElementHandler, parser.EndElementHandler = start, end
    parser.CharacterDataHandler = text
    try:
        parser.Parse(raw, True)  # noqa: FBT003 - expat's own
    except expat.ExpatError as error:
        raise PlantrackError(
            "{file} is no XML, from line {line}", file=file, line=error.lineno
        ) from error
    return top.children[0]
