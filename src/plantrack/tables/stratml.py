"""A plan in StratML, as far as that goes: its tree, and what is measured.

ISO 17469-1 is a strategic plan, ISO 17469-2 a performance plan, which has indicators too. Axes
become goals and leaves objectives; what stands between them, and what a plan says beside, goes to
OtherInformation. https://stratml.us
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any, Literal, NamedTuple

from plantrack.errors import PlantrackError
from plantrack.model import Axis, Indicator, Plan, PlanHeader
from plantrack.model.evidence import link_of
from plantrack.model.strategy import Node
from plantrack.model.tree import tree_on
from plantrack.tables.libraries import library

Part = Literal["strategic", "performance"]
_SPACES: dict[Part, str] = {
    "strategic": "urn:ISO:std:iso:17469:tech:xsd:stratml_core",
    "performance": "urn:ISO:std:iso:17469:tech:xsd:PerformancePlanOrReport",
}
_ROOTS: dict[Part, str] = {"strategic": "StrategicPlan", "performance": "PerformancePlanOrReport"}


class Written(NamedTuple):
    """A plan in StratML, and how much of its tree and of its indicators there is no place for."""

    content: bytes
    nodes_left_out: int
    indicators_left_out: int


def stratml_of(plan: Plan, day: date, part: Part) -> Written:
    """Return the plan of a day: its nodes in force, with indicators where performance is told.

    Raises:
        PlantrackError: no axis is in force, or the library is not installed.
    """
    in_force = tree_on(plan, day).in_force
    if not any(isinstance(node, Axis) for node in in_force):
        raise PlantrackError("StratML wants an axis, and none is in force on {day}", day=day)
    etree = library("lxml.etree")
    writing = _Writing(etree, plan, day, part)
    root = writing.root()
    content = etree.tostring(root, xml_declaration=True, encoding="UTF-8", pretty_print=True)
    indicators = plan.indicators if part == "performance" else ()
    placed = sum(1 for each in indicators if each.commitment in writing.leaf_ids)
    nodes = len(plan.every_node) - len(in_force)
    return Written(content, nodes, len(plan.indicators) - placed)


@dataclass
class _Writing:
    etree: Any  # lxml has no types
    plan: Plan
    day: date
    part: Part

    @cached_property
    def leaf_ids(self) -> frozenset[str]:
        """The ids of the leaves."""
        return tree_on(self.plan, self.day).leaf_ids

    def root(self) -> Any:  # noqa: ANN401 - lxml has no types
        """Return the whole plan."""
        header, space = self.plan.header, _SPACES[self.part]
        root = self.etree.Element(f"{{{space}}}{_ROOTS[self.part]}", nsmap={None: space})
        if self.part == "performance":
            root.set("Type", "Performance_Plan")
        self._text(root, "Name", header.title)
        self._text(root, "OtherInformation", "\n".join(header.mandates))
        self._core(self._below(root, "StrategicPlanCore"), header)
        told = self._below(root, "AdministrativeInformation")
        self._text(told, "StartDate", header.period.start.isoformat())
        self._text(told, "EndDate", header.period.end.isoformat())
        self._text(told, "Source", link_of(header.url) if header.url else None)
        return root

    def _core(self, core: Any, header: PlanHeader) -> None:  # noqa: ANN401 - the same
        organisation = self._below(core, "Organization")
        self._text(organisation, "Name", header.organisation)
        for partner in self.plan.partners:
            stakeholder = self._below(organisation, "Stakeholder")
            stakeholder.set("StakeholderTypeType", "Organization")
            self._text(stakeholder, "Name", partner.title)
        for name, said in (("Vision", header.vision), ("Mission", header.mission)):
            if said:
                self._text(self._below(core, name), "Description", said)
        tree = tree_on(self.plan, self.day)
        for axis in (node for node in tree.in_force if isinstance(node, Axis)):
            goal = self._below(core, "Goal")
            self._named(goal, axis, "axe", axis.text or axis.rationale)
            self._text(goal, "OtherInformation", "\n".join(_beside(axis)))
            for leaf in tree.leaves:
                if self.plan.axis_of.get(leaf.id) is axis:
                    self._objective(goal, leaf)

    def _objective(self, goal: Any, leaf: Node) -> None:  # noqa: ANN401 - the same
        objective = self._below(goal, "Objective")
        self._named(objective, leaf, "eng", leaf.text)
        between = [node.title for node in self.plan.path_to(leaf.id)[1:-1]]
        lines = [" › ".join(between), *_beside(leaf)]
        self._text(objective, "OtherInformation", "\n".join(filter(None, lines)))
        if self.part == "performance":
            for indicator in self.plan.indicators:
                if indicator.commitment == leaf.id:
                    self._indicator(objective, indicator)

    def _indicator(self, objective: Any, indicator: Indicator) -> None:  # noqa: ANN401 - the same
        told = self._below(objective, "PerformanceIndicator")
        told.set("PerformanceIndicatorType", "Quantitative")
        self._text(told, "SequenceIndicator", indicator.id)
        self._text(told, "MeasurementDimension", indicator.title)
        self._text(told, "UnitOfMeasurement", indicator.unit)
        self._text(told, "Identifier", f"ind-{indicator.id}")
        instance = self._below(told, "MeasurementInstance")
        for target in indicator.targets:
            self._result(instance, "TargetResult", target.date, f"{target.value:f}")
        for measured in indicator.measurements:
            result = self._result(instance, "ActualResult", measured.date, f"{measured.value:f}")
            self._text(result, "Description", measured.source)
        self._text(told, "OtherInformation", "\n".join(_of_indicator(indicator)))

    def _result(self, instance: Any, name: str, day: date, value: str) -> Any:  # noqa: ANN401 - the same
        result = self._below(instance, name)
        self._text(result, "EndDate", day.isoformat())
        self._text(result, "NumberOfUnits", value)
        return result

    def _named(self, element: Any, node: Node, prefix: str, said: str | None) -> None:  # noqa: ANN401 - the same
        """Give an element the names of a node: its number, an id that begins with a letter."""
        self._text(element, "Name", node.title)
        self._below(element, "Description").text = said or ""
        self._text(element, "Identifier", f"{prefix}-{node.id}")
        self._text(element, "SequenceIndicator", node.id)

    def _below(self, element: Any, name: str) -> Any:  # noqa: ANN401 - the same
        return self.etree.SubElement(element, f"{{{_SPACES[self.part]}}}{name}")

    def _text(self, element: Any, name: str, said: str | None) -> None:  # noqa: ANN401 - the same
        if said:
            self._below(element, name).text = said


def _beside(node: Node) -> Iterator[str]:
    """Give what a node says beside its wording: the introduction, its name elsewhere, the rest."""
    if isinstance(node, Axis) and node.text and node.rationale:
        yield node.rationale
    if node.ref:
        yield f"ref: {node.ref}"
    yield from (f"{name}: {said}" for name, said in node.extra.items())


def _of_indicator(indicator: Indicator) -> Iterator[str]:
    yield f"direction: {indicator.direction}"
    if indicator.baseline is not None:
        day = f" ({indicator.baseline.date})" if indicator.baseline.date else ""
        yield f"baseline: {indicator.baseline.value:f}{day}"
    if indicator.tolerance:
        yield f"tolerance: {indicator.tolerance:f}"
    if indicator.ref:
        yield f"ref: {indicator.ref}"
    yield from (f"{name}: {said}" for name, said in indicator.extra.items())
