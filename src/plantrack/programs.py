"""Finds a program by its full path, never in the folder that one happens to stand in.

A checkout may hold a file named `git`. Where the path of programs has an empty or relative entry,
or on Windows whatever it has, a program named without a folder would be looked for there.
"""

import os
from collections.abc import Iterator, Mapping


def program_named(name: str, environment: Mapping[str, str], system: str = os.name) -> str | None:
    """Return the full path of a program, from the absolute folders of `PATH`; or nothing."""
    for path in places_of(name, environment, system):
        if os.path.isfile(path) and os.access(path, os.X_OK):
            return path
    return None


def places_of(name: str, environment: Mapping[str, str], system: str = os.name) -> Iterator[str]:
    """Give the paths at which a program is looked for, in their order."""
    endings = _endings(name, environment) if system == "nt" else ("",)
    for folder in environment.get("PATH", os.defpath).split(os.pathsep):
        if os.path.isabs(folder):
            yield from (os.path.join(folder, name + ending) for ending in endings)


def _endings(name: str, environment: Mapping[str, str]) -> tuple[str, ...]:
    known = tuple(filter(None, environment.get("PATHEXT", ".COM;.EXE;.BAT;.CMD").split(";")))
    return ("",) if name.upper().endswith(tuple(map(str.upper, known))) else known
