"""A table into a plan, by its map: what is made, changed, there already, gone, not understood."""

from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from datetime import date

from plantrack.diagnostics import Diagnostic, Place
from plantrack.edits.change import Edit, PlannedChange
from plantrack.edits.fields import Typed
from plantrack.edits.placing import year_in_force, year_named
from plantrack.errors import PlantrackError
from plantrack.loading import Loaded
from plantrack.locale import message_of, msg
from plantrack.model import Deliverable
from plantrack.model.periods import WHOLE_PLAN
from plantrack.tables.choices import Choices
from plantrack.tables.foreign.columns import Table, column_mistakes
from plantrack.tables.foreign.comparing import (
    Changes,
    Comparing,
    node_changes,
    said_by,
    said_by_node,
)
from plantrack.tables.foreign.controls import controls_in, spelled_out
from plantrack.tables.foreign.days import refuse_spelling
from plantrack.tables.foreign.last import Last, Said, TooLong
from plantrack.tables.foreign.making import Shelf, new_ids, nodes_made, team_made
from plantrack.tables.foreign.merging import keys_are_numbers, one_a_key, scales_are_mixed
from plantrack.tables.foreign.mistakes import folded, not_understood
from plantrack.tables.foreign.naming import Naming, ref_of
from plantrack.tables.foreign.nodes import TableNode, nodes_above, tree_rows
from plantrack.tables.foreign.outcome import DELIVERABLE, NODE, Imported, Part
from plantrack.tables.foreign.places import Places
from plantrack.tables.foreign.renaming import renamed
from plantrack.tables.foreign.rows import Row, RowReader
from plantrack.tables.foreign.settling import CONFLICT, Record, Settling
from plantrack.tables.foreign.vanishing import vanished
from plantrack.tables.gate import GATE
from plantrack.tables.unmet import unmet

NOBODY_SAID = Choices()
# What an import may leave to be done: nobody has yet promised what it brings.
_LEAVES = frozenset({"uncovered-commitment"})


