"""The board's report: what stands in it; `templates/board.j2` says in which order."""

from dataclasses import dataclass
from typing import Annotated, ClassVar

from plantrack.locale import msg
from plantrack.reports import method, titles
from plantrack.reports.first_page import FirstPage
from plantrack.reports.parts import About, SlideOf
from plantrack.reports.sections import (
    annexes,
    changes,
    commitments,
    doubts,
    explanations,
    final,
    frame,
    opening,
    outlook,
    pictures,
    position,
    promises,
    resolutions,
    since_then,
    until_next,
    verdicts,
)
from plantrack.reports.sections.frame import Part, annexed, method_of

_LATE = ("alike", "trouble", "unspoken", "second_verdicts")
_DECISIONS = ("decisions", "to_regularise")


@dataclass(frozen=True, slots=True, kw_only=True)
class Board(FirstPage):
    """The board's report: one page to read in thirty seconds, what is asked, then the annexes.

    Fields:
        unkept: once the plan has ended, what was carried on and what was given up, by name.
        since_then: what was done, begun, moved, given up and added since the last meeting.
        answers: what was asked of the board at the last meeting, and what became of it.
        coming: the work due before the next meeting, and the events.
        outlook: how much will be done by the end of the action plan, as the past tells it.
        alike: by when what is like the open work was closed, of what is due first.
        unspoken: of what nobody spoke for too long, or ever.
        second_verdicts: how often second verdicts agree with the states, and those that do not.
        contents: the headings of what follows, where that goes on for long.
        decisions: each resolution that the board is asked to pass, as it is moved, and why.
        to_regularise: what was decided without a resolution, by name.
        signatures: the lines on which the minutes are signed.
        in_short: the axes and commitments, and each deliverable of the action plan on a line.
        doubts: facts that do not go together, where `board_doubts` of `plan/plan.yaml` asks.
        pictures: each a question that it answers; nothing where they are left out.
        second_page: the end of the first page.
        third_page: the end of the second page.
        glossary: the words of the report, a line each.
        behind_meeting: the end of the pages that are read at a meeting.
        summary: the paragraph that tells all counts; it is an annex, as what follows.
        kept: how the promises kept were kept: as promised, after their date, or once changed.
        promises: what became of the promises to date, axis by axis; of all, after the plan's end.
        progress: the year's completion beside the time elapsed; after the end, each year's and all.
        since: how much changed since the last board meeting.
        trouble: what is late and what is silent; after the end, what was never closed.
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

    ABOUT: ClassVar = About(
        summary=msg(
            "The board's report: a page to read in thirty seconds, what is asked, what changed."
        ),
        title=titles.of_board,
        has_subject=False,
        wide=False,
        sheets=(
            "summary", "deliverables", "axes", "commitments", "coverage", "indicators", "changes",
            "register", "pictures", "explanations", "method",
        ),
        slides=(
            SlideOf(
                shown=("masthead", "adoption", "headline", "figures"),
                notes=("summary", "since", "method"),
            ),
            SlideOf(shown=("to_decide",), instead=("decisions",), notes=_DECISIONS),
            SlideOf(shown=("late", "unkept", "outlook"), instead=("coming",), notes=_LATE),
            SlideOf(shown=("by_axis", "fates"), notes=("promises", "method")),
            SlideOf(shown=("results", "outcomes"), notes=("indicators", "method")),
        ),
    )  # fmt: skip

    unkept: Annotated[Part, final.unkept]
    since_then: Annotated[Part, since_then.since_then]
    answers: Annotated[Part, since_then.answers]
    coming: Annotated[Part, until_next.coming]
    outlook: Annotated[Part, outlook.outlook]
    alike: Annotated[Part, outlook.alike]
    unspoken: Annotated[Part, until_next.unspoken]
    second_verdicts: Annotated[Part, verdicts.second_verdicts]
    contents: Annotated[Part, position.contents]
    decisions: Annotated[Part, resolutions.resolutions]
    to_regularise: Annotated[Part, resolutions.to_regularise]
    signatures: Annotated[Part, resolutions.signatures]
    in_short: Annotated[Part, commitments.in_short]
    doubts: Annotated[Part, doubts.doubts]
    pictures: Annotated[Part, pictures.pictures]
    second_page: Annotated[Part, opening.new_page]
    third_page: Annotated[Part, opening.third_page]
    behind_meeting: Annotated[Part, opening.behind]
    glossary: Annotated[Part, method.glossary]
    sources: Annotated[Part, frame.provenance]

    method: Annotated[Part, annexed(method_of(method.of_board))]
    summary: Annotated[Part, annexed(position.summary)]
    kept: Annotated[Part, verdicts.kept]
    promises: Annotated[Part, annexed(promises.promises)]
    progress: Annotated[Part, annexed(promises.progress)]
    since: Annotated[Part, annexed(position.since)]
    trouble: Annotated[Part, annexed(position.trouble)]
    commitments: Annotated[Part, annexed(annexes.commitments)]
    coverage: Annotated[Part, annexed(annexes.coverage)]
    behind: Annotated[Part, annexed(annexes.behind)]
    changes: Annotated[Part, annexed(changes.changes)]
    register: Annotated[Part, annexed(changes.register)]
    indicators: Annotated[Part, annexed(annexes.indicators)]
    apart: Annotated[Part, annexed(explanations.apart)]
    remarks: Annotated[Part, annexed(annexes.remarks)]
    numbers: Annotated[Part, annexed(pictures.numbers)]
