"""`plantrack rules`."""

import typer

from plantrack.cli.options import Json, call_of

EXAMPLES = ("plantrack rules",)


def run(ctx: typer.Context, as_json: Json = False) -> None:
    """List what check looks for."""
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
