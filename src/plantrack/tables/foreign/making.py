"""An import as one edit: new axes and commitments, new deliverables, the team, what changes."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from plantrack.edits.change import NewFile, PlannedChange, TextChange
from plantrack.edits.fields import Typed, written
from plantrack.edits.finding import refuse_unread_file
from plantrack.edits.numbering import next_ids
from plantrack.edits.placing import LIST, comment_on, file_for, folder_of
from plantrack.edits.text import Append, NewValue
from plantrack.loading import Loaded
from plantrack.loading.layout import TEAM
from plantrack.model import Axis, Commitment, Deliverable, Node, Partner, Role
from plantrack.tables.foreign.naming import Naming, ref_of, slug
from plantrack.tables.foreign.nodes import TableNode

_CHILDREN = "commitments"


@dataclass(frozen=True)
class Made:
    """What is new: the edits that make it, and the ids, with the titles."""

    edits: tuple[PlannedChange, ...] = ()
    ids: tuple[tuple[str, str], ...] = ()


def nodes_made(loaded: Loaded, nodes: Mapping[str, TableNode], naming: Naming) -> Made:
    """Return the axes and commitments that a table brings; a new axis is a file of its own."""
    new = {key: node for key, node in nodes.items() if key not in naming.known}
    there: dict[str, Node] = {**loaded.plan.nodes, **naming.known}
    below: dict[str, list[TableNode]] = {}
    for node in new.values():
        is_known = node.parent in nodes or node.parent in there
        below.setdefault(node.parent if is_known else "", []).append(node)

    def values(node: TableNode) -> dict[str, NewValue]:
        children: Sequence[NewValue] = [values(child) for child in below.get(node.key, ())]
        fields = {"id": naming.ids[node.key], "title": node.title, "text": node.text,
                  "ref": ref_of(naming.name, node.key)}  # fmt: skip
        told = written(Axis if not node.parent else Commitment, fields)
        return told | _extra(node.extra) | ({_CHILDREN: children} if children else {})

    edits: list[PlannedChange] = []
    taken = {path.casefold() for path in loaded.sources}
    for node in below.get("", ()):
        path = _free(f"plan/axes/{naming.ids[node.key]}-{slug(node.title or node.text)}", taken)
        edits.append(NewFile(path, "", values(node)))
    for key, children in below.items():
        if key and key not in new and key in there:
            origin = there[key].origin
            route = (*origin.route, _CHILDREN)
            edits.extend(TextChange(origin.path, route, Append(values(c))) for c in children)
    return Made(
        tuple(edits),
        tuple((naming.ids[node.key], node.title or node.text) for node in new.values()),
    )


@dataclass
class Shelf:
    """Where new deliverables go: one file for each axis, in the period of the table."""

    loaded: Loaded
    period: str
    nodes: Mapping[str, TableNode]
    naming: Naming
    records: dict[str, list[dict[str, NewValue]]] = field(default_factory=dict)
    comments: dict[str, str] = field(default_factory=dict)

    def put(self, fields: Mapping[str, Typed], extra: Mapping[str, str]) -> None:
        """Add a deliverable to the file of the axis that it answers first."""
        answered = fields.get("commitments")
        first = next(iter(answered or ()), "") if not isinstance(answered, str) else answered
        path = self._path(str(first))
        record = written(Deliverable, fields)
        steps = record.pop("milestones", None)
        updates = record.pop("updates", None)
        record |= _extra(extra)
        record |= {"milestones": steps} if steps else {}
        record |= {"updates": updates} if updates else {}
        self.records.setdefault(path, []).append(record)

    def edits(self) -> Iterator[PlannedChange]:
        """Give the edits that put all of them at the ends of their files, new or not."""
        for path, records in self.records.items():
            if path in self.loaded.sources:
                for record in records:
                    yield TextChange(path, (LIST,), Append(record))
            else:
                yield NewFile(path, self.comments.get(path, ""), {LIST: list(records)})

    def _path(self, node: str) -> str:
        axis = self.loaded.plan.axis_of.get(node)
        if axis is not None:
            path = file_for(self.loaded, axis, self.period)
            self.comments[path] = comment_on(self.loaded, [axis])
            return path
        top = node.partition(".")[0]
        title = next(
            (told.title for key, told in self.nodes.items() if self.naming.ids.get(key) == top), ""
        )
        path = f"{folder_of(self.period)}/{top or 'import'}-{slug(title or self.naming.name)}.yaml"
        refuse_unread_file(self.loaded, path)
        return path


def new_ids(loaded: Loaded, period: str) -> Iterator[str]:
    """Give the ids of new deliverables, the next ones of their period."""
    return next_ids(loaded, period, None)


def team_made(loaded: Loaded, made: Mapping[str, Mapping[str, str]]) -> Made:
    """Return the roles and partners that a map names and the team has not."""
    models = {"roles": Role, "partners": Partner}
    records: dict[str, list[NewValue]] = {
        kind: [written(models[kind], {"id": name, "title": title}) for name, title in new.items()]
        for kind, new in made.items()
        if new
    }
    ids = tuple(pair for new in made.values() for pair in new.items())
    if not records:
        return Made()
    if TEAM not in loaded.sources:
        comment = loaded.plan.header.writer.text("Roles, never persons’ names, and partners")
        return Made((NewFile(TEAM, comment, records),), ids)
    edits = (
        TextChange(TEAM, (kind,), Append(record)) for kind, new in records.items() for record in new
    )
    return Made(tuple(edits), ids)


def _extra(extra: Mapping[str, str]) -> dict[str, NewValue]:
    return {"extra": dict(extra)} if extra else {}


def _free(path: str, taken: set[str]) -> str:
    found, number = f"{path}.yaml", 2
    while found.casefold() in taken:
        found, number = f"{path}-{number}.yaml", number + 1
    taken.add(found.casefold())
    return found
