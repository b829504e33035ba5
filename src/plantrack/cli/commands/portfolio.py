"""`plantrack portfolio`."""

from pathlib import Path
from typing import Annotated

import typer

from plantrack.cli.answer_files import Csv, Xlsx
from plantrack.cli.options import Days, Incomplete, Json, Wide, call_of
from plantrack.locale import marked

EXAMPLES = (
    "plantrack portfolio sync catalogue.yaml --output portfolio",
    "plantrack portfolio late --by region",
    "plantrack portfolio show nord",
    "plantrack portfolio report --format pdf --output portrait.pdf",
    "plantrack portfolio site --output pages",
)

Question = Annotated[
    str,
    typer.Argument(
        metavar=marked("QUESTION"),
        help=marked(
            "`sync` reads the plans; then `status`, `late`, `silent`, `coverage`, `slips`, "
            "`quality` and `themes` ask about all of them, `show` about one, `report` makes a "
            "document, `site` a folder of pages, and `sql` asks what you write."
        ),
    ),
]
Subject = Annotated[
    str | None,
    typer.Argument(
        metavar=marked("SUBJECT"),
        help=marked("What it is about: a catalogue to sync, a plan to show, a query."),
    ),
]
Output = Annotated[
    Path | None,
    typer.Option(
        "--output",
        metavar=marked("FOLDER|FILE"),
        help=marked(
            "With `sync`, the folder of the facts; with `site`, that of the pages; with --format, "
            "the file to write."
        ),
    ),
]
Store = Annotated[
    Path | None,
    typer.Option(
        "--store",
        metavar=marked("FOLDER"),
        help=marked("The folder of the facts; by default this one, or one above it."),
    ),
]
By = Annotated[
    str | None,
    typer.Option(
        "--by",
        metavar="organisation|region|sector|tag|period|day",
        help=marked("Sums by this: a row for each."),
    ),
]
Where = Annotated[
    list[str] | None,
    typer.Option(
        "--where",
        metavar=marked("NAME=VALUE"),
        help=marked("Only plans of this organisation, region, sector or tag; may be repeated."),
    ),
]
Format = Annotated[
    str | None,
    typer.Option(
        "--format", metavar="md|html|pdf|xlsx", help=marked("A document, in this format.")
    ),
]
Jobs = Annotated[
    int | None,
    typer.Option(
        "--jobs",
        metavar=marked("COUNT"),
        min=1,
        help=marked("How many plans are read at once; by default as many as processors."),
    ),
]
OnCluster = Annotated[
    str | None,
    typer.Option(
        "--cluster",
        metavar="tcp://HOST:8786",
        help=marked("Read on the workers of a Dask cluster, by the address of its scheduler."),
    ),
]


def run(
    ctx: typer.Context,
    question: Question,
    subject: Subject = None,
    output: Output = None,
    store: Store = None,
    by: By = None,
    where: Where = None,
    days: Days = None,
    jobs: Jobs = None,
    on_cluster: OnCluster = None,
    incomplete: Incomplete = False,
    as_json: Json = False,
    as_csv: Csv = False,
    xlsx: Xlsx = None,
    format_: Format = None,
    wide: Wide = False,
) -> None:
    """Ask about the plans of many organisations at once; first read them (sync)."""
    from plantrack.cli import many_plans
    from plantrack.cli.many_asked import Asked, question_meant

    call = call_of(ctx, wide=wide)
    asked = Asked(
        question_meant(question), subject, output, store, by, tuple(where or ()),
        as_json=as_json, as_csv=as_csv, xlsx=xlsx, format=format_,
    )  # fmt: skip
    if asked.question == "sync":
        reading = many_plans.Reading(days, jobs, on_cluster, incomplete)
        many_plans.run_sync(call, asked, reading)
    else:
        many_plans.refuse_reading(days, jobs, on_cluster, incomplete=incomplete)
        many_plans.run_question(call, asked)
