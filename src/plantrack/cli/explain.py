"""`plantrack explain`."""

from collections.abc import Callable
from typing import Annotated

import typer

from plantrack.cli.options import call_of, json_option
from plantrack.cli.rule_names import rule_named
from plantrack.locale import Translator, msg

SUMMARY = msg("Show the manual page of a rule.")
EXAMPLES = ("plantrack explain moved-without-reason",)


def build(t: Translator) -> Callable[..., None]:
    """Return the command, its help in the translator's language."""

    def explain(
        ctx: typer.Context,
        rule: Annotated[
            str,
            typer.Argument(
                metavar=t.text("RULE"), help=t.text("A rule's name, as check gives it.")
            ),
        ],
        as_json: json_option(t) = False,  # type: ignore[valid-type]  # built in the language asked
    ) -> None:
        from plantrack.rules import RULES

        call = call_of(ctx)
        page = RULES[rule_named(rule)]
        if as_json:
            from plantrack.wire.diagnostics import rule_json
            from plantrack.wire.figures import dump, envelope

            call.write(
                dump(envelope("explain") | rule_json(page, call.severities, call.translator))
            )
        else:
            from plantrack.console.diagnostics import explain_screen

            call.print(explain_screen(page, call.severities, call.look))

    return explain
