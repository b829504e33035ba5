"""A table into a plan, by its map: what is made, changed, there already, gone, not understood."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

from plantrack.diagnostics import Diagnostic, Place, Severity
from plantrack.edits.change import Edit, PlannedChange, TextChange
from plantrack.edits.fields import Typed, written_field
from plantrack.edits.placing import year_in_force, year_named
from plantrack.edits.text import Delete, Set
from plantrack.errors import PlantrackError
from plantrack.loading import Loaded
from plantrack.locale import Message, msg
from plantrack.model import Commitment, Deliverable, Node
from plantrack.model.periods import WHOLE_PLAN
from plantrack.tables.foreign.columns import Table, column_mistakes
from plantrack.tables.foreign.comparing import Changes, changes_of, extra_changes
from plantrack.tables.foreign.days import refuse_spelling
from plantrack.tables.foreign.making import Shelf, new_ids, nodes_made, team_made
from plantrack.tables.foreign.merging import keys_are_numbers, one_a_key, scales_are_mixed
from plantrack.tables.foreign.mistakes import folded, not_understood
from plantrack.tables.foreign.naming import Naming, ref_of
from plantrack.tables.foreign.nodes import TableNode, nodes_above, tree_rows
from plantrack.tables.foreign.renaming import renamed
from plantrack.tables.foreign.rows import Row, RowReader

VANISHED = "row-vanished"
# What an import may leave to be done: nobody has yet promised what it brings.
_LEAVES = frozenset({"uncovered-commitment"})


@dataclass
class Imported:
    """What an import would do: the edit, and what it makes, changes, finds there or misses."""

    edit: Edit = field(default_factory=lambda: Edit((), ()))
    nodes: tuple[tuple[str, str], ...] = ()
    deliverables: tuple[tuple[str, str], ...] = ()
    team: tuple[tuple[str, str], ...] = ()
    changed: list[Changes] = field(default_factory=list)
    same: int = 0
    mistakes: list[Diagnostic] = field(default_factory=list)
    remarks: list[Message] = field(default_factory=list)

    @property
    def is_understood(self) -> bool:
        """Whether all of the table was understood; rows that are gone are only told."""
        return all(found.severity is not Severity.ERROR for found in self.mistakes)

    @property
    def vanished(self) -> int:
        """How many rows are gone."""
        return sum(1 for found in self.mistakes if found.rule == VANISHED)


def imported(table: Table, loaded: Loaded, as_of: date | None) -> Imported:
    """Return what a table brings to a plan; nothing is written.

    Raises:
        PlantrackError: its day or its action plan has to be known, or the map spells no date.
    """
    _refuse_undated(table, as_of)
    wrong = list(column_mistakes(table))
    if wrong:
        return Imported(mistakes=wrong)
    return _Import(table, loaded, as_of).made()


def period_of(table: Table, loaded: Loaded, as_of: date | None) -> str:
    """Return the key of the action plan in which new rows are put.

    Raises:
        PlantrackError: the map has to name it, or names one that is not there.
    """
    if table.map.period:
        return year_named(loaded, table.map.period)
    plans = loaded.plan.action_plans
    if len(plans) == 1:
        return plans[0].key
    if loaded.plan.header.whole_plan:
        return WHOLE_PLAN
    if as_of is not None:
        return year_in_force(loaded, as_of)
    names = ", ".join(each.key for each in plans) or "–"
    raise PlantrackError(
        "the map does not say of which {w.action_plan} the rows are: add a line `period:`, one of "
        "{names}",
        names=names,
    )


def _refuse_undated(table: Table, as_of: date | None) -> None:
    mapped = table.map.deliverable
    if mapped and mapped.speaks and as_of is None:
        raise PlantrackError(
            "the table tells how the work stands, and not on which day: add a line `as_of:` to the "
            "map, or give --as-of DATE"
        )
    for column in (mapped.start, mapped.due) if mapped else ():
        for spelling in column.spelled if column else ():
            refuse_spelling(spelling)


class _Import:
    """One table, brought to one plan."""

    def __init__(self, table: Table, loaded: Loaded, as_of: date | None) -> None:
        self.table, self.loaded, self.as_of = table, loaded, as_of
        self.reader = RowReader(table, loaded.plan, as_of)
        self.found = Imported()
        self.naming = Naming(loaded, table.name)
        self.columns = frozenset(column.name for column in table.columns.all)
        self.edits: list[PlannedChange] = []
        self.has_sure_keys = True

    def made(self) -> Imported:
        """Return what it brings."""
        mistakes = self.reader.mistakes
        mistakes.extend(renamed(self.table, self.loaded.plan))
        mistakes.extend(self._columns_at_odds())
        rows = list(self.reader.rows())
        tree = tree_rows(self.table, rows, self.loaded.plan.nodes, mistakes)
        nodes = nodes_above(rows) | tree.nodes
        self.naming.name_all(nodes)
        for row in rows:
            if self.table.map.tree and row.number not in tree.leaves:
                row.is_lost = True
        if self.table.map.tree:
            self._stand_below(rows, tree.parents)
        brought = nodes_made(self.loaded, nodes, self.naming)
        self.found.nodes = brought.ids
        self.edits.extend(brought.edits)
        self._nodes_changed(nodes)
        if self.table.map.deliverable:
            self._deliverables(rows, nodes)
        self._vanished(nodes, rows)
        self.found.mistakes = list(folded(mistakes))
        self.found.edit = Edit(tuple(self.edits), (), leaves=_LEAVES)
        return self.found

    def _columns_at_odds(self) -> Iterator[Diagnostic]:
        """Give the columns that contradict themselves, whose cells are then not told one by one."""
        for found in scales_are_mixed(self.table):
            self.reader.conversions.has_scale = False
            yield found
        for found in keys_are_numbers(self.table):
            self.has_sure_keys = False
            yield found

    def _stand_below(self, rows: list[Row], parents: dict[str, str] | object) -> None:
        """Have each row that is a leaf of the tree stand below its parent's key."""
        tree = self.table.map.tree
        if tree is None or not isinstance(parents, dict):
            return
        for row in rows:
            cell = self.table.cell(row.number, tree.id)
            parent = parents.get(" ".join(cell.text.split()), "") if cell else ""
            row.above = (parent,) if parent else ()
            row.key = row.key or (cell.stripped if cell else "")

    def _deliverables(self, rows: list[Row], nodes: dict[str, TableNode]) -> None:
        """Make what the plan has not, and change what it has."""
        by_ref = {each.ref: each for each in self.loaded.plan.deliverables if each.ref}
        shelf: Shelf | None = None
        made: list[tuple[str, str]] = []
        ids: Iterator[str] = iter(())
        if self.table.map.key is None and not self.table.map.tree:
            told = msg("No column of the map is a key: rows are known by what they stand under and "
                       "their titles; one whose title changes will be another.")  # fmt: skip
            self.found.remarks.append(told)
        conflicts = self.reader.mistakes if self.has_sure_keys else []
        for key, (row, above) in one_a_key(self.table, rows, conflicts).items():
            answers = self._answers(row, above)
            there = by_ref.get(ref_of(self.table.name, key))
            if not answers:
                self.reader.mistakes.append(
                    not_understood(row.place, msg("nothing says what this row answers"))
                )
            elif there is not None:
                self._changed(there, row, answers)
            else:
                if shelf is None:
                    period = period_of(self.table, self.loaded, self.as_of)
                    shelf = Shelf(self.loaded, period, nodes, self.naming)
                    ids = new_ids(self.loaded, period)
                identifier = next(ids)
                shelf.put(self._fields(identifier, key, row, answers), row.extra)
                made.append((identifier, str(row.fields["title"])))
        self.found.deliverables = tuple(made)
        self.edits.extend(shelf.edits() if shelf else ())
        team = team_made(self.loaded, self.reader.conversions.made)
        self.found.team = team.ids
        self.edits.extend(team.edits)

    def _answers(self, row: Row, above: list[str]) -> list[str]:
        known = {**dict.fromkeys(self.loaded.plan.nodes, ""), **self.naming.ids}
        ids = [known[key] or key for key in above if key in known]
        return list(dict.fromkeys((*ids, *row.answers)))

    def _fields(self, identifier: str, key: str, row: Row, answers: list[str]) -> dict[str, Typed]:
        """Return the fields of a new deliverable, and the entry on how it stands."""
        entry = {name: word for name, word in row.entry.items() if word}
        fields: dict[str, Typed] = {
            **row.fields,
            "id": identifier,
            "commitments": answers,
            "ref": ref_of(self.table.name, key),
        }
        if "evidence" in entry and not ({"status", "progress"} & set(entry)):
            fields["evidence"] = entry.pop("evidence")
        if entry and self.as_of:
            fields["updates"] = [{"date": self.as_of.isoformat(), **entry}]
        return fields

    def _changed(self, there: Deliverable, row: Row, answers: list[str]) -> None:
        changes = changes_of(there, row, answers, self.as_of, self.columns)
        if changes.edits:
            self.found.changed.append(changes)
            self.edits.extend(changes.edits)
        else:
            self.found.same += 1

    def _nodes_changed(self, nodes: dict[str, TableNode]) -> None:
        """Note what a tree's rows change of the nodes that are there."""
        for key, there in self.naming.known.items():
            node = nodes[key]
            if node.wish and (changes := self._node_changes(there, node)).edits:
                self.found.changed.append(changes)
                self.edits.extend(changes.edits)
            else:
                self.found.same += 1

    def _node_changes(self, there: Node, node: TableNode) -> Changes:
        found, path, route = Changes(there.id), there.origin.path, there.origin.route
        for name, before, after in (("title", there.title, node.title),
                                    ("text", there.text or "", node.text)):  # fmt: skip
            if after and before != after:
                new = written_field(Commitment, name, after)
                found.add(name, before, after, TextChange(path, (*route, name), Set(new)))
        changed = list(extra_changes(there.extra, node.extra, self.columns))
        if changed and not there.extra:
            whole = TextChange(path, (*route, "extra"), Set(dict(node.extra)))
            found.add("extra", "", ", ".join(name for name, *_ in changed), whole)
            return found
        for kept, was, now in changed:
            operation = Delete() if now is None else Set(now)
            edit = TextChange(path, (*route, "extra", kept), operation)
            found.add(f"extra.{kept}", was or "", now or "", edit)
        return found

    def _vanished(self, nodes: dict[str, TableNode], rows: list[Row]) -> None:
        """Name what an earlier import brought and the table has no more; nothing is removed."""
        begins = ref_of(self.table.name, "")
        keys = {ref_of(self.table.name, row.key) for row in rows} | {
            ref_of(self.table.name, key) for key in nodes
        }
        records = (*self.loaded.plan.every_node, *self.loaded.plan.deliverables)
        for record in records:
            if record.ref and record.ref.startswith(begins) and record.ref not in keys:
                self.reader.mistakes.append(
                    Diagnostic(
                        VANISHED,
                        Place(record.origin.path, record.origin.route),
                        msg(
                            "{id} came from the row “{key}”, which is no more there",
                            id=record.id,
                            key=record.ref.removeprefix(begins),
                        ),
                        msg("Nothing was removed: close it, or leave it."),
                        severity=Severity.WARNING,
                    )
                )
