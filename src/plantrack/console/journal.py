"""A deliverable's journal on the screen: an entry, its day, and all that it says."""

from datetime import date

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.text import Text

from plantrack.console.fields import Hanging
from plantrack.console.style import Look, styled
from plantrack.history.causes import Past
from plantrack.model import Update
from plantrack.telling.entries import changes_told, texts_told
from plantrack.views.show import Shown

_BESIDE = 14  # columns of a day and the spaces around it


def entry_lines(update: Update, shown: Shown, past: Past, look: Look) -> RenderableType:
    """Return an entry of a journal: its day, what it changes, and all its words below."""
    t = look.translator
    first = [*changes_told(update, shown.plan, t)]
    if late := past.delay(shown.id, update):
        days = t.plural("{count} day", "{count} days", late)
        first.append(t.text("typed {days} later", days=days))
    if update.date > shown.day:
        first.append(t.text("after the day shown, not counted"))
    style = "quiet" if update.date > shown.day else ""
    lines = []
    evidence = (t.text("Evidence"), ", ".join(update.evidence))
    for label, words in (*texts_told(update, shown.plan, t), evidence):
        if words:
            head = t.text("{head}: ", head=label) if label else ""
            lines.append(styled(head, "quiet") + styled(words))
    first_line = Hanging(dated(update.date, style), styled(" · ".join(first), style))
    return Group(first_line, *(Padding(line, (0, 0, 0, _BESIDE)) for line in lines))


def dated(day: date, style: str = "") -> Text:
    """Return a day at the head of a line."""
    return styled("  ") + styled(day.isoformat(), style) + styled("  ")
