"""Notes behind a slide: what its sections say, as plain lines, tables too."""

from collections.abc import Iterable, Iterator

from pptx.slide import Slide

from plantrack.reports.sections.kinds import (
    Document,
    Figure,
    Heading,
    NewPage,
    Section,
    Table,
    Text,
)
from plantrack.reports.sections.spans import NONE, shown
from plantrack.reports.skins.office.plain import plain
from plantrack.reports.skins.pptx.lines import lines_of


def write_notes(slide: Slide, sections: Iterable[Section], document: Document) -> None:
    """Write sections as the notes of a slide."""
    told = "\n".join(plain(line) for line in _lines(sections, document))
    frame = slide.notes_slide.notes_text_frame
    if frame is not None:
        frame.text = told


def _lines(sections: Iterable[Section], document: Document) -> Iterator[str]:
    for at, section in enumerate(sections):
        if isinstance(section, Table):
            yield from _rows(section)
        elif isinstance(section, Heading):
            yield from [""] if at else []
            yield shown(section.text)
        elif not isinstance(section, Figure | NewPage):
            for line in lines_of(section, document):
                yield "  " * line.level + ("– " if line.bullet else "") + shown(line.text)


def _rows(table: Table) -> Iterator[str]:
    """Give each row as a line: its name, then each of its other columns with what it says."""
    if table.caption:
        yield shown(table.caption)
    for group in table.groups:
        if group.name:
            yield shown(group.name)
        for row in (
            *group.rows,
            *([table.total] if table.total and group is table.groups[-1] else []),
        ):
            told = [
                f"{column.words} {_line(cell.text)}"
                for at, (column, cell) in enumerate(zip(table.columns, row, strict=True))
                if at != table.named_by and cell.text != NONE
            ]
            yield "– " + " · ".join([_line(row[table.named_by].text), *told])


def _line(text: Text) -> str:
    return shown(text).replace("\n", "; ")
