"""`plantrack setup`."""

from typing import Annotated

import typer

from plantrack.cli.options import DryRun, call_of, one_of
from plantrack.locale import marked

EXAMPLES = ("plantrack setup git --dry-run", "plantrack setup git", "plantrack setup git --undo")
_NO_PART = marked("setup has no part {word}: write {formats}")
_PARTS = ("git",)

Part = Annotated[
    str,
    typer.Argument(
        metavar="|".join(_PARTS),
        help=marked("`git`: have git merge the plan's files record by record, in this clone."),
    ),
]
Undo = Annotated[bool, typer.Option("--undo", help=marked("Take back what it set up."))]
ByName = Annotated[
    bool,
    typer.Option(
        "--by-name",
        help=marked("Call `plantrack` as PATH finds it, not this Python by its whole path."),
    ),
]


def run(
    ctx: typer.Context,
    part: Part,
    undo: Undo = False,
    by_name: ByName = False,
    dry_run: DryRun = False,
) -> None:
    """Set up a clone of the plan, once: git merges with plantrack from then on."""
    from plantrack.cli.output import after_writing
    from plantrack.cli.set_up import tell_set_up
    from plantrack.starting.merge_driver import driver_of, set_up, setup_of

    call = call_of(ctx)
    call.refuse_version()
    one_of(part, _PARTS, _NO_PART)
    root = call.project.root
    setup = setup_of(root, None if undo else driver_of("plantrack" if by_name else None))
    if not dry_run:
        set_up(root, setup)
    with after_writing():
        tell_set_up(call, setup, dry_run=dry_run)
