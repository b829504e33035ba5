"""A plan exported and imported is the same plan: every field of every record, in each format."""

import json
import shutil
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from written_out import plans

from places import BASE, FROZEN, REPOSITORY, TRICKY
from plantrack.loading import Loaded
from plantrack.model import Plan, Record
from plantrack.project import open_project
from plantrack.tables.columns import columns_of, lists_of
from plantrack.tables.csv_tables import csv_of, sheet_of_csv
from plantrack.tables.filed import exported
from plantrack.tables.flat import laid_out
from plantrack.tables.gathering import Gathering
from plantrack.tables.kinds import TABLES
from plantrack.tables.refiling import filed, loaded_from
from plantrack.tables.sheets import Mistakes
from plantrack.wire.schema import FILE_KINDS
from trying import examples

CLOCK = date(2020, 3, 31)
FORMATS = {"csv": "suivi", "json": "suivi.json", "xlsx": "suivi.xlsx"}
PHASES = (Phase.explicit, Phase.reuse, Phase.generate)  # shrinking takes minutes
READING = {"bad-value", "missing-field", "unknown-field", "duplicate-id", "too-large"}


def out_and_back(loaded: Loaded) -> Plan:
    """Return the plan that its tables of CSV hold."""
    laid, mistakes, sheets = laid_out(exported(loaded, internal=True)), Mistakes(), {}
    for name, rows in laid.rows.items():
        headings = laid.headings(name)
        made = csv_of(headings, ([row.get(each, "") for each in headings] for row in rows))
        sheets[name] = sheet_of_csv(name, made)
    records = Gathering(sheets, mistakes).gather()
    filing = filed(records)
    assert not mistakes.found
    assert not filing.wrong
    return loaded_from(filing.contents()).plan


@pytest.mark.few(2)
@pytest.mark.parametrize("format_", FORMATS)
@pytest.mark.parametrize("root", [FROZEN, TRICKY, REPOSITORY, BASE], ids=lambda root: root.name)
def test_a_plan_comes_back(plantrack: Callable, tmp_path: Path, root: Path, format_: str) -> None:
    output, empty = tmp_path / FORMATS[format_], tmp_path / "empty"
    empty.mkdir()
    words = ("--format", format_, "--internal", "--output", str(output))
    assert plantrack("export", *words, root=root).code == 0
    shown = plantrack("import", str(output), root=empty)
    assert shown.code == 0, shown
    assert not [*empty.iterdir()]
    assert plantrack("import", str(output), "--write", root=empty).code == 0
    assert open_project(empty).plan == open_project(root).plan
    assert plantrack("undo", "--yes", root=empty).code == 0
    assert not [*empty.iterdir()]


def specimens() -> Iterator[Path]:
    return (path.parent for path in sorted((REPOSITORY / "tests/rules").glob("*/expected.txt")))


@pytest.mark.nightly
def test_every_specimen_of_a_mistake_that_can_be_read_comes_back(tmp_path: Path) -> None:
    tried = 0
    for specimen in specimens():
        root = tmp_path / specimen.name
        shutil.copytree(BASE, root)
        shutil.copytree(specimen, root, dirs_exist_ok=True)
        loaded = open_project(root).loaded
        if {each.rule for each in loaded.diagnostics} & READING or loaded.unread:
            continue
        if len({each.id for each in loaded.plan.deliverables}) < len(loaded.plan.deliverables):
            continue
        if len(loaded.plan.nodes) < len(loaded.plan.every_node):
            continue
        tried += 1
        assert out_and_back(loaded) == loaded.plan, specimen.name
    assert tried > 30


@pytest.mark.nightly
@given(files=plans())
@settings(max_examples=examples(30), phases=PHASES, suppress_health_check=[*HealthCheck])
def test_any_plan_comes_back(files: dict[str, bytes]) -> None:
    loaded = loaded_from(files)
    assert not loaded.unread
    assert not [each for each in loaded.diagnostics if each.rule in READING]
    assert out_and_back(loaded) == loaded.plan


@pytest.mark.few(1)
@given(files=plans("\r", whole=True))
@settings(max_examples=examples(3), phases=PHASES, suppress_health_check=[*HealthCheck])
@pytest.mark.parametrize("format_", FORMATS)
def test_every_field_comes_back_in_each_format(
    plantrack: Callable, tmp_path_factory: pytest.TempPathFactory, format_: str, files: dict
) -> None:
    folder = tmp_path_factory.mktemp("whole")
    root, empty, output = folder / "plan", folder / "empty", folder / FORMATS[format_]
    empty.mkdir()
    for path, content in files.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_bytes(content)
    for record in records_in(open_project(root).plan):
        silent = {name for name in type(record).model_fields if name not in record.model_fields_set}
        assert silent <= {"commitments", "year", "title", "text"}, record
    ran = plantrack("export", "--internal", "--output", str(output), root=root)
    assert ran.code == 0, ran
    ran = plantrack("import", str(output), "--write", root=empty)
    assert ran.code == 0, ran
    assert open_project(empty).plan == open_project(root).plan


