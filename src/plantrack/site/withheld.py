"""What a plan keeps to itself: as its files say today, and in the version that is read."""

from plantrack.errors import PlantrackError
from plantrack.loading import Loaded
from plantrack.model import WithheldField
from plantrack.project import Project
from plantrack.source.files import PLAN_FILE


def withheld_by(project: Project) -> frozenset[WithheldField]:
    """Return the fields that a plan withholds, today or in the version that is read.

    Raises:
        PlantrackError: what is withheld today is not understood, and would be published.
    """
    today = Project(project.root) if project.commit else project
    _refuse_unclear(today.loaded_beside(project))
    sites = (each.plan.header.site for each in (today, project))
    return frozenset(name for site in sites if site for name in site.withhold)


def _refuse_unclear(loaded: Loaded) -> None:
    """Refuse a header in which `site`, or a field that may have been meant for it, is wrong."""
    if PLAN_FILE in loaded.unread:
        raise PlantrackError(
            "{file} cannot be read, and may say what is withheld: correct it first "
            "(plantrack check)",
            file=PLAN_FILE,
        )
    for found in loaded.diagnostics:
        route = found.place.route if found.place.path == PLAN_FILE else ()
        is_other = found.rule == "unknown-field" and len(route) == 1
        if is_other or route[:1] == ("site",):
            raise PlantrackError(
                "{file}: {message}. What is to be withheld could be published: correct it first "
                "(plantrack check)",
                file=PLAN_FILE,
                message=found.message,
            )
