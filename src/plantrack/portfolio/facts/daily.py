"""How a plan stands on a day, as rows: what `views` answers, figure by figure, and nothing else."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import fields
from datetime import date
from fractions import Fraction
from operator import attrgetter

from plantrack.checking import mistakes_of
from plantrack.loading import Loaded
from plantrack.portfolio.facts.records import Row, Rows, fraction
from plantrack.views.figures import Counts, Promised, is_promised, whole_percent
from plantrack.views.standing import Snapshot, Standing
from plantrack.views.status import CommitmentStatus, Figures, PlanStatus, status_of
from plantrack.views.status_details import last_entry_of
from plantrack.views.threads import Life, lives_of

_COUNTS = attrgetter(*(field.name for field in fields(Counts)))
_PROMISED = attrgetter(*(field.name for field in fields(Promised)))
_NO_TIME = (None, None)
_NO_NODE = (None,) * 4
_NO_PLAN = (None,) * 6


def rows_of_day(name: str, snapshot: Snapshot) -> dict[str, Rows]:
    """Return the rows of a plan on a day; `name` is the plan's id in them."""
    day = snapshot.day
    found: dict[str, Iterator[Row]] = {
        "states": (_state(each, day) for each in snapshot.every),
        "threads": map(_thread, lives_of(snapshot)),
        "figures": _figures(status_of(snapshot), snapshot),
    }
    return {table: [(name, day, *row) for row in rows] for table, rows in found.items()}


def rows_of_problems(name: str, loaded: Loaded, day: date) -> Rows:
    """Return what `check` finds on a day, by rule and by file."""
    unread = {*loaded.plan.basis.unread}
    found = Counter(
        (each.rule, each.severity.value, each.place.path) for each in mistakes_of(loaded, day, day)
    )
    told = {path for _, _, path in found}
    rows: Rows = [
        (name, day, *key, int(key[2] in unread), count) for key, count in sorted(found.items())
    ]
    rows.extend((name, day, None, "error", path, 1, 1) for path in sorted(unread - told))
    return rows


def _state(standing: Standing, day: date) -> Row:
    deliverable, state = standing.deliverable, standing.state
    in_force = standing.in_force
    late = in_force and standing.late
    return (
        deliverable.id, deliverable.period, int(in_force), standing.status.value, state.progress,
        *fraction(standing.completion), state.due, state.adopted, state.lead, state.last_update,
        state.spoken, standing.silent_days if in_force else None, int(late),
        (day - state.due).days if late and state.due else None, int(in_force and standing.moved),
        int(in_force and standing.due_soon), int(in_force and standing.silent),
        int(in_force and standing.confirmed), int(in_force and standing.unreported),
        int(in_force and is_promised(standing, day)), len(state.evidence),
    )  # fmt: skip


def _thread(life: Life) -> Row:
    last = [each for each in life.members if each.in_force][-1].deliverable
    put_off = life.postponements
    return (
        life.members[0].deliverable.id, last.id, last.period, len(put_off),
        sum(each.reason is None for each in put_off), life.slipped if put_off else None,
    )  # fmt: skip


def _figures(status: PlanStatus, snapshot: Snapshot) -> Iterator[Row]:
    totals = status.coverage
    yield (
        "plan", None, None, *_told(status.figures), *_time(status.elapsed), *_NO_NODE,
        totals.adopted, totals.in_force, totals.withdrawn, totals.covered, totals.weak,
        last_entry_of(snapshot),
    )  # fmt: skip
    for year in status.years:
        told = _told(year.figures), _time(year.elapsed)
        yield "period", None, year.period, *told[0], *told[1], *_NO_NODE, *_NO_PLAN
    for axis in status.axes:
        for node in axis.nodes:
            yield from _of_node(node)


def _of_node(status: CommitmentStatus) -> Iterator[Row]:
    covered, node = status.covered, status.commitment.id
    is_known = covered.promise != "unknown" and covered.weak is not None
    said = (
        int(covered.withdrawn is None),
        int(covered.is_leaf),
        None if covered.promise == "unknown" else int(bool(covered.answering)),
        int(bool(covered.weak)) if is_known else None,
    )
    yield "node", node, None, *_told(status.figures), *_NO_TIME, *said, *_NO_PLAN
    for period, figures in status.years.items():
        yield (
            "node_period", node, period, *_told(figures), *_NO_TIME, *_NO_NODE, *_NO_PLAN
        )  # fmt: skip


def _told(figures: Figures) -> Row:
    completion = figures.completion
    value = completion.value
    return (
        *_COUNTS(figures.deliverables), *_PROMISED(figures.promised), *fraction(value),
        None if value is None else whole_percent(value), len(completion.counted),
        len(completion.left_out), len(completion.unquantified),
    )  # fmt: skip


def _time(elapsed: Fraction) -> Row:
    return elapsed.numerator, elapsed.denominator
