"""`plantrack portfolio`."""
import typer
EXAMPLES = ("plantrack portfolio status",)
def run(ctx: typer.Context) -> None:
    """Many."""
