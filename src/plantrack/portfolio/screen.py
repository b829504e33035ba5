"""An answer about many plans as a screen."""

from collections.abc import Iterator

from rich.console import Group, RenderableType
from rich.text import Text

from plantrack.console.rows import Column, Rows
from plantrack.console.style import Look, styled
from plantrack.portfolio.asked.answer import Answer
from plantrack.reports.sections.kinds import Cell, Table
from plantrack.reports.sections.spans import shown

_NUMBERS = ("count", "share", "number")


def answer_screen(answer: Answer, look: Look) -> RenderableType:
    """Return the screen of an answer: what it does not count, what it says, its tables."""
    return Group(*_lines(answer, look))


def _lines(answer: Answer, look: Look) -> Iterator[RenderableType]:
    for alert in answer.alerts:
        yield styled(f"! {alert}", "trouble")
    yield styled(answer.title, "heading")
    for sentence in answer.sentences:
        yield Text(sentence)
    for table in answer.tables:
        if any(group.rows for group in table.groups):
            yield Text("")
            yield _table(table)
    del look


def _table(table: Table) -> RenderableType:
    columns = [
        Column(
            each.words,
            "right" if each.kind in _NUMBERS else "left",
            flexible=bool(each.weight) and each.kind == "plan",
        )
        for each in table.columns
    ]
    cells = [[_cell(cell) for cell in row] for group in table.groups for row in group.rows]
    return Rows(columns, cells)


def _cell(cell: Cell) -> Text:
    return Text(" ".join(shown(cell.text).split()))
