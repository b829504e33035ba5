"""The files of an edit put into a commit, where somebody asks for it."""

from collections.abc import Sequence

from plantrack.edits.record import FileChange
from plantrack.project import Project
from plantrack.source.checkout import is_kept_in_lf
from plantrack.source.commits import short
from plantrack.source.new_commit import commit_of, last_commit
from plantrack.source.trees import plan_files


def refuse_no_commit(project: Project) -> None:
    """Refuse to promise a commit where none can be made.

    Raises:
        PlantrackError: there is no commit yet, no git, or it is in the middle of something.
    """
    last_commit(project.root)


def commit_files(project: Project, files: Sequence[FileChange], subject: str) -> str:
    """Make a commit of the files of an edit, as they are now whole, and return its short name.

    Raises:
        PlantrackError: git refuses.
    """
    known = plan_files(project.root, last_commit(project.root))
    contents = {}
    for change in files:
        entry, content = known.get(change.path), change.after
        if entry and content is not None and is_kept_in_lf(change.before or b"", entry.name):
            content = content.replace(b"\r\n", b"\n")
        contents[change.path] = content
    return short(commit_of(project.root, project.prefix, contents, subject))
