"""File changes as a unified difference that `git apply` takes."""

from collections.abc import Iterator, Sequence

from plantrack.alignment import Alignment
from plantrack.edits.record import FileChange

_NO_END = "\\ No newline at end of file\n"
_NOWHERE = "/dev/null"


def patch_of(changes: Sequence[FileChange]) -> str:
    """Return the changes as one patch, in their order; line ends are those of the files."""
    return "".join(
        line for change in changes if change.before != change.after for line in _of_file(change)
    )


def _of_file(change: FileChange) -> Iterator[str]:
    before, after = _lines(change.before), _lines(change.after)
    old = _NOWHERE if change.before is None else f"a/{change.path}"
    new = _NOWHERE if change.after is None else f"b/{change.path}"
    yield f"diff --git a/{change.path} b/{change.path}\n"
    if change.before is None:
        yield "new file mode 100644\n"
    elif change.after is None:
        yield "deleted file mode 100644\n"
    if before != after:
        yield f"--- {old}\n+++ {new}\n"
    for group in Alignment(before, after).get_grouped_opcodes():
        _, left, _, low, _ = group[0]
        _, _, right, _, high = group[-1]
        yield f"@@ -{_range(left, right)} +{_range(low, high)} @@\n"
        for tag, a, b, c, d in group:
            if tag == "equal":
                yield from _signed(" ", before[a:b])
            else:
                yield from _signed("-", before[a:b])
                yield from _signed("+", after[c:d])


def _signed(sign: str, lines: Sequence[str]) -> Iterator[str]:
    for line in lines:
        yield f"{sign}{line}" if line.endswith("\n") else f"{sign}{line}\n{_NO_END}"


def _range(start: int, end: int) -> str:
    """Return a stretch of lines as patches write it: an empty one by the line before it."""
    length = end - start
    first = start + 1 if length else start
    return f"{first}" if length == 1 else f"{first},{length}"


def _lines(content: bytes | None) -> list[str]:
    """Split at LF only, as git does."""
    text = (content or b"").decode("utf-8")
    lines = text.split("\n")
    return [*(f"{line}\n" for line in lines[:-1]), *filter(None, lines[-1:])]
