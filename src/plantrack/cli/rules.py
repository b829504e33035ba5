"""`plantrack rules`."""

from collections.abc import Callable

import typer

from plantrack.cli.options import call_of, json_option
from plantrack.locale import Translator, msg

SUMMARY = msg("List what check looks for.")
EXAMPLES = ("plantrack rules",)


def build(t: Translator) -> Callable[..., None]:
    """Return the command, its help in the translator's language."""

    def rules(
        ctx: typer.Context,
        as_json: json_option(t) = False,  # type: ignore[valid-type]  # built in the language asked
    ) -> None:
        from plantrack.rules import RULES

        call = call_of(ctx)
        known, severities = tuple(RULES.values()), call.severities
        if as_json:
            from plantrack.wire.diagnostics import rules_json
            from plantrack.wire.figures import dump

            call.write(dump(rules_json(known, severities, call.translator)))
        else:
            from plantrack.console.diagnostics import rules_screen

            call.print(rules_screen(known, severities, call.look))

    return rules
