"""A file of the plan edited by hand: on a copy, checked, then written as every edit is."""

import contextlib
import tempfile
from collections.abc import Sequence
from pathlib import Path

import typer

from plantrack.cli.asking import is_agreed
from plantrack.cli.call import Call
from plantrack.cli.editing import run_edit, show_mistakes
from plantrack.cli.editor import open_editor, way_out
from plantrack.cli.options import Writing
from plantrack.diagnostics import Diagnostic
from plantrack.edits.applying import WouldBreak
from plantrack.edits.change import Done, Edit, HandMade
from plantrack.edits.explaining import Given
from plantrack.edits.field_path import called, fields_of, word_for
from plantrack.edits.finding import anything_named
from plantrack.edits.making import Answers, Make
from plantrack.edits.references import line_of
from plantrack.edits.typing_by_hand import typed_by_hand
from plantrack.errors import PlantrackError
from plantrack.locale import Message, message_of, msg
from plantrack.locale.system_errors import system_reason
from plantrack.project import Project
from plantrack.state import folder_in_state

_FOLDER = "edit"


def edit_by_hand(call: Call, identifier: str, given: Given, writing: Writing) -> None:
    """Open a record's file in an editor, and write what comes out of it if nothing breaks.

    Raises:
        PlantrackError: nothing has this id, the editor failed, or what was typed has mistakes or
            cannot be written: then it is kept, and the message says where.
    """
    loaded = call.project.loaded
    record = anything_named(loaded, identifier)
    fields_of(loaded, record)
    path, route = record.origin.path, record.origin.route
    before = _read(call, path)
    draft = _draft(call.project.root, Path(path).name, before, dry_run=writing.dry_run)
    told = Done(msg("{id}: edited by hand", id=called(record)), path, route)
    title = call.translator.text("edit {id}", id=identifier)
    line = line_of(loaded, path, route)
    _tell_way_out(call)
    while (content := _typed(draft, line, before)) != before:
        edit = Edit((HandMade(path, before, content),), (told,))
        make = _making(call, edit, word_for(record), given)
        try:
            run_edit(call, title, make, writing)
        except WouldBreak as broken:
            show_mistakes(call, broken.found)
            if not _again(call):
                raise _kept(draft, msg("nothing was changed")) from broken
            line = _first_line(broken.found, path)
        except PlantrackError as error:
            raise _kept(draft, message_of(error)) from error
        else:
            break
    else:
        call.say(call.translator.text("Nothing to change."))
    _drop(draft)


def _tell_way_out(call: Call) -> None:
    """Say which editor opens, where somebody is there and chose none."""
    told = way_out() if call.is_interactive else None
    if told is not None:
        call.warn(call.translator.spell(told))


def _making(call: Call, edit: Edit, identifier: str, given: Given) -> Make:
    def make(project: Project, answers: Answers) -> Edit:
        why = given.answered(answers)
        return typed_by_hand(project.tree, project.loaded, edit, identifier, why, call.day)

    return make


def _typed(draft: Path, line: int, before: bytes) -> bytes:
    """Return what the draft holds once the editor is closed.

    Raises:
        PlantrackError: the editor failed, or the draft is gone.
    """
    try:
        code = open_editor(draft, line)
    except PlantrackError:
        if draft.read_bytes() == before:
            _drop(draft)
        raise
    try:
        content = draft.read_bytes()
    except OSError as error:
        raise PlantrackError(
            "{file} is gone, where the editor was to leave it; nothing was changed",
            file=str(draft),
        ) from error
    if code == 0:
        return content
    failed = msg("the editor ended with the code {code}; nothing was changed", code=code)
    if content != before:
        raise _kept(draft, failed)
    _drop(draft)
    raise PlantrackError(failed.id, **failed.values)


def _read(call: Call, path: str) -> bytes:
    try:
        return call.project.tree.read(path)
    except OSError as error:
        reason = system_reason(error)
        raise PlantrackError("{file} cannot be read: {reason}", file=path, reason=reason) from error


def _again(call: Call) -> bool:
    """Return whether somebody wants to go on editing."""
    if not call.is_interactive:
        return False
    try:
        return is_agreed(msg("edit again"), call.translator, proposed=True)
    except typer.Abort:
        return False


def _first_line(found: Sequence[Diagnostic], path: str) -> int:
    """Return the line of the first mistake of a file; its first line where others have them."""
    spans = (mistake.place.span for mistake in found if mistake.place.path == path)
    return next((span.line for span in spans if span), 1)


def _draft(root: Path, name: str, content: bytes, *, dry_run: bool) -> Path:
    """Return a new copy for the editor; one that was kept before is left alone."""
    try:
        if dry_run:
            folder = Path(tempfile.mkdtemp(prefix="plantrack-"))
        else:
            folder = folder_in_state(root, _FOLDER)
        draft = _reserved(folder, Path(name))
        draft.write_bytes(content)
    except OSError as error:
        reason = system_reason(error)
        raise PlantrackError(
            "{file} cannot be written: {reason}", file=str(error.filename or name), reason=reason
        ) from error
    return draft


def _reserved(folder: Path, name: Path) -> Path:
    draft, number = folder / name, 1
    while True:
        with contextlib.suppress(FileExistsError):
            draft.touch(0o600, exist_ok=False)
            return draft
        number += 1
        draft = folder / f"{name.stem}-{number}{name.suffix}"


def _drop(draft: Path) -> None:
    """Remove a draft, and its folder unless somebody keeps something there."""
    with contextlib.suppress(OSError):
        draft.unlink()
        draft.parent.rmdir()


def _kept(draft: Path, message: Message) -> PlantrackError:
    return PlantrackError(
        "{message}\nWhat was typed is kept in {file}", message=message, file=str(draft)
    )
