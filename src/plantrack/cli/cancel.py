"""`plantrack cancel`."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Annotated

import typer

from plantrack.cli.options import call_of, dry_run_option, text_option
from plantrack.locale import Translator, msg

if TYPE_CHECKING:
    from plantrack.cli.editing import Answers
    from plantrack.edits.change import Edit
    from plantrack.loading import Loaded

SUMMARY = msg("Close a deliverable that is given up, and say why.")
EXAMPLES = (
    (
        'plantrack cancel 2019-L05 --reason "Le financement n’a pas été confirmé." '
        "--resolution CA-2019-10"
    ),
)


# mypy: disable-error-code="valid-type"
# The types of options are built in the language asked.
def build(t: Translator) -> Callable[..., None]:
    """Return the command, its help in the translator's language."""
    text = t.text("TEXT")

    def cancel(
        ctx: typer.Context,
        identifier: Annotated[
            str, typer.Argument(metavar=t.text("ID"), help=t.text("A deliverable's id."))
        ],
        reason: text_option("--reason", text, t.text("Why it is given up.")) = None,
        progress: text_option(
            "--progress", t.text("NUMBER"), t.text("How far it is, in per cent.")
        ) = None,
        note: text_option("--note", text, t.text("What was done.")) = None,
        resolution: text_option(
            "--resolution", text, t.text("The board's decision, where there is one.")
        ) = None,
        by: text_option("--by", t.text("ROLE"), t.text("The role that says so.")) = None,
        date: text_option(
            "--date", t.text("DATE"), t.text("The entry's date; by default today.")
        ) = None,
        dry_run: dry_run_option(t) = False,
    ) -> None:
        from plantrack.cli.dated import fact_day
        from plantrack.cli.editing import run_edit
        from plantrack.edits import journal

        call = call_of(ctx)
        said = {
            "date": fact_day(call, date), "reason": reason, "progress": progress,
            "note": note, "resolution": resolution, "by": by,
        }  # fmt: skip

        def make(loaded: "Loaded", answers: "Answers") -> "Edit":
            return journal.cancel(loaded, identifier, {**said, **answers})

        run_edit(call, t.text("cancel {id}", id=identifier), make, dry_run=dry_run)

    return cancel
