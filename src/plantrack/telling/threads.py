"""How a thread was put off, in words."""

from plantrack.locale import Translator
from plantrack.views.threads import Life


def slipped_words(life: Life, t: Translator) -> str:
    """Return how often a thread was put off, and by how many days, in words."""
    times = t.plural("put off {count} time", "put off {count} times", len(life.postponements))
    slipped = life.slipped
    if slipped is None or life.first_due is None or life.due is None:
        return times
    days = t.plural("{count} day", "{count} days", abs(slipped))
    values = {"first": life.first_due.isoformat(), "due": life.due.isoformat(), "days": days}
    moved = (
        t.text("first due on {first}, now on {due}: {days} later", **values)
        if slipped >= 0
        else t.text("first due on {first}, now on {due}: {days} earlier", **values)
    )
    return f"{times} · {moved}"
