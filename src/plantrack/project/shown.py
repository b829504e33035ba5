"""What `show` tells with what git knows of it: how promises were kept, who typed each entry."""

from datetime import date
from pathlib import Path

from plantrack.history.causes import NO_PAST, Past
from plantrack.history.promise_changes import promises_changed
from plantrack.model import ActionPlan, Deliverable
from plantrack.project.opening import Project
from plantrack.project.past import amended_in, past_of
from plantrack.views.show import Shown, looked_at


def shown_with_past(
    project: Project, shown: Shown, day: date, cache: Path | None
) -> tuple[Shown, Past]:
    """Return what is shown with its second verdicts, and what git tells of it.

    Git is asked of work and of action plans; of others, only where somebody gave a verdict.
    """
    if not isinstance(shown.named, Deliverable | ActionPlan):
        return looked_at(shown, amended_in(project, day, cache)), NO_PAST
    past = past_of(project, day, cache)
    return looked_at(shown, promises_changed(past.entries, day)), past
