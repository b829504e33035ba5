"""Options that several commands take, spelled once."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Annotated

import typer

from plantrack.cli.call import Call
from plantrack.errors import PlantrackError
from plantrack.locale import marked
from plantrack.locale.words import either

NO_FORMAT = marked("no format {word}: write {formats}")
_PAGE_FORMATS = ("text", "md", "json")

Identifier = Annotated[str, typer.Argument(metavar=marked("ID"), help=marked("An id of the plan."))]
Deliverable = Annotated[
    str, typer.Argument(metavar=marked("ID"), help=marked("A deliverable's id."))
]
Subject = Annotated[
    str,
    typer.Argument(
        metavar=marked("ID"),
        help=marked("An id of the plan, a year for its header, or the word `plan`."),
    ),
]
Subjects = Annotated[
    str,
    typer.Argument(
        metavar=marked("ID…"),
        help=marked("An id of the plan, or several; a year for its header, or the word `plan`."),
    ),
]
Field = Annotated[
    str,
    typer.Argument(
        metavar=marked("FIELD"),
        help=marked("The field; what is inside after a dot, positions from 1."),
    ),
]

Json = Annotated[bool, typer.Option("--json", help=marked("Answer in JSON, for programs."))]
Wide = Annotated[
    bool, typer.Option("--wide", help=marked("Every title whole, on one line, however wide."))
]
Depth = Annotated[
    int | None,
    typer.Option(
        "--depth",
        metavar=marked("NUMBER"),
        min=1,
        help=marked("Only so many levels of the plan; what stands below is counted."),
    ),
]
Under = Annotated[
    str | None,
    typer.Option(
        "--under", metavar=marked("ID"), help=marked("Answering this axis or commitment, or below.")
    ),
]
Year = Annotated[
    str | None,
    typer.Option("--year", metavar=marked("YEAR"), help=marked("Of this action plan.")),
]
YearAhead = Annotated[
    str | None,
    typer.Option(
        "--year",
        metavar=marked("YEAR"),
        help=marked("Of this action plan, including what is not yet in force."),
    ),
]
LedBy = Annotated[
    str | None, typer.Option("--lead", metavar=marked("ROLE"), help=marked("Led by this role."))
]
SINCE = "last|board|VERSION|DATE"
Since = Annotated[
    str | None,
    typer.Option(
        "--since",
        metavar=SINCE,
        help=marked(
            "Also what is new since your last visit (`last`), the last board meeting (`board`), a "
            "commit or a day; on a terminal, since your last visit."
        ),
    ),
]
PageFormat = Annotated[
    str,
    typer.Option(
        "--format",
        metavar="|".join(_PAGE_FORMATS),
        help=marked("`text`, `md` for the page of a pull request, or `json` for programs."),
    ),
]
MaxBytes = Annotated[
    int | None,
    typer.Option(
        "--max-bytes",
        metavar=marked("COUNT"),
        min=1,
        help=marked("With --format md: no more than this, as a forge takes; what is cut is told."),
    ),
]
Days = Annotated[
    str | None,
    typer.Option(
        "--days",
        metavar=marked("DAYS"),
        help=marked(
            "The days of the figures, with commas between them; `months` means all past month "
            "ends. By default the day of --as-of, else today."
        ),
    ),
]
Force = Annotated[
    bool,
    typer.Option(
        "--force",
        help=marked("Write over files that are there and are not what was written there last."),
    ),
]
Incomplete = Annotated[
    bool,
    typer.Option(
        "--incomplete",
        help=marked("Give programs what could be read, where a file or a record could not."),
    ),
]

Progress = Annotated[
    str | None,
    typer.Option(
        "--progress", metavar=marked("NUMBER"), help=marked("How far it is, in per cent.")
    ),
]
Note = Annotated[
    str | None, typer.Option("--note", metavar=marked("TEXT"), help=marked("What was done."))
]
By = Annotated[
    str | None, typer.Option("--by", metavar=marked("ROLE"), help=marked("The role that says so."))
]
EntryDate = Annotated[
    str | None,
    typer.Option(
        "--date", metavar=marked("DATE"), help=marked("The entry's date; by default today.")
    ),
]

Reason = Annotated[
    str | None,
    typer.Option(
        "--reason",
        metavar=marked("TEXT"),
        help=marked("Why what was adopted is changed; kept in `plan/changes.yaml`."),
    ),
]
Resolution = Annotated[
    str | None,
    typer.Option(
        "--resolution",
        metavar=marked("TEXT"),
        help=marked("The board's decision, where there is one."),
    ),
]
Editorial = Annotated[
    bool, typer.Option("--editorial", help=marked("Only the form is corrected: a typing error."))
]

IfUnchanged = Annotated[
    str | None,
    typer.Option(
        "--if-unchanged",
        metavar=marked("REVISION"),
        help=marked("Only if the record still has this revision, as `--json` gives it."),
    ),
]
DryRun = Annotated[
    bool, typer.Option("--dry-run", help=marked("Show what would change, and write nothing."))
]


@dataclass(frozen=True, slots=True)
class Writing:
    """How an edit is written: or only shown, or only where a record still has a revision."""

    dry_run: bool
    identifier: str = ""
    if_unchanged: str | None = None


def one_of(word: str, known: Iterable[str], message: str) -> str:
    """Return a word that is one of a few.

    Raises:
        PlantrackError: it is none of them; `message` names it and them.
    """
    choices = tuple(known)
    if word not in choices:
        raise PlantrackError(message, word=word, formats=either(choices))
    return word


_FORMS = {"as_json": "--json", "as_csv": "--csv", "xlsx": "--xlsx"}


def page_format(word: str, *, as_json: bool) -> str:
    """Return the format asked for by `--format` and `--json`.

    Raises:
        PlantrackError: there is no such format.
    """
    return "json" if one_of(word, _PAGE_FORMATS, NO_FORMAT) and as_json else word


def call_of(ctx: typer.Context, *, wide: bool = False) -> Call:
    """Return the call that a command answers, on as wide a screen as it takes where asked.

    Raises:
        PlantrackError: its answer is asked for in two forms.
    """
    call = ctx.obj
    if not isinstance(call, Call):
        raise TypeError
    forms = [option for name, option in _FORMS.items() if ctx.params.get(name)]
    if len(forms) > 1:
        raise PlantrackError(
            "an answer has one form: leave out all but one of {options}", options=", ".join(forms)
        )
    if wide:
        call.widen()
    return call
