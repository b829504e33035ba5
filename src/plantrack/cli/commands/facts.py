"""`plantrack facts`."""

from pathlib import Path
from typing import Annotated

import typer

from plantrack.cli.options import NO_FORMAT, Days, Incomplete, call_of, one_of
from plantrack.locale import marked

EXAMPLES = (
    "plantrack facts --output faits",
    "plantrack facts --output faits --days 2018-09-30,months --format csv",
)
_FORMATS = ("parquet", "csv", "jsonl")

Output = Annotated[
    Path,
    typer.Option(
        "--output", metavar=marked("FOLDER"), help=marked("The folder to write the tables in.")
    ),
]
Format = Annotated[
    str,
    typer.Option("--format", metavar="|".join(_FORMATS), help=marked("The format of the tables.")),
]
Name = Annotated[
    str,
    typer.Option(
        "--id", metavar=marked("ID"), help=marked("What the tables call this plan, beside others.")
    ),
]
Texts = Annotated[
    bool,
    typer.Option("--texts", help=marked("Also the notes, reasons and questions of journals.")),
]


def run(
    ctx: typer.Context,
    output: Output,
    days: Days = None,
    format_: Format = "parquet",
    name: Name = "plan",
    texts: Texts = False,
    incomplete: Incomplete = False,
) -> None:
    """Write what a plan says and its figures as tables, for other programs."""
    from plantrack.cli.days_listed import days_listed
    from plantrack.portfolio.facts.files import files_of
    from plantrack.portfolio.facts.making import facts_of
    from plantrack.writing import write_documents

    call = call_of(ctx)
    chosen = one_of(format_.lower(), _FORMATS, NO_FORMAT)
    call.refuse_incomplete(incomplete=incomplete)
    project = call.project
    tables = facts_of(
        name, project, days_listed(days, call.day, call.clock), project.revision, texts=texts
    )
    made = files_of(tables, chosen)
    write_documents(output, made, forbidden=project.root)
    call.warn(
        call.translator.plural(
            "{count} file written in {folder}",
            "{count} files written in {folder}",
            len(made),
            folder=str(output),
        )
    )
    call.warn_of_problems()