def imported(
    table: Table,
    loaded: Loaded,
    as_of: date | None,
    last: Last,
    choices: Choices = NOBODY_SAID,
    without: Collection[Part] = (),
) -> Imported:
    """Return what a table brings to a plan, by what it said `last`; nothing is written.

    The parts that it is to be `without` make and change nothing, and are as they were for the next.

    Raises:
        PlantrackError: its day or its action plan has to be known, or the map spells no date.
    """
    _refuse_undated(table, as_of)
    wrong = list(column_mistakes(table))
    if wrong:
        return Imported(mistakes=wrong, counts=Counter(each.rule for each in wrong))
    return _Import(table, loaded, as_of, last.copied(), choices, frozenset(without)).made()


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

    def __init__(
        self,
        table: Table,
        loaded: Loaded,
        as_of: date | None,
        last: Last,
        choices: Choices,
        without: frozenset[Part],
    ) -> None:
        self.table, self.loaded, self.as_of, self.last = spelled_out(table), loaded, as_of, last
        self.reader = RowReader(self.table, loaded.plan, dict(controls_in(table)))
        self.found = Imported()
        self.naming = Naming(loaded, table.name)
        self.columns = frozenset(column.name for column in self.table.columns.all)
        self.settling = Settling(choices, self.reader.mistakes, self.found.kept)
        self.places = Places(self.table)
        self.edits: list[PlannedChange] = []
        self.has_sure_keys, self.without = True, without

    def made(self) -> Imported:
        """Return what it brings."""
        mistakes = self.reader.mistakes
        mistakes.extend(renamed(self.table, self.loaded.plan))
        mistakes.extend(self._columns_at_odds())
        rows = list(self.reader.rows())
        tree = tree_rows(self.table, rows, self.loaded.plan.nodes, mistakes)
        every = nodes_above(rows) | tree.nodes
        self.naming.name_all(every)
        nodes = self._left(every)
        for row in rows:
            if self.table.map.tree and row.number not in tree.leaves:
                row.is_lost = True
        if self.table.map.tree:
            self._stand_below(rows, tree.parents)
        brought = nodes_made(self.loaded, nodes, self.naming)
        self.found.nodes = brought.ids
        self.edits.extend(brought.edits)
        for key in nodes.keys() - self.naming.known.keys():
            self.found.add(self.naming.ids[key], (NODE, key), nodes[key].place)
        self._nodes_changed(nodes)
        if self.table.map.deliverable:
            self._deliverables(rows, nodes)
        keys = {*every, *(row.key for row in rows)}
        mistakes.extend(vanished(self.loaded.plan, self.table.name, keys))
        left = [each.place for each in mistakes if each.rule == CONFLICT]
        mistakes.extend(unmet(self.settling.choices.unmet, left, self.table.sheet.place_at(1, 1)))
        self.found.counts.update(mistake.rule for mistake in mistakes)
        self.found.mistakes = list(folded(mistakes))
        try:
            said = self.last.change(self.table.sheet.file, self.loaded.plan.header.writer)
        except TooLong as error:
            self.found.remarks.append(message_of(error))
        else:
            self.edits.extend((said,) if said else ())
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

    def _left(self, every: Mapping[str, TableNode]) -> dict[str, TableNode]:
        """Return the nodes without those that are not to be made, and what stands below them."""
        left: dict[str, TableNode] = {}
        for key, node in every.items():
            if not self._is_refused(key, every):
                left[key] = node
                continue
            del self.naming.ids[key]
            if (NODE, key) not in self.without:
                told = msg("what it stands below is refused")
                self.reader.mistakes.append(Diagnostic(GATE, node.place, told))
        return left

    def _is_refused(self, key: str, every: Mapping[str, TableNode]) -> bool:
        """Return whether a new node, or one that it stands below, is not to be made."""
        while key in every and key not in self.naming.known:
            if (NODE, key) in self.without:
                return True
            key = every[key].parent
        return False

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
            part = DELIVERABLE, key
            if part in self.without:
                continue
            if not answers:
                self.reader.mistakes.append(
                    not_understood(row.place, msg("nothing says what this row answers"))
                )
            elif there is not None:
                self._changed(there, part, row, answers)
            else:
                if shelf is None:
                    period = period_of(self.table, self.loaded, self.as_of)
                    shelf = Shelf(self.loaded, period, nodes, self.naming)
                    ids = new_ids(self.loaded, period)
                identifier = next(ids)
                shelf.put(self._fields(identifier, key, row, answers), row.extra)
                self.last.deliverables[key] = said_by(row, answers)
                made.append((identifier, str(row.fields["title"])))
                self.found.add(identifier, part, row.place)
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

    def _changed(self, there: Deliverable, part: Part, row: Row, answers: list[str]) -> None:
        key = part[1]
        record = self._record(there.id, self.last.deliverables.get(key), row.number)
        compared = Comparing(self.loaded.plan, self.reader, self.as_of, self.columns)
        self._note(compared.changes(record, there, row, answers), part, row.place)
        self.last.deliverables[key] = record.said

    def _nodes_changed(self, nodes: dict[str, TableNode]) -> None:
        """Note what a tree's rows change of the nodes that are there."""
        for key, there in self.naming.known.items():
            node, part = nodes[key], (NODE, key)
            if part in self.without:
                continue
            if not node.wish:
                self.found.same += 1
                continue
            record = self._record(there.id, self.last.nodes.get(key), node.row)
            self._note(node_changes(record, there, node, self.columns), part, node.place)
            self.last.nodes[key] = record.said
        for key, node in nodes.items():
            if node.wish and key not in self.naming.known:
                self.last.nodes[key] = said_by_node(node)

    def _record(self, identifier: str, last: Said | None, row: int) -> Record:
        place, is_empty = self.places.of(row)
        return Record(self.settling, identifier, last, place, is_empty, self.places.heading)

    def _note(self, changes: Changes, part: Part, place: Place) -> None:
        if changes.edits:
            self.found.add(changes.identifier, part, place)
            self.found.changed.append(changes)
            self.edits.extend(changes.edits)
        else:
            self.found.same += 1
