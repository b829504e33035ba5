"""An update sheet as text: headings, and `field: value` lines, which a mail may carry."""

from collections.abc import Callable, Iterator

from plantrack.reports.markdown import markdown_escape
from plantrack.reports.update_sheets.layout import Sheet
from plantrack.tables.returned.fields import DAY, NOTHING, ROLE, SHOWN


def sheet_markdown(sheet: Sheet) -> bytes:
    """Return a sheet as a page of Markdown."""
    return sheet_text(sheet, markdown_escape).encode()


def sheet_text(sheet: Sheet, spelled: Callable[[str], str] = str) -> str:
    """Return a sheet as text; `spelled` spells what is the plan's own."""
    return "\n".join(_lines(sheet, spelled)) + "\n"


def _lines(sheet: Sheet, spelled: Callable[[str], str]) -> Iterator[str]:
    t = sheet.translator
    yield f"# {spelled(sheet.title)}"
    yield ""
    for line in sheet.basis:
        yield from (f"**{spelled(line)}**", "")
    yield f"- {_line(sheet, sheet.label(ROLE), sheet.role)}"
    yield f"- {_line(sheet, sheet.label(DAY), sheet.day)}"
    for shown in sheet.head:
        yield f"- {_line(sheet, shown.label, spelled(shown.words))}"
    yield ""
    yield _line(sheet, t.spell(SHOWN["how"]), spelled(sheet.how))
    for block in sheet.blocks:
        yield ""
        yield f"## {block.identifier} · {spelled(block.title)}"
        yield ""
        for shown in block.shown:
            yield f"- {_line(sheet, shown.label, spelled(shown.words))}"
        for name in block.fields:
            yield f"- {_line(sheet, sheet.label(name), '[ ]' if name == NOTHING else '')}"
    yield ""
    yield sheet.end


def _line(sheet: Sheet, label: str, words: str) -> str:
    return (sheet.translator.text("{head}: ", head=label) + words).rstrip()
