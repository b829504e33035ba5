"""Where the cell of a field stands in a row, whether or not anything is in it."""

from collections.abc import Callable
from dataclasses import dataclass

from plantrack.diagnostics import Place
from plantrack.tables.foreign.columns import Column, Table

_EXTRA = "extra."
_STEPS = "milestones"


@dataclass(frozen=True)
class Places:
    """The places of a table's cells, by the fields of what its rows become."""

    table: Table

    def of(self, row: int) -> tuple[Callable[[str], Place], Callable[[str], bool]]:
        """Return where a row's cell of a field stands, and whether nothing is in it."""

        def place(name: str) -> Place:
            column, cells = self._column(name), self.table.sheet.rows[row]
            first = next(iter(cells.values()))
            if column is None:
                return self.table.sheet.place(first)
            cell = cells.get(column.number)
            if cell is None and self.table.sheet.source is None:
                return self.table.sheet.place_at(row, column.number)
            return self.table.sheet.place(cell or first)

        def is_empty(name: str) -> bool:
            column = self._column(name)
            return column is not None and column.number not in self.table.sheet.rows[row]

        return place, is_empty

    def heading(self, name: str) -> str:
        """Return what the column of a field is called; the field's own name where it has none."""
        column = self._column(name)
        return column.name if column else name.removeprefix(_EXTRA)

    def _column(self, name: str) -> Column | None:
        """Return the column of a field; of milestones, that of the first one's date."""
        if name.startswith(_EXTRA):
            wanted = name.removeprefix(_EXTRA)
            return next((each for each in self.table.columns.all if each.name == wanted), None)
        mapped, tree = self.table.map.deliverable, self.table.map.tree
        if mapped is None:
            return self.table.column(getattr(tree, name, None))
        if name == _STEPS:
            return self.table.column(mapped.milestones[0].due.column) if mapped.milestones else None
        return self.table.column(getattr(getattr(mapped, name, None), "column", None))
