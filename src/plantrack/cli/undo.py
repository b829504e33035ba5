"""`plantrack undo`."""

from collections.abc import Callable
from typing import Annotated

import typer

from plantrack.cli.call import Call
from plantrack.cli.options import call_of, dry_run_option
from plantrack.locale import Translator, msg

SUMMARY = msg("Take back the last edit, if its files have not changed since.")
EXAMPLES = ("plantrack undo --dry-run", "plantrack undo", "plantrack undo --recover")
_FEW = 3


# mypy: disable-error-code="valid-type"
# The types of options are built in the language asked.
def build(t: Translator) -> Callable[..., None]:
    """Return the command, its help in the translator's language."""

    def undo(
        ctx: typer.Context,
        recover: Annotated[
            bool,
            typer.Option(
                "--recover",
                help=t.text("Only finish an edit that was cut short, and take nothing back."),
            ),
        ] = False,
        dry_run: dry_run_option(t) = False,
    ) -> None:
        from plantrack.cli.editing import show_difference
        from plantrack.edits import undoing

        call = call_of(ctx)
        root = call.project.root
        if recover:
            _recover(call, dry_run=dry_run)
            return
        if dry_run:
            show_difference(call, undoing.reversal(root).changes)
            return
        undone = undoing.undo(root, t.text("undo"), call.tell_recovered)
        names = [one.path for one in undone.changes]
        files = ", ".join(names) if len(names) <= _FEW else _counted(t, len(names))
        call.say(t.text("Undone: {title} ({files})", title=undone.title, files=files))

    return undo


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
