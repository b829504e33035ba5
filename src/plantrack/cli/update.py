"""`plantrack update`."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Annotated

import typer

from plantrack.cli.options import call_of, dry_run_option, text_option
from plantrack.locale import Translator, msg

if TYPE_CHECKING:
    from plantrack.cli.editing import Answers
    from plantrack.edits.change import Edit
    from plantrack.loading import Loaded

SUMMARY = msg("Add what is new to a deliverable's journal.")
EXAMPLES = (
    (
        'plantrack update 2019-L03 --status done --note "Guide en ligne." '
        "--evidence https://example.org/guide"
    ),
    'plantrack update 2019-L03 --due 2019-11-30 --reason "Attente des données."',
)


# mypy: disable-error-code="valid-type"
# The types of options are built in the language asked.
def build(t: Translator) -> Callable[..., None]:
    """Return the command, its help in the translator's language."""
    statuses = t.text("planned, in_progress, done, partial, deferred or cancelled; French too.")
    text, day, word = t.text("TEXT"), t.text("DATE"), t.text("STATUS")

    def update(
        ctx: typer.Context,
        identifier: Annotated[
            str, typer.Argument(metavar=t.text("ID"), help=t.text("A deliverable's id."))
        ],
        status: text_option("--status", word, statuses) = None,
        progress: text_option(
            "--progress", t.text("NUMBER"), t.text("How far it is, in per cent.")
        ) = None,
        note: text_option("--note", text, t.text("What was done.")) = None,
        challenges: text_option("--challenges", text, t.text("What stands in the way.")) = None,
        evidence: Annotated[
            list[str] | None,
            typer.Option(
                "--evidence",
                metavar=text,
                help=t.text("What proves it: an address or a file; may be repeated."),
            ),
        ] = None,
        no_evidence: Annotated[
            bool,
            typer.Option("--no-evidence", help=t.text("Nothing proves it: it is counted so.")),
        ] = False,
        due: text_option("--due", day, t.text("The new due date.")) = None,
        reason: text_option(
            "--reason", text, t.text("Why the date moves, or the promise is not kept.")
        ) = None,
        resolution: text_option(
            "--resolution", text, t.text("The board's decision, where there is one.")
        ) = None,
        by: text_option("--by", t.text("ROLE"), t.text("The role that says so.")) = None,
        date: text_option("--date", day, t.text("The entry's date; by default today.")) = None,
        dry_run: dry_run_option(t) = False,
    ) -> None:
        from plantrack.cli.dated import due_day, fact_day
        from plantrack.cli.editing import run_edit
        from plantrack.edits import journal

        call = call_of(ctx)
        said = {
            "date": fact_day(call, date),
            "status": status, "progress": progress, "note": note, "challenges": challenges,
            "due": due_day(call, due), "reason": reason, "resolution": resolution, "by": by,
        }  # fmt: skip

        def make(loaded: "Loaded", answers: "Answers") -> "Edit":
            proof = [*(evidence or ()), *filter(None, [answers.get("evidence")])]
            answered = {name: answer for name, answer in answers.items() if name in said}
            unproven = no_evidence or answers.get("evidence") == ""
            typed = {**said, **answered, "evidence": proof}
            return journal.update(loaded, identifier, typed, unproven=unproven)

        run_edit(call, t.text("update {id}", id=identifier), make, dry_run=dry_run)

    return update
