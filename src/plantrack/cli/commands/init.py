"""`plantrack init`."""

import shlex
from dataclasses import dataclass
from datetime import date
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
        '--organisation "Coopérative des Trois-Lacs" --language fr --start 2026 --end 2028 '
        "--dry-run"
    ),
)
_NEXT = (("status",), ("edit", "1"), ("check",))

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
            " ogp-milestones or milestones-only."
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
    call = call_of(ctx)
    call.refuse_version()
    if folder is not None and not folder.strip():
        raise PlantrackError("the folder has no name: write one, or a dot for this folder")
    said = {
        "from": from_, "title": title, "organisation": organisation, "language": language,
        "start": _day(call, start), "end": _day(call, end, last=True), "levels": levels,
        "periods": periods,
    }  # fmt: skip
    typed = folder or call.options.get(ROOT) or "."
    answers = {name: word for name, word in said.items() if word}
    _begin(call, typed, answers, _Making(git, dry_run))


@dataclass(frozen=True, slots=True)
class _Making:
    """What is made of the folder: also a repository, or nothing, the files only listed."""

    git: bool
    dry_run: bool


def _begin(call: Call, typed: str, answers: dict[str, str], making: _Making) -> None:
    from plantrack.cli.output import after_writing
    from plantrack.starting.founding import finished, founded, write_founded
    from plantrack.starting.place import place_for
    from plantrack.starting.repository import refuse_without_git

    if not making.dry_run:
        call.tell_recovered(finished(Path(typed)))
    place = place_for(Path(typed))
    if making.git:
        refuse_without_git()
    files = founded(_answered(call, answers), place)
    if not making.dry_run:
        write_founded(files, place, call.translator.text("begin the plan"))
    name = place.folder.name if typed == "." else typed
    with after_writing():
        _tell(call, files, name, dry_run=making.dry_run)
        if making.git and not making.dry_run:
            _make_repository(call, place)


def _day(call: Call, word: str | None, *, last: bool = False) -> str | None:
    """Return the first or the last day of what a word means, as the files spell it."""
    from plantrack.locale.typed_days import span_typed

    if not word:
        return None
    span = span_typed(word, call.clock, ahead=True)
    call.tell_reading(span)
    return (span.last if last else span.first).isoformat()


def _answered(call: Call, answers: dict[str, str]) -> "Beginning":
    """Return the plan that begins, what is missing asked for where somebody is there."""
    from plantrack.cli.asking import ask
    from plantrack.edits.change import Owed
    from plantrack.starting.asked import beginning_of, refuse_reversed

    day, t, asks = _day_looked_at(call), call.translator, call.is_interactive

    def day_of(word: str) -> str:
        found = _day(call, word, last="start" in answers) or ""
        if "start" in answers:
            refuse_reversed(date.fromisoformat(answers["start"]), date.fromisoformat(found))
        return found

    while True:
        try:
            return beginning_of(answers, day, t, asks=asks)
        except Owed as owed:
            if not asks:
                raise
            if owed.name == "from":
                _list_templates(call)
            answers[owed.name] = ask(owed, t, day_of)


def _day_looked_at(call: Call) -> date:
    """Return the day of `--as-of`, else today: no plan is there yet to ask what a period is.

    Raises:
        PlantrackError: it is after today.
    """
    word = call.options.get(AS_OF)
    day = date.fromisoformat(_day(call, word, last=True) or "") if word else call.clock
    if day > call.clock:
        raise PlantrackError(
            "--as-of looks at {day}, after today, {today}, and what is written down as done has "
            "happened: leave --as-of out",
            day=day,
            today=call.clock,
        )
    return day


def _list_templates(call: Call) -> None:
    from plantrack.starting.templates import SUMMARIES

    widest = max(map(len, SUMMARIES))
    for name, summary in SUMMARIES.items():
        call.warn(f"  {name:<{widest}}  {call.translator.spell(summary)}")


def _tell(call: Call, files: "Founded", typed: str, *, dry_run: bool) -> None:
    """Print the files that are new, those that stay, and what to do next."""
    from plantrack.starting.companions import WORKFLOW

    t, written = call.translator, files.written
    told = (
        t.plural("{count} file to write in {folder}:", "{count} files to write in {folder}:",
                 len(written), folder=typed)
        if dry_run
        else t.plural("{count} file written in {folder}:", "{count} files written in {folder}:",
                      len(written), folder=typed)
    )  # fmt: skip
    call.say(told)
    for path in written:
        call.say(f"  {path}")
    if files.kept:
        call.say(t.text("Left as they are: {files}", files=", ".join(files.kept)))
    if dry_run:
        call.warn(t.text("Nothing was written (--dry-run)."))
        return
    call.say(t.text("Next, in {folder}:", folder=typed))
    for words in _NEXT:
        call.say(f"  {shlex.join(('plantrack', *words))}")
    if WORKFLOW in written:
        call.say(
            t.text(
                "On GitHub: in {file}, put the owner of plantrack's repository and one of its "
                "commits in place of `OWNER` and `COMMIT`.",
                file=WORKFLOW,
            )
        )


def _make_repository(call: Call, place: "Place") -> None:
    from plantrack.starting.repository import make_repository

    if make_repository(place):
        call.say(call.translator.text("A git repository was made; nothing is committed yet."))
    else:
        home = str(place.repository)
        call.warn(call.translator.text("No git repository was made: {folder} is one", folder=home))
