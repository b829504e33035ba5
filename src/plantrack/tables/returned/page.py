"""A sheet that is a page with a form, saved with what was filled in; or only the text of a page."""

from collections.abc import Iterator, Mapping
from html.parser import HTMLParser

from plantrack.diagnostics import Place, Span
from plantrack.tables.returned.fields import DAY, DELIVERABLE, NOTHING, ROLE
from plantrack.tables.returned.pieces import Piece

_BEGIN = "plantrack-"  # of the names of our controls: plantrack-N-FIELD
_MOST_CONTROLS = 20_000


def pieces_of_page(file: str, text: str) -> list[Piece] | None:
    """Return the pieces of a page whose form is ours; None for any other page.

    What a person typed is in the page once the browser saved it: our script keeps it there.
    """
    form = _Form()
    form.feed(text)
    form.close()
    if not form.controls:
        return None
    return list(_pieces(file, form))


class _Form(HTMLParser):
    """The controls of our form, each with its words and its line."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.controls: list[tuple[str, str, int]] = []
        self.in_area: str | None = None
        self.in_select: str | None = None
        self.words: list[str] = []
        self.line = 1

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Take a control that has our name."""
        given = {name: value or "" for name, value in attrs}
        name = given.get("name", "")
        if tag == "option" and self.in_select is not None and "selected" in given:
            self._add(self.in_select, given.get("value", ""))
        if not name.startswith(_BEGIN) or len(self.controls) > _MOST_CONTROLS:
            return
        if tag == "textarea":
            self.in_area, self.words, self.line = name, [], self.getpos()[0]
        elif tag == "select":
            self.in_select = name
        elif tag == "input":
            self._input(name, given)

    def _input(self, name: str, given: Mapping[str, str]) -> None:
        if given.get("type") == "checkbox":
            self._add(name, "x" if "checked" in given else "")
        else:
            self._add(name, given.get("value", ""))

    def handle_endtag(self, tag: str) -> None:
        """End a control."""
        if tag == "textarea" and self.in_area is not None:
            words = "".join(self.words).removeprefix("\n")
            self.controls.append((self.in_area, words, self.line))
            self.in_area = None
        elif tag == "select":
            self.in_select = None

    def handle_data(self, data: str) -> None:
        """Take what is written in a control."""
        if self.in_area is not None:
            self.words.append(data)

    def _add(self, name: str, words: str) -> None:
        self.controls.append((name, words, self.getpos()[0]))


def _pieces(file: str, form: _Form) -> Iterator[Piece]:
    known = {ROLE, DAY, DELIVERABLE, NOTHING}
    for name, words, line in form.controls:
        field = name.rpartition("-")[2]
        place = Place(file, span=Span(line, 1, line, 2))
        value = words if field in known else words.strip()
        yield Piece(field, value, place)
