"""The follow-up of a year's action plan: what stands in it; `templates/year.j2` orders it."""

from dataclasses import dataclass
from typing import Annotated

from plantrack.reports.parts import Framed
from plantrack.reports.sections import follow_up
from plantrack.reports.sections.frame import Part, method_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Year(Framed):
    """The follow-up of a year's action plan.

    Fields:
        position: which action plan it is, and how far it has come.
        deliverables: each deliverable of the year once, in the axis of its first commitment.
        completion: how the completion was made.
    """

    method: Annotated[Part, method_of("year")]
    position: Annotated[Part, follow_up.position]
    deliverables: Annotated[Part, follow_up.deliverables]
    completion: Annotated[Part, follow_up.completion]
