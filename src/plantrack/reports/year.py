"""The follow-up of a year's action plan: what stands in it; `templates/year.j2` orders it."""

from dataclasses import dataclass
from typing import Annotated, ClassVar

from plantrack.locale import msg
from plantrack.reports import method, titles
from plantrack.reports.parts import About, Framed
from plantrack.reports.sections import follow_up, verdicts
from plantrack.reports.sections.frame import Part, method_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Year(Framed):
    """The follow-up of a year's action plan.

    Fields:
        position: which action plan it is, and how far it has come.
        deliverables: each deliverable of the year once, in the axis of its first commitment.
        second_verdicts: how often second verdicts agree with the states, and those that do not.
        completion: how the completion was made.
    """

    ABOUT: ClassVar = About(
        summary=msg("The follow-up of a year's action plan: the one named, else that of the day."),
        title=titles.of_year,
        has_subject=True,
        wide=True,
        sheets=("follow_up", "year_explanations", "method"),
    )

    method: Annotated[Part, method_of(method.of_year)]
    position: Annotated[Part, follow_up.position]
    deliverables: Annotated[Part, follow_up.deliverables]
    second_verdicts: Annotated[Part, verdicts.of_year]
    completion: Annotated[Part, follow_up.completion]
