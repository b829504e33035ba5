"""`plantrack status`."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Annotated

import typer

from plantrack.cli.call import Call
from plantrack.cli.options import call_of, json_option, wide_option
from plantrack.locale import Translator, msg

if TYPE_CHECKING:
    from plantrack.views.status_details import Details

SUMMARY = msg("Show where the plan stands, this year first.")
EXAMPLES = (
    "plantrack status",
    "plantrack status 2.1 --as-of 2018-09-30",
    "plantrack status --details",
)


def build(t: Translator) -> Callable[..., None]:
    """Return the command, its help in the translator's language."""

    def status(
        ctx: typer.Context,
        scope: Annotated[
            str | None,
            typer.Argument(
                metavar=t.text("SCOPE"),
                help=t.text("Only this axis or commitment, such as 2 or 2.1."),
            ),
        ] = None,
        details: Annotated[
            bool,
            typer.Option(
                "--details",
                help=t.text("Also how fresh the follow-up is, and what was put off, by whom."),
            ),
        ] = False,
        wide: wide_option(t) = False,  # type: ignore[valid-type]  # built in the language asked
        as_json: json_option(t) = False,  # type: ignore[valid-type]  # built in the language asked
    ) -> None:
        from plantrack.views.scope import within
        from plantrack.views.status import status_of

        call = call_of(ctx)
        if wide:
            call.widen()
        found = within(status_of(call.snapshot), scope)
        more = _details(call) if details else None
        if as_json:
            from plantrack.wire.status import details_json, status_json

            call.show_json(
                status_json(found) | (details_json(more, call.translator) if more else {})
            )
        else:
            from plantrack.console.status import status_screen

            call.show(status_screen(found, call.version, call.look, more))

    return status


def _details(call: Call) -> "Details":
    from plantrack.project.past import past_of
    from plantrack.views.status_details import details_of

    past = past_of(call.project, call.day, call.cache)
    return details_of(call.snapshot, past.last_typed(call.day), past.witness)
