"""A deliverable's journal on the screen: an entry, its day, and all that it says."""

from collections.abc import Iterator
from datetime import date

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.text import Text

from plantrack.console.fields import Hanging
from plantrack.console.style import Look, styled
from plantrack.history.causes import Past
from plantrack.locale import Translator
from plantrack.locale.words import status_word
from plantrack.model import Update
from plantrack.telling.verdicts import verdict_words
from plantrack.views.show import Shown

_BESIDE = 14  # columns of a day and the spaces around it


def entry_lines(update: Update, shown: Shown, past: Past, look: Look) -> RenderableType:
    """Return an entry of a journal: its day, what it changes, and all its words below."""
    t = look.translator
    first = [*_changes(update, shown, t)]
    if late := past.delay(shown.id, update):
        days = t.plural("{count} day", "{count} days", late)
        first.append(t.text("typed {days} later", days=days))
    if update.date > shown.day:
        first.append(t.text("after the day shown, not counted"))
    style = "quiet" if update.date > shown.day else ""
    lines = []
    for label, words in _told(update, shown, t):
        if words:
            head = t.text("{head}: ", head=label) if label else ""
            lines.append(styled(head, "quiet") + styled(words))
    first_line = Hanging(dated(update.date, style), styled(" · ".join(first), style))
    return Group(first_line, *(Padding(line, (0, 0, 0, _BESIDE)) for line in lines))


def _changes(update: Update, shown: Shown, t: Translator) -> Iterator[str]:
    """Give what an entry changes of the deliverable."""
    if update.status:
        yield t.spell(status_word(update.status))
    if update.progress is not None:
        yield t.percent(update.progress)
    if update.due:
        yield t.text("due date moved to {day}", day=update.due.isoformat())
    if update.review:
        yield verdict_words(update.review, t)
    if update.lead:
        yield t.text("handed to {role}", role=shown.plan.role_title(update.lead))


def dated(day: date, style: str = "") -> Text:
    """Return a day at the head of a line."""
    return styled("  ") + styled(day.isoformat(), style) + styled("  ")


def _told(update: Update, shown: Shown, t: Translator) -> Iterator[tuple[str, str | None]]:
    """Give what an entry says in words, each under its label."""
    yield "", update.note
    yield t.text("Challenges"), update.challenges
    yield t.text("Reason"), update.reason
    yield t.text("Resolution"), update.resolution
    asked = t.text("Question")
    if update.to:
        asked = t.text("Question to {role}", role=shown.plan.role_title(update.to))
    yield asked, update.question
    answered = t.text("Answer")
    if update.by:
        answered = t.text("Answer of {role}", role=shown.plan.role_title(update.by))
    yield answered, update.answer
    if update.review:
        by = shown.plan.role_title(update.by) if update.by else None
        yield t.text("Verdict of"), by
        yield t.text("Rests on"), update.review.basis
    yield t.text("Internal"), update.internal
    yield t.text("Evidence"), ", ".join(update.evidence)
