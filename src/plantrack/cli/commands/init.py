"""`plantrack init`."""

from datetime import date
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from plantrack.cli.call import Call
from plantrack.cli.global_options import AS_OF, ROOT
from plantrack.cli.options import call_of
from plantrack.errors import PlantrackError
from plantrack.locale import marked

if TYPE_CHECKING:
    from collections.abc import Callable

    from plantrack.cli.begun import Making
    from plantrack.locale.typed_days import TypedDays
    from plantrack.starting.place import Place
    from plantrack.starting.plan_files import Beginning

EXAMPLES = (
    marked("plantrack init our-plan"),
    marked(
        'plantrack init our-plan --from axes-annual --title "Strategic plan 2026-2028" '
        '--organisation "Three Lakes Cooperative" --language en --start 2026 --end 2028 '
        "--dry-run"
    ),
)

Folder = Annotated[
    str | None,
    typer.Argument(
        metavar=marked("FOLDER"), help=marked("Where; made if need be, by default here.")
    ),
]
From = Annotated[
    str | None,
    typer.Option(
        "--from",
        metavar=marked("TEMPLATE"),
        help=marked(
            "The small plan it begins from: axes-annual, okr-quarters, climate-tree,"
            " ogp-milestones or milestones-only; or empty, for a table to be imported."
        ),
    ),
]
Title = Annotated[
    str | None,
    typer.Option("--title", metavar=marked("TEXT"), help=marked("The title of the plan.")),
]
Organisation = Annotated[
    str | None,
    typer.Option("--organisation", metavar=marked("TEXT"), help=marked("Whose plan it is.")),
]
Language = Annotated[
    str | None,
    typer.Option(
        "--language",
        metavar=marked("TAG"),
        help=marked("The language of its texts, such as fr, en, en-GB or es."),
    ),
]
Start = Annotated[
    str | None,
    typer.Option("--start", metavar=marked("DATE"), help=marked("The first day of the plan.")),
]
End = Annotated[
    str | None,
    typer.Option("--end", metavar=marked("DATE"), help=marked("The last day of the plan.")),
]
Levels = Annotated[
    str | None,
    typer.Option(
        "--levels",
        metavar=marked("WORDS"),
        help=marked("What its levels are called, from the top: pillar,goal,objective."),
    ),
]
Periods = Annotated[
    str | None,
    typer.Option(
        "--periods",
        metavar="years|fiscal:04|quarters|none",
        help=marked("What its work is promised by: fiscal:04 is years that begin in April."),
    ),
]
DeliverableWord = Annotated[
    str | None,
    typer.Option(
        "--deliverable",
        metavar=marked("WORD"),
        help=marked("What is promised and followed is called: action, project, key_result."),
    ),
]
Git = Annotated[
    bool, typer.Option("--git", help=marked("Also make a git repository of the folder."))
]
DryRun = Annotated[
    bool, typer.Option("--dry-run", help=marked("List the files, and write nothing."))
]


def run(
    ctx: typer.Context,
    folder: Folder = None,
    from_: From = None,
    title: Title = None,
    organisation: Organisation = None,
    language: Language = None,
    start: Start = None,
    end: End = None,
    levels: Levels = None,
    periods: Periods = None,
    deliverable: DeliverableWord = None,
    git: Git = False,
    dry_run: DryRun = False,
) -> None:
    """Begin a plan in a folder, from a template; step by step where somebody is there."""
    from plantrack.cli.begun import Making

    call = call_of(ctx)
    call.refuse_version()
    if folder is not None and not folder.strip():
        raise PlantrackError("the folder has no name: write one, or a dot for this folder")
    said = {
        "from": from_, "title": title, "organisation": organisation, "language": language,
        "start": start, "end": end, "levels": levels, "periods": periods,
        "deliverable": deliverable,
    }  # fmt: skip
    typed = folder or call.options.get(ROOT) or "."
    answers = {name: word for name, word in said.items() if word}
    _begin(call, typed, answers, Making(git, dry_run))


def _begin(call: Call, typed: str, answers: dict[str, str], making: "Making") -> None:
    from plantrack.cli.begun import Begun, tell_begun, tell_period
    from plantrack.cli.output import after_writing
    from plantrack.starting.founding import finished, founded, write_founded
    from plantrack.starting.place import place_for
    from plantrack.starting.repository import refuse_without_git

    if not making.dry_run:
        call.tell_recovered(finished(Path(typed)))
    place = place_for(Path(typed))
    if making.git:
        refuse_without_git()
    beginning = _answered(call, answers)
    files = founded(beginning, place)
    if call.is_interactive:
        tell_period(call, beginning, call.warn)
    if not making.dry_run:
        write_founded(files, place, call.translator.text("begin the plan"))
    name = place.folder.name if typed == "." else typed
    with after_writing():
        tell_begun(call, Begun(beginning, files, place, name, answers), making)
        if making.git and not making.dry_run:
            _make_repository(call, place)


def _answered(call: Call, answers: dict[str, str]) -> "Beginning":
    """Return the plan that begins, what is missing asked for where somebody is there."""
    from plantrack.cli.asking import ask
    from plantrack.edits.change import Owed
    from plantrack.starting.asked import Asking, beginning_of

    t, asks = call.translator, call.is_interactive
    asking = Asking(_day_looked_at(call), t, _read_once(call), asks)
    while True:
        try:
            return beginning_of(answers, asking)
        except Owed as owed:
            if not asks:
                raise
            _list_choices(call, owed.name)
            answers[owed.name] = ask(owed, t, str)


def _list_choices(call: Call, name: str) -> None:
    """List what may be answered to a question, where that is a choice of a few."""
    from plantrack.starting.asked import choices_of

    if lines := choices_of(name, call.translator):
        call.warn(lines)


def _read_once(call: Call) -> "Callable[[str], TypedDays]":
    """Return what reads a word for a day, and says once how it was read."""
    from plantrack.locale.typed_days import span_typed

    @cache
    def read(word: str) -> "TypedDays":
        span = span_typed(word, call.clock, ahead=True)
        call.tell_reading(span)
        return span

    return read


def _day_looked_at(call: Call) -> date:
    """Return the day of `--as-of`, else today: no plan is there yet to ask what a period is.

    Raises:
        PlantrackError: it is after today.
    """
    word = call.options.get(AS_OF)
    day = _read_once(call)(word).last if word else call.clock
    if day > call.clock:
        raise PlantrackError(
            "--as-of looks at {day}, after today, {today}, and what is written down as done has "
            "happened: leave --as-of out",
            day=day,
            today=call.clock,
        )
    return day


def _make_repository(call: Call, place: "Place") -> None:
    from plantrack.cli.set_up import tell_other_clones
    from plantrack.starting.merge_driver import driver_of, set_up, setup_of
    from plantrack.starting.repository import make_repository

    if make_repository(place):
        call.say(call.translator.text("A git repository was made; nothing is committed yet."))
        set_up(place.folder, setup_of(place.folder, driver_of()))
        call.say(call.translator.text("Git merges the plan's files record by record there."))
        tell_other_clones(call)
    else:
        home = str(place.repository)
        call.warn(call.translator.text("No git repository was made: {folder} is one", folder=home))
