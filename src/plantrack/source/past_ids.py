"""The ids that records of a folder had in any version that git knows: they are not given again."""

import re
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from plantrack.source.git import GitFailed, git_streaming
from plantrack.source.objects import contents_of
from plantrack.source.witness import witness_of

_MOST_COMMITS = 5_000
_MOST_LISTED = 50_000
_MOST_BYTES = 64_000_000
_LISTED = re.compile(rb"([0-9a-f]{40,64}) (\S[^\n]*\.yaml)\n")
# A record's own id, in block style or between braces; a comment's is none.
_ID = re.compile(rb"(?:^|[{,\s-])id\s*:\s*[\"']?([A-Za-z0-9][A-Za-z0-9._-]{0,63})")


class NotTold(Exception):
    """Git does not tell the ids, or not all of them: its history is cut, or it refuses."""


def ids_committed(root: Path, folder: str) -> frozenset[str]:
    """Return the ids of records in the versions of a folder's files, on any branch.

    A plan outside of git has none.

    Raises:
        NotTold: there is a repository, and git does not answer, or not in whole.
    """
    witness = witness_of(root)
    if witness.state in ("no-repository", "no-commit"):
        return frozenset()
    if not witness.is_whole:
        raise NotTold
    try:
        return frozenset(_ids(root, folder))
    except (GitFailed, OSError) as error:
        raise NotTold from error


def _ids(root: Path, folder: str) -> Iterator[str]:
    read = 0
    for content in contents_of(root, dict.fromkeys(_names(root, folder))):
        read += len(content or b"")
        if read > _MOST_BYTES:
            raise NotTold
        for line in (content or b"").splitlines():
            if not line.lstrip().startswith(b"#"):
                yield from (found.decode("ascii") for found in _ID.findall(line))


def _names(root: Path, folder: str) -> Iterator[str]:
    """Give git's names for the contents that the folder's files had."""
    words = ("--objects", "--all", f"--max-count={_MOST_COMMITS}", "--", folder)
    with git_streaming(root, "rev-list", *words, given=b"") as answer:
        for listed in islice(answer, _MOST_LISTED):
            if found := _LISTED.fullmatch(listed):
                yield found[1].decode("ascii")
