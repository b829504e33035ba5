"""`plantrack defer`."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Annotated

import typer

from plantrack.cli.options import call_of, dry_run_option, text_option
from plantrack.locale import Translator, msg

if TYPE_CHECKING:
    from plantrack.cli.editing import Answers
    from plantrack.edits.change import Edit
    from plantrack.loading import Loaded

SUMMARY = msg("Close a deliverable, and open the one that continues it in a later year.")
EXAMPLES = (
    (
        'plantrack defer 2019-L05 --to 2020 --reason "Les trois dernières régions restent à voir." '
        "--progress 60"
    ),
)


# mypy: disable-error-code="valid-type"
# The types of options are built in the language asked.
def build(t: Translator) -> Callable[..., None]:
    """Return the command, its help in the translator's language."""
    text, day = t.text("TEXT"), t.text("DATE")

    def defer(
        ctx: typer.Context,
        identifier: Annotated[
            str, typer.Argument(metavar=t.text("ID"), help=t.text("A deliverable's id."))
        ],
        to: text_option(
            "--to", t.text("YEAR"), t.text("The action plan that takes it over.")
        ) = None,
        reason: text_option("--reason", text, t.text("Why it is deferred.")) = None,
        progress: text_option(
            "--progress", t.text("NUMBER"), t.text("How far it is, in per cent.")
        ) = None,
        note: text_option("--note", text, t.text("What was done.")) = None,
        resolution: text_option(
            "--resolution", text, t.text("The board's decision, where there is one.")
        ) = None,
        by: text_option("--by", t.text("ROLE"), t.text("The role that says so.")) = None,
        date: text_option("--date", day, t.text("The entry's date; by default today.")) = None,
        due: text_option("--due", day, t.text("The new one's due date.")) = None,
        new_id: text_option(
            "--id", t.text("ID"), t.text("The new one's id; by default the next one of its year.")
        ) = None,
        title: text_option(
            "--title", text, t.text("The new one's title; by default the same.")
        ) = None,
        dry_run: dry_run_option(t) = False,
    ) -> None:
        from plantrack.cli.dated import due_day, fact_day
        from plantrack.cli.editing import run_edit
        from plantrack.cli.past_ids import past_ids
        from plantrack.edits import deferring

        call = call_of(ctx)
        said = {
            "date": fact_day(call, date), "progress": progress, "note": note,
            "reason": reason, "resolution": resolution, "by": by,
        }  # fmt: skip
        past = past_ids(call)
        successor = {"id": new_id, "title": title, "due": due_day(call, due)}

        def make(loaded: "Loaded", answers: "Answers") -> "Edit":
            entry = {**said, "reason": reason or answers.get("reason")}
            opened = {**successor, "due": successor["due"] or answers.get("due")}
            asks = ("due",) if call.is_interactive and not due and "due" not in answers else ()
            year = to or answers.get("to")
            return deferring.defer(
                loaded, identifier, year, entry, opened, call.day, asks=asks, past=past
            )

        run_edit(call, t.text("defer {id}", id=identifier), make, dry_run=dry_run)

    return defer
