"""What every page is made from: the plan on a day, in one language, and what is known around it."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from functools import cached_property
from typing import TypeAlias

from plantrack.checking import Checked, check
from plantrack.history.causes import NO_PAST, Past
from plantrack.history.register import Register, Registered
from plantrack.loading.order import natural_order
from plantrack.locale import Translator
from plantrack.model import Indicator, Node, Origin, Plan
from plantrack.model.strategy import nodes_below
from plantrack.pages.addresses import INDEX, PlaceKind, address_of
from plantrack.pages.pieces import Link, Row, Told
from plantrack.reports.edition import NOTHING, Edition
from plantrack.views.coverage import Coverage
from plantrack.views.figures import whole_percent
from plantrack.views.standing import Snapshot, Standing
from plantrack.views.status import CommitmentStatus, PlanStatus, YearStatus

MOST_BELOW = 200
Named: TypeAlias = tuple[PlaceKind, str, str]


@dataclass(frozen=True)
class Setting:
    """The plan on a day, in a language; `is_public` tells a site from the local page.

    The plan of a public site is what is published of it: nothing else is at hand. `edition` is that
    of the pictures; `withheld` are the fields that the plan keeps to itself. `clock`
    is the day by the clock, by which files are checked, where it is another than the day shown.
    """

    edition: Edition
    version: str
    is_public: bool = False
    has_history: bool = True
    withheld: frozenset[str] = frozenset()
    clock: date | None = None

    @property
    def t(self) -> Translator:
        """Who words the pages."""
        return self.edition.translator

    @property
    def snapshot(self) -> Snapshot:
        """The plan on the day."""
        return self.edition.snapshot

    @property
    def plan(self) -> Plan:
        """The plan."""
        return self.edition.snapshot.plan

    @cached_property
    def rows(self) -> dict[tuple[str, Origin], Row]:
        """Deliverables on a line, as far as they were told, by id and by where they were read."""
        return {}

    @property
    def status(self) -> PlanStatus:
        """Where the plan stands."""
        return self.edition.status

    @property
    def coverage(self) -> Coverage:
        """Which commitments are taken up."""
        return self.edition.coverage

    @property
    def register(self) -> Register | None:
        """The changes to the plan itself."""
        return self.edition.register

    @property
    def past(self) -> Past:
        """What else git knows of the plan."""
        return self.edition.past if self.has_history else NO_PAST

    @cached_property
    def standing_of(self) -> Mapping[str, Standing]:
        """How each deliverable stands, by its id; of two with the same one, the first."""
        found: dict[str, Standing] = {}
        for each in self.snapshot.every:
            found.setdefault(each.deliverable.id, each)
        return found

    @cached_property
    def needed_by(self) -> Mapping[str, tuple[str, ...]]:
        """The ids of the deliverables that wait for each."""
        found: defaultdict[str, list[str]] = defaultdict(list)
        for deliverable in self.plan.deliverables:
            for needed in deliverable.depends_on:
                found[needed].append(deliverable.id)
        return {key: tuple(ids) for key, ids in found.items()}

    @cached_property
    def by_period(self) -> Mapping[str, tuple[Standing, ...]]:
        """The deliverables of each action plan, those to come included."""
        found: defaultdict[str, list[Standing]] = defaultdict(list)
        for standing in self.snapshot.every:
            found[standing.deliverable.period].append(standing)
        return {key: tuple(standings) for key, standings in found.items()}

    @cached_property
    def node_status(self) -> Mapping[str, CommitmentStatus]:
        """The status of each node that has begun, by its id."""
        return {each.commitment.id: each for axis in self.status.axes for each in axis.nodes}

    @cached_property
    def checked(self) -> Checked:
        """What is wrong with the plan's files."""
        day = self.snapshot.day
        return check(self.edition.project.loaded, day, self.clock or day)

    @cached_property
    def year_status(self) -> Mapping[str, YearStatus]:
        """Each action plan and its figures, by its key."""
        return {each.period: each for each in self.status.years}

    @cached_property
    def indicator_of(self) -> Mapping[str, Indicator]:
        """The indicators, by their ids."""
        return {each.id: each for each in self.plan.indicators}

    @cached_property
    def led_by(self) -> Mapping[str, tuple[Standing, ...]]:
        """What each role leads on the day, by its id."""
        return _gathered((each.state.lead, each) for each in self.snapshot.every)

    @cached_property
    def helped_by(self) -> Mapping[str, tuple[Standing, ...]]:
        """What each role helps with, by its id."""
        return _gathered(
            (role, each) for each in self.snapshot.every for role in each.deliverable.contributors
        )

    @cached_property
    def partnered_by(self) -> Mapping[str, tuple[Standing, ...]]:
        """What each partner takes part in, by its id."""
        return _gathered(
            (name, each) for each in self.snapshot.every for name in each.deliverable.partners
        )

    @cached_property
    def named(self) -> tuple[Named, ...]:
        """All that has a page of its own, by kind and name: what it is, its id, its title."""
        plan = self.plan
        found: tuple[tuple[PlaceKind, Iterable[tuple[str, str]]], ...] = (
            ("node", ((node.id, node.title) for node in plan.nodes.values())),
            ("deliverable", ((each.id, each.title) for each in plan.deliverable_of.values())),
            ("indicator", ((each.id, each.title) for each in self.indicator_of.values())),
            ("period", ((each.key, each.title) for each in plan.action_plans)),
            ("role", ((each.id, each.title) for each in plan.role_of.values())),
            ("partner", ((each.id, each.title) for each in plan.partner_of.values())),
        )
        return tuple(
            (kind, name, title)
            for kind, named in found
            for name, title in sorted(named, key=lambda pair: natural_order(pair[0]))
        )

    @cached_property
    def amended_of(self) -> Mapping[str, tuple[Registered, ...]]:
        """The changes to each record, by its id."""
        found: defaultdict[str, list[Registered]] = defaultdict(list)
        for entry in self.register.entries if self.register else ():
            found[entry.amendment.id].append(entry)
        return {name: tuple(entries) for name, entries in found.items()}

    @cached_property
    def indicators_of(self) -> Mapping[str, tuple[Indicator, ...]]:
        """The indicators of each node, by its id."""
        found: defaultdict[str, list[Indicator]] = defaultdict(list)
        for indicator in self.plan.indicators:
            found[indicator.commitment].append(indicator)
        return {key: tuple(indicators) for key, indicators in found.items()}

    def below(self, node: Node) -> tuple[Node, ...]:
        """Return what a node's page shows below it: all levels, or the next where that is long."""
        found = tuple(nodes_below(node))
        return found if len(found) <= MOST_BELOW else node.commitments

    def percent(self, share: Fraction | None) -> str:
        """Return a share in whole per cent, rounded down."""
        return NOTHING if share is None else self.t.percent(whole_percent(share))

    def node_link(self, name: str) -> Told:
        """Return a node's id and title, which lead to its page where there is such a node."""
        node = self.plan.nodes.get(name)
        if node is None:
            return Told(name)
        return Told(f"{name} {node.title}", address_of("node", name), "plan")

    def deliverable_link(self, name: str) -> Told:
        """Return a deliverable's id and title, which lead to its page where there is one."""
        deliverable = self.plan.deliverable_of.get(name)
        if deliverable is None:
            return Told(name)
        return Told(f"{name} {deliverable.title}", address_of("deliverable", name), "plan")

    def role_link(self, name: str | None) -> Told | None:
        """Return a role's title, which leads to its page where it is declared."""
        if not name:
            return None
        known = self.plan.role_of.get(name)
        target = address_of("role", name) if known else ""
        return Told(known.title if known else name, target, "plan")

    def partner_link(self, name: str) -> Told:
        """Return a partner's title, which leads to its page where it is declared."""
        known = self.plan.partner_of.get(name)
        target = address_of("partner", name) if known else ""
        return Told(known.title if known else name, target, "plan")

    def period_link(self, key: str) -> Told:
        """Return what people call a period, which leads to its page where it has a header."""
        known = self.plan.action_plan_of.get(key)
        return Told(self.plan.name_of(key), address_of("period", key) if known else "")

    def home(self) -> Link:
        """Return what leads to the first page."""
        return Link(self.t.text_about("page", "Home"), INDEX)


def _gathered(pairs: Iterable[tuple[str | None, Standing]]) -> Mapping[str, tuple[Standing, ...]]:
    found: defaultdict[str, list[Standing]] = defaultdict(list)
    for name, standing in pairs:
        if name:
            found[name].append(standing)
    return {name: tuple(standings) for name, standings in found.items()}
