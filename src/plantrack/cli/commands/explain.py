"""`plantrack explain`."""

from typing import Annotated

import typer

from plantrack.cli.options import Json, call_of
from plantrack.cli.rule_names import rule_named
from plantrack.locale import marked

EXAMPLES = ("plantrack explain moved-without-reason",)

Rule = Annotated[
    str, typer.Argument(metavar=marked("RULE"), help=marked("A rule's name, as check gives it."))
]


def run(ctx: typer.Context, rule: Rule, as_json: Json = False) -> None:
    """Show the manual page of a rule."""
    from plantrack.rules import RULES

    call = call_of(ctx)
    page = RULES[rule_named(rule)]
    if as_json:
        from plantrack.wire.diagnostics import rule_json
        from plantrack.wire.figures import dump, envelope

        call.write(dump(envelope("explain") | rule_json(page, call.severities, call.translator)))
    else:
        from plantrack.console.diagnostics import explain_screen

        call.print(explain_screen(page, call.severities, call.look))
