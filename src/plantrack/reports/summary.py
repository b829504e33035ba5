"""The summary: the first page of the board's report, alone on a sheet."""

from dataclasses import dataclass
from typing import Annotated, ClassVar

from plantrack.locale import msg
from plantrack.reports import titles
from plantrack.reports.first_page import FirstPage
from plantrack.reports.parts import About
from plantrack.reports.sections.frame import Part, absent


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary(FirstPage):
    """The summary: the first page of the board's report, to project and to hand out."""

    ABOUT: ClassVar = About(
        summary=msg("The first page of the board's report, alone on one sheet or one slide."),
        title=titles.of_board,
        has_subject=False,
        wide=False,
        sheets=("summary",),
        alone=True,
    )

    method: Annotated[Part, absent]
    sources: Annotated[Part, absent]
