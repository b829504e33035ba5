"""`plantrack why`."""

from collections.abc import Callable
from typing import Annotated

import typer

from plantrack.cli.options import call_of, json_option
from plantrack.locale import Translator, msg

SUMMARY = msg("Show how a figure was computed, line by line.")
EXAMPLES = ("plantrack why 2.1", "plantrack why 2018", "plantrack why plan")


def build(t: Translator) -> Callable[..., None]:
    """Return the command, its help in the translator's language."""

    def why(
        ctx: typer.Context,
        name: Annotated[
            str,
            typer.Argument(
                metavar=t.text("ID|YEAR|plan"),
                help=t.text("An id, a year, or plan for the whole plan."),
            ),
        ],
        as_json: json_option(t) = False,  # type: ignore[valid-type]  # built in the language asked
    ) -> None:
        from plantrack.views import why as view

        call = call_of(ctx)
        found = view.why(call.snapshot, name)
        if as_json:
            from plantrack.wire.deliverables import why_json

            call.show_json(why_json(found))
        else:
            from plantrack.console.why import why_screen

            call.show(why_screen(found, call.version, call.look))

    return why
