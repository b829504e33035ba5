"""The minutes: what the board resolves, written out, ready to be pasted into its own."""

from dataclasses import dataclass
from typing import Annotated, ClassVar

from plantrack.locale import msg
from plantrack.reports import titles
from plantrack.reports.parts import About, Framed
from plantrack.reports.sections import opening, resolutions
from plantrack.reports.sections.frame import Part, absent


@dataclass(frozen=True, slots=True, kw_only=True)
class Minutes(Framed):
    """The minutes: each resolution as it is moved, those to regularise too, and lines to sign.

    Fields:
        decisions: each resolution that the board is asked to pass, as it is moved, and why.
        ratifications: what was decided without a resolution, each as the board would ratify it.
        signatures: the lines on which the minutes are signed.
    """

    ABOUT: ClassVar = About(
        summary=msg("The board's proposed resolutions, ready for its minutes."),
        title=titles.of_minutes,
        has_subject=False,
        wide=False,
        sheets=("summary",),
    )

    masthead: Annotated[Part, opening.masthead]
    adoption: Annotated[Part, absent]
    method: Annotated[Part, absent]
    sources: Annotated[Part, absent]
    decisions: Annotated[Part, resolutions.resolutions]
    ratifications: Annotated[Part, resolutions.ratifications]
    signatures: Annotated[Part, resolutions.signatures]
