"""What a report is made of: parts, each declared as a field with what makes it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields
from typing import Annotated, ClassVar, Literal, TypeAlias, TypeVar, get_type_hints

from plantrack.locale import Message
from plantrack.reports.edition import Edition
from plantrack.reports.sections import frame
from plantrack.reports.sections.frame import Part

SheetName: TypeAlias = Literal[
    "summary", "deliverables", "axes", "commitments", "coverage", "indicators", "changes",
    "register", "pictures", "explanations", "year_explanations", "method", "follow_up", "roles",
    "partners", "evidence",
]  # fmt: skip
"""A sheet of a workbook; `skins/xlsx/workbook.py` has what writes each."""


@dataclass(frozen=True, slots=True)
class SlideOf:
    """A slide of a deck: the parts shown on it, else those `instead`, and those in its notes."""

    shown: tuple[str, ...]
    notes: tuple[str, ...]
    instead: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class About:
    """What a report says of itself, beside its parts: all of it, for nothing is taken for granted.

    `summary` is what it gives, in a sentence, for the list of reports; `title`, its title, in
    capitals; `has_subject`, it may be about a year, a role or a partner that is named; `wide`, its
    tables need the long side of a sheet; `sheets`, those of its workbook, in order; `alone`, all
    of it stands on one sheet; `slides`, those of its deck, where it has some of its own.
    """

    summary: Message
    title: Callable[[Edition], str]
    has_subject: bool
    wide: bool
    sheets: tuple[SheetName, ...]
    alone: bool = False
    slides: tuple[SlideOf, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Framed:
    """What stands in every report; each says the rule of its own figures, as `method`.

    Fields:
        masthead: whose plan it is, the board meeting, the day of the figures, what is an example.
        adoption: an alert for each action plan that has begun without being adopted.
        method: how the figures are made.
        sources: from which files the figures come, and how to take one apart.
    """

    ABOUT: ClassVar[About]

    masthead: Annotated[Part, frame.masthead]
    adoption: Annotated[Part, frame.adoption]
    method: Part
    sources: Annotated[Part, frame.sources]


R = TypeVar("R", bound=Framed)


def built(report: type[R], edition: Edition) -> R:
    """Return a report, each of its parts made by what its field is annotated with.

    Raises:
        PlantrackError: what the edition is about is not in the plan.
    """
    return report(**{name: make(edition) for name, make in makers_of(report).items()})


def makers_of(report: type[Framed]) -> Mapping[str, Callable[[Edition], Part]]:
    """Return what makes each part of a report, by the part's name."""
    hints = get_type_hints(report, include_extras=True)
    return {field.name: hints[field.name].__metadata__[0] for field in fields(report)}
