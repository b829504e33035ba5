"""The linked plan: every record, and the ways from one to another."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from plantrack.locale.plan_words import PlanWords, Word
from plantrack.model.action_plan import ActionPlan, Deliverable
from plantrack.model.basis import WHOLE, Basis
from plantrack.model.indicator import Indicator
from plantrack.model.journal import State, state_of
from plantrack.model.kept import KeptProof
from plantrack.model.periods import PeriodPlace, expected_start, is_after
from plantrack.model.reasons import ChangeReason
from plantrack.model.strategy import (
    Axis,
    Commitment,
    Node,
    PlanHeader,
    named_level,
    with_those_below,
)
from plantrack.model.team import Partner, Role
from plantrack.model.translation import Translation


@dataclass(frozen=True)
class Plan:
    """A whole plan: header, axes in natural id order, action plans in order, deliverables.

    `removed` are the ids of what was taken out of it, which nothing else may have; `kept`, the
    proofs of which it is written down what they were. `translations`
    are the texts in other languages, by tag and id. `basis` tells what of it could not be read:
    every answer made of a plan rests on it. `adopted` is the plan in its own words, where this one
    reads in another language.
    """

    header: PlanHeader
    axes: tuple[Axis, ...]
    action_plans: tuple[ActionPlan, ...]
    deliverables: tuple[Deliverable, ...]
    indicators: tuple[Indicator, ...] = ()
    roles: tuple[Role, ...] = ()
    partners: tuple[Partner, ...] = ()
    changes: tuple[ChangeReason, ...] = ()
    removed: tuple[str, ...] = ()
    kept: tuple[KeptProof, ...] = ()
    translations: Mapping[str, Mapping[str, Translation]] = field(default_factory=dict)
    basis: Basis = WHOLE
    adopted: "Plan | None" = None

    @cached_property
    def nodes(self) -> Mapping[str, Node]:
        """Axes and commitments by id, each before those below it, in file order."""
        return {node.id: node for node in self.every_node}

    @cached_property
    def every_node(self) -> tuple[Node, ...]:
        """Axes and commitments in file order; one that has the id of another too."""
        return tuple(node for axis in self.axes for node in with_those_below(axis))

    @cached_property
    def commitments(self) -> Mapping[str, Commitment]:
        """Commitments by id, at every depth, axis after axis, in file order."""
        return {key: node for key, node in self.nodes.items() if isinstance(node, Commitment)}

    @cached_property
    def parent_of(self) -> Mapping[str, Node]:
        """The node above each commitment, by the commitment's id."""
        return {child.id: node for node in self.nodes.values() for child in node.commitments}

    @cached_property
    def action_plan_of(self) -> Mapping[str, ActionPlan]:
        """Action plans by key."""
        return {action_plan.key: action_plan for action_plan in self.action_plans}

    @cached_property
    def deliverable_of(self) -> Mapping[str, Deliverable]:
        """Deliverables by id; of a repeated id, the first."""
        return {deliverable.id: deliverable for deliverable in reversed(self.deliverables)}

    @cached_property
    def role_of(self) -> Mapping[str, Role]:
        """Roles by id."""
        return {role.id: role for role in self.roles}

    @cached_property
    def partner_of(self) -> Mapping[str, Partner]:
        """Partners by id."""
        return {partner.id: partner for partner in self.partners}

    @cached_property
    def roles_named(self) -> Mapping[str, None]:
        """The roles that deliverables and their journals name: leads first, each once."""
        leads = (each.lead for each in self.deliverables)
        helping = (role for each in self.deliverables for role in each.contributors)
        entries = (entry for each in self.deliverables for entry in each.updates)
        told = (role for entry in entries for role in (entry.lead, entry.to, entry.by))
        return dict.fromkeys(role for role in (*leads, *helping, *told) if role)

    @cached_property
    def successor_of(self) -> Mapping[str, Deliverable]:
        """The deliverable that continues each one, by the id of the one continued."""
        successors: dict[str, Deliverable] = {}
        for deliverable in self.deliverables:
            if deliverable.continues:
                successors.setdefault(deliverable.continues, deliverable)
        return successors

    @cached_property
    def final_states(self) -> tuple[State, ...]:
        """The state of each deliverable at the end of its journal, in the plan's order."""
        return tuple(map(state_of, self.deliverables))

    @cached_property
    def answering(self) -> Mapping[str, tuple[Deliverable, ...]]:
        """The deliverables that answer each node or any node below it, by its id."""
        found: dict[str, list[Deliverable]] = defaultdict(list)
        for deliverable in self.deliverables:
            for node_id in self.answered_by(deliverable):
                found[node_id].append(deliverable)
        return {key: tuple(values) for key, values in found.items()}

    def answered_by(self, deliverable: Deliverable) -> frozenset[str]:
        """Return the ids that a deliverable answers: those it names, and all above them."""
        return frozenset().union(*map(self._and_above, deliverable.commitments))

    def _and_above(self, node_id: str) -> frozenset[str]:
        return self._lines.get(node_id) or frozenset((node_id,))

    @cached_property
    def _lines(self) -> Mapping[str, frozenset[str]]:
        """The ids of each node and of all those above it, by its id."""
        lines: dict[str, frozenset[str]] = {}
        for node_id in self.nodes:
            parent = self.parent_of.get(node_id)
            above = lines.get(parent.id, frozenset()) if parent else frozenset()
            lines[node_id] = above | {node_id}
        return lines

    @cached_property
    def axis_of(self) -> Mapping[str, Axis]:
        """The axis of each node, by its id; an axis is its own."""
        return {c.id: axis for axis in self.axes for c in with_those_below(axis)}

    def axes_answered(self, deliverable: Deliverable) -> tuple[Axis, ...]:
        """Return the axes of a deliverable's commitments, each once, in their order."""
        known = (self.axis_of[name] for name in deliverable.commitments if name in self.axis_of)
        return tuple({axis.id: axis for axis in known}.values())

    @cached_property
    def ids_of_promises(self) -> frozenset[str]:
        """The ids of what is promised or measured: a translation of one is of nothing else."""
        measured = (indicator.id for indicator in self.indicators)
        return frozenset((*self.nodes, *self.deliverable_of, *measured))

    @cached_property
    def keeping_ids(self) -> tuple[Axis | Commitment | Deliverable, ...]:
        """What keeps the ids that it had before: axes, commitments and deliverables."""
        return (*self.every_node, *self.deliverables)

    def role_title(self, name: str) -> str:
        """Return a role's title, or its id where it is not declared."""
        role = self.role_of.get(name)
        return role.title if role else name

    def word_of(self, node: Node) -> Word:
        """Return what the plan calls a node: the word of its level."""
        return self._words.of_level(named_level(node))

    @cached_property
    def _words(self) -> PlanWords:
        return self.header.plan_words

    def path_to(self, node_id: str) -> tuple[Node, ...]:
        """Return the nodes from an axis down to a node, both included; none for an unknown id."""
        node = self.nodes.get(node_id)
        path: list[Node] = []
        while node is not None and node not in path:
            path.append(node)
            node = self.parent_of.get(node.id)
        return tuple(reversed(path))

    @cached_property
    def periods(self) -> tuple[str, ...]:
        """The keys of the action plans, those only announced among them, in their order."""
        return tuple(sorted({*self.header.years, *self.action_plan_of}, key=self.place_of))

    @property
    def last_promised(self) -> str | None:
        """The last of the plan's years; where it names none, the one that ends with the plan."""
        if self.header.years:
            return max(self.header.years, key=self.place_of)
        last = self.header.period.end
        return next((known.key for known in self.action_plans if known.end >= last), None)

    @property
    def is_all_announced(self) -> bool:
        """Whether each of the plan's years has its action plan, or its whole time has."""
        if self.header.years:
            return set(self.header.years) <= self.action_plan_of.keys()
        return self.last_promised is not None

    def current_on(self, day: date) -> tuple[ActionPlan, ...]:
        """Return the action plans that hold a day; where none does, the last that ended.

        The one that started last comes first, that of the whole plan last.
        """
        begun = [known for known in self.action_plans if known.start <= day]
        holding = [known for known in begun if day <= known.end]
        found = holding or sorted(begun, key=lambda known: known.end)[-1:]
        apart = [known for known in found if known.is_whole]
        return (*(known for known in reversed(found) if not known.is_whole), *apart)

    def start_of(self, period: str) -> date:
        """Return when a period starts; of a year only announced, when it would."""
        action_plan = self.action_plan_of.get(period)
        return (
            action_plan.start if action_plan else expected_start(self.header.period.start, period)
        )

    def is_later(self, period: str, other: str) -> bool:
        """Return whether a period comes after another one: nothing comes after the whole plan."""
        return is_after(self.place_of(period), self.place_of(other))

    def place_of(self, period: str) -> PeriodPlace:
        """Return where a period stands among the others, by which they are put in order."""
        action_plan = self.action_plan_of.get(period)
        return action_plan.place if action_plan else (self.start_of(period), period)

    def nearest_first(self, period: str) -> tuple[str, ...]:
        """Return the other action plans: from the one just before a period back, then those after.

        The period need not have an action plan yet.
        """
        others = sorted({*self.action_plan_of} - {period}, key=self.place_of)
        before = [other for other in others if self.is_later(period, other)]
        return (*reversed(before), *others[len(before) :])

    def name_of(self, period: str) -> str:
        """Return what people call a period: its label, else its key."""
        action_plan = self.action_plan_of.get(period)
        return action_plan.name if action_plan else period

    @property
    def illustrative(self) -> bool:
        """Whether any action plan, or the whole plan, is only an example."""
        return self.header.illustrative or any(
            action_plan.illustrative for action_plan in self.action_plans
        )

    def in_force_from(self, deliverable: Deliverable) -> date:
        """Return the day from which a deliverable counts: its plan's start or its own `added`."""
        start = self.action_plan_of[deliverable.period].start
        return max(start, deliverable.added) if deliverable.added else start

    def in_force(self, day: date) -> tuple[Deliverable, ...]:
        """Return the deliverables that count on `day`, in the plan's order."""
        return tuple(d for d in self.deliverables if self.in_force_from(d) <= day)

    def thread_of(self, deliverable: Deliverable) -> tuple[Deliverable, ...]:
        """Return the deliverable with all those it continues and that continue it, oldest first."""
        before: list[Deliverable] = []
        known = {deliverable.id}
        previous = self.deliverable_of.get(deliverable.continues or "")
        while previous and previous.id not in known:
            before.append(previous)
            known.add(previous.id)
            previous = self.deliverable_of.get(previous.continues or "")
        return (*reversed(before), deliverable, *self._after(deliverable, known))

    def _after(self, deliverable: Deliverable, known: set[str]) -> Iterable[Deliverable]:
        following = self.successor_of.get(deliverable.id)
        while following and following.id not in known:
            yield following
            known.add(following.id)
            following = self.successor_of.get(following.id)
