"""Words in a tone, put together into the texts that sections hold."""

from collections.abc import Iterable
from datetime import date
from functools import lru_cache

from plantrack.reports.edition import NOTHING
from plantrack.reports.sections.kinds import BREAK, Cell, Span, Text

_MOST = 4096  # words kept: a large table says the same ones again and again
NONE: Text = (Span(NOTHING, "quiet"),)


@lru_cache(_MOST)
def words(text: str, target: str | None = None) -> Text:
    """Return our own words; `target` is where they lead."""
    return (Span(text, "words", target),) if text else ()


def own(text: str | None) -> Text:
    """Return the plan's own words, in the plan's language."""
    return (Span(text, "plan"),) if text else ()


def name(text: str) -> Text:
    """Return the plan's own name of something, to be seen first."""
    return (Span(text, "name"),) if text else ()


def strong(text: str) -> Text:
    """Return words to be seen first, such as an id."""
    return (Span(text, "strong"),) if text else ()


@lru_cache(_MOST)
def quiet(text: str, target: str | None = None) -> Text:
    """Return words beside what matters."""
    return (Span(text, "quiet", target),) if text else ()


@lru_cache(_MOST)
def mark(sign: str) -> Text:
    """Return a sign, and the space that keeps it beside the word that says the same."""
    return (Span(f"{sign}\u00a0", "mark"),)


def named(identifier: str, title: str) -> Text:
    """Return an id and its title, such as those of a deliverable."""
    return (*strong(identifier), Span(" "), *own(title))


def between(sign: str, texts: Iterable[Text]) -> Text:
    """Return texts in a row, a sign between each two; those that say nothing are left out."""
    found = [text for text in texts if text]
    if not found:
        return ()
    apart = (Span(sign),) if sign else ()
    return (*found[0], *(span for text in found[1:] for span in (*apart, *text)))


def lines(*texts: Text) -> Text:
    """Return texts one under the other; those that say nothing are left out."""
    told: Text = ()
    for text in texts:
        told = (*told, BREAK, *text) if told and text else told or text
    return told


def bracketed(text: Text) -> Text:
    """Return a text between parentheses, after a space; nothing where it says nothing."""
    return (Span(" ("), *text, Span(")")) if text else ()


def cell(text: str | Text) -> Cell:
    """Return a cell of our own words, or of a text; a sign where it says nothing."""
    told = words(text) if isinstance(text, str) else text
    return Cell(told or NONE)


def own_cell(text: str | None) -> Cell:
    """Return a cell of the plan's own words; a sign where there are none."""
    return Cell(own(text) or NONE)


def day_cell(day: date | None) -> Cell:
    """Return a cell of a date, as it is typed; a sign where there is none."""
    return Cell(words(day.isoformat()) or NONE, day) if day else Cell(NONE)


def count_cell(count: int, target: str | None = None) -> Cell:
    """Return a cell of a count; a sign where it is none."""
    return Cell(words(str(count), target) if count else NONE, count)


def shown(text: Text) -> str:
    """Return the words of a text, without their tones."""
    return "".join(span.text for span in text)
