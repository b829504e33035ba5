"""A file cannot be read, so the rules about what is absent keep quiet.

While a file is unreadable, nobody can say whether the commitment, the role or the deliverable
that seems to be missing stands in it. Those rules speak again once every file can be read.

Correct the file that the other diagnostics name, and check again. With `check --since VERSION`,
a file that was unreadable in that version cannot tell what was removed from it since.
"""

from collections.abc import Iterator

from plantrack.diagnostics import Place, Severity
from plantrack.locale import plural_msg
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
    before = subject.earlier.unread if subject.earlier else ()
    if before:
        yield Finding(
            Place(PLAN_FILE),
            plural_msg(
                "{count} file cannot be read in that version, {files}: what was removed from it "
                "since is not reported",
                "{count} files cannot be read in that version, {files}: what was removed from them "
                "since is not reported",
                len(before),
                files=", ".join(before),
            ),
        )
