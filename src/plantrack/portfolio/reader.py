"""The process that reads plans, one after the other, for whoever started it.

`python -m plantrack.portfolio.reader BYTES`, with questions on standard input; see `reading`.
"""

import gc
import os
import signal
import sys
from contextlib import suppress
from pathlib import Path
from typing import cast

from plantrack.errors import PlantrackError
from plantrack.locale import Message, marked, msg
from plantrack.portfolio.facts.making import facts_of
from plantrack.portfolio.reading import Asked, Read, folder_is_itself, receive, send
from plantrack.project import Project, open_project
from plantrack.source.checkout import Revision
from plantrack.source.commits import commit_named
from plantrack.source.fetching import clone_end, commit_at
from plantrack.source.files import PLAN_FILE

_GRACE = 5  # seconds: whoever started it comes first
_LARGEST = 200_000_000  # bytes of a file that git may write
_SELDOM = 50_000  # objects between two looks for garbage
_MARGIN = 400  # days before the one asked for, in which a commit is looked for


def main() -> None:
    """Answer until nobody asks any more."""
    asking, answering = sys.stdin.buffer, os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # what a library prints is no answer
    _bound(int(sys.argv[1]))
    gc.set_threshold(_SELDOM, 20, 20)
    with suppress(EOFError, OSError, KeyboardInterrupt):
        while True:
            asked, folder = cast("tuple[Asked, str]", receive(asking))
            if hasattr(signal, "alarm"):
                signal.alarm(int(asked.patience) + _GRACE)
            send(answering, answer_of(asked, Path(folder)))


def answer_of(asked: Asked, folder: Path) -> Read:
    """Return the facts of a plan, or why it has none."""
    try:
        return _read(asked, folder)
    except PlantrackError as error:
        return Read(asked.name, why=Message(error.message_id, error.values))
    except MemoryError:
        return Read(
            asked.name,
            why=msg(
                "reading it takes more than {count} MB of memory: it was stopped",
                count=asked.memory >> 20,
            ),
        )
    except Exception as error:  # noqa: BLE001 - a plan that we fail at costs its own rows only
        return Read(asked.name, why=msg("plantrack fails at it: {reason}", reason=repr(error)))


def _bound(memory: int) -> None:
    """Set the bounds of this process, and of the git that it starts."""
    if sys.platform == "win32":
        return
    import resource

    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_DATA, (memory, memory))
    resource.setrlimit(resource.RLIMIT_FSIZE, (_LARGEST, _LARGEST))


def _read(asked: Asked, folder: Path) -> Read:
    if asked.repository is None:
        project = _in_folder(asked)
    else:
        found = _fetched(asked, folder)
        if found is None:
            return Read(asked.name, asked.known)
        project = found
    unread = project.lost
    if unread and not asked.incomplete:
        raise PlantrackError(
            marked("not all of it could be read ({files}): its figures would not count it"),
            files=", ".join(unread),
        )
    revision = _revision_of(project)
    tables = facts_of(asked.name, project, asked.days, revision)
    return Read(asked.name, revision.commit if revision else None, tables, unread=unread)


def _in_folder(asked: Asked) -> Project:
    folder = Path(asked.folder or "")
    if not folder_is_itself(folder):
        raise PlantrackError(
            marked("{path} leads through a link, which is not followed"), path=str(folder)
        )
    project = open_project(folder, folder)
    return _as_of(asked, project) if asked.at else project


def _as_of(asked: Asked, project: Project) -> Project:
    day = asked.at
    commit = project.commit_by(day) if day else None
    if commit is None:
        raise PlantrackError(marked("it has no version of {day} or before"), day=str(day))
    return Project(project.root, commit)


def _revision_of(project: Project) -> Revision | None:
    """Return the commit of a plan, of which git is asked only where there is a repository."""
    places = (project.root, *project.root.parents)
    if project.commit is None and not any((place / ".git").exists() for place in places):
        return None
    return project.revision


def _fetched(asked: Asked, folder: Path) -> Project | None:
    """Return a plan fetched into a folder; nothing where its repository is where it was."""
    address = asked.repository or ""
    commit = commit_at(folder, address, asked.branch)
    if commit is None:
        raise PlantrackError(marked("its repository has no branch that is asked for"))
    if commit == asked.known:
        return None
    project = _cloned(asked, folder / "end", commit)
    if not project.tree.has_file(PLAN_FILE):
        raise PlantrackError(marked("its repository has no {file}"), file=PLAN_FILE)
    return project


def _cloned(asked: Asked, folder: Path, commit: str) -> Project:
    address = asked.repository or ""
    if asked.at is None:
        clone_end(folder, address, asked.branch, "--depth=1")
        return Project(folder, commit_named(folder, "HEAD") or commit)
    from datetime import timedelta

    since = asked.at - timedelta(days=_MARGIN)
    clone_end(folder, address, asked.branch, f"--shallow-since={since}")
    head = Project(folder, commit_named(folder, "HEAD") or commit)
    if head.commit_by(asked.at) is None:  # nothing was written for a year: all of it, then
        folder = folder.with_name("whole")
        clone_end(folder, address, asked.branch)
        head = Project(folder, commit_named(folder, "HEAD") or commit)
    return _as_of(asked, head)


if __name__ == "__main__":
    main()
