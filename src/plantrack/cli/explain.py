"""`plantrack explain`."""

from collections.abc import Callable
from typing import Annotated

import typer

from plantrack.cli.options import call_of, json_option
from plantrack.errors import PlantrackError
from plantrack.locale import Translator, msg
from plantrack.locale.nearest import nearest_names

NAME = "explain"
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
        if rule not in RULES:
            near = nearest_names(rule, RULES)
            if not near:
                raise PlantrackError("no rule is named {word}. See plantrack rules.", word=rule)
            raise PlantrackError(
                "no rule is named {word}. Did you mean {names}?", word=rule, names=", ".join(near)
            )
        if as_json:
            from plantrack.wire.diagnostics import rule_json
            from plantrack.wire.figures import dump, envelope

            call.write(
                dump(envelope("explain") | rule_json(RULES[rule], call.severities, call.translator))
            )
        else:
            from plantrack.console.diagnostics import explain_screen

            call.print(explain_screen(RULES[rule], call.severities, call.look))

    return explain
