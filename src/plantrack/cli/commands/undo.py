"""`plantrack undo`."""

from typing import Annotated

import typer

from plantrack.cli.call import Call
from plantrack.cli.options import DryRun, call_of
from plantrack.cli.output import after_writing
from plantrack.errors import PlantrackError
from plantrack.locale import Translator, marked, plural_msg

EXAMPLES = ("plantrack undo --dry-run", "plantrack undo", "plantrack undo --recover")
_FEW = 3

Recover = Annotated[
    bool,
    typer.Option(
        "--recover", help=marked("Only finish an edit that was cut short, and take nothing back.")
    ),
]


Yes = Annotated[
    bool, typer.Option("--yes", help=marked("Also where a whole plan that was begun goes."))
]


def run(
    ctx: typer.Context, recover: Recover = False, yes: Yes = False, dry_run: DryRun = False
) -> None:
    """Take back the last edit, if its files have not changed since."""
    from plantrack.cli.editing import show_difference
    from plantrack.edits import undoing

    call = call_of(ctx)
    t = call.translator
    root = call.project.root
    if recover:
        _recover(call, dry_run=dry_run)
        return
    if dry_run:
        show_difference(call, undoing.reversal(root).changes)
        return
    if not yes and not _is_agreed(call, undoing.whole_plan_begun(root)):
        return
    undone = undoing.undo(root, t.text("undo"), call.tell_recovered)
    names = [change.path for change in undone.changes] + [path for path, _ in undone.beside]
    files = ", ".join(names) if len(names) <= _FEW else _counted(t, len(names))
    with after_writing():
        call.say(t.text("Undone: {title} ({files})", title=undone.title, files=files))


def _is_agreed(call: Call, files: int) -> bool:
    """Return whether so many files, which are a whole plan, may go.

    Raises:
        PlantrackError: they are, and nobody is there to be asked.
    """
    from plantrack.cli.asking import ask
    from plantrack.edits.change import Owed

    if not files:
        return True
    if not call.is_interactive:
        raise PlantrackError(
            "the last edit began the plan: to undo it takes all of its files away, {count} of "
            "them; give --yes too",
            count=files,
        )
    t = call.translator
    yes = t.text("yes")
    question = plural_msg(
        "take the whole plan away, {count} file", "take the whole plan away, {count} files", files
    )
    answer = ask(Owed("agreed", question, "--yes", choices=(yes, t.text("no"))), t, str)
    return answer == yes


def _recover(call: Call, *, dry_run: bool) -> None:
    from plantrack.cli.editing import show_difference
    from plantrack.edits.transaction import recover, recovery

    root = call.project.root
    if dry_run:
        show_difference(call, recovery(root))
        return
    recovered = recover(root)
    call.tell_recovered(recovered)
    if recovered is None:
        call.write(call.translator.text("No edit was cut short.") + "\n")


def _counted(t: Translator, files: int) -> str:
    return t.plural("{count} file", "{count} files", files)
