"""The files of an edit put into a commit by git itself, its user's hooks included; none is pushed.

What is committed is the edit's files, whole; what else is staged waits. Where git refuses, the edit
stays written, and that is said.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from plantrack.errors import PlantrackError
from plantrack.locale import Translator, msg
from plantrack.source.commits import commit_named, short
from plantrack.source.git import GitFailed, ask_git, commit_by_git, told_by_git
from plantrack.source.new_commit import last_commit

# What a forge obeys in a message: who is called, what is closed, what is not to be run.
_OBEYED = str.maketrans({"@": "＠", "#": "＃", "[": "［", "]": "］", "*": "＊"})
_ADDRESS = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*://")
_NUMBERED = re.compile(r"\b([A-Za-z]{2,10})-([0-9]+)\b")
_LONGEST = 500
_LITERAL = "--literal-pathspecs"
_NO_BREAK_HYPHEN = "\u2011"


@dataclass(frozen=True, slots=True)
class Committing:
    """Who makes a commit of an edit, and says what came of it."""

    root: Path
    t: Translator

    def committed(self, paths: Sequence[str], words: str) -> str:
        """Make a commit of files, and return what is said of it."""
        try:
            self._refuse_no_branch()
            self._commit(paths, subject_of(words))
        except GitFailed as failed:
            return self._kept(self.t.spell(failed.why))
        except PlantrackError as error:
            return self._kept(self.t.text(error.message_id, **error.values))
        name = commit_named(self.root, "HEAD") or ""
        return self.t.text("In commit {commit}.", commit=short(name))

    def _refuse_no_branch(self) -> None:
        last_commit(self.root)
        if ask_git(self.root, "symbolic-ref", "--quiet", "HEAD") is None:
            raise PlantrackError("no branch is checked out here")

    def _commit(self, paths: Sequence[str], subject: str) -> None:
        """Commit files; those that git did not know stay unknown to it where it refuses."""
        told = told_by_git(self.root, _LITERAL, "ls-files", "-z", "--", *paths)
        new = sorted(set(paths) - set(told.decode("utf-8", "surrogateescape").split("\0")))
        if new:
            told_by_git(self.root, _LITERAL, "add", "--intent-to-add", "--", *new)
        try:
            commit_by_git(self.root, paths, subject)
        except GitFailed:
            if new:
                told_by_git(self.root, _LITERAL, "reset", "--quiet", "--", *new)
            raise

    def _kept(self, reason: str) -> str:
        return self.t.spell(
            msg("It is saved in the plan’s files, and no commit has it: {reason}", reason=reason)
        )


def subject_of(words: str) -> str:
    """Return a sentence on one line, without anything that a forge would obey."""
    line = " ".join(words.split())
    line = _ADDRESS.sub("", line).translate(_OBEYED)
    line = _NUMBERED.sub(rf"\1{_NO_BREAK_HYPHEN}\2", line)
    return line if len(line) <= _LONGEST else line[: _LONGEST - 1] + "…"
