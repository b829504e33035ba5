"""`plantrack why`."""

from typing import TYPE_CHECKING, Annotated

import typer

from plantrack.cli.call import Call
from plantrack.cli.options import Json, call_of
from plantrack.locale import marked

if TYPE_CHECKING:
    from plantrack.views.forecast.outlook import Forecast

EXAMPLES = (
    "plantrack why 2.1",
    "plantrack why 2018",
    "plantrack why plan",
    "plantrack why 2018-L07 --forecast",
)

Name = Annotated[
    str,
    typer.Argument(
        metavar=marked("ID|YEAR|plan"),
        help=marked("An id, a year, or the word `plan` for the whole plan."),
    ),
]


WithForecast = Annotated[
    bool,
    typer.Option("--forecast", help=marked("The cases that its forecast is made of, one by one.")),
]


def run(
    ctx: typer.Context, name: Name, with_forecast: WithForecast = False, as_json: Json = False
) -> None:
    """Show how a figure was computed, line by line."""
    from plantrack.views import why as view

    call = call_of(ctx)
    forecast = _forecast(call, name) if with_forecast else None
    if as_json:
        from plantrack.wire.deliverables import why_json
        from plantrack.wire.forecast import told_json

        more = {"forecast": told_json(forecast)} if forecast else {}
        call.show_json(why_json(view.why(call.snapshot, name)) | more)
    elif forecast:
        from plantrack.console.forecast import forecast_screen

        call.show(forecast_screen(forecast, call.version, call.look, with_cases=True))
    else:
        from plantrack.console.why import why_screen

        call.show(why_screen(view.why(call.snapshot, name), call.version, call.look))


def _forecast(call: Call, name: str) -> "Forecast":
    from plantrack.views.forecast.outlook import forecast_of, scope_of

    return forecast_of(call.snapshot, scope_of(call.plan, name))
