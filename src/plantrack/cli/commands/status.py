"""`plantrack status`."""

from typing import TYPE_CHECKING, Annotated

import typer

from plantrack.cli.call import Call
from plantrack.cli.options import Depth, Json, Since, Wide, call_of
from plantrack.locale import marked

if TYPE_CHECKING:
    from collections.abc import Callable

    from plantrack.views.standing import Standing
    from plantrack.views.status import PlanStatus
    from plantrack.views.status_details import Details

EXAMPLES = (
    "plantrack status",
    "plantrack status 2.1 --as-of 2018-09-30",
    "plantrack status --since board",
    "plantrack status --details",
)

Scope = Annotated[
    str | None,
    typer.Argument(
        metavar=marked("SCOPE"), help=marked("Only this axis or commitment, such as 2 or 2.1.")
    ),
]
WithDetails = Annotated[
    bool,
    typer.Option(
        "--details", help=marked("Also how fresh the follow-up is, and what was put off, by whom.")
    ),
]


def run(
    ctx: typer.Context,
    scope: Scope = None,
    since: Since = None,
    details: WithDetails = False,
    depth: Depth = None,
    wide: Wide = False,
    as_json: Json = False,
) -> None:
    """Show where the plan stands, this year first."""
    from plantrack.views.scope import within
    from plantrack.views.status import status_of

    call = call_of(ctx, wide=wide)
    found = within(status_of(call.snapshot), scope)
    more = _details(call) if details else None
    if as_json:
        _show_json(call, found, more, since)
        return
    from plantrack.cli.since import look_at
    from plantrack.console.status import status_screen

    looked = look_at(call, since)
    words = looked.words_of(call, _in_scope(found))
    call.show(status_screen(found, call.version, call.look, more, depth, words, looked.is_first))


def _show_json(call: Call, found: "PlanStatus", more: "Details | None", since: str | None) -> None:
    from plantrack.cli.since import news_json_asked
    from plantrack.wire.status import details_json, status_json

    details = details_json(more, call.translator) if more else {}
    call.show_json(status_json(found) | details | news_json_asked(call, since, _in_scope(found)))


def _in_scope(status: "PlanStatus") -> "Callable[[Standing], bool]":
    """Return whether a deliverable is of what is looked at."""
    scope, answered_by = status.scope, status.plan.answered_by
    return lambda standing: scope is None or scope in answered_by(standing.deliverable)


def _details(call: Call) -> "Details":
    from plantrack.project.past import past_of
    from plantrack.views.status_details import details_of

    past = past_of(call.project, call.day, call.cache)
    return details_of(call.snapshot, past.last_typed(call.day), past.witness)
