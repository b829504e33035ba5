"""`plantrack agenda`."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from plantrack.cli.answer_files import Csv, Xlsx, give_table
from plantrack.cli.call import Call
from plantrack.cli.options import (
    NO_FORMAT,
    Force,
    Incomplete,
    Json,
    MaxBytes,
    Since,
    Wide,
    call_of,
    one_of,
)
from plantrack.cli.reminding import Asked, write_reminders
from plantrack.errors import PlantrackError
from plantrack.locale import marked

if TYPE_CHECKING:
    from plantrack.views.agenda import Agenda

EXAMPLES = (
    "plantrack agenda --days 60",
    "plantrack agenda --lead developpement --since board",
    "plantrack agenda --format ics",
    "plantrack agenda --all-roles --output reminders",
)
_FORMATS = ("text", "md", "ics")
_MOST_DIGITS = 5

Days = Annotated[
    str | None,
    typer.Option(
        "--days",
        metavar=marked("DAYS"),
        help=marked(
            "How many days ahead; by default the plan's `due_soon_days`, all for a calendar."
        ),
    ),
]
Lead = Annotated[
    str | None, typer.Option("--lead", metavar=marked("ROLE"), help=marked("Only this role."))
]
Format = Annotated[
    str,
    typer.Option(
        "--format",
        metavar="|".join(_FORMATS),
        help=marked("`text`, `md` for a page or an e-mail, or `ics` for a calendar."),
    ),
]
AllRoles = Annotated[
    bool,
    typer.Option(
        "--all-roles",
        help=marked(
            "Write a page a role in the folder --output: Markdown, HTML, a calendar with alarms, a "
            "draft of an e-mail; with --format, one of `md`, `html`, `ics`, `eml`."
        ),
    ),
]
Output = Annotated[
    Path | None,
    typer.Option(
        "--output",
        metavar=marked("FOLDER"),
        help=marked("With --all-roles: the folder, made where it is not there."),
    ),
]


def run(
    ctx: typer.Context,
    days: Days = None,
    lead: Lead = None,
    since: Since = None,
    format_: Format = "text",
    all_roles: AllRoles = False,
    output: Output = None,
    force: Force = False,
    max_bytes: MaxBytes = None,
    wide: Wide = False,
    as_csv: Csv = False,
    xlsx: Xlsx = None,
    incomplete: Incomplete = False,
    as_json: Json = False,
) -> None:
    """Show who owes what: late, silent and due work, role by role."""
    from plantrack.views.agenda import ALL_DAYS, agenda_of

    call = call_of(ctx, wide=wide)
    if all_roles or output is not None:
        folder = _folder(output, lead or since, all_roles=all_roles)
        asked = Asked(_days(days), None if format_ == "text" else format_, max_bytes, force)
        write_reminders(call, folder, asked, incomplete=incomplete, as_json=as_json)
        return
    _refuse_past(format_, since)
    ahead = ALL_DAYS if format_ == "ics" and days is None else _days(days)
    found = agenda_of(call.snapshot, ahead, lead)
    if as_json:
        _show_json(call, found, since)
    elif as_csv or xlsx is not None:
        _give(call, found, xlsx, incomplete=incomplete)
    elif format_ == "md":
        _show_page(call, found, since, max_bytes)
    elif format_ == "ics":
        from plantrack.reports.calendar import agenda_calendar

        call.export(agenda_calendar(found, call.teller), incomplete=incomplete)
    else:
        _show_screen(call, found, since)


def _refuse_past(format_: str, since: str | None) -> None:
    if one_of(format_, _FORMATS, NO_FORMAT) == "ics" and since is not None:
        raise PlantrackError("a calendar tells nothing that is past: leave out --since")


def _give(call: Call, found: "Agenda", xlsx: Path | None, *, incomplete: bool) -> None:
    """Give the agenda as a table, without internal notes: it is sent around."""
    from plantrack.wire.answer_tables import agenda_table
    from plantrack.wire.deliverables import Lines, agenda_json

    table = agenda_table(agenda_json(found, Lines(call.project.loaded)))
    give_table(call, "agenda", table, xlsx, incomplete=incomplete)


def _show_screen(call: Call, found: "Agenda", since: str | None) -> None:
    from plantrack.cli.since import look_at
    from plantrack.console.agenda import agenda_screen

    news = look_at(call, since).words_of(call, found.concerns)
    call.show(agenda_screen(found, call.version, call.look, news))


def _show_json(call: Call, found: "Agenda", since: str | None) -> None:
    from plantrack.cli.since import news_json_asked
    from plantrack.wire.deliverables import Lines, agenda_json

    told = agenda_json(found, Lines(call.project.loaded))
    call.show_json(told | news_json_asked(call, since, found.concerns))


def _show_page(call: Call, found: "Agenda", since: str | None, most: int | None) -> None:
    from plantrack.cli.since import news_words_asked
    from plantrack.reports.agenda import agenda_markdown

    news = news_words_asked(call, since, found.concerns)
    call.show_markdown(
        lambda left: agenda_markdown(found, call.version, call.teller, left, news), most
    )


def _folder(output: Path | None, narrowed: str | None, *, all_roles: bool) -> Path:
    if not all_roles:
        raise PlantrackError("--output names the folder of --all-roles: give both")
    if narrowed is not None:
        raise PlantrackError(
            "--all-roles writes a page for every role: leave out --lead and --since"
        )
    if output is None:
        raise PlantrackError("--all-roles writes several files: name a folder with --output")
    return output


def _days(word: str | None) -> int | None:
    if word is None:
        return None
    if not (word.isascii() and word.isdigit() and len(word) <= _MOST_DIGITS):
        raise PlantrackError("“{word}” is not a number of days", word=word)
    return int(word)
