"""StratML, ISO 17469-1 and -2: goals and objectives as a tree of rows, and the map of it."""

from collections import Counter
from collections.abc import Iterator

from plantrack.errors import PlantrackError
from plantrack.model.import_map import ImportMap
from plantrack.tables.foreign.records import sheet_of
from plantrack.tables.foreign.xml_tree import Element
from plantrack.tables.reading import Sheet

_ISO = "urn:ISO:std:iso:17469:tech:xsd:"
_PARTS = {f"{_ISO}stratml_core": "StrategicPlan", f"{_ISO}PerformancePlanOrReport":
          "PerformancePlanOrReport"}  # fmt: skip
_ROOTS = (*_PARTS.values(), "StratML", "stratml", "PerformancePlan")
_NODES = ("Goal", "Objective")
_OWN = ("Name", "Description", "Identifier", "SequenceIndicator", *_NODES)
MAP = {"header": "0", "tree": {"id": "id", "parent": "parent", "title": "Name",
                               "text": "Description"}}  # fmt: skip


def is_stratml(root: Element) -> bool:
    """Return whether a document is StratML, of any version."""
    return root.name in _ROOTS or "stratml" in root.namespace.casefold()


def stratml_sheet(file: str, root: Element) -> tuple[Sheet, ImportMap]:
    """Return the rows of a plan's goals and objectives, and their map.

    Raises:
        PlantrackError: it is neither part 1 nor part 2.
    """
    if _PARTS.get(root.namespace) != root.name:
        version = root.attributes.get("version") or root.attributes.get("Version") or ""
        raise PlantrackError(
            "{file} is another StratML ({name}): parts 1 and 2 of ISO 17469 are read",
            file=file,
            name=" ".join(filter(None, (root.name, version, root.namespace))),
        )
    core = root.child("StrategicPlanCore")
    told = list(_below(core, "")) if core else []
    often = Counter(element.said("SequenceIndicator") for element, _ in told)
    is_numbered = "" not in often and set(often.values()) == {1}
    rows, ids = [], {}
    for number, (element, parent) in enumerate(told, 1):
        mark = element.said("SequenceIndicator" if is_numbered else "Identifier") or f"-{number}"
        ids[id(element)] = mark
        above = {"parent": ids[id(parent)]} if isinstance(parent, Element) else {}
        rows.append((element.line, {"id": mark, **above, **_cells(element)}))
    return sheet_of(file, rows), ImportMap.model_validate(MAP)


def _below(element: Element, parent: "Element | str") -> Iterator[tuple[Element, "Element | str"]]:
    """Give the goals and objectives below an element, each with the one above it."""
    for child in element.children:
        if child.name in _NODES:
            yield child, parent
            yield from _below(child, child)


def _cells(element: Element) -> dict[str, str]:
    """Return what is said of a goal: its own words, and all that is nested, by its path."""
    found = {name: element.said(name) for name in _OWN[:4]}
    for child in element.children:
        if child.name not in _OWN:
            _flatten(child, child.name, found)
    return {name: text for name, text in found.items() if text}


def _flatten(element: Element, path: str, found: dict[str, str]) -> None:
    number, name = 2, path
    while name in found or any(known.startswith(f"{name}.") for known in found):
        name, number = f"{path} {number}", number + 1
    if text := element.text.strip():
        found[name] = text
    for key, value in element.attributes.items():
        found[f"{name}.@{key.rpartition(' ')[2]}"] = value
    for child in element.children:
        _flatten(child, f"{name}.{child.name}", found)
