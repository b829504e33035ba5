"""What each role carries, and what concerns each partner."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from plantrack.loading.order import natural_order
from plantrack.locale.words import counted_all, joined
from plantrack.model import Node, Partner, Role
from plantrack.model.journal import is_done
from plantrack.reports.edition import Edition
from plantrack.views.finding import Kind, id_of, named_by
from plantrack.views.handovers import Handover, handovers_by_role
from plantrack.views.standing import Standing, late_first
from plantrack.views.status import Figures, figures_of

_TOLD = ("late", "silent", "confirmed", "unreported", "due_soon")


@dataclass(frozen=True, slots=True)
class Carried:
    """What a role leads, or what concerns a partner: open work first, by due date.

    `handovers` are the deliverables that a role gave to another one, or took from it.
    """

    id: str
    title: str
    figures: Figures
    counts: Mapping[str, int]
    standings: tuple[Standing, ...]
    handovers: tuple[Handover, ...] = ()

    @property
    def open(self) -> int:
        """How many of the deliverables are open."""
        return sum(standing.status.is_open for standing in self.standings)


@dataclass(frozen=True, slots=True)
class Ahead:
    """A milestone still to reach, of a deliverable that is open."""

    title: str
    due: date
    late: bool
    deliverable: str


def roles(edition: Edition) -> tuple[Carried, ...]:
    """Return what each role leads, or the one that the edition is about.

    Raises:
        PlantrackError: the edition is about something else than a role.
    """
    known = edition.snapshot.plan.role_of
    return edition.once(
        "roles",
        lambda: _gathered(edition, "role", known, lambda each: filter(None, [each.state.lead])),
    )


def partners(edition: Edition) -> tuple[Carried, ...]:
    """Return what concerns each partner, or the one that the edition is about.

    Raises:
        PlantrackError: the edition is about something else than a partner.
    """
    known = edition.snapshot.plan.partner_of
    return edition.once(
        "partners",
        lambda: _gathered(edition, "partner", known, lambda each: each.deliverable.partners),
    )


def concerned(edition: Edition, carried: Carried) -> list[Node]:
    """Return the commitments that deliverables answer."""
    named = {key for standing in carried.standings for key in standing.deliverable.commitments}
    return [each for key, each in edition.snapshot.plan.nodes.items() if key in named]


def milestones_ahead(edition: Edition, carried: Carried) -> list[Ahead]:
    """Return the milestones still to reach of the work that is open, the nearest first."""
    day = edition.snapshot.day
    found = [
        Ahead(each.title, each.due, each.due < day, standing.deliverable.id)
        for standing in carried.standings
        if standing.status.is_open
        for each in standing.deliverable.milestones
        if not is_done(each, day)
    ]
    return sorted(found, key=lambda ahead: (ahead.due, natural_order(ahead.deliverable)))


def summary_words(edition: Edition, carried: Carried) -> str:
    """Return how much is done, and how much is to be seen to."""
    t, told = edition.translator, list[str]()
    if not edition.ended:
        told = [t.spell(count) for count in counted_all(carried.counts, _TOLD)]
    done = edition.done_words(carried.figures)
    parts = [part for part in (done, joined(told, t)) if part]
    return "; ".join(parts) or t.text("no {w.deliverable} in force")


def _gathered(
    edition: Edition,
    kind: Kind,
    known: Mapping[str, Role] | Mapping[str, Partner],
    names: Callable[[Standing], Iterable[str]],
) -> tuple[Carried, ...]:
    """Return those declared first, then those only named."""
    gathered: dict[str, list[Standing]] = {key: [] for key in known}
    for standing in edition.snapshot.in_force:
        for name in names(standing):
            gathered.setdefault(name, []).append(standing)
    handed = handovers_by_role(edition.snapshot.in_force, edition.snapshot.day)
    if kind != "role":
        handed = {}
    gathered |= {key: [] for key in handed if key not in gathered}
    if edition.subject is not None:
        named = named_by(edition.snapshot.plan, edition.subject, (kind,))
        key = id_of(named)
        told = handed.get(key, ())
        return (_carried(edition, key, named.title, gathered.get(key, []), told),)
    titles = {key: known[key].title if key in known else key for key in gathered}
    return tuple(
        _carried(edition, key, titles[key], each, handed.get(key, ()))
        for key, each in gathered.items()
        if each or key in handed
    )


def _carried(
    edition: Edition,
    key: str,
    title: str,
    standings: list[Standing],
    handovers: tuple[Handover, ...],
) -> Carried:
    ordered = tuple(sorted(late_first(standings), key=lambda standing: not standing.status.is_open))
    counts = {kind: sum(bool(getattr(standing, kind)) for standing in standings) for kind in _TOLD}
    figures = figures_of(tuple(standings), edition.snapshot.day)
    return Carried(key, title, figures, counts, ordered, handovers)
