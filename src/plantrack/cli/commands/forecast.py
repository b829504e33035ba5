"""`plantrack forecast`."""

from typing import Annotated

import typer

from plantrack.cli.options import Json, Under, Wide, Year, call_of
from plantrack.locale import marked

EXAMPLES = (
    "plantrack forecast",
    "plantrack forecast 2018-L07",
    "plantrack forecast --under 2 --by 2018-12-31 --as-of 2018-09-30",
)

Name = Annotated[
    str | None,
    typer.Argument(
        metavar=marked("ID|YEAR|plan"),
        help=marked("An id, a year, or the word `plan` for the whole plan, which is the default."),
    ),
]
UntilDay = Annotated[
    str | None,
    typer.Option(
        "--by",
        metavar=marked("DATE"),
        help=marked(
            "How much will be done by this day; by default, by the end of the action plan."
        ),
    ),
]


def run(
    ctx: typer.Context,
    name: Name = None,
    under: Under = None,
    year: Year = None,
    by: UntilDay = None,
    wide: Wide = False,
    as_json: Json = False,
) -> None:
    """Show by when open work was closed in the past of the plan, where it was alike."""
    from plantrack.cli.dated import day_after
    from plantrack.views.forecast.outlook import forecast_of, scope_of

    call = call_of(ctx, wide=wide)
    scope = scope_of(call.plan, name, under, year)
    found = forecast_of(call.snapshot, scope, day_after(call, by) if by else None)
    if as_json:
        from plantrack.wire.forecast import forecast_json

        call.show_json(forecast_json(found))
    else:
        from plantrack.console.forecast import forecast_screen

        call.show(forecast_screen(found, call.version, call.look))
