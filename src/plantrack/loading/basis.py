"""What a loaded plan rests on, from what was met while its files were read."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from plantrack.diagnostics import Diagnostic
from plantrack.loading.expected import is_misspelt
from plantrack.loading.layout import IMPORTS, TRANSLATIONS
from plantrack.loading.records import Remnant
from plantrack.model.basis import WHOLE, Basis, Spot
from plantrack.source.text import SourceText

_BESIDE = (IMPORTS, TRANSLATIONS)
_VALUES = ("bad-value", "missing-field")
_UNKNOWN = "unknown-field"
_MOST_LOOKED_AT = 100  # what an unknown name stands for takes time; so many tell enough


def basis_of(
    unread: Iterable[str],
    remnants: Sequence[Remnant],
    diagnostics: Sequence[Diagnostic],
    sources: Mapping[str, SourceText],
    undecoded: Mapping[str, str],
) -> Basis:
    """Return what could not be read; `undecoded` are the texts, as far as they go, of bad files.

    No figure rests on translations, nor on maps of tables: where a translation is not read, the
    adopted text stands in its place.
    """
    files = tuple(path for path in dict.fromkeys(unread) if not path.startswith(_BESIDE))
    records = tuple(
        (remnant.path, remnant.route) for remnant in remnants if remnant.path not in files
    )
    values = tuple(_values(diagnostics, {*files}, {*records}))
    if not (files or records or values):
        return WHOLE
    known = {path: source.text for path, source in sources.items()} | dict(undecoded)
    looked_in = (*files, *dict.fromkeys(path for path, _ in records))
    texts = {path: known[path] for path in looked_in if path in known}
    return Basis(files, records, values, texts)


def _values(
    diagnostics: Iterable[Diagnostic], files: set[str], records: set[Spot]
) -> Iterator[Spot]:
    """Give the places of values that were not read, but inside of what was lost as a whole."""
    unknown = 0
    for diagnostic in diagnostics:
        path, route = diagnostic.place.path, diagnostic.place.route
        unknown += diagnostic.rule == _UNKNOWN
        is_value = diagnostic.rule in _VALUES or (
            diagnostic.rule == _UNKNOWN and unknown <= _MOST_LOOKED_AT and is_misspelt(diagnostic)
        )
        if path in files or path.startswith(_BESIDE) or not is_value:
            continue
        if not any((path, route[:length]) in records for length in range(len(route) + 1)):
            yield path, route
