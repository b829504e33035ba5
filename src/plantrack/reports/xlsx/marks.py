"""What stands out in a table of deliverables: the state and what is late; the words say it too."""

from collections.abc import Iterable

from plantrack.reports.charts.palette import LIGHT
from plantrack.reports.edition import Page
from plantrack.reports.xlsx.book import ACCENT, LATE
from plantrack.reports.xlsx.sheet import Column, Place, Sheet

_COLORS = {"late": LATE, "unclosed": LATE, "due_soon": ACCENT}


def mark_states(
    sheet: Sheet, place: Place, columns: list[Column], deliverables: Iterable[Page]
) -> None:
    """Colour the cells of states as pictures do, and the marks of what is late or due soon."""
    t = sheet.book.translator
    headings = [one.heading for one in columns]
    status, marks = headings.index(t.text("Status")), headings.index(t.text("Marks"))
    states: dict[str, str] = {}
    told: dict[str, str] = {}
    for one in deliverables:
        states[one["status_words"]] = one["status"]
        told.update((each["words"], each["kind"]) for each in one["marks"])
    for words, state in sorted(states.items()):
        style = {"bg_color": LIGHT.fill[state], "font_color": LIGHT.on[state]}
        sheet.mark_equal(status, place, words, style)
    for words, kind in sorted(told.items()):
        if kind in _COLORS:
            sheet.mark(marks, place, words, {"bold": True, "font_color": _COLORS[kind]})
