"""`plantrack import`."""

from pathlib import Path
from typing import Annotated

import typer

from plantrack.cli.options import NO_FORMAT, call_of, one_of
from plantrack.locale import marked

EXAMPLES = (
    "plantrack import export",
    "plantrack import fiches --write",
    "plantrack import suivi.xlsx",
    "plantrack import suivi.xlsx --write --keep M7",
    "plantrack import suivi.xlsx --save-map",
    "plantrack import suivi.xlsx --map plan/imports/suivi.yaml --write",
)
_FORMATS = ("text", "json", "github", "sarif")

Source = Annotated[
    Path,
    typer.Argument(
        metavar=marked("FILE|FOLDER"),
        help=marked(
            "An export; a workbook that was filled in; update sheets that came back, a folder of "
            "them or one; or a table (csv, tsv, xlsx, xls, ods), a list of records (json, yaml), "
            "StratML, MS Project's XML."
        ),
    ),
]
Map = Annotated[
    str | None,
    typer.Option(
        "--map",
        metavar=marked("FILE"),
        help=marked("The map that says what each column means; without it, one is proposed."),
    ),
]
SaveMap = Annotated[
    bool, typer.Option("--save-map", help=marked("Write the proposed map below `plan/imports/`."))
]
Write = Annotated[
    bool, typer.Option("--write", help=marked("Write it; without it, what would change is shown."))
]
Partial = Annotated[
    bool,
    typer.Option("--partial", help=marked("Write what was understood, although some was not.")),
]
Take = Annotated[
    list[str] | None,
    typer.Option(
        "--take",
        metavar=marked("CELL"),
        help=marked("Where it and the plan both changed, this cell wins; may be repeated."),
    ),
]
Keep = Annotated[
    list[str] | None,
    typer.Option(
        "--keep",
        metavar=marked("CELL"),
        help=marked("Where it and the plan both changed, the plan wins over this cell."),
    ),
]
Format = Annotated[
    str,
    typer.Option(
        "--format",
        metavar="|".join(_FORMATS),
        help=marked("How what was not understood is spelled, as `check` does."),
    ),
]


def run(
    ctx: typer.Context,
    source: Source,
    map_: Map = None,
    save_map: SaveMap = False,
    write: Write = False,
    partial: Partial = False,
    take: Take = None,
    keep: Keep = None,
    format_: Format = "text",
) -> None:
    """Import an export, a workbook that was filled in, update sheets, or a table by its map."""
    from plantrack.cli.import_asked import Asked
    from plantrack.cli.importing import run_import

    call = call_of(ctx)
    call.refuse_version()
    spelling = one_of(format_, _FORMATS, NO_FORMAT)
    run_import(
        call,
        Asked(
            source,
            map_,
            save_map=save_map,
            write=write,
            partial=partial,
            take=tuple(take or ()),
            keep=tuple(keep or ()),
            format=spelling,
        ),
    )
