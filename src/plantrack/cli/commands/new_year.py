"""`plantrack new-year`."""

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from plantrack.cli.call import Call
from plantrack.cli.options import DryRun, Writing, call_of
from plantrack.locale import Translator, marked, msg

if TYPE_CHECKING:
    from collections.abc import Mapping

    from plantrack.edits.change import Edit
    from plantrack.edits.making import Answers, Make
    from plantrack.edits.year_page import Page
    from plantrack.project import Project

_IN_FRENCH = {"tout": "all", "tous": "all", "aucun": "none", "rien": "none"}
EXAMPLES = (
    "plantrack new-year 2020 --anyway",
    marked('plantrack new-year 2020 --carry all --reason "To be finished next year." --anyway'),
    "plantrack new-year 2020 --propose 2020.md",
    "plantrack new-year 2020 --propose 2020.xlsx",
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


Propose = Annotated[
    Path | None,
    typer.Option(
        "--propose",
        metavar=marked("FILE"),
        help=marked(
            "Only write a page, Markdown or .xlsx, on which to decide what becomes of open work."
        ),
    ),
]
From = Annotated[
    Path | None,
    typer.Option(
        "--from",
        metavar=marked("FILE"),
        help=marked("Open the year as that page decides, once it is filled in."),
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
    propose: Propose = None,
    page: From = None,
    dry_run: DryRun = False,
) -> None:
    """Open a year's action plan: its header, its files, what it takes over."""
    from plantrack.cli.dated import due_day, start_day
    from plantrack.cli.year_page import page_of, run_on_page, write_page
    from plantrack.locale.nearest import folded

    call = call_of(ctx)
    carry = _IN_FRENCH.get(folded(carry), carry) if carry else carry
    if propose is not None:
        write_page(call, year, propose, dry_run=dry_run)
        return
    decides = page_of(call, page, carry or reason) if page else None
    days = {"start": start_day(call, start), "end": due_day(call, end)}
    said = {"year": year, "carry": carry, "reason": reason, "label": label, **days}
    is_decided = bool(dry_run or carry is not None or page) and not call.is_interactive
    make = _making(call, said, decides, anyway=anyway, is_decided=is_decided)
    title = call.translator.text("new-year {year}", year=year or "")
    run_on_page(call, title.rstrip(), make, Writing(dry_run), page)


def _making(
    call: Call,
    said: "Mapping[str, str | None]",
    page: "Page | None",
    *,
    anyway: bool,
    is_decided: bool,
) -> "Make":
    from plantrack.cli.dated import due_day
    from plantrack.cli.past_ids import past_ids
    from plantrack.edits.new_year import new_year as opened
    from plantrack.edits.unfinished import Questions
    from plantrack.edits.year_order import next_year

    past = past_ids(call)

    def day_of(word: str) -> str | None:
        return due_day(call, word)

    def make(project: "Project", answers: "Answers") -> "Edit":
        words, asks = _words_of_answers(call.translator), call.is_interactive
        questions = Questions(
            answers, *words, can_be_asked=asks, anyway=anyway, page=page, day_of=day_of
        )
        typed = {**said, "reason": said["reason"] or answers.get("reason")}
        named = said["year"] or answers.get("year")
        computed = None if named or not is_decided else next_year(project.loaded)
        edit = opened(project.loaded, named or computed, typed, questions, call.day, past)
        return edit if computed is None else _named_for_you(edit, computed)

    return make


def _named_for_you(edit: "Edit", year: str) -> "Edit":
    """Return an edit that says of which year it is, since nobody named one."""
    told = msg("No name was given: {year} is the next one", year=year)
    return replace(edit, remarks=(told, *edit.remarks))


def _words_of_answers(t: Translator) -> tuple[str, str, str, str, str, str]:
    """Return what a reader answers with: yes, no, all, none, close, drop."""
    return (
        t.text("yes"),
        t.text("no"),
        t.text_about("deliverables", "all"),
        t.text_about("deliverables", "none"),
        t.text_about("an answer", "close"),
        t.text_about("an answer", "drop"),
    )
