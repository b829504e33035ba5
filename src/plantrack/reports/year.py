"""The follow-up of a year's action plan: what stands in it; `templates/year.j2` orders it."""

from dataclasses import dataclass

from plantrack.reports.edition import Edition
from plantrack.reports.sections import follow_up
from plantrack.reports.sections.frame import Framed, Part, framed


@dataclass(frozen=True, slots=True, kw_only=True)
class Year(Framed):
    """The follow-up of a year's action plan.

    Fields:
        position: which action plan it is, and how far it has come.
        deliverables: each deliverable of the year once, in the axis of its first commitment.
        completion: how the completion was made.
    """

    position: Part
    deliverables: Part
    completion: Part


def year(edition: Edition) -> Year:
    """Return what stands in the follow-up of a year.

    Raises:
        PlantrackError: the edition is about a year that has no action plan.
    """
    return Year(
        **framed(edition, "year"),
        position=follow_up.position(edition),
        deliverables=follow_up.deliverables(edition),
        completion=follow_up.completion(edition),
    )
