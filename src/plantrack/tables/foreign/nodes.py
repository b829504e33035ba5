"""The tree that a table tells: from columns of titles, ids that begin alike, or parents."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from plantrack.diagnostics import Diagnostic, Place, Related
from plantrack.locale import msg
from plantrack.tables.foreign.columns import RULE, Table, kept, line
from plantrack.tables.foreign.mistakes import not_understood
from plantrack.tables.foreign.rows import Row
from plantrack.tables.reading import Cell, Kind

BETWEEN = " / "


@dataclass
class TableNode:
    """A node of a table's tree: its key there, its parent's, and what is said of it.

    `wish` is the id that the table gives it; `row`, where it is one, its number.
    """

    key: str
    parent: str
    title: str
    place: Place
    text: str = ""
    wish: str = ""
    extra: Mapping[str, str] = field(default_factory=dict)
    row: int = 0


def nodes_above(rows: Sequence[Row]) -> dict[str, TableNode]:
    """Return the nodes that rows stand below, by key: the titles from the top."""
    found: dict[str, TableNode] = {}
    for row in rows:
        for depth in range(1, len(row.above) + 1):
            path = row.above[:depth]
            key = key_of(path)
            if key not in found:
                found[key] = TableNode(key, key_of(path[:-1]), path[-1], row.place)
    return found


def key_of(path: Sequence[str]) -> str:
    """Return the key of a node by the titles that lead to it."""
    return BETWEEN.join(path)


@dataclass(frozen=True)
class TreeRows:
    """The rows of a table whose rows are a tree: the nodes, and the parent of each by its key.

    Where a table has deliverables, those are the rows that nothing stands below.
    """

    nodes: dict[str, TableNode]
    parents: Mapping[str, str]
    leaves: frozenset[int]


def tree_rows(
    table: Table, rows: Sequence[Row], there: Collection[str], mistakes: list[Diagnostic]
) -> TreeRows:
    """Return the tree that rows make, below the nodes `there` already or beside them.

    What is wrong with it goes to `mistakes`.
    """
    tree = table.map.tree
    if tree is None:
        return TreeRows({}, {}, frozenset())
    cells = {row.number: table.cell(row.number, tree.id) for row in rows}
    keyed: dict[str, Row] = {}
    for row in rows:
        cell = cells[row.number]
        if cell is None:
            column = table.column(tree.id)
            place = table.sheet.place_at(row.number, column.number if column else 1)
            mistakes.append(not_understood(place, msg("this row has no id, which makes the tree")))
        elif line(cell.text) not in keyed:
            keyed[line(cell.text)] = row
    mistakes.extend(_twice(table, cells.values()))
    parents = {key: _parent(table, key, row, keyed, there, mistakes) for key, row in keyed.items()}
    above = set(parents.values())
    leaves = {key for key in keyed if key not in above} if table.map.deliverable else set()
    nodes = {
        key: _node(table, key, parents[key], row, mistakes)
        for key, row in keyed.items()
        if key not in leaves
    }
    return TreeRows(
        {key: node for key, node in nodes.items() if node.title or node.text},
        parents,
        frozenset(keyed[key].number for key in leaves),
    )


def _parent(
    table: Table,
    key: str,
    row: Row,
    keyed: Mapping[str, Row],
    there: Collection[str],
    mistakes: list[Diagnostic],
) -> str:
    """Return the key of the row above: the one named, else the longest beginning that is one."""
    tree = table.map.tree
    if tree is None or tree.parent is None:
        steps = key.split(".")
        beginnings = (".".join(steps[:length]) for length in range(len(steps) - 1, 0, -1))
        return next((start for start in beginnings if start in keyed or start in there), "")
    cell = table.cell(row.number, tree.parent)
    named = line(cell.text) if cell else ""
    if not named:
        return ""
    if named not in keyed and named in there:
        return named
    if named not in keyed or _bites(table, key, named, keyed):
        told = msg("no row has the id “{id}”, or it stands below this one", id=named)
        mistakes.append(not_understood(table.sheet.place(cell) if cell else row.place, told))
        return ""
    return named


def _bites(table: Table, key: str, named: str, keyed: Mapping[str, Row]) -> bool:
    """Return whether a row would stand below itself."""
    tree, seen = table.map.tree, {key}
    while named and named in keyed:
        if named in seen:
            return True
        seen.add(named)
        cell = table.cell(keyed[named].number, tree.parent if tree else None)
        named = line(cell.text) if cell else ""
    return False


def _node(table: Table, key: str, parent: str, row: Row, mistakes: list[Diagnostic]) -> TableNode:
    tree = table.map.tree
    title = table.cell(row.number, tree.title) if tree else None
    text = table.cell(row.number, tree.text) if tree else None
    if not title and not text:
        mistakes.append(not_understood(row.place, msg("this row has no title")))
    return TableNode(
        key,
        parent,
        line(title.text) if title else "",
        row.place,
        kept(text.text) if text else "",
        key,
        row.extra,
        row.number,
    )


def _twice(table: Table, cells: Iterable[Cell | None]) -> Iterator[Diagnostic]:
    """Give the one mistake of a column of ids where some stand twice."""
    seen: dict[str, Cell] = {}
    again: list[tuple[Cell, Cell]] = []
    for cell in cells:
        if cell is None:
            continue
        if cell.text.strip() in seen:
            again.append((seen[cell.text.strip()], cell))
        seen.setdefault(cell.text.strip(), cell)
    if again:
        yield twice_in_column(table, again)


def twice_in_column(table: Table, again: Sequence[tuple[Cell, Cell]]) -> Diagnostic:
    """Return the mistake of a column of ids where some stand twice, each first and again."""
    first, second = again[0]
    are_numbers = any(cell.kind is Kind.NUMBER for pair in again for cell in pair)
    advice = (
        msg("They are numbers, in which 1.10 is 1.1: make the column a text, and type them again.")
        if are_numbers
        else msg("Give each row an id of its own.")
    )
    return Diagnostic(
        RULE,
        table.sheet.place(second),
        msg(
            "ids that stand twice: {ids}",
            ids=", ".join(dict.fromkeys(cell.text.strip() for _, cell in again)),
        ),
        advice,
        (Related(table.sheet.place(first), msg("the first one")),),
    )
