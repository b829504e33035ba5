"""What `import` does: the first kind of reader that knows a file reads it."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

from plantrack.cli.call import Call
from plantrack.errors import PlantrackError


@dataclass(frozen=True, slots=True)
class Asked:
    """What was asked of `import`: the file, its map, and what to do of it."""

    source: Path
    map: str | None = None
    save_map: bool = False
    write: bool = False
    partial: bool = False
    format: str = "text"


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
        raise PlantrackError("{file} is nothing that import reads", file=str(asked.source))


def import_table(call: Call, asked: Asked) -> bool:
    """Import somebody else's table by its map, or propose one."""
    from plantrack.tables.foreign.sources import is_read

    if not is_read(asked.source):
        return False
    from plantrack.cli.importing_tables import run_table

    run_table(call, asked)
    return True


READERS: tuple[Reader, ...] = (import_table,)
