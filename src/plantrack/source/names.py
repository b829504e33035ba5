"""Names of files, compared as people see them: one name has several forms in Unicode.

An é is one character (NFC), or an e and an accent (NFD): macOS writes the second, a keyboard the
first, and git keeps what it is given. A name is looked for as it is typed, then in any form.
A name that the system refuses, as one that is too long, is that of nothing.
"""

import os
import unicodedata
from collections.abc import Collection
from pathlib import Path


def is_there(path: Path) -> bool:
    """Return whether there is anything of that name."""
    return os.path.exists(path)  # noqa: PTH110 - Path.exists raises what the system refuses


def is_folder(path: Path) -> bool:
    """Return whether there is a folder of that name."""
    return os.path.isdir(path)  # noqa: PTH112 - Path.is_dir raises what the system refuses


def is_file(path: Path) -> bool:
    """Return whether there is an ordinary file of that name."""
    return os.path.isfile(path)  # noqa: PTH113 - Path.is_file raises what the system refuses


def name_among(name: str, names: Collection[str]) -> str | None:
    """Return the one of some names that is a name, or looks the same; the exact one first."""
    if name in names:
        return name
    if name.isascii():
        return None
    seen = unicodedata.normalize("NFC", name)
    return min(
        (known for known in names if unicodedata.normalize("NFC", known) == seen), default=None
    )


def located(path: Path) -> Path:
    """Return the path of what is there under a name that looks the same, else the path itself."""
    if str(path).isascii() or is_there(path):
        return path
    found = Path(path.anchor)
    for part in path.parts[1 if path.anchor else 0 :]:
        there = found / part
        if not part.isascii() and not is_there(there):
            try:
                there = found / (name_among(part, os.listdir(found)) or part)  # noqa: PTH208 - names only
            except OSError:
                return path
        found = there
    return found if is_there(found) else path
