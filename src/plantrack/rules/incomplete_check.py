"""A file cannot be read, so the rules about what is absent keep quiet.

While a file is unreadable, nobody can say whether the commitment, the role or the deliverable
that seems to be missing stands in it. Those rules speak again once every file can be read.

Correct the file that the other diagnostics name, and check again.

With `check --since VERSION`, nothing can be compared for a file that was unreadable in that
version. Where the change mends it, that is a note; what has an id in its text is still looked for,
by `removed-without-trace`. Where it is not there any more, nobody can tell what went with it: that
is an error. Put it back and mend it in one change, and move or delete it in another.
"""

from collections.abc import Iterator

from plantrack.diagnostics import Place, Severity
from plantrack.locale import msg, plural_msg
from plantrack.rules.subject import Finding, Subject
from plantrack.source.files import PLAN_FILE

GROUP = "reading"
SEVERITY = Severity.NOTE
IS_OF_THE_PAST = True


def find(subject: Subject) -> Iterator[Finding]:
    """Give one note where any file is unreadable, and one where it was in the earlier version."""
    unread = subject.loaded.unread
    if unread:
        yield Finding(
            Place(PLAN_FILE),
            plural_msg(
                "{count} file cannot be read: what seems to be absent is not reported",
                "{count} files cannot be read: what seems to be absent is not reported",
                len(unread),
            ),
        )
    yield from _of_the_version(subject)


def _of_the_version(subject: Subject) -> Iterator[Finding]:
    """Give what the earlier version cannot tell: of files that are read now, and of those gone."""
    here = subject.loaded.sources
    mended: list[str] = []
    gone: list[str] = []
    for place in subject.earlier.unread if subject.earlier else ():
        is_here = any(path == place or path.startswith(f"{place.rstrip('/')}/") for path in here)
        (mended if is_here or place in subject.loaded.unread else gone).append(place)
    if mended:
        yield Finding(
            Place(PLAN_FILE),
            plural_msg(
                "{count} file cannot be read in that version, {files}: nothing could be compared "
                "for it",
                "{count} files cannot be read in that version, {files}: nothing could be compared "
                "for them",
                len(mended),
                files=", ".join(mended),
            ),
        )
    if gone:
        yield Finding(
            Place(PLAN_FILE),
            plural_msg(
                "{count} file that cannot be read in that version is gone, {files}: nobody can "
                "tell what was removed with it",
                "{count} files that cannot be read in that version are gone, {files}: nobody can "
                "tell what was removed with them",
                len(gone),
                files=", ".join(gone),
            ),
            msg("Put it back and mend it in this change; move or delete it in another."),
            severity=Severity.ERROR,
        )
