"""`plantrack measure`."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Annotated

import typer

from plantrack.cli.options import call_of, dry_run_option, text_option
from plantrack.locale import Translator, msg

if TYPE_CHECKING:
    from plantrack.cli.editing import Answers
    from plantrack.edits.change import Edit
    from plantrack.loading import Loaded

SUMMARY = msg("Add a value found on a day to an indicator's measurements.")
EXAMPLES = (
    'plantrack measure I-08 7 --date 2019-12-31 --source "Comptes rendus"',
    "plantrack measure I-05 6,5",
    "plantrack measure I-08 7 --date 2019-02-15 --for 2018-12-31",
)


# mypy: disable-error-code="valid-type"
# The types of options are built in the language asked.
def build(t: Translator) -> Callable[..., None]:
    """Return the command, its help in the translator's language."""

    def measure(
        ctx: typer.Context,
        identifier: Annotated[
            str, typer.Argument(metavar=t.text("INDICATOR"), help=t.text("An indicator's id."))
        ],
        values: Annotated[
            list[str],
            typer.Argument(
                metavar=t.text("VALUE"),
                help=t.text(
                    "The value found, such as 12.5, 12,5 or 1 250; a negative one comes after --."
                ),
            ),
        ],
        date: text_option(
            "--date", t.text("DATE"), t.text("The day of the measurement; by default today.")
        ) = None,
        source: text_option("--source", t.text("TEXT"), t.text("Where the value is from.")) = None,
        target: text_option(
            "--for", t.text("DATE"), t.text("The date of the past target that it answers.")
        ) = None,
        dry_run: dry_run_option(t) = False,
    ) -> None:
        from plantrack.cli.dated import fact_day
        from plantrack.cli.editing import run_edit
        from plantrack.edits import measuring
        from plantrack.edits.decimals import one_number

        call = call_of(ctx)
        said = {
            "date": fact_day(call, date),
            "value": one_number(values),
            "source": source,
            "for": fact_day(call, target) if target else None,
        }

        def make(loaded: "Loaded", answers: "Answers") -> "Edit":
            del answers
            return measuring.measure(loaded, identifier, said, call.clock)

        run_edit(call, t.text("measure {id}", id=identifier), make, dry_run=dry_run)

    return measure
