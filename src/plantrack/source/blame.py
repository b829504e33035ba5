"""Which commit each line of a plan's file was last written by, and when."""

import re
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from plantrack.alignment import Alignment
from plantrack.source.git import ask_git_bytes, moment

_SHORT = 7
_LINE = re.compile(rb"(?P<commit>[0-9a-f]{40,64}) \d+ \d+(?: \d+)?")
_WORDS = ("--porcelain", "--no-textconv")
_NO_IGNORED = ("-c", "blame.ignoreRevsFile=")


@dataclass(frozen=True, slots=True)
class Typed:
    """The commit that last wrote a line, and when its author did."""

    commit: str
    moment: datetime


def typed_lines(root: Path, path: str, text: str, commit: str = "HEAD") -> list[Typed | None]:
    """Return, for each line of a file's text, who wrote it; None where it is not committed.

    `text` is the file as it is read: lines that the commit has otherwise are nobody's yet.
    """
    lines = [line.removesuffix("\r") for line in text.removesuffix("\n").split("\n")]
    answer = ask_git_bytes(root, *_NO_IGNORED, "blame", *_WORDS, commit, "--", path)
    if answer is None:
        return [None] * len(lines)
    committed = list(_read(answer))
    known = [one for one, _ in committed]
    contents = [content for _, content in committed]
    if contents == lines:
        return list(known)
    return _matched(contents, known, lines)


def _matched(
    contents: list[str], known: list[Typed | None], lines: list[str]
) -> list[Typed | None]:
    """Return what is known of the lines that stayed."""
    found: list[Typed | None] = [None] * len(lines)
    for block in Alignment(contents, lines).get_matching_blocks():
        found[block.b : block.b + block.size] = known[block.a : block.a + block.size]
    return found


def _read(answer: bytes) -> list[tuple[Typed | None, str]]:
    """Return each line's commit and text: a commit is described where it first appears."""
    found: list[tuple[Typed | None, str]] = []
    told: dict[str, dict[str, str]] = {}
    current = ""
    for line in answer.split(b"\n"):
        if line.startswith(b"\t"):
            text = line[1:].decode("utf-8", "replace").removesuffix("\r")
            found.append((_typed(current, told.get(current, {})), text))
        elif head := _LINE.fullmatch(line):
            current = head["commit"].decode()
        else:
            name, _, value = line.decode("utf-8", "replace").partition(" ")
            told.setdefault(current, {}).setdefault(name, value)
    return found


def _typed(commit: str, told: dict[str, str]) -> Typed | None:
    if "author-time" not in told:
        return None
    when = moment(int(told["author-time"]), told.get("author-tz", "+0000"))
    return Typed(commit[:_SHORT], when)
