"""The changes of a plan in words, axis by axis, subject by subject, and how many of each kind."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from plantrack.history.change import Change, Sort
from plantrack.locale import Translator, msg
from plantrack.locale.words import N_
from plantrack.model import Axis, Deliverable, Indicator, Plan, Status
from plantrack.telling.changes import teller_of, told
from plantrack.telling.values import Told


@dataclass(frozen=True, slots=True)
class Subject:
    """One record and its changes in words; `id` is empty where the name says it all."""

    id: str
    name: str
    told: tuple[Told, ...]


@dataclass(frozen=True, slots=True)
class Section:
    """An axis, or another part of the plan, and the subjects of it that changed."""

    heading: str
    subjects: tuple[Subject, ...]

    @property
    def total(self) -> int:
        """How many changes it tells."""
        return sum(len(subject.told) for subject in self.subjects)


_NAMES = {
    "axis": msg("{w.Axis}"),
    "commitment": msg("{w.Commitment}"),
    "indicator": msg("Indicator"),
    "role": msg("Role"),
    "partner": msg("Partner"),
}
_COUNTED = {
    "done": N_("{count} done", "{count} done"),
    "partial": N_("{count} closed and done in part", "{count} closed and done in part"),
    "in_progress": N_("{count} started", "{count} started"),
    "reopened": N_("{count} reopened", "{count} reopened"),
    "progress": N_("{count} further along", "{count} further along"),
    "moved": N_("{count} due date moved", "{count} due dates moved"),
    "due": N_("{count} adopted due date changed", "{count} adopted due dates changed"),
    "deferred": N_("{count} deferred", "{count} deferred"),
    "cancelled": N_("{count} cancelled", "{count} cancelled"),
    "added": N_("{count} addition", "{count} additions"),
    "removed": N_("{count} removal", "{count} removals"),
    "renamed": N_("{count} id changed", "{count} ids changed"),
    "weight": N_("{count} weight changed", "{count} weights changed"),
    "commitments": N_(
        "{count} now answering other {w.commitment:s}",
        "{count} now answering other {w.commitment:s}",
    ),
    "text": N_("{count} {w.commitment} reworded", "{count} {w.commitment:s} reworded"),
    "coverage-gained": N_(
        "{count} {w.commitment} newly taken up", "{count} {w.commitment:s} newly taken up"
    ),
    "coverage-lost": N_(
        "{count} {w.commitment} no longer taken up", "{count} {w.commitment:s} no longer taken up"
    ),
    "targets": N_("{count} target changed", "{count} targets changed"),
    "measurements": N_("{count} measurement", "{count} measurements"),
    "other": N_("{count} other change", "{count} other changes"),
}


def counts_words(changes: Sequence[Change], translator: Translator) -> list[str]:
    """Return how many changes there are of each kind, in words.

    The progress that came with a new status is not counted beside it.
    """
    with_status = {change.id for change in changes if change.field == "status"}
    counts = Counter(
        _kind(change)
        for change in changes
        if change.field != "progress" or change.id not in with_status
    )
    present = [(forms, counts[kind]) for kind, forms in _COUNTED.items() if counts[kind]]
    return [translator.plural(*forms, count) for forms, count in present]


def sections_of(
    changes: Iterable[Change], was: Plan, now: Plan, translator: Translator
) -> list[Section]:
    """Return the changes in words: the plan's own, then axis by axis, then years and team."""
    by_heading: dict[str, dict[tuple[Sort, str], list[Change]]] = {}
    headings = _headings(was, now, translator)
    for change in changes:
        place = _place(change, was, now)
        by_heading.setdefault(place, {}).setdefault((change.sort, change.id), []).append(change)
    return [
        Section(
            heading,
            tuple(_subject(each, was, now, translator) for each in by_heading[place].values()),
        )
        for place, heading in headings.items()
        if place in by_heading
    ]


def _headings(was: Plan, now: Plan, t: Translator) -> dict[str, str]:
    """Return the sections' headings by place, in their order."""
    known = {axis.id for axis in now.axes}
    axes = [*now.axes, *(axis for axis in was.axes if axis.id not in known)]
    return {
        "plan": t.text("The plan"),
        **{f"axis {axis.id}": _axis(axis, t) for axis in axes},
        "axis": t.text("Without {w.axis:a}"),
        "action-plan": t.text("{w.Action_plan:s}"),
        "team": t.text("Roles and partners"),
    }


def _axis(axis: Axis, t: Translator) -> str:
    return t.text("{w.Axis} {id} · {title}", id=axis.id, title=axis.title)


def _place(change: Change, was: Plan, now: Plan) -> str:
    if change.sort in ("plan", "action-plan"):
        return change.sort
    if change.sort in ("role", "partner"):
        return "team"
    if change.sort == "axis":
        return f"axis {change.id}"
    subject = change.subject
    ids: Sequence[str] = (change.id,)
    if isinstance(subject, Deliverable):
        ids = subject.commitments
    elif isinstance(subject, Indicator):
        ids = (subject.commitment,)
    found = next((plan.axis_of[x] for x in ids for plan in (now, was) if x in plan.axis_of), None)
    return f"axis {found.id}" if found else "axis"


def _period(key: str, was: Plan, now: Plan) -> str:
    """Return what people call an action plan that is there, or was."""
    return now.name_of(key) if key in now.action_plan_of else was.name_of(key)


def _subject(changes: Sequence[Change], was: Plan, now: Plan, t: Translator) -> Subject:
    first = changes[0]
    title = getattr(first.subject, "title", "")
    words = tuple(told(change, was, now, t) for change in _once_each(changes))
    if first.sort == "plan":
        return Subject("", title, words)
    if first.sort == "action-plan":
        named = t.text("{w.Action_plan} {name}", name=_period(first.id, was, now))
        return Subject("", named, words)
    name = _NAMES.get(first.sort)
    name_said = teller_of(first, t).spell(name) if name else ""
    return Subject(f"{name_said} {first.id}" if name else first.id, title, words)


def _once_each(changes: Sequence[Change]) -> Iterator[Change]:
    """Give changes, an entry of the journal only with the first that it tells."""
    seen: set[int] = set()
    for change in changes:
        yield replace(change, entry=None) if id(change.entry) in seen else change
        if change.entry is not None:
            seen.add(id(change.entry))


def _kind(change: Change) -> str:
    """Return under which count a change stands."""
    field = "due" if change.field == "due_adopted" else change.field
    if change.kind in ("coverage-gained", "coverage-lost"):
        return change.kind
    if change.sort == "deliverable":
        return _kind_of_deliverable(change, field)
    if change.sort == "commitment" and field in ("text", "title"):
        return "text"
    is_measure = change.sort == "indicator" and field in ("targets", "measurements")
    return str(field) if is_measure else "other"


def _kind_of_deliverable(change: Change, field: str | None) -> str:
    if field == "status":
        return _kind_of_status(change.before, change.after)
    if change.kind == "changed":
        return field if field in _COUNTED else "other"
    return change.kind if field in (None, "id", "due") else "other"


def _kind_of_status(before: object, after: object) -> str:
    if not isinstance(before, Status) or not isinstance(after, Status):
        return "other"
    if after.is_open and not before.is_open:
        return "reopened"
    return str(after) if after is not Status.PLANNED else "other"
