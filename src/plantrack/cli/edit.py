"""`plantrack edit`."""

from collections.abc import Callable
from typing import Annotated

import typer

from plantrack.cli.options import call_of, dry_run_option
from plantrack.cli.reasons import editorial_option, reason_option, resolution_option
from plantrack.locale import Translator, msg

SUMMARY = msg("Open a record's file in your editor, then check and write it.")
EXAMPLES = ("plantrack edit 2019-L05",)


# mypy: disable-error-code="valid-type"
# The types of options are built in the language asked.
def build(t: Translator) -> Callable[..., None]:
    """Return the command, its help in the translator's language."""

    def edit(
        ctx: typer.Context,
        identifier: Annotated[
            str,
            typer.Argument(
                metavar=t.text("ID"),
                help=t.text("An id of the plan, a year for its header, or “plan”."),
            ),
        ],
        reason: reason_option(t) = None,
        resolution: resolution_option(t) = None,
        editorial: editorial_option(t) = False,
        dry_run: dry_run_option(t) = False,
    ) -> None:
        from plantrack.cli.drafting import edit_by_hand
        from plantrack.edits.explaining import Given

        given = Given(reason, resolution, editorial)
        edit_by_hand(call_of(ctx), identifier, given, dry_run=dry_run)

    return edit
