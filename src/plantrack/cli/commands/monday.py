"""`plantrack monday`."""

import typer

EXAMPLES = ("plantrack monday",)


def run(ctx: typer.Context) -> None:
    """Walk."""
