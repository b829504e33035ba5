"""What an answer says first where a part of the plan could not be read: which, and how much."""

from collections.abc import Iterable

from plantrack.locale import Translator
from plantrack.model import Basis

_MOST_NAMED = 20


def basis_line(basis: Basis, translator: Translator, version: str = "") -> str:
    """Return what of a plan could not be read, in a line; nothing where all of it was.

    `version` is the one that it was read from, where a line alone does not tell.
    """
    if basis.is_whole:
        return ""
    t = translator
    missing = "; ".join(_missing(basis, t))
    if version:
        missing = f"{missing} ({version})"
    return t.text("{missing}. The figures do not count this.", missing=missing)


def _missing(basis: Basis, t: Translator) -> Iterable[str]:
    """Give the files that were not read, then the records and the values of others."""
    if basis.unread:
        names = _named(basis.unread, t)
        yield t.plural("NOT READ: {files}", "NOT READ: {files}", len(basis.unread), files=names)
    if basis.records:
        yield t.plural(
            "{count} record not read in {files}",
            "{count} records not read in {files}",
            len(basis.records),
            files=_named(dict.fromkeys(path for path, _ in basis.records), t),
        )
    if basis.values:
        yield t.plural(
            "{count} value not read in {files}",
            "{count} values not read in {files}",
            len(basis.values),
            files=_named(dict.fromkeys(path for path, _ in basis.values), t),
        )


def _named(files: Iterable[str], t: Translator) -> str:
    """Return the names of files; of very many, the first."""
    names = [*files]
    more = len(names) - _MOST_NAMED
    shown = ", ".join(names[:_MOST_NAMED])
    if more <= 0:
        return shown
    return t.plural("{files} and {count} more", "{files} and {count} more", more, files=shown)
