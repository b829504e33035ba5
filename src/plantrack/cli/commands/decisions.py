"""`plantrack decisions`."""

import typer

from plantrack.cli.options import Json, Wide, call_of

EXAMPLES = ("plantrack decisions",)


def run(ctx: typer.Context, wide: Wide = False, as_json: Json = False) -> None:
    """Show what the board is to decide, and what was decided without a resolution."""
    from plantrack.views.decisions import decisions_of
    from plantrack.views.status import status_of

    call = call_of(ctx, wide=wide)
    status = status_of(call.snapshot)
    found = decisions_of(call.snapshot, status)
    if as_json:
        from plantrack.wire.decisions import decisions_json
        from plantrack.wire.deliverables import Lines

        call.show_json(decisions_json(found, status, Lines(call.project.loaded)))
    else:
        from plantrack.console.decisions import decisions_screen

        call.show(decisions_screen(found, status, call.version, call.look))
