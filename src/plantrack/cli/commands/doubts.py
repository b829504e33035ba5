"""`plantrack doubts`."""

from typing import Annotated

import typer

from plantrack.cli.options import Json, LedBy, Under, call_of
from plantrack.locale import marked

EXAMPLES = (
    "plantrack doubts",
    "plantrack doubts --under 2 --backtest",
)

Of = Annotated[
    str | None,
    typer.Argument(
        metavar=marked("ID"),
        help=marked("An axis, a commitment, a deliverable or an indicator: what it is about."),
    ),
]
Backtest = Annotated[
    bool,
    typer.Option(
        "--backtest",
        help=marked("Also how much oftener what each marked in the past slipped than the rest."),
    ),
]
All = Annotated[
    bool,
    typer.Option(
        "--all", help=marked("Also what doubts found that the past says are worth little.")
    ),
]


def run(
    ctx: typer.Context,
    of: Of = None,
    under: Under = None,
    lead: LedBy = None,
    backtest: Backtest = False,
    include_silent: All = False,
    as_json: Json = False,
) -> None:
    """Show facts of the plan that do not go together, each with its places."""
    from plantrack.checking.doubting import located_doubts
    from plantrack.project.doubting import seen_by_git
    from plantrack.views.doubts import Asked, doubts_of

    call = call_of(ctx)
    seen = seen_by_git(call.project, call.day, call.cache)
    asked = Asked(of, under, lead, backtest, include_silent)
    found = doubts_of(call.project.plan, call.day, seen.told, asked)
    found = located_doubts(found, call.project.loaded)
    if as_json:
        from plantrack.wire.doubts import doubts_json

        call.show_json(doubts_json(found, call.plan, seen.witness, call.teller))
    else:
        from plantrack.console.doubts import doubts_screen

        call.show(doubts_screen(found, call.plan, seen.witness, call.version, call.look))
