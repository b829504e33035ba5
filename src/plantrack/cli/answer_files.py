"""The options that give an answer as a table, and how it is given."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from plantrack.cli.call import Call
from plantrack.locale import marked

if TYPE_CHECKING:
    from plantrack.wire.answer_tables import Table

Csv = Annotated[
    bool,
    typer.Option(
        "--csv", help=marked("Answer in CSV, as a spreadsheet of your language opens it.")
    ),
]
Xlsx = Annotated[
    Path | None,
    typer.Option(
        "--xlsx", metavar=marked("FILE"), help=marked("Write the answer as a workbook there.")
    ),
]


def give_table(
    call: Call, name: str, table: "Table", xlsx: Path | None, *, incomplete: bool
) -> None:
    """Put an answer on standard output as CSV, or write it as a workbook where it is asked for.

    Raises:
        PlantrackError: not all of the plan could be read, and nobody asked for the rest; or the
            file cannot be written.
    """
    from plantrack.wire.answer_tables import table_csv, table_xlsx

    call.refuse_incomplete(incomplete=incomplete)
    if xlsx is None:
        call.export(table_csv(table, call.translator), incomplete=incomplete)
        return
    write_table(call, table_xlsx(table, call.translator, name), xlsx)


def write_table(call: Call, content: bytes, xlsx: Path) -> None:
    """Write a workbook where it is asked for.

    Raises:
        PlantrackError: it cannot be written there.
    """
    from plantrack.writing import write_document

    write_document(xlsx, content, forbidden=call.project.root)
    call.warn(call.translator.text("Written: {file}", file=str(xlsx)))
    call.warn_of_problems()
