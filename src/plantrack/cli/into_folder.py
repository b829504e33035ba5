"""Files written into a folder that somebody named: through no link, over nothing of others.

What was written is remembered in the user's own folder by its digest: a file that is still so may
be replaced by a newer one; one that somebody filled in, or that was there before, is not.
"""

import hashlib
import json
import os
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from plantrack.cli.call import Call
from plantrack.errors import PlantrackError
from plantrack.state import kept_of, opened_state
from plantrack.writing import write_folder

_RECORD = "written.json"
_MOST, _LARGEST = 5_000, 2_000_000  # files remembered, and the bytes of all that


def write_into(call: Call, folder: Path, contents: Mapping[str, bytes], *, force: bool) -> None:
    """Write files into a folder; with `force`, over what stands there too.

    Raises:
        PlantrackError: one cannot be written, or stands there and is not what was written last.
    """
    root = call.project.root
    known = _remembered(root)

    def may_replace(name: str, before: bytes) -> bool:
        return force or known.get(_key(folder, name)) == _digest(before)

    write_folder(folder, contents, root, may_replace)
    known |= {_key(folder, name): _digest(content) for name, content in contents.items()}
    kept = dict([*known.items()][-_MOST:])
    with suppress(PlantrackError, OSError), opened_state(root) as state:
        state.write(_RECORD, json.dumps(kept).encode(), 0o600)


def _remembered(root: Path) -> dict[str, str]:
    raw = kept_of(root, _RECORD, _LARGEST)
    try:
        found = json.loads(raw or b"{}")
    except ValueError:
        return {}
    pairs = found.items() if isinstance(found, dict) else ()
    return {key: value for key, value in pairs if isinstance(value, str)}


def _key(folder: Path, name: str) -> str:
    return hashlib.sha256(os.fsencode(os.path.realpath(folder / name))).hexdigest()[:32]


def _digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
