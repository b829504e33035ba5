"""`forecast`: by when open work will be closed, and how much of a set by a day."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from plantrack.errors import PlantrackError
from plantrack.model import ActionPlan, Axis, Commitment, Deliverable, Plan, Status
from plantrack.model.periods import WHOLE_PLAN
from plantrack.views.figures import completion
from plantrack.views.finding import Kind, Named, id_of, kind_of, named_by
from plantrack.views.forecast.likes import Case, Found, Likes
from plantrack.views.forecast.ranks import Level
from plantrack.views.forecast.record import Kept, bound_on, record_of, record_of_ranges
from plantrack.views.forecast.shares import Between, Share, between_ranks, shares_within
from plantrack.views.forecast.tracks import Track, Tracks
from plantrack.views.standing import Snapshot, Standing, late_first

SCOPES: tuple[Kind, ...] = ("plan", "year", "axis", "commitment", "deliverable")
WIDE = 90  # days after the date that stands


@dataclass(frozen=True, slots=True)
class Bound:
    """The day by which what is alike had ended; where it `is_least`, that day or a later one."""

    day: date
    is_least: bool


@dataclass(frozen=True, slots=True)
class Outlook:
    """Open work with a date: what is like it, and by when that was finished."""

    standing: Standing
    due: date
    days_left: int
    found: Found

    def bound(self, level: Level) -> Bound | None:
        """Return the day at a level; None where there are too few cases."""
        rank = self.found.ranks[level]
        return Bound(bound_on(self.due, rank.days), rank.is_least) if rank else None

    @property
    def is_wide(self) -> bool:
        """Whether the day at 80 % is months after the date that stands, or is not known."""
        rank = self.found.ranks[80]
        return rank is not None and (rank.is_least or rank.days > WIDE)


@dataclass(frozen=True, slots=True)
class Whole:
    """How much of a set will be done by a day.

    `total` counts each thread once; `done` and `left` are those of the day; `between` is None
    where the past month ends are too few. `record` tells how often such a range held.
    """

    by: date
    total: int
    done: int
    left: int
    shares: tuple[Share, ...]
    between: Between | None
    record: Kept

    @property
    def is_wide(self) -> bool:
        """Whether the range goes over more than half of what is open."""
        return self.between is not None and self.between.is_wide(self.left)


@dataclass(frozen=True, slots=True)
class Forecast:
    """What the past of the plan tells of its open work.

    `outlooks` are those of the open work that has a date, by date, `undated` is the rest of it;
    `cases` what was like the only one that was asked for. `record` tells how often the bounds held.
    """

    plan: Plan
    day: date
    kind: Kind
    id: str
    title: str
    outlooks: tuple[Outlook, ...]
    undated: tuple[Standing, ...]
    whole: Whole | None
    record: dict[Level, Kept]
    cases: tuple[Case, ...] = ()

    @property
    def wide(self) -> tuple[Outlook, ...]:
        """The open work of which the day is far from its date."""
        return tuple(outlook for outlook in self.outlooks if outlook.is_wide)


def scope_of(
    plan: Plan, name: str | None, under: str | None = None, period: str | None = None
) -> Named:
    """Return what a name means, or an axis or a commitment, or an action plan; else the plan.

    Raises:
        PlantrackError: it means nothing of the kind, or more than one of them was given.
    """
    asked: tuple[tuple[str | None, tuple[Kind, ...]], ...] = (
        (name, SCOPES),
        (under, ("axis", "commitment")),
        (period, ("year",)),
    )
    given = [(word, kinds) for word, kinds in asked if word is not None]
    if len(given) > 1:
        raise PlantrackError("give an id, --under or --year: one of them")
    return named_by(plan, *(given[0] if given else (WHOLE_PLAN, SCOPES)))


def forecast_of(snapshot: Snapshot, named: Named, by: date | None = None) -> Forecast:
    """Return by when the open work of a part of the plan will be closed.

    Of a set, also how much of it by a day: by default the end of its action plan.

    Raises:
        PlantrackError: the day is not to come.
    """
    plan, day = snapshot.plan, snapshot.day
    if by is not None and by <= day:
        raise PlantrackError("{by} is not after {day}: give a day to come", by=by, day=day)
    kind, tracks = kind_of(named), Tracks(plan, day)
    chosen, likes = _chosen(snapshot, named), Likes(tracks, day)
    outlooks = tuple(_outlooks(likes, chosen))
    asked = outlooks[:1] if kind == "deliverable" else ()
    return Forecast(
        plan=plan,
        day=day,
        kind=kind,
        id=id_of(named),
        title=named.title,
        outlooks=outlooks,
        undated=tuple(each for each in chosen if each.status.is_open and each.undated),
        whole=_whole(tracks, named, chosen, by or _end_of(snapshot, named)),
        record=record_of(tracks, day),
        cases=tuple(case for each in asked for case in likes.cases(each.days_left)),
    )


def _chosen(snapshot: Snapshot, named: Named) -> Sequence[Standing]:
    """Return the work in force that a name means."""
    if isinstance(named, ActionPlan):
        return snapshot.of_year(named.key)
    if isinstance(named, Deliverable):
        return [each for each in snapshot.in_force if each.deliverable is named]
    return (
        snapshot.answering(named.id) if isinstance(named, Axis | Commitment) else snapshot.in_force
    )


def _outlooks(likes: Likes, chosen: Sequence[Standing]) -> Iterator[Outlook]:
    for standing in late_first(each for each in chosen if each.status.is_open):
        if (due := standing.state.due) is not None:
            days_left = (due - likes.day).days
            yield Outlook(standing, due, days_left, likes.found(days_left))


def _end_of(snapshot: Snapshot, named: Named) -> date | None:
    """Return the end of the action plan meant, else of that of the day, where it is to come."""
    current = snapshot.plan.current_on(snapshot.day)
    action_plans = (named,) if isinstance(named, ActionPlan) else current[:1]
    return next((each.end for each in action_plans if each.end > snapshot.day), None)


def _whole(
    tracks: Tracks, named: Named, chosen: Sequence[Standing], by: date | None
) -> Whole | None:
    """Return how much of a set will be done by a day.

    A part of the plan has its own past; an action plan, which is new each time, that of the plan.
    """
    if by is None or isinstance(named, Deliverable):
        return None
    counted = completion(chosen).counted
    left = sum(each.status.is_open for each in counted)
    plan, day, days = tracks.plan, tracks.day, (by - tracks.day).days
    mine: Sequence[Track] = tracks.every
    if isinstance(named, Axis | Commitment):
        mine = [tracks.of(each) for each in plan.answering.get(named.id, ())]
    shares = shares_within(tracks, mine, days, day)
    return Whole(
        by=by,
        total=len(counted),
        done=sum(each.status is Status.DONE for each in counted),
        left=left,
        shares=shares,
        between=between_ranks(shares, left),
        record=record_of_ranges(shares, days),
    )
