"""The options of what is said of a deliverable: the fields of an entry of its journal."""

from typing import Annotated

import typer

from plantrack.locale import marked

Status = Annotated[
    str | None,
    typer.Option(
        "--status",
        metavar=marked("STATUS"),
        help=marked(
            "`planned`, `in_progress`, `done`, `partial`, `deferred` or `cancelled`; French too."
        ),
    ),
]
Challenges = Annotated[
    str | None,
    typer.Option("--challenges", metavar=marked("TEXT"), help=marked("What stands in the way.")),
]
Evidence = Annotated[
    list[str] | None,
    typer.Option(
        "--evidence",
        metavar=marked("TEXT"),
        help=marked("What proves it: an address or a file; may be repeated."),
    ),
]
NoEvidence = Annotated[
    bool, typer.Option("--no-evidence", help=marked("Nothing proves it: it is counted so."))
]
Due = Annotated[
    str | None, typer.Option("--due", metavar=marked("DATE"), help=marked("The new due date."))
]
Reason = Annotated[
    str | None,
    typer.Option(
        "--reason",
        metavar=marked("TEXT"),
        help=marked("Why the date moves, or the promise is not kept."),
    ),
]


NewLead = Annotated[
    str | None,
    typer.Option(
        "--lead", metavar=marked("ROLE"), help=marked("The role that leads it from now on.")
    ),
]
Question = Annotated[
    str | None,
    typer.Option(
        "--question", metavar=marked("TEXT"), help=marked("What is asked; it is no progress.")
    ),
]
To = Annotated[
    str | None,
    typer.Option(
        "--to",
        metavar=marked("ROLE"),
        help=marked("The role that is asked; by default the one that leads it."),
    ),
]
Answer = Annotated[
    str | None,
    typer.Option(
        "--answer",
        metavar=marked("TEXT"),
        help=marked("The answer to the questions before; with --by, to those put to that role."),
    ),
]
Internal = Annotated[
    str | None,
    typer.Option(
        "--internal",
        metavar=marked("TEXT"),
        help=marked("A note that no document repeats; no secret, for it is in the repository."),
    ),
]
Amend = Annotated[
    bool,
    typer.Option("--amend", help=marked("Mend the entry of today, as long as no commit has it.")),
]
