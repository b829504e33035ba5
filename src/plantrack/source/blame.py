"""Which commit each line of a plan's file was last written by, and when."""

import re
from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from pathlib import Path
from typing import TypeAlias

from plantrack.alignment import Alignment
from plantrack.source.commits import moment, short
from plantrack.source.git import GitFailed, Refusal, told_by_git
from plantrack.source.witness import Witness

_LINE = re.compile(rb"(?P<commit>[0-9a-f]{40,64}) \d+ \d+(?: \d+)?")
# Git follows a file that was renamed through whole versions at once, however many files they have.
_WORDS = ("--porcelain", "--no-textconv", "--no-follow")
_NO_IGNORED = ("-c", "blame.ignoreRevsFile=")
_NOT_THERE = "no such path"


@dataclass(frozen=True, slots=True)
class Typed:
    """The commit that last wrote a line, and when its author did.

    `is_first` where the file has no earlier version under its name: it may have had another name.
    """

    commit: str
    moment: datetime
    is_first: bool = False

    @property
    def short(self) -> str:
        """The commit's short name."""
        return short(self.commit)


class Untyped(Enum):
    """Why nobody is known to have written a line."""

    UNCOMMITTED = "uncommitted"
    CUT = "cut"  # it stood in the oldest version that git has, of a history that is cut
    UNTOLD = "untold"  # git does not answer


Line: TypeAlias = Typed | Untyped


def typed_lines(
    root: Path, path: str, text: str, witness: Witness, commit: str = "HEAD"
) -> list[Line]:
    """Return, for each line of a file's text, who wrote it, or why nobody knows.

    `text` is the file as it is read: lines that the commit has otherwise are nobody's yet.
    """
    lines = [line.removesuffix("\r") for line in text.removesuffix("\n").split("\n")]
    if witness.is_refused:
        return [Untyped.UNTOLD] * len(lines)
    try:
        answer = told_by_git(root, *_NO_IGNORED, "blame", *_WORDS, commit, "--", path)
    except Refusal as error:
        is_new = _NOT_THERE in error.reason or not witness.has_history
        return [Untyped.UNCOMMITTED if is_new else Untyped.UNTOLD] * len(lines)
    except GitFailed:
        return [Untyped.UNTOLD] * len(lines)
    committed = list(_read(answer, witness))
    known = [line for line, _ in committed]
    contents = [content for _, content in committed]
    if contents == lines:
        return list(known)
    return _matched(contents, known, lines)


def _matched(contents: list[str], known: list[Line], lines: list[str]) -> list[Line]:
    """Return what is known of the lines that stayed."""
    found: list[Line] = [Untyped.UNCOMMITTED] * len(lines)
    for block in Alignment(contents, lines).get_matching_blocks():
        found[block.b : block.b + block.size] = known[block.a : block.a + block.size]
    return found


def _read(answer: bytes, witness: Witness) -> list[tuple[Line, str]]:
    """Return each line's commit and text: a commit is described where it first appears."""
    found: list[tuple[Line, str]] = []
    told: dict[str, dict[str, str]] = {}
    current = ""
    for line in answer.split(b"\n"):
        if line.startswith(b"\t"):
            text = line[1:].decode("utf-8", "replace").removesuffix("\r")
            found.append((_typed(current, told.get(current, {}), witness), text))
        elif head := _LINE.fullmatch(line):
            current = head["commit"].decode()
        else:
            name, _, value = line.decode("utf-8", "replace").partition(" ")
            told.setdefault(current, {}).setdefault(name, value)
    return found


def _typed(commit: str, told: dict[str, str], witness: Witness) -> Line:
    if witness.is_cut(commit):
        return Untyped.CUT
    if "author-time" not in told:
        return Untyped.UNCOMMITTED
    when = moment(int(told["author-time"]), told.get("author-tz", "+0000"))
    return Typed(commit, when, is_first="previous" not in told)
