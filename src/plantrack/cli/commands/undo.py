"""`plantrack undo`."""

from typing import Annotated

import typer

from plantrack.cli.call import Call
from plantrack.cli.options import DryRun, Json, call_of
from plantrack.cli.output import after_writing
from plantrack.errors import PlantrackError
from plantrack.locale import Translator, marked, plural_msg

EXAMPLES = (
    "plantrack undo --dry-run",
    "plantrack undo",
    "plantrack undo --list",
    "plantrack undo --recover",
)
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


Number = Annotated[
    int | None,
    typer.Argument(
        metavar=marked("NUMBER"),
        min=1,
        help=marked("Its number in --list, if it is not the last one."),
    ),
]
Listed = Annotated[
    bool,
    typer.Option(
        "--list", help=marked("Show the last edits, the newest first, and take nothing back.")
    ),
]


def run(
    ctx: typer.Context,
    number: Number = None,
    listed: Listed = False,
    recover: Recover = False,
    yes: Yes = False,
    dry_run: DryRun = False,
    as_json: Json = False,
) -> None:
    """Take back the last edit, or one before, if its files have not changed since."""
    call = call_of(ctx)
    if as_json and not listed:
        raise PlantrackError("--json goes with --list only")
    if listed:
        _list(call, as_json=as_json)
    elif recover:
        _recover(call, dry_run=dry_run)
    else:
        _undo(call, number or 1, agreed=yes, dry_run=dry_run)


def _undo(call: Call, number: int, *, agreed: bool, dry_run: bool) -> None:
    from plantrack.cli.editing import show_difference
    from plantrack.edits import undoing

    t, root = call.translator, call.project.root
    if dry_run:
        show_difference(call, undoing.reversal(root, number).changes)
        return
    if not agreed and not _is_agreed(call, undoing.whole_plan_begun(root, number)):
        return
    undone = undoing.undo(root, t.text("undo"), call.tell_recovered, number)
    paths = [change.path for change in undone.changes] + [path for path, _ in undone.beside]
    files = _files(t, paths)
    with after_writing():
        call.say(t.text("Undone: {title} ({files})", title=undone.title, files=files))


def _list(call: Call, *, as_json: bool) -> None:
    from plantrack.edits.undoing import may_be_undone

    t, zone = call.translator, call.project.timezone
    found = [*may_be_undone(call.project.root)]
    if as_json:
        from plantrack.wire.edits import edits_json

        call.show_json(edits_json(found, zone))
        return
    if not found:
        call.say(t.text("There is no edit to undo."))
    for number, undoable in enumerate(found, 1):
        kept = undoable.kept
        files = _files(t, [change.path for change in kept.edited.changes])
        moment = f"{kept.moment.astimezone(zone):%Y-%m-%d %H:%M}"
        words = t.text("{title} ({files})", title=kept.edited.title, files=files)
        if undoable.changed_since:
            words += " · " + t.text("changed since")
        call.say(f"{number:>2}  {moment}  {words}")


def _is_agreed(call: Call, files: int) -> bool:
    """Return whether so many files, which are a whole plan, may go.

    Raises:
        PlantrackError: they are, and nobody is there to be asked.
    """
    from plantrack.cli.asking import is_agreed

    if not files:
        return True
    if not call.is_interactive:
        raise PlantrackError(
            "that edit began the plan: to undo it takes all of its files away, {count} of "
            "them; give --yes too",
            count=files,
        )
    question = plural_msg(
        "take the whole plan away, {count} file", "take the whole plan away, {count} files", files
    )
    return is_agreed(question, call.translator)


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


def _files(t: Translator, names: list[str]) -> str:
    if len(names) <= _FEW:
        return ", ".join(names)
    return t.plural("{count} file", "{count} files", len(names))
