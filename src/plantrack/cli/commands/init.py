"""`plantrack init`."""

import shlex
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from plantrack.cli.call import Call
from plantrack.cli.global_options import AS_OF, ROOT
from plantrack.cli.options import call_of
from plantrack.errors import PlantrackError
from plantrack.locale import marked

if TYPE_CHECKING:
    from plantrack.starting.founding import Founded
    from plantrack.starting.place import Place
    from plantrack.starting.plan_files import Beginning

EXAMPLES = (
    "plantrack init notre-plan",
    (
        'plantrack init notre-plan --from axes-annual --title "Plan stratégique 2026-2028" '
        '--organisation "Coopérative des Trois-Lacs" --language fr --start 2026 --end 2028 --dry-run'
    ),
)

Folder = Annotated[
    str | None,
    typer.Argument(
        metavar=marked("[FOLDER]"), help=marked("Where; made if need be, by default here.")
    ),
]
From = Annotated[
    str | None,
    typer.Option(
        "--from", metavar=marked("TEMPLATE"), help=marked("The small plan that it begins from.")
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
        help=marked("The language of its texts, such as fr, en or es."),
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
    git: Git = False,
    dry_run: DryRun = False,
) -> None:
    """Begin a plan in a folder, from a template; step by step where somebody is there."""
    from plantrack.cli.output import after_writing
    from plantrack.starting.founding import founded, write_founded
    from plantrack.starting.place import place_for

    call = call_of(ctx)
    call.refuse_version()
    typed = folder or call.options.get(ROOT) or "."
    place = place_for(Path(typed))
    said = {
        "from": from_, "title": title, "organisation": organisation, "language": language,
        "start": _day(call, start), "end": _day(call, end, last=True), "levels": levels,
        "periods": periods,
    }  # fmt: skip
    beginning = _answered(call, {name: word for name, word in said.items() if word})
    files = founded(beginning, place)
    if git and not dry_run:
        _refuse_without_git()
    if not dry_run:
        write_founded(files, place, call.translator.text("begin the plan"))
    with after_writing():
        _tell(call, files, typed, dry_run=dry_run)
        if git and not dry_run:
            _make_repository(call, place)


def _day(call: Call, word: str | None, *, last: bool = False) -> str | None:
    """Return the first or the last day of what a word means, as the files spell it."""
    from plantrack.locale.typed_days import span_typed

    if not word:
        return None
    span = span_typed(word, call.clock, ahead=True)
    call.tell_reading(span)
    return (span.last if last else span.first).isoformat()
