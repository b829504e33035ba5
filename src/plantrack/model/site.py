"""What a plan keeps to itself on its public site: `site:` of its header."""

from enum import StrEnum
from typing import Annotated

from pydantic import AfterValidator

from plantrack.model.record import Record


class WithheldField(StrEnum):
    """A field that a plan may leave out of its public site, wherever it stands."""

    CHALLENGES = "challenges"
    NOTE = "note"
    REASON = "reason"
    RESOLUTION = "resolution"
    DESCRIPTION = "description"
    EVIDENCE = "evidence"
    SOURCE = "source"
    BY = "by"
    LEAD = "lead"
    CONTRIBUTORS = "contributors"
    PARTNERS = "partners"


def _distinct(fields: tuple[WithheldField, ...]) -> tuple[WithheldField, ...]:
    return tuple(dict.fromkeys(fields))


class Site(Record):
    """What a plan keeps to itself on its public site, beside what is never published."""

    withhold: Annotated[tuple[WithheldField, ...], AfterValidator(_distinct)] = ()
