"""`report`: a plan on a day, told by a template."""

from plantrack.locale import Translator
from plantrack.project import Project
from plantrack.reports.context import board_context
from plantrack.reports.templates import rendered
from plantrack.views.standing import Snapshot


def report_of(
    project: Project, snapshot: Snapshot, name: str, format_: str, translator: Translator
) -> str:
    """Return a report as text.

    Raises:
        PlantrackError: no such report or format, or a template that cannot be run.
    """
    page = board_context(project, snapshot, translator)
    return rendered(project.root, name, format_, translator, page)
