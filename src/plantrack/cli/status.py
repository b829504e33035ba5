"""`plantrack status`."""

from collections.abc import Callable
from typing import Annotated

import typer

from plantrack.cli.options import call_of, json_option
from plantrack.locale import Translator, msg

NAME = "status"
SUMMARY = msg("Show where the plan stands, this year first.")
EXAMPLES = ("plantrack status", "plantrack status 2.1 --as-of 2018-09-30")


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
        as_json: json_option(t) = False,  # type: ignore[valid-type]  # built in the language asked
    ) -> None:
        from plantrack.views.scope import within
        from plantrack.views.status import status_of

        call = call_of(ctx)
        found = within(status_of(call.snapshot), scope)
        if as_json:
            from plantrack.wire.status import status_json

            call.show_json(status_json(found))
        else:
            from plantrack.console.status import status_screen

            call.show(status_screen(found, call.version, call.look))

    return status
