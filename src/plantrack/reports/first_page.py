"""The first page of the board's report, which the summary is alone."""

from dataclasses import dataclass
from typing import Annotated

from plantrack.reports.parts import Framed
from plantrack.reports.sections import asked, by_axis, final, late, opening, results
from plantrack.reports.sections.frame import Part


@dataclass(frozen=True, slots=True, kw_only=True)
class FirstPage(Framed):
    """What a board reads in thirty seconds.

    Fields:
        headline: what became of the promises to date, in sentences that add up.
        figures: promises kept, late, how much is done: each beside its value at the last meeting.
        outcomes: once the plan has ended, what changed in the world: each indicator's last target.
        fates: once the plan has ended, what became of the promises of each axis.
        to_decide: what the board is to decide, numbered, and how much is to be regularised.
        late: what is late, by name; after the end, what was never closed.
        by_axis: promises kept, completion over time and since the last meeting, axis by axis.
        results: each indicator: measured, target pursued, days left, the last target due.
    """

    masthead: Annotated[Part, opening.masthead]
    headline: Annotated[Part, opening.headline]
    figures: Annotated[Part, opening.figures]
    outcomes: Annotated[Part, final.outcomes]
    fates: Annotated[Part, final.fates]
    to_decide: Annotated[Part, asked.to_decide]
    late: Annotated[Part, late.late]
    by_axis: Annotated[Part, by_axis.by_axis]
    results: Annotated[Part, results.results]
