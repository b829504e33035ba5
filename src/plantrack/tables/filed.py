"""The records of a plan's files as they are spelled: taken out of the files, and put into them."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

from plantrack.diagnostics import Route
from plantrack.fields import Value
from plantrack.loading import Loaded
from plantrack.loading.contents import (
    ChangesFile,
    DeliverablesFile,
    EvidenceFile,
    IndicatorsFile,
    TeamFile,
)
from plantrack.loading.order import natural_order
from plantrack.locale.plan_words import PlanWords
from plantrack.model import ActionPlan, Axis, PlanHeader, Record
from plantrack.model.translation import TranslationsFile
from plantrack.source.values import document_of
from plantrack.tables.kinds import FILE, PERIOD

Fields: TypeAlias = dict[str, Value]
# The kinds of which a plan has a list, each record beside the others.
LISTS = (
    "action_plans", "deliverables", "indicators", "roles", "partners", "changes", "kept",
)  # fmt: skip
_WRONG = ("bad-value", "unknown-field")
_NOT_SAID = {"date", "by"}  # of an entry: when, and who


@dataclass
class Records:
    """The records of a plan by kind, each as its file spells it; all scalars are text.

    An axis and a deliverable have their `file` too, an action plan and a deliverable the key of
    their `period`. `translations` are those of each language, by id;
    one that is waited for says nothing.
    """

    plan: Fields = field(default_factory=dict)
    axes: list[Fields] = field(default_factory=list)
    action_plans: list[Fields] = field(default_factory=list)
    deliverables: list[Fields] = field(default_factory=list)
    indicators: list[Fields] = field(default_factory=list)
    roles: list[Fields] = field(default_factory=list)
    partners: list[Fields] = field(default_factory=list)
    changes: list[Fields] = field(default_factory=list)
    removed: list[str] = field(default_factory=list)
    kept: list[Fields] = field(default_factory=list)
    translations: dict[str, dict[str, Fields]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Exported:
    """What is exported of a plan: its records, its words, how much of its journals is left out."""

    records: Records
    words: PlanWords
    has_internal: bool
    is_complete: bool
    notes_left_out: int = 0
    entries_left_out: int = 0


def exported(loaded: Loaded, *, internal: bool, paths: Collection[str] | None = None) -> Exported:
    """Return the records of a plan's files, of these alone where `paths` are named.

    What could not be read is left out; without `internal`, internal notes too, and entries that say
    nothing else.
    """
    records, at_fault = Records(), routes_at_fault(loaded)
    asked = (path for path in loaded.readings if paths is None or path in paths)
    for path in sorted(asked, key=natural_order):  # 1.yaml and 01.yaml in the order of the folder
        source, record = loaded.sources.get(path), loaded.readings[path].record
        if record is not None and source is not None and path not in loaded.unread:
            values = _without(document_of(source).values, at_fault[path])
            _take(records, path, record, values)
    notes, entries = (0, 0) if internal else _hide(records.deliverables)
    plan = loaded.plan
    words, is_complete = plan.header.plan_words, plan.basis.is_complete
    return Exported(records, words, internal, is_complete, notes, entries)


def routes_at_fault(loaded: Loaded) -> defaultdict[str, set[Route]]:
    """Return the routes of values and of records that count as absent, by file."""
    found: defaultdict[str, set[Route]] = defaultdict(set)
    for diagnostic in loaded.diagnostics:
        if diagnostic.rule in _WRONG and diagnostic.place.route:
            found[diagnostic.place.path].add(diagnostic.place.route)
    for path, route in loaded.plan.basis.records:
        found[path].add(route)
    return found


def _without(values: Fields, routes: Iterable[Route]) -> Fields:
    """Take away what stands at these routes, the last elements of a list first."""
    for route in sorted(routes, key=lambda route: [*map(_place, route)], reverse=True):
        held: Value = values
        for step in route[:-1]:
            held = inside(held, step)
        last = route[-1] if route else None
        if (isinstance(held, dict) and last in held) or (
            isinstance(held, list) and isinstance(last, int) and last < len(held)
        ):
            del held[last]  # type: ignore[arg-type]  # a key of that holder, as was just seen
    return values


def _place(step: str | int) -> tuple[int, int, str]:
    return (0, step, "") if isinstance(step, int) else (1, 0, step)


def inside(held: Value, step: str | int) -> Value:
    """Return what stands one step inside a value; None where nothing does."""
    if isinstance(held, dict):
        return held.get(str(step))
    is_there = isinstance(held, list) and isinstance(step, int) and step < len(held)
    return held[step] if is_there else None  # type: ignore[index]  # as was just seen


def _take(records: Records, path: str, record: Record, values: Fields) -> None:
    """Take the records of one file."""
    period: Fields = {PERIOD: record.origin.period}
    match record:
        case PlanHeader():
            records.plan = values
        case Axis():
            records.axes.append({FILE: path, **values})
        case ActionPlan():
            records.action_plans.append(period | values)
        case DeliverablesFile():
            of_file = period | {FILE: path}
            held = _records_in(values, "deliverables")
            records.deliverables.extend(of_file | told for told in held)
        case TranslationsFile():
            tag = path.rpartition("/")[2].removesuffix(".yaml")
            texts = {name: told for name, told in values.items() if isinstance(told, dict)}
            waiting = {name: Fields() for name, told in values.items() if told is None}
            records.translations[tag] = texts | waiting
        case _:
            _take_lists(records, record, values)


def _take_lists(records: Records, record: Record, values: Fields) -> None:
    """Take the records of a file that holds nothing but lists of them."""
    match record:
        case IndicatorsFile():
            records.indicators.extend(_records_in(values, "indicators"))
        case TeamFile():
            records.roles.extend(_records_in(values, "roles"))
            records.partners.extend(_records_in(values, "partners"))
        case EvidenceFile():
            records.kept.extend(_records_in(values, "kept"))
        case ChangesFile():
            records.changes.extend(_records_in(values, "changes"))
            removed = values.get("removed")
            records.removed.extend(map(str, removed if isinstance(removed, list) else ()))


def _records_in(values: Mapping[str, Value], name: str) -> list[Fields]:
    held = values.get(name)
    return [each for each in held if isinstance(each, dict)] if isinstance(held, list) else []


def _hide(deliverables: Iterable[Fields]) -> tuple[int, int]:
    """Take internal notes away; return how many there were, and how many entries went with them.

    An entry without its note would confirm that nothing is new, which it never said.
    """
    notes = gone = 0
    for deliverable in deliverables:
        entries = _records_in(deliverable, "updates")
        told = [entry for entry in entries if entry.pop("internal", None) is not None]
        silent = [entry for entry in told if _says_nothing(entry)]
        if silent:
            left = [entry for entry in entries if not any(entry is each for each in silent)]
            deliverable["updates"] = list[Value](left)
        notes, gone = notes + len(told), gone + len(silent)
    return notes, gone


def _says_nothing(entry: Fields) -> bool:
    return all(value in (None, []) for name, value in entry.items() if name not in _NOT_SAID)
