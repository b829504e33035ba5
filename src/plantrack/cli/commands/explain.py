"""`plantrack explain`."""

from typing import Annotated

import typer

from plantrack.cli.call import Call
from plantrack.cli.options import Json, call_of
from plantrack.cli.rule_names import rule_named
from plantrack.locale import marked

EXAMPLES = (
    "plantrack explain moved-without-reason",
    "plantrack explain moved-after-due",
)

Rule = Annotated[
    str,
    typer.Argument(
        metavar=marked("RULE"),
        help=marked("A rule's name, as check gives it, or a doubt's, as doubts gives it."),
    ),
]


def run(ctx: typer.Context, rule: Rule, as_json: Json = False) -> None:
    """Show the manual page of a rule, or of a doubt."""
    from plantrack.doubts import DOUBTS
    from plantrack.rules import RULES

    call = call_of(ctx)
    if rule in DOUBTS:
        _explain_doubt(call, rule, as_json=as_json)
        return
    page = RULES[rule_named(rule, DOUBTS)]
    if as_json:
        from plantrack.wire.diagnostics import rule_json
        from plantrack.wire.figures import dump, envelope

        call.write(dump(envelope("explain") | rule_json(page, call.severities, call.translator)))
    else:
        from plantrack.console.diagnostics import explain_screen

        call.print(explain_screen(page, call.severities, call.look))


def _explain_doubt(call: Call, name: str, *, as_json: bool) -> None:
    from plantrack.doubts import DOUBTS

    if as_json:
        from plantrack.wire.doubts import doubt_json
        from plantrack.wire.figures import dump, envelope

        call.write(dump(envelope("explain") | doubt_json(DOUBTS[name], call.translator)))
    else:
        from plantrack.console.doubts import doubt_screen

        call.print(doubt_screen(DOUBTS[name], call.look))
