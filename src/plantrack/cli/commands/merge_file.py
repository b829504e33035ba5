"""`plantrack merge-file`."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from plantrack.cli.call import Call
from plantrack.cli.options import call_of
from plantrack.errors import PlantrackError
from plantrack.locale import marked

if TYPE_CHECKING:
    from plantrack.edits.merging import Sides

EXAMPLES = (
    "plantrack merge-file base.yaml ours.yaml theirs.yaml --dry-run",
    "plantrack merge-file base.yaml ours.yaml theirs.yaml --path actions/2018/2-ecosysteme.yaml",
)
CONFLICT = 1
_MOST_SIGNS = 200

Base = Annotated[
    str, typer.Argument(metavar="BASE", help=marked("The version that both sides come from."))
]
Ours = Annotated[
    str, typer.Argument(metavar="OURS", help=marked("Our version; the merge is written there."))
]
Theirs = Annotated[str, typer.Argument(metavar="THEIRS", help=marked("Their version."))]
Named = Annotated[
    str | None,
    typer.Option(
        "--path", metavar=marked("FILE"), help=marked("The file's name in the plan, for messages.")
    ),
]
MarkerSize = Annotated[
    int,
    typer.Option(
        "--marker-size",
        metavar=marked("NUMBER"),
        min=1,
        max=_MOST_SIGNS,
        help=marked("How many signs mark a conflict."),
    ),
]
DryRun = Annotated[
    bool, typer.Option("--dry-run", help=marked("Print the merge, and write nothing."))
]


def run(
    ctx: typer.Context,
    base: Base,
    ours: Ours,
    theirs: Theirs,
    path: Named = None,
    marker_size: MarkerSize = 7,
    dry_run: DryRun = False,
) -> None:
    """Merge three versions of a plan's file: records by id, journals by date. Git calls it."""
    call = call_of(ctx)
    call.refuse_version()
    files = (Path(ours), Path(base), Path(theirs))
    content, conflicts = _merged(call, files, path or ours, marker_size)
    for sentence in conflicts:
        call.warn(f"{path or ours}: {sentence}")
    if conflicts:
        call.exit_code = CONFLICT
    if dry_run:
        call.write_bytes(content)
    else:
        _write(files[0], content)


def _merged(
    call: Call, files: tuple[Path, Path, Path], path: str, size: int
) -> tuple[bytes, list[str]]:
    """Return the merge, and a sentence for each conflict; git's own where ours cannot be."""
    from plantrack.edits.merging import Style, Unmergeable, merged
    from plantrack.source.line_merge import shows_base

    t = call.translator
    try:
        made = merged(path, _sides(files), Style(size, shows_base(Path.cwd())))
    except Unmergeable as why:
        reason = t.text(why.message_id, **why.values)
        call.warn(t.text("{path}: git merges it line by line: {why}", path=path, why=reason))
        return _by_git(call, files, size)
    return made.content, [t.spell(sentence) for sentence in made.conflicts]


def _by_git(call: Call, files: tuple[Path, Path, Path], size: int) -> tuple[bytes, list[str]]:
    from plantrack.source.line_merge import merged_by_git

    ours, base, theirs = (file.absolute() for file in files)
    content, count = merged_by_git(Path.cwd(), (ours, base, theirs), size)
    if not count:
        return content, []
    left = call.translator.plural(
        "{count} conflict is left, between marks",
        "{count} conflicts are left, between marks",
        count,
    )
    return content, [left]


def _sides(files: tuple[Path, Path, Path]) -> "Sides":
    from plantrack.edits.merging import Sides

    ours, base, theirs = map(_read, files)
    return Sides(base, ours, theirs)


def _read(file: Path) -> bytes:
    from plantrack.locale.system_errors import system_reason

    try:
        return file.read_bytes()
    except (OSError, ValueError) as error:
        raise PlantrackError(
            "{file} cannot be read: {reason}", file=str(file), reason=system_reason(error)
        ) from error


def _write(file: Path, content: bytes) -> None:
    from plantrack.writing import Folder, in_plain_words

    whole = file.absolute()
    with in_plain_words(file), Folder.opened(whole.parent) as folder:
        folder.write(whole.name, content)
