"""`plantrack rename`."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Annotated

import typer

from plantrack.cli.options import call_of, dry_run_option, text_option
from plantrack.errors import PlantrackError
from plantrack.locale import Translator, msg

if TYPE_CHECKING:
    from plantrack.cli.editing import Answers
    from plantrack.edits.change import Edit
    from plantrack.loading import Loaded

SUMMARY = msg("Give a record another id, and change every place that names it.")
EXAMPLES = (
    "plantrack rename 2019-L05 2019-L50",
    "plantrack rename direction direction-generale",
    "plantrack rename 2019-L05 2019-L06 --swap",
)


# mypy: disable-error-code="valid-type"
# The types of options are built in the language asked.
def build(t: Translator) -> Callable[..., None]:
    """Return the command, its help in the translator's language."""

    def rename(
        ctx: typer.Context,
        identifier: Annotated[
            str, typer.Argument(metavar=t.text("ID"), help=t.text("An id of the plan."))
        ],
        new: Annotated[
            str, typer.Argument(metavar=t.text("NEW"), help=t.text("An id that was never used."))
        ],
        exchanged: Annotated[
            bool, typer.Option("--swap", help=t.text("NEW is another's id, which takes this one."))
        ] = False,
        place: text_option(
            "--in",
            t.text("FILE:LINE"),
            t.text("Which one changes, where two records have this id."),
        ) = None,
        dry_run: dry_run_option(t) = False,
    ) -> None:
        from plantrack.cli.editing import run_edit
        from plantrack.cli.past_ids import past_ids
        from plantrack.edits import renaming

        call = call_of(ctx)
        if exchanged and place:
            raise PlantrackError("--swap and --in are two different things: keep one of the two")
        past = past_ids(call)

        def make(loaded: "Loaded", _: "Answers") -> "Edit":
            if exchanged:
                return renaming.swap(loaded, identifier, new)
            if place:
                return renaming.rename_twin(loaded, identifier, new, place, past=past)
            return renaming.rename(loaded, identifier, new, past=past)

        title = (
            t.text("exchange the ids {id} and {other}", id=identifier, other=new)
            if exchanged
            else t.text("rename {id} to {new}", id=identifier, new=new)
        )
        run_edit(call, title, make, dry_run=dry_run)

    return rename
