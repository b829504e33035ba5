"""MS Project's XML: tasks as rows, those without any below as deliverables, and the map of it."""

from plantrack.model.import_map import ImportMap
from plantrack.tables.foreign.records import sheet_of
from plantrack.tables.foreign.xml_tree import Element
from plantrack.tables.reading import Sheet

NAMESPACE = "http://schemas.microsoft.com/project"
# What a person reads of a task; the rest is how the program draws and counts it.
_KEPT = (
    "UID", "OutlineNumber", "Name", "Start", "Finish", "Deadline", "PercentComplete", "Notes",
    "Contact", "HyperlinkAddress", "Milestone", "Priority", "ActualStart", "ActualFinish", "Cost",
)  # fmt: skip
_DAYS = ("Start", "Finish", "Deadline", "ActualStart", "ActualFinish")
_DEFAULTS = {"Milestone": "0", "Priority": "500", "Cost": "0"}


def is_mspdi(root: Element) -> bool:
    """Return whether a document is a project of MS Project."""
    return root.namespace == NAMESPACE and root.name == "Project"


def mspdi_sheet(file: str, root: Element) -> tuple[Sheet, ImportMap]:
    """Return the rows of a project's tasks, and their map; the day is the project's, if it has one.

    The task numbered 0 is the project itself, and no row.
    """
    tasks = root.child("Tasks")
    rows = [
        (task.line, _cells(task))
        for task in (tasks.all("Task") if tasks else ())
        if task.said("OutlineNumber") not in ("", "0") and task.said("IsNull") != "1"
    ]
    values: dict[str, object] = {
        "header": "0",
        "key": "UID",
        "tree": {"id": "OutlineNumber", "title": "Name"},
        "deliverable": {
            "title": {"column": "Name"},
            "start": {"column": "Start"},
            "due": {"column": "Finish"},
            "progress": {"column": "PercentComplete", "scale": "100"},
            "description": {"column": "Notes"},
        },
    }
    present = {name for _, row in rows for name in row}
    mapped = values["deliverable"]
    if isinstance(mapped, dict):
        for name, column in list(mapped.items()):
            if column["column"] not in present:
                del mapped[name]
    if day := root.said("StatusDate")[:10]:
        values["as_of"] = day
    return sheet_of(file, rows), ImportMap.model_validate(values)


def _cells(task: Element) -> dict[str, str]:
    found = {name: task.said(name) for name in _KEPT}
    for name in _DAYS:
        found[name] = found[name].partition("T")[0]
    for attribute in task.all("ExtendedAttribute"):
        found[f"ExtendedAttribute {attribute.said('FieldID')}"] = attribute.said("Value")
    return {name: text for name, text in found.items() if text and _DEFAULTS.get(name) != text}
