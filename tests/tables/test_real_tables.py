"""Tables of other people's, mapped by hand: no cell is lost, and twice changes nothing."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from conftest import Ran
from plantrack.loading import load_plan
from plantrack.model import Axis, Commitment, Deliverable, Plan
from plantrack.source.files import FolderTree
from plantrack.tables.foreign.columns import Table, kept, line
from plantrack.tables.foreign.opening import read_map, sheet_meant
from plantrack.tables.foreign.sources import opened
from plantrack.tables.reading import Cell

DATA = os.environ.get("PLANTRACK_REAL_DATA")
pytestmark = pytest.mark.skipif(DATA is None, reason="the tables are not in the repository")
Run = Callable[..., Ran]
Record = Axis | Commitment | Deliverable
FOUR_LEVELS = "words:\n  levels: [axis, objective, measure, action]\n"

COMPLEX = """\
sheet: Fichier dimport
header: 2
skip: [3]
as_of: 2018-11-20
period: 2018
levels: [Axe (x), Sous-axe (x.x), Sous-sous axe (x.x.x)]
deliverable:
  title: Titre de l'action
  description: Descriptif
  start: Date de début
  due: {column: Date de fin, spelled: [serial]}
  status:
    column: Statut
    words: {En cours: in_progress, À venir: planned, À discuter: none}
drop: [Personne pilote, Élu·e référent·e]
"""
FLAT = """\
sheet: Fichier dimport
header: 2
skip: [3]
period: 2018
deliverable:
  title: Titre de l'action
  description: Descriptif
  commitments: {all: [1.1]}
"""
TREE = "tree: {id: identifiant, title: nom, text: description}\n"
NAP = "sheet: resources.1.fields.{}.choices\ntree: {{id: key, title: fr}}\n"
WORK = NAP + "period: 2018\nkey: key\ndeliverable: {{title: fr}}\n"
FOLDER = "territoires-en-transitions"
TABLES = {
    "complex": (f"{FOLDER}/complex_plan.xlsx", [COMPLEX]),
    "flat": (f"{FOLDER}/plan_sans_axes.xlsx", [FLAT]),
    "tree": (f"{FOLDER}/referentiel-eci-structure.csv", [TREE]),
    "nap": (
        "canada-nap/nap5.yaml",
        [NAP.format("commitments"), NAP.format("milestones"), WORK.format("indicators")],
    ),
}


@pytest.mark.parametrize("name", TABLES)
def test_nothing_is_lost_and_twice_changes_nothing(
    plantrack: Run, make_plan: Callable[..., Path], name: str
) -> None:
    root = make_plan()
    with (root / "plan/plan.yaml").open("a", encoding="utf-8") as stream:
        stream.write(FOUR_LEVELS)
    file, maps = TABLES[name]
    for number, text in enumerate(maps):
        path = root / f"plan/imports/{name}-{number}.yaml"
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
        source = Path(DATA or "") / file
        words = ("import", str(source), "--map", path.stem, "--lang", "en", "--write")
        ran = plantrack(*words, root=root)
        assert ran.code == 0, ran.out + ran.err
        assert lost(root, source, path) == []
        again = plantrack(*words, root=root)
        assert "To change: 0" in again.out
        assert "Nothing to change" in again.out + again.err
    checked = plantrack("check", "--ignore", "uncovered-commitment", root=root)
    assert checked.code == 0, checked.out


def lost(root: Path, source: Path, path: Path) -> list[str]:
    """Return the cells that the plan does not say, each rebuilt from it by its map."""
    read = read_map(path, path.name)
    assert read.map is not None
    found = opened(source, read.map.header, read.map.sheet)
    header = 0 if found.is_records else read.map.header
    sheet = found.book.sheets[0] if found.is_records else sheet_meant(found.book, read.map.sheet)
    table = Table(path.stem, sheet, read.map.model_copy(update={"header": header}))
    plan = load_plan(FolderTree(root)).plan
    records: dict[str, Record] = {
        each.ref: each for each in (*plan.every_node, *plan.deliverables) if each.ref
    }
    missing = []
    for row in table.rows():
        cells = table.sheet.rows[row]
        record = records[f"{path.stem}:{key_of(table, row)}"]
        said = set(words_of(record, plan, table))
        missing.extend(
            sheet.place(cell).told
            for number, cell in cells.items()
            if number not in table.dropped and not is_said(cell, record, said, table)
        )
    return missing


def key_of(table: Table, row: int) -> str:
    mapped = table.map
    name = mapped.key or (mapped.tree.id if mapped.tree else None)
    if name:
        return line(text_of(table.cell(row, name)))
    title = mapped.deliverable.title.column if mapped.deliverable else None
    cells = [table.cell(row, level.title) for level in mapped.levels] + [table.cell(row, title)]
    return " / ".join(line(cell.text) for cell in cells if cell)


def text_of(cell: Cell | None) -> str:
    return cell.text if cell else ""


def is_said(cell: Cell, record: Record, said: set[str], table: Table) -> bool:
    name = table.columns.by_number[cell.column].name
    if record.extra.get(name) == kept(cell.text):
        return True
    return cell.column in table.mapped and (line(cell.text) in said or kept(cell.text) in said)


def words_of(record: Record, plan: Plan, table: Table) -> Iterator[str]:
    """Give what a record says that a cell of a mapped column may have said."""
    yield line(record.title)
    yield (record.ref or "").partition(":")[2]
    if not isinstance(record, Deliverable):
        yield record.text or ""
        return
    yield record.description or ""
    yield from (str(day) for day in (record.start, record.due) if day)
    yield from (line(node.title) for c in record.commitments for node in plan.path_to(c))
    status = table.map.deliverable.status if table.map.deliverable else None
    told = {entry.status for entry in record.updates}
    for word, meaning in status.words.items() if status else ():
        if meaning.status in told:
            yield word
