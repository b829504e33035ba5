"""`plantrack coverage`."""

import typer

from plantrack.cli.answer_files import Csv, Xlsx, give_table
from plantrack.cli.options import Depth, Incomplete, Json, Wide, call_of

EXAMPLES = ("plantrack coverage",)


def run(
    ctx: typer.Context,
    depth: Depth = None,
    wide: Wide = False,
    as_csv: Csv = False,
    xlsx: Xlsx = None,
    incomplete: Incomplete = False,
    as_json: Json = False,
) -> None:
    """Show which commitments the action plans take up, year by year."""
    from plantrack.views.coverage import coverage_of

    call = call_of(ctx, wide=wide)
    found = coverage_of(call.snapshot)
    if as_json:
        from plantrack.wire.status import coverage_json

        call.show_json(coverage_json(found))
    elif as_csv or xlsx is not None:
        from plantrack.wire.answer_tables import coverage_table
        from plantrack.wire.status import coverage_json

        table = coverage_table(coverage_json(found))
        give_table(call, "coverage", table, xlsx, incomplete=incomplete)
    else:
        from plantrack.console.coverage import coverage_screen

        call.show(coverage_screen(found, call.version, call.look, depth))
