"""What stands out in a table of deliverables: the state and what is late; the words say it too."""

from collections.abc import Iterable

from plantrack.reports.deliverables import marks_of, status_words
from plantrack.reports.skins.xlsx.book import LATE
from plantrack.reports.skins.xlsx.sheet import Column, Place, Sheet
from plantrack.views.standing import Standing


def mark_states(
    sheet: Sheet, place: Place, columns: list[Column], standings: Iterable[Standing]
) -> None:
    """Colour the cells of states as pictures do, and the marks of what is late or due soon."""
    t, edition = sheet.book.translator, sheet.book.edition
    headings = [column.heading for column in columns]
    status, marks = headings.index(t.text("Status")), headings.index(t.text("Marks"))
    states: dict[str, str] = {}
    told: dict[str, str] = {}
    for standing in standings:
        states[status_words(edition, standing)] = standing.status.value
        told.update((words, kind) for kind, words in marks_of(edition, standing))
    colors = {"late": LATE, "unclosed": LATE, "due_soon": sheet.book.accent}
    known = sheet.book.theme.states
    for words, state in sorted(states.items()):
        style = {"bg_color": known[state].fill, "font_color": known[state].on}
        sheet.mark_equal(status, place, words, style)
    for words, kind in sorted(told.items()):
        if kind in colors:
            sheet.mark(marks, place, words, {"bold": True, "font_color": colors[kind]})
