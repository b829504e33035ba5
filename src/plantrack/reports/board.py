"""The board's report: what stands in it; `templates/board.j2` says in which order."""

from dataclasses import dataclass
from typing import Annotated

from plantrack.reports.parts import Framed
from plantrack.reports.sections import annexes, changes, explanations, pictures, position, promises
from plantrack.reports.sections.frame import Part


@dataclass(frozen=True, slots=True, kw_only=True)
class Board(Framed):
    """The board's report: what to decide and where the plan stands, then the annexes.

    Fields:
        summary: the paragraph that opens it.
        decisions: what the board is asked to decide.
        promises: what became of the promises to date, axis by axis; of all, after the plan's end.
        progress: the year's completion beside the time elapsed; after the end, each year's and all.
        since: how much changed since the last board meeting.
        trouble: what is late and what is silent; after the end, what was never closed.
        coming: the work due soon, and the events until the next meeting.
        pictures: each a question that it answers; nothing where they are left out.
        contents: the headings of what follows, which begins a sheet of its own.
        commitments: each axis, its commitments and their deliverables, all years so far.
        coverage: the matrix of commitments and years.
        behind: what was done in part, deferred or cancelled, with its reason.
        changes: the work done and the changes of scope since the last board meeting.
        register: the changes to the plan itself, those without a reason first.
        indicators: baseline, last measurement, target, attainment.
        apart: each figure, taken apart.
        remarks: what figures leave out, and why.
        numbers: the figures behind the pictures.
    """

    summary: Annotated[Part, position.summary]
    decisions: Annotated[Part, position.decisions]
    promises: Annotated[Part, promises.promises]
    progress: Annotated[Part, promises.progress]
    since: Annotated[Part, position.since]
    trouble: Annotated[Part, position.trouble]
    coming: Annotated[Part, position.coming]
    pictures: Annotated[Part, pictures.pictures]
    contents: Annotated[Part, position.contents]
    commitments: Annotated[Part, annexes.commitments]
    coverage: Annotated[Part, annexes.coverage]
    behind: Annotated[Part, annexes.behind]
    changes: Annotated[Part, changes.changes]
    register: Annotated[Part, changes.register]
    indicators: Annotated[Part, annexes.indicators]
    apart: Annotated[Part, explanations.apart]
    remarks: Annotated[Part, annexes.remarks]
    numbers: Annotated[Part, pictures.numbers]
