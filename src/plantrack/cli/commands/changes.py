"""`plantrack changes`."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from plantrack.cli.answer_files import Csv, Xlsx, give_table
from plantrack.cli.call import Call
from plantrack.cli.days import day_or_word
from plantrack.cli.options import (
    SINCE,
    Incomplete,
    Json,
    MaxBytes,
    PageFormat,
    call_of,
    page_format,
)
from plantrack.locale import marked

if TYPE_CHECKING:
    from plantrack.history.register import Register

EXAMPLES = (
    "plantrack changes",
    "plantrack changes --since 2018-06-12",
    "plantrack changes --since HEAD~1 --format md",
)

Since = Annotated[
    str | None,
    typer.Option(
        "--since",
        metavar=SINCE,
        help=marked(
            "A commit, a day, `board` for the last board meeting or `last` for your last visit; "
            "else since the adoption of each action plan."
        ),
    ),
]


def run(
    ctx: typer.Context,
    since: Since = None,
    format_: PageFormat = "text",
    max_bytes: MaxBytes = None,
    as_csv: Csv = False,
    xlsx: Xlsx = None,
    incomplete: Incomplete = False,
    as_json: Json = False,
) -> None:
    """Tell what was changed in the plan itself since it was adopted: who, when, why."""
    from plantrack.project.register import plan_register

    call = call_of(ctx)
    spelling = page_format(format_, as_json=as_json)
    baseline = since and day_or_word(call.project, since, call.day, call.tell_reading)
    found = plan_register(call.project, call.day, baseline, call.cache)
    if as_csv or xlsx is not None:
        _give(call, found, xlsx, incomplete=incomplete)
    else:
        _show(call, found, spelling, max_bytes)


def _give(call: Call, found: "Register", xlsx: Path | None, *, incomplete: bool) -> None:
    """Give the register as a table."""
    from plantrack.wire.answer_tables import changes_table
    from plantrack.wire.register import register_json

    table = changes_table(register_json(found, call.teller))
    give_table(call, "changes", table, xlsx, incomplete=incomplete)


def _show(call: Call, found: "Register", format_: str, most: int | None) -> None:
    if format_ == "json":
        from plantrack.wire.register import register_json

        call.show_json(register_json(found, call.teller))
    elif format_ == "md":
        from plantrack.reports.register import register_markdown

        call.show_markdown(lambda left: register_markdown(found, call.teller, left), most)
    else:
        from plantrack.console.register import register_screen

        call.show(register_screen(found, call.version, call.look))
