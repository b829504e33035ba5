"""`plantrack new-year`."""

from dataclasses import replace
from typing import TYPE_CHECKING, Annotated

import typer

from plantrack.cli.options import DryRun, Writing, call_of
from plantrack.locale import Translator, marked, msg

if TYPE_CHECKING:
    from plantrack.edits.change import Edit
    from plantrack.edits.making import Answers
    from plantrack.project import Project

EXAMPLES = (
    "plantrack new-year 2020 --anyway",
    marked('plantrack new-year 2020 --carry all --reason "To be finished next year." --anyway'),
)

Year = Annotated[
    str | None, typer.Argument(metavar=marked("YEAR"), help=marked("The action plan's year."))
]
Carry = Annotated[
    str | None,
    typer.Option(
        "--carry",
        metavar="all|none",
        help=marked("Take over all of the unfinished work, or nothing; else one by one."),
    ),
]
Reason = Annotated[
    str | None,
    typer.Option(
        "--reason", metavar=marked("TEXT"), help=marked("Why unfinished work is deferred.")
    ),
]
Start = Annotated[
    str | None,
    typer.Option(
        "--start",
        metavar=marked("DATE"),
        help=marked("Its first day; by default a year after the one before."),
    ),
]
End = Annotated[
    str | None,
    typer.Option(
        "--end",
        metavar=marked("DATE"),
        help=marked("Its last day; by default a year after the one before."),
    ),
]
Label = Annotated[
    str | None,
    typer.Option(
        "--label", metavar=marked("TEXT"), help=marked("What people call it, such as 2019-2020.")
    ),
]
Anyway = Annotated[
    bool,
    typer.Option(
        "--anyway", help=marked("Also outside the plan's period, or apart from the other years.")
    ),
]


def run(
    ctx: typer.Context,
    year: Year = None,
    carry: Carry = None,
    reason: Reason = None,
    start: Start = None,
    end: End = None,
    label: Label = None,
    anyway: Anyway = False,
    dry_run: DryRun = False,
) -> None:
    """Open a year's action plan: its header, its files, what it takes over."""
    from plantrack.cli.dated import due_day, start_day
    from plantrack.cli.editing import run_edit
    from plantrack.cli.past_ids import past_ids
    from plantrack.edits.new_year import new_year as opened
    from plantrack.edits.unfinished import Questions
    from plantrack.edits.year_order import next_year

    call = call_of(ctx)
    t = call.translator
    past = past_ids(call)
    days = {"start": start_day(call, start), "end": due_day(call, end)}
    said = {"carry": carry, "label": label, **days}
    is_decided = (dry_run or carry is not None) and not call.is_interactive

    def make(project: "Project", answers: "Answers") -> "Edit":
        words, asks = _words_of_answers(t), call.is_interactive
        questions = Questions(answers, *words, can_be_asked=asks, anyway=anyway)
        typed = {**said, "reason": reason or answers.get("reason")}
        named = year or answers.get("year")
        computed = None if named or not is_decided else next_year(project.loaded)
        edit = opened(project.loaded, named or computed, typed, questions, call.day, past)
        return edit if computed is None else _named_for_you(edit, computed)

    title = t.text("new-year {year}", year=year or "")
    run_edit(call, title.rstrip(), make, Writing(dry_run))


def _named_for_you(edit: "Edit", year: str) -> "Edit":
    """Return an edit that says of which year it is, since nobody named one."""
    told = msg("No name was given: {year} is the next one", year=year)
    return replace(edit, remarks=(told, *edit.remarks))


def _words_of_answers(t: Translator) -> tuple[str, str, str, str]:
    """Return what a reader answers with: yes, no, all, none."""
    return (
        t.text("yes"),
        t.text("no"),
        t.text_about("deliverables", "all"),
        t.text_about("deliverables", "none"),
    )
