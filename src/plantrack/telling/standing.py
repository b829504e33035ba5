"""How a deliverable stands, on one line: its state, its progress, its due date from the day."""

from collections.abc import Iterator
from datetime import date

from plantrack.locale import Translator
from plantrack.locale.words import mark_words, not_counted_words, status_word
from plantrack.model import Status, Update
from plantrack.model.journal import entries_until
from plantrack.views.standing import Standing

_SHOWN = (Status.IN_PROGRESS, Status.PARTIAL, Status.DEFERRED)


def standing_words(standing: Standing, day: date, t: Translator) -> str:
    """Return how a deliverable stands on a day, such as `In progress · 45 %, due in 50 days`."""
    return ", ".join(_parts(standing, day, t))


def last_told(standing: Standing, day: date) -> tuple[Update, str] | None:
    """Return the last entry up to a day that was told in words, and the words."""
    for entry in reversed(entries_until(standing.deliverable, day)):
        if words := entry.note or entry.challenges:
            return entry, " ".join(words.split())
    return None


def _parts(standing: Standing, day: date, t: Translator) -> Iterator[str]:
    state, status = standing.state, standing.status
    head = t.spell(status_word(status, started=standing.started))
    if status in _SHOWN and state.progress is not None:
        head += f" · {t.percent(state.progress)}"
    yield head
    if standing.not_counted:
        yield t.spell(not_counted_words(standing.not_counted, t))
    if not status.is_open:
        return
    yield _due_words(state.due, day, t)
    if standing.silent:
        yield t.spell(mark_words("silent", standing.silent_days))


def _due_words(due: date | None, day: date, t: Translator) -> str:
    if due is None:
        return t.text("without a due date")
    days = (due - day).days
    if days == 0:
        return t.text("due today")
    if days > 0:
        return t.plural("due in {count} day", "due in {count} days", days)
    return t.plural("{count} day after its due date", "{count} days after its due date", -days)
