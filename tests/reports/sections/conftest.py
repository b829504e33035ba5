"""What the tests of sections share: the words of a part, line by line."""

from collections.abc import Callable, Iterator

import pytest

from plantrack.reports.sections.kinds import (
    Facts,
    Listing,
    Paragraph,
    Section,
    Table,
    Text,
)


def words_of(text: Text) -> str:
    return "".join(span.text for span in text)


def rows_of(table: Table) -> list[list[str]]:
    rows = [row for group in table.groups for row in group.rows]
    return [[words_of(cell.text) for cell in row] for row in rows]


@pytest.fixture
def lines() -> Callable[[tuple[Section, ...]], list[str]]:
    """Tell a part line by line: headings, sentences, entries and their facts, rows of cells."""

    def _lines(part: tuple[Section, ...]) -> list[str]:
        return [line for section in part for line in _of(section)]

    return _lines


def _of(section: Section) -> Iterator[str]:
    if isinstance(section, Listing):
        for entry in section.entries:
            yield words_of(entry.text)
            yield from (f"{words_of(fact.head)}: {words_of(fact.told)}" for fact in entry.facts)
    elif isinstance(section, Facts):
        yield from (f"{words_of(fact.head)}: {words_of(fact.told)}" for fact in section.facts)
    elif isinstance(section, Table):
        yield from (" | ".join(row) for row in rows_of(section))
    elif isinstance(section, Paragraph) or hasattr(section, "text"):
        yield words_of(section.text)
