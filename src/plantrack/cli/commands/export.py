"""`plantrack export`."""

from pathlib import Path
from typing import Annotated

import typer

from plantrack.cli.options import NO_FORMAT, Incomplete, call_of, one_of
from plantrack.locale import marked

EXAMPLES = (
    "plantrack export --format csv --output suivi",
    "plantrack export --format xlsx --internal --output suivi.xlsx",
    "plantrack export --format json --what deliverables",
    "plantrack export --for editing --lead developpement --output suivi.xlsx",
)
_FORMATS = ("csv", "xlsx", "json", "stratml")
_PARTS = ("deliverables", "nodes", "indicators", "entries", "all")

Format = Annotated[
    str | None,
    typer.Option(
        "--format",
        metavar="|".join(_FORMATS),
        help=marked(
            "By default as --output is named, else csv. `stratml` is the plan by ISO 17469-2, with "
            "--what nodes by ISO 17469-1."
        ),
    ),
]
What = Annotated[
    str,
    typer.Option(
        "--what",
        metavar="|".join(_PARTS),
        help=marked("Which records; only `all` of them can be imported as a plan."),
    ),
]
For = Annotated[
    str | None,
    typer.Option(
        "--for",
        metavar="editing",
        help=marked(
            "A workbook to be filled in by people who only have a spreadsheet; import reads it."
        ),
    ),
]
Lead = Annotated[
    str | None,
    typer.Option(
        "--lead", metavar=marked("ROLE"), help=marked("With --for: only what this role leads.")
    ),
]
Year = Annotated[
    str | None,
    typer.Option(
        "--year", metavar=marked("YEAR"), help=marked("With --for: only this action plan.")
    ),
]
Open = Annotated[
    bool, typer.Option("--open", help=marked("With --for: only what is planned or in progress."))
]
Output = Annotated[
    Path | None,
    typer.Option(
        "--output",
        metavar=marked("FILE|FOLDER"),
        help=marked("Where to write it: for csv a folder, with a table a file."),
    ),
]
Internal = Annotated[
    bool,
    typer.Option(
        "--internal", help=marked("Also the internal notes of journals: nothing is left out then.")
    ),
]


def run(
    ctx: typer.Context,
    format_: Format = None,
    what: What = "all",
    output: Output = None,
    internal: Internal = False,
    for_: For = None,
    lead: Lead = None,
    year: Year = None,
    open_: Open = False,
    incomplete: Incomplete = False,
) -> None:
    """Export the plan's records as tables, out of which import makes an equal plan."""
    from plantrack.cli.exporting import Asked, write_export

    call = call_of(ctx)
    if for_ is not None or lead or year or open_:
        from plantrack.cli.exporting_editing import Chosen, write_workbook

        call.refuse_incomplete(incomplete=incomplete)
        is_plain = format_ in (None, "xlsx") and what == "all" and not internal
        write_workbook(call, Chosen(for_, output, lead, year, open_), is_plain=is_plain)
        call.warn_of_problems()
        return
    part = one_of(what, _PARTS, marked("no such records {word}: write {formats}"))
    word = format_.lower() if format_ else None
    chosen = one_of(word, _FORMATS, NO_FORMAT) if word else None
    call.refuse_incomplete(incomplete=incomplete)
    write_export(call, Asked(chosen, part, output, internal))
    call.warn_of_problems()
