"""`plantrack move`."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from plantrack.cli.options import call_of, dry_run_option
from plantrack.locale import Translator, msg

if TYPE_CHECKING:
    from plantrack.cli.editing import Answers
    from plantrack.edits.change import Edit
    from plantrack.loading import Loaded

SUMMARY = msg("Carry a deliverable to another file of its year.")
EXAMPLES = ("plantrack move 2019-L05 --to 2-ecosysteme.yaml",)


# mypy: disable-error-code="valid-type"
# The types of options are built in the language asked.
def build(t: Translator) -> Callable[..., None]:
    """Return the command, its help in the translator's language."""

    def move(
        ctx: typer.Context,
        identifier: Annotated[
            str, typer.Argument(metavar=t.text("ID"), help=t.text("A deliverable's id."))
        ],
        to: Annotated[
            str,
            typer.Option(
                "--to",
                metavar=t.text("FILE"),
                help=t.text("A file of the same year; it is made if it is not there."),
            ),
        ],
        dry_run: dry_run_option(t) = False,
    ) -> None:
        from plantrack.cli.editing import run_edit
        from plantrack.edits import moving

        call = call_of(ctx)
        root = call.project.root
        word = _inside(root, Path(to)) if Path(to).is_absolute() else to

        def make(loaded: "Loaded", _: "Answers") -> "Edit":
            return moving.move(loaded, identifier, word, _inside(root, Path.cwd()))

        title = t.text("move {id} to {file}", id=identifier, file=to)
        run_edit(call, title, make, dry_run=dry_run)

    return move


def _inside(root: Path, path: Path) -> str:
    """Return a path from the plan's folder; as it is where it leads elsewhere."""
    real, home = path.parent.resolve() / path.name, root.resolve()
    return real.relative_to(home).as_posix() if real.is_relative_to(home) else path.as_posix()
