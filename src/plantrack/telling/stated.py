"""By what the completion of a deliverable was stated, in words."""

from collections.abc import Sequence

from plantrack.locale import Translator
from plantrack.locale.words import status_word
from plantrack.views.figures import whole_percent
from plantrack.views.why import Share, Stated


def stated_words(stated: Stated, shares: Sequence[Share], translator: Translator) -> str:
    """Return which entry, or which milestones, a completion comes from; nothing where none does."""
    t, entry = translator, stated.entry
    if not shares:
        return ""
    standing = shares[0].standing
    percent = t.percent(whole_percent(standing.completion))
    if stated.by == "milestones":
        return t.plural(
            "{percent}: {count} milestone done of {total}",
            "{percent}: {count} milestones done of {total}",
            standing.state.milestones_done,
            percent=percent,
            total=len(standing.deliverable.milestones),
        )
    if entry is None:
        return ""
    day = entry.date.isoformat()
    if stated.by == "progress":
        return t.text("{percent}: stated by the entry of {day}", percent=percent, day=day)
    status = t.spell(status_word(standing.status))
    return t.text(
        "{percent}: “{status}”, by the entry of {day}", percent=percent, status=status, day=day
    )
