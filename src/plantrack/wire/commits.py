"""JSON of a commit."""

from plantrack.source.log import Commit
from plantrack.wire.figures import Json


def commit_json(commit: Commit | None) -> Json | None:
    """Return a commit: its short name, its author, and the day on which it was typed."""
    if commit is None:
        return None
    typed = commit.typed.date()
    return {"commit": commit.short, "author": commit.author, "date": typed.isoformat()}
