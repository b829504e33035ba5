"""JSON of what is new since an earlier day."""

from plantrack.project.news import News
from plantrack.wire.figures import Json, day


def news_json(news: News) -> Json:
    """Return what is new since an earlier day, as one key of an answer."""
    earlier, found = news.earlier, news.comparison
    return {
        "since": {
            "day": day(earlier.day),
            "commit": earlier.commit,
            "event": earlier.event.title if earlier.event else None,
            "incomplete": list(earlier.lost),
            "begun": [action_plan.key for action_plan in found.begun],
            "work": [{"kind": t.kind, "id": t.standing.deliverable.id} for t in found.work],
            "scope": [{"kind": t.kind, "id": t.standing.deliverable.id} for t in found.scope],
            "changed": sorted(news.changed),
        }
    }
