"""`plantrack coverage`."""

import typer

from plantrack.cli.options import Depth, Json, Wide, call_of

EXAMPLES = ("plantrack coverage",)


def run(ctx: typer.Context, depth: Depth = None, wide: Wide = False, as_json: Json = False) -> None:
    """Show which commitments the action plans take up, year by year."""
    from plantrack.views.coverage import coverage_of

    call = call_of(ctx)
    if wide:
        call.widen()
    found = coverage_of(call.snapshot)
    if as_json:
        from plantrack.wire.status import coverage_json

        call.show_json(coverage_json(found))
    else:
        from plantrack.console.coverage import coverage_screen

        call.show(coverage_screen(found, call.version, call.look, depth))
