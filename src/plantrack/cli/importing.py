"""What `import` does: it asks each kind of reader whether a file is its own to read."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from plantrack.cli.call import Call
from plantrack.cli.global_options import ROOT
from plantrack.cli.import_asked import Asked
from plantrack.errors import PlantrackError

if TYPE_CHECKING:
    from plantrack.tables.incoming import Incoming, Refiled

_MOST_TOLD = 50


# Reads a file or a folder, if it is one of its own, and returns whether it was.
Reader: TypeAlias = Callable[[Call, Asked], bool]


def run_import(call: Call, asked: Asked) -> None:
    """Import a file or a folder, by the first reader that knows it.

    Raises:
        PlantrackError: none does, or it cannot be done; nothing was written.
    """
    if not asked.source.exists():
        raise PlantrackError("there is no {file}", file=str(asked.source))
    if not any(reader(call, asked) for reader in READERS):
        raise PlantrackError(
            "{file} is nothing that import reads: an export of plantrack export is, and a table",
            file=str(asked.source),
        )


def import_export(call: Call, asked: Asked) -> bool:
    """Import an export of ours: show the plan that it holds, or write it."""
    from plantrack.tables.incoming import read_export, refiled

    source, write = asked.source, asked.write
    incoming = read_export(source)
    if incoming is None:
        return False
    _refuse_unheard(asked, "--map", "--save-map", "--partial", "--take", "--keep", "--format")
    root = _plan_here(call)
    if incoming.about.part != "all":
        raise PlantrackError(
            "{file} holds only a part of a plan, {part}: export all of it (--what all)",
            file=str(source),
            part=incoming.about.part or "?",
        )
    found = refiled(incoming)
    if found is None:
        _tell_mistakes(call, incoming)
    elif root is None:
        _begin(call, found, write=write)
    else:
        _compare(call, found, write=write)
    return True


def import_table(call: Call, asked: Asked) -> bool:
    """Import somebody else's table by its map, or propose one."""
    from plantrack.tables.foreign.sources import is_read

    if not is_read(asked.source):
        return False
    _owe_plan(call, asked.source)
    from plantrack.cli.importing_tables import run_table

    run_table(call, asked)
    return True


def import_editing(call: Call, asked: Asked) -> bool:
    """Import a workbook that was made to be filled in: show what it changes, or write it."""
    from plantrack.tables.editing.recognizing import editing_book

    book = None if asked.map or asked.save_map else editing_book(asked.source)
    if book is None:
        return False
    _owe_plan(call, asked.source)
    from plantrack.cli.importing_editing import run_workbook

    run_workbook(call, book, asked)
    return True


def import_sheets(call: Call, asked: Asked) -> bool:
    """Import update sheets that came back: a folder of them, or one."""
    from plantrack.tables.returned.folder import has_sheets, is_sheet_file

    source = asked.source
    is_mapped = asked.map is not None or asked.save_map
    if is_mapped or not (source.is_dir() or is_sheet_file(source)):
        return False
    if source.is_dir() and _plan_here(call) is None and not has_sheets(source):
        return False
    _refuse_unheard(asked, "--take", "--keep")
    _owe_plan(call, source)
    from plantrack.cli.importing_sheets import run_sheets

    run_sheets(call, asked)
    return True


READERS: tuple[Reader, ...] = (import_editing, import_export, import_sheets, import_table)


def _refuse_unheard(asked: Asked, *options: str) -> None:
    """Refuse options that change nothing of what a file is.

    Raises:
        PlantrackError: one was given.
    """
    given = [option for option in options if option in asked.given]
    if given:
        raise PlantrackError(
            "leave out {options}: that is for another kind of file than {file}",
            file=str(asked.source),
            options=", ".join(given),
        )


def _owe_plan(call: Call, source: Path) -> None:
    """Refuse to bring anything into a plan where none is."""
    if _plan_here(call) is None:
        raise PlantrackError(
            "no plan is here for {file} to be brought into: begin one first (plantrack init, with "
            "--from empty for a table), or name its folder with --root",
            file=str(source),
        )


def _plan_here(call: Call) -> Path | None:
    """Return the folder of the plan that is there already, if one is."""
    from plantrack.source.files import find_root
    from plantrack.source.names import is_folder

    root = call.options.get(ROOT)
    if root is None:
        return find_root(Path.cwd())
    return Path(root) if is_folder(Path(root) / "plan") else None


def _tell_mistakes(call: Call, incoming: "Incoming") -> None:
    """Print what was not understood, each at its place; nothing was written."""
    t, found = call.translator, incoming.mistakes.found
    for mistake in found[:_MOST_TOLD]:
        call.say(f"{mistake.place}  {t.spell(mistake.message)}")
    if len(found) > _MOST_TOLD:
        more = len(found) - _MOST_TOLD
        call.say(t.plural("and {count} more mistake", "and {count} more mistakes", more))
    call.warn(t.text("Nothing was written."))
    call.exit_code = 1


def _begin(call: Call, found: "Refiled", *, write: bool) -> None:
    """Make a plan of an export, or list the files that it would have."""
    from plantrack.checking import problems_of
    from plantrack.cli.output import after_writing
    from plantrack.starting.founding import Founded, finished, write_founded
    from plantrack.starting.place import place_for

    t, typed = call.translator, Path(call.options.get(ROOT) or ".")
    if write:
        call.tell_recovered(finished(typed))
    place = place_for(typed)
    count = len(found.contents)
    if not write:
        for path in found.contents:
            call.say(path)
        call.warn(
            t.plural(
                "{count} file would be written in {folder}; nothing was (--write writes it)",
                "{count} files would be written in {folder}; nothing was (--write writes them)",
                count,
                folder=str(typed),
            )
        )
        return
    write_founded(Founded(found.contents, {}, ()), place, t.text("import a plan"))
    call.problems = problems_of(found.loaded, call.day, call.clock)
    with after_writing():
        call.say(
            t.plural(
                "{count} file written in {folder}",
                "{count} files written in {folder}",
                count,
                folder=str(typed),
            )
        )
        call.warn_of_problems()


def _compare(call: Call, found: "Refiled", *, write: bool) -> None:
    """Tell what differs between an export and the plan that is here, which stays as it is."""
    from plantrack.console.style import styled
    from plantrack.history.changes import changes_between
    from plantrack.telling.changes import told

    if write:
        raise PlantrackError(
            "a plan is here already, and an export replaces none: run import in an empty folder, "
            "or without --write to see what differs"
        )
    was, now = call.project.plan, found.loaded.plan
    changes = changes_between(call.project.loaded, found.loaded)
    t = call.translator
    for change in changes:
        words = told(change, was, now, t)
        call.print(styled(f"{change.id}  {words.words}"))
    call.warn(
        t.plural(
            "{count} difference from the plan here; nothing was written",
            "{count} differences from the plan here; nothing was written",
            len(changes),
        )
    )
