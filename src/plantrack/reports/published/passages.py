"""The text of a document, passage by passage, each with the place where one would look for it."""

from collections.abc import Iterator
from html.parser import HTMLParser
from xml.etree.ElementTree import Element

from plantrack.reports.extras import is_installed
from plantrack.reports.provenance import MARK
from plantrack.reports.published.packages import Damaged, Package, local_name
from plantrack.reports.published.pages import pages_of_both
from plantrack.views.verified import Passage

MOST = 100_000  # passages of a document
_SKIPPED = ("style", "title")
_INLINE = ("a", "abbr", "b", "bdi", "code", "em", "i", "q", "small", "span", "strong", "sub", "sup",
           "time", "wbr", "tspan")  # fmt: skip
_LEADING = ("href", "src", "srcset", "srcdoc", "poster", "background", "ping", "action",
            "formaction", "data", "xlink:href", "content")  # fmt: skip
_WITHIN = ("#", "data:image/")  # a place of the page, a picture of it
_HEADINGS = ("h1", "h2", "h3", "h4")
_MOST_LETTERS = 10_000_000  # of a document's text


def can_be_read(format_: str) -> bool:
    """Return whether the text of a format can be read here: that of PDF needs a library."""
    return format_ != "pdf" or is_installed("pypdf")


def passages_of_both(
    content: bytes, again: bytes, format_: str
) -> tuple[tuple[Passage, ...], tuple[Passage, ...]]:
    """Return the passages of two documents, in their order; a passage has its words on one line.

    What is drawn alike on the same page of both is left out of both: to read a PDF is slow.

    Raises:
        Damaged: one cannot be read as a document of that format, or holds more than a report can.
    """
    if format_ == "pdf":
        mine, made = pages_of_both(content, again)
    else:
        mine, made = (_READERS[format_](raw) for raw in (content, again))
    try:
        return _passages(mine), _passages(made)
    except Exception as error:  # a damaged document may raise anything
        raise Damaged from error


def _passages(rows: Iterator[tuple[str, str, str]]) -> tuple[Passage, ...]:
    found: list[Passage] = []
    left = _MOST_LETTERS
    for kind, place, text in rows:
        left -= len(text)
        if left < 0:
            raise Damaged
        if words := " ".join(text.split()):
            found.append(Passage(kind, place, words))
        if len(found) > MOST:
            raise Damaged
    return tuple(found)


def _of_markdown(content: bytes) -> Iterator[tuple[str, str, str]]:
    for number, line in enumerate(content.decode("utf-8", "replace").splitlines(), start=1):
        if f"<!-- {MARK}" not in line:
            yield "line", str(number), line


class _Page(HTMLParser):
    """Reads a page of HTML: the text of each block, and the heading above it.

    What leads elsewhere and what a program would run are passages too: nobody sees them, so nobody
    would see that they were changed.
    """

    def __init__(self) -> None:
        super().__init__()
        self.found: list[tuple[str, str, str]] = []
        self._words: list[str] = []
        self._heading, self._skipped = "", 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Begin a passage where a block begins."""
        self._skipped += tag in _SKIPPED
        if tag not in _INLINE:
            self.flush()
        for name, value in attrs:
            is_run = name.startswith("on")
            if is_run or (name in _LEADING and not (value or "").startswith(_WITHIN)):
                self.found.append(("heading", self._heading, f"{name}: {value}"))

    def handle_endtag(self, tag: str) -> None:
        """End a passage where a block ends; a heading names what follows it."""
        self._skipped -= tag in _SKIPPED and self._skipped > 0
        if tag in _HEADINGS:
            self._heading = " ".join("".join(self._words).split())
        if tag not in _INLINE:
            self.flush()

    def handle_data(self, data: str) -> None:
        """Add words to the passage."""
        if not self._skipped:
            self._words.append(data)

    def flush(self) -> None:
        """End the passage."""
        self.found.append(("heading", self._heading, "".join(self._words)))
        self._words = []


def _of_html(content: bytes) -> Iterator[tuple[str, str, str]]:
    page = _Page()
    page.feed(content.decode("utf-8", "replace"))
    page.flush()
    yield from page.found


def _of_word(content: bytes) -> Iterator[tuple[str, str, str]]:
    package, heading = Package(content), ""
    for paragraph in package.tree("word/document.xml").iter():
        if local_name(paragraph) != "p":
            continue
        text = _text_of(paragraph)
        if _style_of(paragraph).lower().startswith(("heading", "titre", "title")):
            heading = " ".join(text.split())
        yield "heading", heading, text
    for name in package.numbered(r"word/(?:header|footer)(\d+)\.xml"):
        yield "heading", name, _text_of(package.tree(name))
    yield from _links(package)


def _links(package: Package) -> Iterator[tuple[str, str, str]]:
    """Give what a document leads to outside itself."""
    for name in package.names():
        for each in package.tree(name).iter() if name.endswith(".rels") else ():
            if each.get("TargetMode") == "External":
                yield "part", name, each.get("Target", "")


def _style_of(paragraph: Element) -> str:
    for element in paragraph.iter():
        if local_name(element) == "pStyle":
            return next(iter(element.attrib.values()), "")
    return ""


def _text_of(element: Element) -> str:
    return "".join(
        each.text or "" if local_name(each) == "t" else " "
        for each in element.iter()
        if local_name(each) in ("t", "br", "tab", "p")
    )


def _of_slides(content: bytes) -> Iterator[tuple[str, str, str]]:
    package = Package(content)
    for folder, kind in (("slides/slide", "slide"), ("notesSlides/notesSlide", "notes")):
        for number, name in enumerate(package.numbered(rf"ppt/{folder}(\d+)\.xml"), start=1):
            for paragraph in package.tree(name).iter():
                if local_name(paragraph) == "p":
                    yield kind, str(number), _text_of(paragraph)
    yield from _links(package)


def _of_workbook(content: bytes) -> Iterator[tuple[str, str, str]]:
    package = Package(content)
    shared: list[str] = []
    if "xl/sharedStrings.xml" in package.names():
        shared = [_text_of(each) for each in package.tree("xl/sharedStrings.xml")]
    sheets = package.tree("xl/workbook.xml").iter()
    titles = [each.get("name", "") for each in sheets if local_name(each) == "sheet"]
    names = package.numbered(r"xl/worksheets/sheet(\d+)\.xml")
    for title, name in zip(titles, names, strict=False):
        for cell in package.tree(name).iter():
            if local_name(cell) == "c":
                yield "cell", f"{title}!{cell.get('r', '')}", _cell(cell, shared)
    yield from _links(package)


def _cell(cell: Element, shared: list[str]) -> str:
    value = next((each.text or "" for each in cell if local_name(each) == "v"), "")
    if cell.get("t") != "s":
        return value or _text_of(cell)
    return shared[int(value)] if value.isdecimal() and int(value) < len(shared) else ""


_READERS = {
    "md": _of_markdown, "html": _of_html,
    "docx": _of_word, "pptx": _of_slides, "xlsx": _of_workbook,
}  # fmt: skip
