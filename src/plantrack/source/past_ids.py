"""The ids that records of a folder had in any version that git knows: they are not given again."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from plantrack.source.git import GitFailed, git_streaming
from plantrack.source.objects import contents_of
from plantrack.source.witness import Witness, witness_of

# A bounded look: what is older than this is found by nobody.
_MOST_COMMITS = 5_000
_MOST_LISTED = 50_000
_MOST_BYTES = 64_000_000
_LONGEST_ROW = 10_000
_PATIENCE = 20.0  # seconds
_LISTED = re.compile(rb"([0-9a-f]{40,64}) (\S[^\n]*\.yaml)\n")
# A record's own id, in block style or between braces; a comment's is none.
_ID = re.compile(rb"(?:^|[{,\s-])id\s*:\s*[\"']?([A-Za-z0-9][A-Za-z0-9._-]{0,63})")


@dataclass(frozen=True, slots=True)
class PastIds:
    """The ids that a folder's records had in the versions that git knows, and what git can tell."""

    ids: frozenset[str]
    witness: Witness


def ids_committed(root: Path, folder: str) -> PastIds:
    """Return the ids of records in the versions of a folder's files, on any branch."""
    witness = witness_of(root)
    if not witness.has_history:
        return PastIds(frozenset(), witness)
    found: set[str] = set()
    try:
        found.update(_ids(root, folder))
    except GitFailed as error:
        witness = witness.failed(error)
    return PastIds(frozenset(found), witness)


def _ids(root: Path, folder: str) -> Iterator[str]:
    read = 0
    for content in contents_of(root, dict.fromkeys(_names(root, folder))):
        read += len(content or b"")
        if read > _MOST_BYTES:
            return
        for line in (content or b"").splitlines():
            if not line.lstrip().startswith(b"#"):
                yield from (found.decode("ascii") for found in _ID.findall(line))


def _names(root: Path, folder: str) -> Iterator[str]:
    """Give git's names for the contents that the folder's files had."""
    words = ("--objects", "--all", f"--max-count={_MOST_COMMITS}", "--", folder)
    with git_streaming(root, "rev-list", *words, patience=_PATIENCE) as answer:
        rows = iter(lambda: answer.readline(_LONGEST_ROW), b"")
        for row in islice(rows, _MOST_LISTED):
            if found := _LISTED.fullmatch(row):
                yield found[1].decode("ascii")
