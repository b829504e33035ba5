"""`doubts`: facts of a plan that do not go together, on a day, and how much each has told so far.

A doubt is about facts, never about people: nothing is counted by role.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from plantrack.doubts import DOUBTS, Doubt, Finding, Subject, Told
from plantrack.loading.order import natural_order
from plantrack.model import Plan
from plantrack.model.strategy import nodes_below
from plantrack.views.finding import Kind, id_named
from plantrack.views.lifts import Lift, lifts_of

_SUBJECTS: tuple[Kind, ...] = ("axis", "commitment", "deliverable", "indicator")


@dataclass(frozen=True, slots=True)
class Asked:
    """What is looked at, and how: `of` and `under` are ids, `lead` a role; None is all.

    `backtest` tells the lift of each doubt, `include_silent` what the silent ones found too.
    """

    of: str | None = None
    under: str | None = None
    lead: str | None = None
    backtest: bool = False
    include_silent: bool = False


@dataclass(frozen=True, slots=True)
class Doubted:
    """A doubt, and what it found; `lift` is None where what it marks cannot slip.

    It `is_silent` where its lift is known to be too small.
    """

    doubt: Doubt
    findings: tuple[Finding, ...]
    lift: Lift | None = None
    is_silent: bool = False
    is_blind: bool = False  # git does not tell what it looks at


@dataclass(frozen=True, slots=True)
class Doubts:
    """What each doubt found in a plan on a day, those that found nothing too, by their names."""

    plan: Plan
    day: date
    asked: Asked
    every: tuple[Doubted, ...]

    @property
    def speaking(self) -> tuple[Doubted, ...]:
        """Those that found something, and are shown."""
        silent_too = self.asked.include_silent
        return tuple(d for d in self.every if d.findings and (silent_too or not d.is_silent))

    @property
    def silent(self) -> tuple[Doubted, ...]:
        """Those that found something, and are not shown."""
        if self.asked.include_silent:
            return ()
        return tuple(d for d in self.every if d.findings and d.is_silent)

    @property
    def blind(self) -> tuple[Doubted, ...]:
        """Those that could not look, or not at all of it."""
        return tuple(each for each in self.every if each.is_blind)


def doubts_of(plan: Plan, day: date, told: Told | None, asked: Asked = Asked()) -> Doubts:
    """Return what does not go together in a plan on a day, with what git tells of it.

    Raises:
        PlantrackError: what is asked for names nothing of the plan.
    """
    asked = _meant(plan, asked)
    subject = Subject(plan, day, told)
    found = {doubt.name: tuple(doubt.find(subject)) for doubt in DOUBTS.values()}
    told_of = [doubt for doubt in DOUBTS.values() if asked.backtest or found[doubt.name]]
    lifts = lifts_of(plan, day, told, told_of)
    return Doubts(
        plan,
        day,
        asked,
        tuple(
            Doubted(
                doubt,
                _among(subject, found[doubt.name], asked),
                lift := lifts.get(doubt.name),
                is_silent=lift is not None and lift.silences,
                is_blind=doubt.uses_git and told is None,
            )
            for doubt in DOUBTS.values()
        ),
    )


def title_of(plan: Plan, name: str) -> str:
    """Return the title of what a finding is of."""
    if name in plan.deliverable_of:
        return plan.deliverable_of[name].title
    if name in plan.nodes:
        return plan.nodes[name].title
    if name in plan.action_plan_of:
        return plan.action_plan_of[name].title
    return next((each.title for each in plan.indicators if each.id == name), "")


def _meant(plan: Plan, asked: Asked) -> Asked:
    return replace(
        asked,
        of=id_named(plan, asked.of, *_SUBJECTS),
        under=id_named(plan, asked.under, "axis", "commitment"),
        lead=id_named(plan, asked.lead, "role"),
    )


def _among(subject: Subject, findings: Sequence[Finding], asked: Asked) -> tuple[Finding, ...]:
    """Return the findings that are asked for, in the order of the ids that they are of."""
    measuring = {indicator.id: indicator.commitment for indicator in subject.plan.indicators}
    kept = [finding for finding in findings if _is_asked(subject, finding, asked, measuring)]
    return tuple(sorted(kept, key=lambda finding: natural_order(finding.of)))


def _is_asked(
    subject: Subject, finding: Finding, asked: Asked, measuring: Mapping[str, str]
) -> bool:
    names = {finding.of, *finding.also}
    wanted = {asked.of, asked.under} - {None}
    if wanted and not wanted <= names | set(_above(subject.plan, names, measuring)):
        return False
    if asked.lead is None:
        return True
    works = (subject.work_of.get(name) for name in names)
    return any(work.state.lead == asked.lead for work in works if work)


def _above(plan: Plan, names: set[str], measuring: Mapping[str, str]) -> Iterator[str]:
    """Give the axes and commitments that deliverables answer, and indicators measure."""
    for name in names & plan.deliverable_of.keys():
        yield from plan.answered_by(plan.deliverable_of[name])
    for name in names & measuring.keys():
        yield from (node.id for node in plan.path_to(measuring[name]))
    for name in names & plan.nodes.keys():
        yield from (node.id for node in plan.path_to(name))
        yield from (node.id for node in nodes_below(plan.nodes[name]))
