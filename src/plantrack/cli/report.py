"""`plantrack report`."""

from collections.abc import Callable
from pathlib import Path
from typing import Annotated

import typer

from plantrack.cli.options import call_of
from plantrack.locale import Translator, msg

NAME = "report"
SUMMARY = msg("Write a report, such as the board's.")
EXAMPLES = ("plantrack report board --format html --output bilan.html",)


def build(t: Translator) -> Callable[..., None]:
    """Return the command, its help in the translator's language."""

    def report(
        ctx: typer.Context,
        name: Annotated[
            str,
            typer.Argument(
                metavar=t.text("NAME"),
                help=t.text("The report: board, or a template of the plan's own."),
            ),
        ] = "board",
        format_: Annotated[
            str, typer.Option("--format", metavar="md|html", help=t.text("md or html."))
        ] = "md",
        output: Annotated[
            Path | None,
            typer.Option(
                "--output",
                metavar=t.text("FILE"),
                help=t.text("Where to write it; by default standard output."),
            ),
        ] = None,
    ) -> None:
        from plantrack.reports.report import report_of
        from plantrack.writing import write_text

        call = call_of(ctx)
        text = report_of(call.project, call.snapshot, name, format_, call.translator)
        if output is None or str(output) == "-":
            call.write(text)
        else:
            write_text(output, text, forbidden=call.project.root)
            call.warn(t.text("Written: {file}", file=str(output)))
        call.warn_of_problems()

    return report
