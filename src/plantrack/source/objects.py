"""What git holds under a name: how large it is, and its bytes, never more than a plan's file has.

Sizes are asked first, so that git never unpacks what nobody will read.
"""

import re
from collections.abc import Generator, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from plantrack.source.git import git_streaming
from plantrack.source.text import LARGEST

_DESCRIBED = re.compile(rb"(?P<name>[0-9a-f]{40,64}) (?P<kind>[a-z]+) (?P<size>\d+)\n?")
_LONGEST_ROW = 8_000  # bytes: a name that is missing is said again
_CHUNK = 1 << 16


@dataclass(frozen=True, slots=True)
class Held:
    """What git holds under a name: its whole name, what kind of thing it is, its size in bytes."""

    name: str
    kind: str
    size: int


def held_under(root: Path, words: Sequence[str]) -> list[Held | None]:
    """Return what git holds under each word, such as a name or `<commit>:./plan`; None for nothing.

    No word has a line break.

    Raises:
        GitFailed: git does not answer.
    """
    given = "".join(f"{word}\n" for word in words).encode("utf-8", "surrogateescape")
    with git_streaming(root, "cat-file", "--batch-check", given=given) as answers:
        return [_held(answers.readline(_LONGEST_ROW)) for _ in words]


def contents_of(
    root: Path, names: Iterable[str], most: int = LARGEST
) -> Generator[bytes | None, None, None]:
    """Give the bytes of contents by their names, in their order; None for what git does not have.

    Of one that is larger than `most` there are as many zeros, and one.

    Raises:
        GitFailed: git does not answer.
    """
    asked = tuple(names)
    distinct = tuple(dict.fromkeys(asked))
    held = dict(zip(distinct, held_under(root, distinct), strict=True)) if asked else {}
    too_large = bytes(most + 1)
    fit = [name for name in asked if (holding := held[name]) is not None and holding.size <= most]
    given = "".join(f"{name}\n" for name in fit).encode("ascii")
    with git_streaming(root, "cat-file", "--batch", given=given) as answers:
        for name in asked:
            known = held[name]
            if known is None:
                yield None
            else:
                yield too_large if known.size > most else _content(answers)


def pieces_of(root: Path, name: str) -> Iterator[bytes]:
    """Give the bytes of one content, however large, piece by piece.

    Raises:
        GitFailed: git does not answer, or does not have it.
    """
    with git_streaming(root, "cat-file", "blob", name) as answer:
        while piece := answer.read(_CHUNK):
            yield piece


def _held(row: bytes) -> Held | None:
    found = _DESCRIBED.fullmatch(row)
    return (
        Held(found["name"].decode(), found["kind"].decode(), int(found["size"])) if found else None
    )


def _content(answers: IO[bytes]) -> bytes | None:
    described = _held(answers.readline(_LONGEST_ROW))
    if described is None:
        return None
    content = answers.read(described.size)
    answers.read(1)  # the line break that ends each answer
    return content
