"""Records laid out as rows of tables."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

from plantrack.fields import Value
from plantrack.loading.records import nested_records
from plantrack.model import Record
from plantrack.tables.cells import listed
from plantrack.tables.filed import LISTS, Exported, Fields
from plantrack.tables.kinds import FILE, ID, LANGUAGE, PARENT, PERIOD, TABLES, WORD, Table, lists_in

Row: TypeAlias = dict[str, str]


_INTERNAL = ("internal",)


@dataclass
class Laid:
    """The rows of each table, with a column of internal notes or without."""

    has_internal: bool
    rows: dict[str, list[Row]] = field(default_factory=lambda: {name: [] for name in TABLES})

    def headings(self, name: str) -> list[str]:
        """Return what heads the columns of a table; a mapping has one for each key there is."""
        rows, found = self.rows[name], list[str]()
        for column in TABLES[name].columns:
            if column.opens:
                keys = {key for row in rows for key in row if key.startswith(f"{column.name}.")}
                found.extend(sorted(keys))
            elif column.route != _INTERNAL or self.has_internal:
                found.append(column.name)
        return found


def laid_out(found: Exported) -> Laid:
    """Return the rows of the tables of what is exported."""
    laid, records = Laid(found.has_internal), found.records
    _lay(laid, TABLES["plan"], records.plan, {})
    for axis in records.axes:
        _lay_node(laid, axis, {FILE: _text(axis.get(FILE))})
    for name in LISTS:
        placed = {key.name for key in TABLES[name].keys if key.name in (FILE, PERIOD)}
        for record in getattr(records, name):
            _lay(laid, TABLES[name], record, {key: _text(record.get(key)) for key in placed})
    laid.rows["removed"] = [{ID: identifier} for identifier in records.removed]
    for language, texts in records.translations.items():
        keys = {LANGUAGE: language}
        for identifier, told in texts.items():
            _lay(laid, TABLES["translations"], told, keys | {ID: identifier})
    return laid


def _lay_node(laid: Laid, node: Fields, keys: Row) -> None:
    table = TABLES["nodes"]
    is_axis = FILE in keys
    row = dict(keys)
    _spread(row, node, table.models[0 if is_axis else 1], ())
    laid.rows["nodes"].append(row)
    below = node.get("commitments")
    for child in below if isinstance(below, list) else ():
        if isinstance(child, dict):
            _lay_node(laid, child, {PARENT: _text(node.get(ID))})


def _lay(laid: Laid, table: Table, record: Fields, keys: Row) -> None:
    """Add the row of a record, and those of the records that it holds."""
    row = {name: cell for name, cell in keys.items() if cell}
    for model in table.models:
        _spread(row, record, model, ())
    laid.rows[table.name].append(row)
    for inner in lists_in(table.name):
        owner = {inner.owned_by: _text(record.get(ID))} if inner.owned_by else {}
        for held in _held(record, inner.within):
            if isinstance(held, dict):
                _lay(laid, inner, held, owner)
            else:
                laid.rows[inner.name].append({WORD: _text(held)})


def _held(record: Fields, within: tuple[str, ...]) -> list[Value]:
    found: Value = record
    for step in within:
        found = found.get(step) if isinstance(found, dict) else None
    return found if isinstance(found, list) else []


def _spread(
    row: Row, record: Mapping[str, Value], model: type[Record], above: tuple[str, ...]
) -> None:
    """Give a row the cells of a record's fields, and of the records in it."""
    nested = nested_records(model)
    for name, value in record.items():
        held = nested.get(name)
        if name not in model.model_fields or value is None or (held and held.is_list):
            continue
        route = (*above, name)
        if held is not None and isinstance(value, dict):
            _spread(row, value, held.model, route)
        else:
            row.update(_cells(".".join(route), value))


def _cells(name: str, value: Value) -> Iterator[tuple[str, str]]:
    if isinstance(value, dict):
        for key, inner in value.items():
            yield f"{name}.{key}", _text(inner)
    elif isinstance(value, list):
        yield name, listed([_text(element) for element in value])
    else:
        yield name, _text(value)


def _text(value: Value) -> str:
    return value if isinstance(value, str) else ""
