"""`plantrack confirm`."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Annotated

import typer

from plantrack.cli.options import call_of, dry_run_option, text_option
from plantrack.locale import Translator, msg

if TYPE_CHECKING:
    from plantrack.cli.editing import Answers
    from plantrack.edits.change import Edit
    from plantrack.loading import Loaded

SUMMARY = msg("Record that nothing is new, for one deliverable or several.")
EXAMPLES = (
    "plantrack confirm 2019-L03 2019-L07",
    'plantrack confirm 2019-L03 --note "Réponse attendue en avril." --by affaires-publiques',
)


# mypy: disable-error-code="valid-type"
# The types of options are built in the language asked.
def build(t: Translator) -> Callable[..., None]:
    """Return the command, its help in the translator's language."""

    def confirm(
        ctx: typer.Context,
        identifiers: Annotated[
            list[str],
            typer.Argument(metavar=t.text("ID…"), help=t.text("The ids of deliverables.")),
        ],
        note: text_option("--note", t.text("TEXT"), t.text("What there is to say of it.")) = None,
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
        day = fact_day(call, date)

        def make(loaded: "Loaded", answers: "Answers") -> "Edit":
            del answers
            return journal.confirm(loaded, identifiers, day, note, by)

        title = t.text("confirm {id}", id=", ".join(identifiers))
        run_edit(call, title, make, dry_run=dry_run)

    return confirm
