"""`plantrack rename`."""

from typing import TYPE_CHECKING, Annotated

import typer

from plantrack.cli.options import DryRun, Identifier, IfUnchanged, Writing, call_of
from plantrack.errors import PlantrackError
from plantrack.locale import marked

if TYPE_CHECKING:
    from plantrack.edits.change import Edit
    from plantrack.edits.making import Answers
    from plantrack.project import Project

EXAMPLES = (
    "plantrack rename 2019-L05 2019-L50",
    "plantrack rename direction direction-generale",
    "plantrack rename 2019-L05 2019-L06 --swap",
)

New = Annotated[
    str, typer.Argument(metavar=marked("NEW"), help=marked("An id that was never used."))
]
Exchanged = Annotated[
    bool, typer.Option("--swap", help=marked("NEW is another's id, which takes this one."))
]
Place = Annotated[
    str | None,
    typer.Option(
        "--in",
        metavar=marked("FILE:LINE"),
        help=marked("Which one changes, where two records have this id."),
    ),
]


def run(
    ctx: typer.Context,
    identifier: Identifier,
    new: New,
    exchanged: Exchanged = False,
    place: Place = None,
    if_unchanged: IfUnchanged = None,
    dry_run: DryRun = False,
) -> None:
    """Give a record another id, and change every place that names it."""
    from plantrack.cli.editing import run_edit
    from plantrack.cli.past_ids import past_ids
    from plantrack.edits import renaming

    call = call_of(ctx)
    if exchanged and place:
        raise PlantrackError("--swap and --in are two different things: keep one of the two")
    past = past_ids(call)

    def make(project: "Project", _: "Answers") -> "Edit":
        if exchanged:
            return renaming.swap(project.loaded, identifier, new)
        if place:
            return renaming.rename_twin(project.loaded, identifier, new, place, past=past)
        return renaming.rename(project.loaded, identifier, new, past=past)

    t = call.translator
    title = (
        t.text("exchange the ids {id} and {other}", id=identifier, other=new)
        if exchanged
        else t.text("rename {id} to {new}", id=identifier, new=new)
    )
    run_edit(call, title, make, Writing(dry_run, identifier, if_unchanged))
