"""The board's report: what stands in it; `templates/board.j2` says in which order."""

from collections.abc import Sequence
from dataclasses import dataclass

from plantrack.reports.charts import Chart, charts_of
from plantrack.reports.edition import Edition
from plantrack.reports.sections import annexes, changes, explanations, pictures, position
from plantrack.reports.sections.frame import Framed, Part, framed
from plantrack.reports.sections.kinds import Contents, NewPage
from plantrack.reports.sections.spans import strong


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

    summary: Part
    decisions: Part
    promises: Part
    progress: Part
    since: Part
    trouble: Part
    coming: Part
    pictures: Part
    contents: Part
    commitments: Part
    coverage: Part
    behind: Part
    changes: Part
    register: Part
    indicators: Part
    apart: Part
    remarks: Part
    numbers: Part


def board(edition: Edition, charts: Sequence[Chart]) -> Board:
    """Return what stands in the board's report; `charts` are the pictures to show."""
    title = edition.translator.text("In the pages that follow")
    return Board(
        **framed(edition, "board"),
        summary=position.summary(edition),
        decisions=position.decisions(edition),
        promises=position.promises(edition),
        progress=position.progress(edition),
        since=position.since(edition),
        trouble=position.trouble(edition),
        coming=position.coming(edition),
        pictures=pictures.pictures(edition, charts),
        contents=(Contents(3, strong(title)), NewPage()),
        commitments=annexes.commitments(edition),
        coverage=annexes.coverage(edition),
        behind=annexes.behind(edition),
        changes=changes.changes(edition),
        register=changes.register(edition),
        indicators=annexes.indicators(edition),
        apart=explanations.apart(edition),
        remarks=annexes.remarks(edition),
        numbers=pictures.numbers(edition, charts_of(edition)),
    )
