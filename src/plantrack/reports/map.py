"""The map of the plan: its vision, axes and commitments on one sheet, each with its state."""

from dataclasses import dataclass
from typing import Annotated, ClassVar

from plantrack.locale import msg
from plantrack.reports import titles
from plantrack.reports.parts import About, Framed
from plantrack.reports.sections import opening, plan_map
from plantrack.reports.sections.frame import Part, absent


@dataclass(frozen=True, slots=True, kw_only=True)
class Map(Framed):
    """The map of the plan, to project and to pin up.

    Fields:
        vision: the vision of the plan, or its mission.
        commitments: the axes, and below each its commitments, each with its state and what is done.
        read_as: over which action plans the figures go.
    """

    ABOUT: ClassVar = About(
        summary=msg("The whole plan on one sheet or one slide, each part with its state."),
        title=titles.of_map,
        has_subject=False,
        wide=True,
        sheets=("summary", "commitments"),
        alone=True,
    )

    masthead: Annotated[Part, opening.masthead]
    method: Annotated[Part, absent]
    sources: Annotated[Part, absent]
    vision: Annotated[Part, plan_map.vision]
    commitments: Annotated[Part, plan_map.commitments]
    read_as: Annotated[Part, plan_map.read_as]
