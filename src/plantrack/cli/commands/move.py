"""`plantrack move`."""

from pathlib import Path
from typing import Annotated

import typer

from plantrack.cli.options import Deliverable, DryRun, IfUnchanged, Writing, call_of
from plantrack.locale import marked

EXAMPLES = ("plantrack move 2019-L05 --to 2-ecosysteme.yaml",)

To = Annotated[
    str,
    typer.Option(
        "--to",
        metavar=marked("FILE"),
        help=marked("A file of the same year; it is made if it is not there."),
    ),
]


def run(
    ctx: typer.Context,
    identifier: Deliverable,
    to: To,
    if_unchanged: IfUnchanged = None,
    dry_run: DryRun = False,
) -> None:
    """Move a deliverable to another file of its year."""
    from plantrack.cli.editing import run_edit
    from plantrack.edits import moving

    call = call_of(ctx)
    root = call.project.root
    word = _inside(root, Path(to)) if Path(to).is_absolute() else to

    run_edit(
        call,
        call.translator.text("move {id} to {file}", id=identifier, file=to),
        lambda project, _: moving.move(project.loaded, identifier, word, _inside(root, Path.cwd())),
        Writing(dry_run, identifier, if_unchanged),
    )


def _inside(root: Path, path: Path) -> str:
    """Return a path from the plan's folder; as it is where it leads elsewhere."""
    real, home = path.parent.resolve() / path.name, root.resolve()
    return real.relative_to(home).as_posix() if real.is_relative_to(home) else path.as_posix()
