"""The writing of an import: told as any edit, or beside an answer that is for programs."""

from contextlib import nullcontext

from plantrack.cli.call import Call
from plantrack.cli.editing import run_edit, show_mistakes
from plantrack.cli.import_asked import Asked
from plantrack.cli.options import Writing
from plantrack.cli.output import after_writing
from plantrack.edits.making import Course, Make, written_edit


def write_import(call: Call, asked: Asked, make: Make) -> None:
    """Write an import's edit, and say what was done where people read the answer."""
    title = call.translator.text("import {file}", file=asked.source.name)
    if asked.format == "text":
        run_edit(call, title, make, Writing(dry_run=False))
    else:
        write_beside(call, Course(call.project.root, title, call.day, call.clock), make)


def write_beside(call: Call, course: Course, make: Make) -> None:
    """Write an edit, and say so beside the answer, which may be for programs."""
    prepared = written_edit(make, {}, course, call.tell_recovered)
    t = call.translator
    with after_writing() if prepared.files else nullcontext():
        show_mistakes(call, prepared.warnings)
        if not prepared.files:
            call.warn(t.text("Nothing to change."))
            return
        call.warn(
            t.plural(
                "{count} file written; plantrack undo takes it back",
                "{count} files written; plantrack undo takes them back",
                len(prepared.files),
            )
        )