def records_in(plan: Plan) -> Iterator[Record]:
    yield from (*plan.every_node, *plan.deliverables, *plan.indicators)


def test_every_field_has_a_column() -> None:
    """A field that is new has one, or this fails: tables are made from the declarations."""
    lists = {name for table in TABLES.values() if (name := (table.owner, table.within))[0]}
    for table in TABLES.values():
        for model in table.models:
            for within, inner in lists_of(model).items():
                is_tree = within == ("commitments",) and table.name == "nodes"
                held = [
                    each
                    for each in TABLES.values()
                    if (table.name, within) == (each.owner, each.within)
                ]
                assert is_tree or (held and inner in held[0].models), (model, within)
                lists.discard((table.name, within))
            fields = {column.route[0] for column in columns_of(model)}
            inside = {within[0] for within in lists_of(model)}
            assert fields | inside == {*model.model_fields}, model
    assert not lists
    held = {model for table in TABLES.values() for model in table.models}
    kinds = [kind for name, kind in FILE_KINDS.items() if name != "import"]  # no record of a plan
    for kind in kinds:  # a file that is new too
        assert kind.model in held or {*lists_of(kind.model).values()} <= held, kind


def test_internal_notes_stay_out_and_no_entry_is_made_to_confirm(
    plantrack: Callable, make_plan: Callable, tmp_path: Path
) -> None:
    path = "actions/2018/a.yaml"
    root = make_plan()
    text = (root / path).read_text("utf-8")
    text = text.replace("status: done\n", "status: done\n        internal: canari\n")
    (root / path).write_text(text + "      - date: 2018-07-01\n        internal: canari\n", "utf-8")
    for format_, name in FORMATS.items():
        output = tmp_path / name
        ran = plantrack("export", "--format", format_, "--output", str(output), root=root)
        assert "2 mentions internes" in ran.err
        empty = tmp_path / f"empty-{format_}"
        empty.mkdir()
        assert plantrack("import", str(output), "--write", root=empty).code == 0
        written = "".join(each.read_text("utf-8") for each in empty.rglob("*.yaml"))
        assert "canari" not in written
        assert len(open_project(empty).plan.deliverables[1].updates) == 1
        whole = plantrack("export", "--format", "json", "--internal", root=root).out
        assert whole.count("canari") == 2


def test_an_export_is_refused_while_a_file_cannot_be_read(
    plantrack: Callable, make_plan: Callable
) -> None:
    root = make_plan({"actions/2018/a.yaml": "deliverables: [\n"})
    for what in ("nodes", "entries"):
        assert plantrack("export", "--what", what, root=root).code == 2
    ran = plantrack("export", "--format", "json", "--incomplete", root=root)
    assert ran.code == 0
    assert json.loads(ran.out)["complete"] is False


def test_a_plan_that_is_here_is_compared(
    plantrack: Callable, make_plan: Callable, tmp_path: Path
) -> None:
    root, output = make_plan(), tmp_path / "suivi"
    assert plantrack("export", "--output", str(output), root=root).code == 0
    assert "0 différence" in plantrack("import", str(output), root=root).err
    path = root / "actions/2018/a.yaml"
    path.write_text(path.read_text("utf-8").replace("le second", "le deuxième"), "utf-8")
    before = path.read_bytes()
    ran = plantrack("import", str(output), root=root)
    assert "2018-L01" in ran.out
    assert "1 différence" in ran.err
    assert plantrack("import", str(output), "--write", root=root).code == 2
    assert path.read_bytes() == before


def test_a_part_is_no_plan(plantrack: Callable, make_plan: Callable, tmp_path: Path) -> None:
    root, output, empty = make_plan(), tmp_path / "suivi", tmp_path / "empty"
    empty.mkdir()
    plantrack("export", "--what", "deliverables", "--output", str(output), root=root)
    assert sorted(path.name for path in output.iterdir()) == [
        "datapackage.json",
        "deliverables.csv",
        "milestones.csv",
    ]
    ran = plantrack("import", str(output), "--write", root=empty)
    assert ran.code == 2
    assert "deliverables" in ran.err
    assert not [*empty.iterdir()]


def test_a_day_changes_nothing_in_an_export_and_it_is_said(plantrack: Callable) -> None:
    words = ("export", "--format", "json", "--lang", "en")
    ran, dated = plantrack(*words), plantrack(*words, "--as-of", "2018-06-30")
    assert ran.out == dated.out
    assert "--as-of changes nothing" in dated.err
    assert "--as-of" not in ran.err
    told = plantrack("export", "--format", "stratml", "--as-of", "2018-06-30", "--lang", "en")
    assert "changes nothing" not in told.err
