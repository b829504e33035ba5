"""A sheet that is a Word document: its paragraphs are read as text, its tables row by row.

The package is looked through before anything of it is opened; its text is read with expat, which
knows no entity, whether Word saved it or LibreOffice.
"""

from collections.abc import Iterator
from xml.parsers import expat

from plantrack.diagnostics import Place
from plantrack.tables.reading.package import opened
from plantrack.tables.returned.fields import ASIDE, HEADED, UNKNOWN, field_called
from plantrack.tables.returned.pieces import Piece

_DOCUMENT = "word/document.xml"
_SPACE = "\xa0"
_SIGNS = {"br": "\n", "cr": "\n", "tab": " ", "noBreakHyphen": "-"}
_CROSSES = ("FE", "78", "FC")  # in Word's fonts of signs, a ticked box


def is_document(raw: bytes) -> bool:
    """Return whether bytes begin as a package with a Word document in it."""
    return raw.startswith(b"PK\x03\x04") and _DOCUMENT.encode() in raw


def pieces_of_document(file: str, raw: bytes) -> list[Piece]:
    """Return the pieces of a sheet that is a Word document.

    Raises:
        PlantrackError: it is damaged, too large, or not fit to be opened.
    """
    with opened(file, raw) as package:
        package.scan(_DOCUMENT)  # refuses what is no XML, before all of it is read
        with package.archive.open(_DOCUMENT) as stream:
            body = stream.read()
    reading = _Body()
    parser = expat.ParserCreate()
    parser.buffer_text = True
    parser.StartElementHandler = reading.start
    parser.EndElementHandler = reading.end
    parser.CharacterDataHandler = reading.words
    parser.Parse(body, True)  # noqa: FBT003 - expat takes no names
    return [*_pieces(file, reading.rows), *_beside(file, reading.beside)]


class _Body:
    """A document's body while it is read: rows of cells; a paragraph alone is a row of one cell."""

    def __init__(self) -> None:
        self.rows: list[tuple[str, list[str]]] = []
        self.beside: list[str] = []  # paragraphs outside of the tables
        self.cells: list[list[str]] = []
        self.text: list[str] = []
        self.table = self.row = self.depth = 0
        self.is_text = False

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """Begin an element."""
        tag = name.rpartition(":")[2]
        if tag == "t":
            self.is_text = True
        elif tag in _SIGNS:
            self.text.append(_SIGNS[tag])
        elif tag == "sym":
            self.text.append("☒" if attributes.get("w:char", "")[-2:] in _CROSSES else "☐")
        else:
            self._part_begun(tag)

    def _part_begun(self, tag: str) -> None:
        """Begin a table, a row or a cell; those of a table in a cell are the cell's words."""
        if tag == "tbl":
            self.depth += 1
            if self.depth == 1:
                self.table, self.row = self.table + 1, 0
        elif tag == "tr" and self.depth == 1:
            self.row, self.cells = self.row + 1, []
        elif tag == "tc" and self.depth == 1:
            self.cells.append([])

    def end(self, name: str) -> None:
        """End an element."""
        tag = name.rpartition(":")[2]
        if tag == "t":
            self.is_text = False
        elif tag == "p":
            self._paragraph()
        elif tag == "tr" and self.depth == 1:
            cells = ["\n".join(cell).strip() for cell in self.cells]
            self.rows.append((f"{self.table}:{self.row}", cells))
        elif tag == "tbl":
            self.depth -= 1

    def words(self, text: str) -> None:
        """Take the words of a paragraph."""
        if self.is_text:
            self.text.append(text)

    def _paragraph(self) -> None:
        words = "".join(self.text)
        self.text = []
        if self.depth and self.cells:
            self.cells[-1].append(words)
        elif not self.depth and words.strip():
            self.beside.append(words.strip())


def _pieces(file: str, rows: list[tuple[str, list[str]]]) -> Iterator[Piece]:
    """Give the fields of two-column tables, whose first cell has the label; tell of the rest."""
    for at, cells in rows:
        place = Place(file, cell=at)
        name = field_called(cells[0].replace(_SPACE, " ").rstrip(" :")) if cells else None
        known = 2 if name is not None else 0
        if name is not None:
            yield Piece(name, "".join(cells[1:2]), place)
        if others := [words for words in cells[known:] if words]:
            yield Piece(UNKNOWN, " · ".join(others), place)


def _beside(file: str, paragraphs: list[str]) -> Iterator[Piece]:
    """Give what was written between the tables: no title of ours, which names what is below."""
    for at, words in enumerate(paragraphs):
        named, sign, _ = words.partition(" · ")
        is_ours = sign and (at == 0 or " " not in named)
        yield Piece(HEADED if is_ours else ASIDE, words, Place(file))
