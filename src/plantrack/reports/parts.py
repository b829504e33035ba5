"""What a report is made of: parts, each declared as a field with what makes it."""

from dataclasses import dataclass
from typing import Annotated, TypeVar, get_type_hints

from plantrack.reports.edition import Edition
from plantrack.reports.sections import frame
from plantrack.reports.sections.frame import Part


@dataclass(frozen=True, slots=True, kw_only=True)
class Framed:
    """What stands in every report.

    Fields:
        masthead: whose plan it is, the board meeting, the day of the figures, what is an example.
        adoption: an alert for each action plan that has begun without being adopted.
        method: how the figures are made.
        sources: from which files the figures come, and how to take one apart.
    """

    masthead: Annotated[Part, frame.masthead]
    adoption: Annotated[Part, frame.adoption]
    method: Annotated[Part, frame.method_of("board")]
    sources: Annotated[Part, frame.sources]


R = TypeVar("R", bound=Framed)


def built(report: type[R], edition: Edition) -> R:
    """Return a report, each of its parts made by what its field is annotated with.

    Raises:
        PlantrackError: what the edition is about is not in the plan.
    """
    hints = get_type_hints(report, include_extras=True)
    return report(**{name: hint.__metadata__[0](edition) for name, hint in hints.items()})
