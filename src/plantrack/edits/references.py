"""Where an id stands in the files of a plan: as a record's own, and where others name it."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TypeAlias

from plantrack.diagnostics import Place, Route, Span
from plantrack.edits.finding import Named
from plantrack.errors import PlantrackError
from plantrack.loading import Loaded
from plantrack.loading.layout import TRANSLATIONS
from plantrack.model import Axis, Commitment, Deliverable, Indicator, Partner, Role
from plantrack.model.tree import MOST_LEVELS
from plantrack.source.excerpts import excerpt_of
from plantrack.source.positions import Positions
from plantrack.source.values import Value, document_of

WithId: TypeAlias = Axis | Commitment | Deliverable | Indicator | Role | Partner

_REASON = ("changes", "*", "id")
_NESTED: tuple[Route, ...] = tuple(("commitments", "*") * depth for depth in range(MOST_LEVELS))
_OF_A_NODE: tuple[Route, ...] = (
    ("deliverables", "*", "commitments"),
    ("indicators", "*", "commitment"),
    _REASON,
    *((*above, "withdrawn", "replaced_by") for above in _NESTED),
)
# Where records of a kind are named: a star is any element of a list.
_WHERE: Mapping[type[WithId], tuple[Route, ...]] = {
    Axis: _OF_A_NODE,
    Commitment: _OF_A_NODE,
    Deliverable: (("deliverables", "*", "depends_on"), ("deliverables", "*", "continues"), _REASON),
    Indicator: (_REASON,),
    Role: (
        ("deliverables", "*", "lead"),
        ("deliverables", "*", "contributors"),
        *(("deliverables", "*", "updates", "*", name) for name in ("lead", "to", "by")),
    ),
    Partner: (("deliverables", "*", "partners"),),
}
_IDS_OF_TEAM = (("roles", "*", "id"), ("partners", "*", "id"))
_IDS_OF_WORK = (
    ("deliverables", "*", "id"),
    ("deliverables", "*", "formerly"),
    ("indicators", "*", "id"),
    ("removed",),
)
_IDS_OF_AXIS = tuple((*above, name) for above in _NESTED for name in ("id", "formerly"))
_AXES = "plan/axes/"
_KEY = 2  # columns in which the id that a translation is of begins, quoted or not


@dataclass(frozen=True, slots=True)
class Reference:
    """A place where a record is named, and the word that names it."""

    path: str
    route: Route
    word: str


def refuse_unread(loaded: Loaded) -> None:
    """Refuse to look for an id where a file cannot be read.

    Raises:
        PlantrackError: naming the file.
    """
    if loaded.unread:
        raise PlantrackError(
            "{file} cannot be read, and may name other records: correct it first (plantrack check "
            "says where)",
            file=loaded.unread[0],
        )


def references_to(loaded: Loaded, records: Iterable[WithId]) -> Iterator[Reference]:
    """Give the places where others name these records, file by file, ignoring case."""
    wanted: dict[Route, set[str]] = {}
    for record in records:
        for where in _WHERE[type(record)]:
            wanted.setdefault(where, set()).add(record.id.casefold())
    words = set().union(*wanted.values())
    for path, values in _documents(loaded, words):
        for where, ids in wanted.items():
            for route, word in _at(values, where, ()):
                if word.casefold() in ids:
                    yield Reference(path, route, word)


def ids_beside(loaded: Loaded, record: WithId) -> Iterator[Reference]:
    """Give the ids, former ones too, among which that of a record must differ."""
    of_team = isinstance(record, (Role, Partner))
    for path, values in _documents(loaded, None):
        wheres: tuple[Route, ...] = _IDS_OF_TEAM if of_team else _IDS_OF_WORK
        if path.startswith(_AXES) and not of_team:
            wheres = _IDS_OF_AXIS
        for where in wheres:
            for route, word in _at(values, where, ()):
                yield Reference(path, route, word)


def lines_naming(loaded: Loaded, words: Iterable[str], known: Iterable[Reference]) -> list[str]:
    """Return the lines, each as its file and number, that name ids elsewhere than at known places.

    Notes and comments do so. Words that are common ones or mere numbers are not looked for.
    """
    telling = [re.escape(word) for word in words if _is_telling(word)]
    if not telling:
        return []
    named = re.compile(
        rf"(?<![\w.-])(?:{'|'.join(telling)})(?![\w-]|\.\w)", re.ASCII | re.IGNORECASE
    )
    places: dict[str, list[Route]] = {}
    for reference in known:
        places.setdefault(reference.path, []).append(reference.route)
    found: list[str] = []
    for path in sorted(loaded.sources):
        if named.search(loaded.sources[path].text):
            found.extend(_lines_of(loaded, path, named, places.get(path, [])))
    return found


def line_of(loaded: Loaded, path: str, route: Route) -> int:
    """Return the line where something stands."""
    excerpt = excerpt_of(loaded.sources[path], loaded.lines.get(path, {}), route)
    return excerpt.line(Positions(excerpt.source).span(Place(path, excerpt.route(route))).line)


def as_with_id(record: Named) -> WithId | None:
    """Return a record that has an id; nothing for a header."""
    return record if isinstance(record, WithId) else None


def _documents(loaded: Loaded, words: set[str] | None) -> Iterator[tuple[str, dict[str, Value]]]:
    """Give what each file says, the files that cannot name any of the words left out."""
    for path in sorted(loaded.sources):
        text = loaded.sources[path].text.casefold()
        # An id may be spelled with escapes between double quotes.
        if words is None or "\\" in text or any(word in text for word in words):
            yield path, document_of(loaded.sources[path]).values


def _at(value: Value, where: Route, route: Route) -> Iterator[tuple[Route, str]]:
    """Give the words that stand at a place, one by one where it is a list."""
    if not where:
        if isinstance(value, str):
            yield route, value
        elif isinstance(value, list):
            yield from (
                ((*route, n), word) for n, word in enumerate(value) if isinstance(word, str)
            )
    elif where[0] == "*":
        for position, inner in enumerate(value if isinstance(value, list) else ()):
            yield from _at(inner, where[1:], (*route, position))
    elif isinstance(value, dict):
        yield from _at(value.get(str(where[0])), where[1:], (*route, where[0]))


def _is_telling(word: str) -> bool:
    """Tell `2018-L07`, `2.3` and `affaires-publiques` from `direction` and `2`."""
    return not word.isalpha() and not word.isdigit()


def _lines_of(
    loaded: Loaded, path: str, named: re.Pattern[str], known: list[Route]
) -> Iterator[str]:
    source = loaded.sources[path]
    spans: dict[int, list[Span]] = {}
    excerpt = excerpt_of(source, loaded.lines.get(path, {}), *known)
    positions = Positions(excerpt.source)
    beyond = _KEY if path.startswith(TRANSLATIONS) else 0
    for route in known:
        span = positions.span(Place(path, excerpt.route(route)))
        spans.setdefault(excerpt.line(span.line), []).append(span)
    for number, line in enumerate(source.lines, 1):
        columns = [match.start() + 1 for match in named.finditer(line) if match.start() >= beyond]
        if columns and not _are_within(columns, spans.get(number, [])):
            yield f"{path}:{number}"


def _are_within(columns: list[int], spans: list[Span]) -> bool:
    """Return whether all columns of a line stand in spans of it, which do not overlap."""
    ordered = sorted(spans)
    starts = [span.column for span in ordered]
    before = [bisect_right(starts, column) - 1 for column in columns]
    return all(
        at >= 0 and column < ordered[at].end_column
        for at, column in zip(before, columns, strict=True)
    )
