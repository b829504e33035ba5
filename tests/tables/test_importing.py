"""What an import does not understand, each told at its place; and what it never does."""

import json
import os
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from conftest import Ran
from places import FROZEN, TRICKY
from plantrack.tables.reading import read_book

SOON = 2.0  # seconds
# The schemas of the standards are not ours to keep: the folder where somebody has put them.
SCHEMAS = os.environ.get("STRATML_XSD")
STANDARDS = {
    "StrategicPlan": "StrategicPlanISOVersion20140401.xsd",
    "PerformancePlanOrReport": "PerformancePlanOrReport20160216.xsd",
}


@pytest.fixture
def tables(plantrack: Callable, make_plan: Callable, tmp_path: Path) -> Path:
    """The tables of a small plan."""
    folder = tmp_path / "suivi"
    assert plantrack("export", "--output", str(folder), root=make_plan()).code == 0
    return folder


@pytest.fixture
def imported(plantrack: Callable, tmp_path: Path) -> Callable[[Path], Ran]:
    """Import something into an empty folder, which is to stay empty."""

    def _import(path: Path) -> Ran:
        empty = tmp_path / "empty"
        empty.mkdir(exist_ok=True)
        before = sorted(tmp_path.rglob("*"))
        start = time.process_time()
        ran = plantrack("import", str(path), "--write", "--lang", "en", root=empty)
        assert time.process_time() - start < SOON
        assert ran.code in (1, 2), ran
        assert sorted(tmp_path.rglob("*")) == before
        return ran

    return _import


def changed(folder: Path, name: str, old: str, new: str) -> Path:
    path = folder / name
    text = path.read_text("utf-8")
    assert old in text, text
    path.write_text(text.replace(old, new, 1), "utf-8")
    return folder


WRONG = {
    "a date of another order": (
        "deliverables.csv", "2017-06-30", "30/06/2017", "deliverables.csv:2:81", "not a date",
    ),
    "an unknown status": ("entries.csv", "done", "fini", "entries.csv:2:21", "fini"),
    "an entry of nothing": ("entries.csv", "2017-L01", "2017-L99", "entries.csv:2:1", "2017-L99"),
    "an id twice": ("deliverables.csv", "2018-L01", "2017-L01", "deliverables.csv:3:1", "second"),
    "a required cell that is empty": (
        "deliverables.csv", "Publier le second livrable", "", "deliverables.csv:3:", "missing",
    ),
    "an unknown column": ("roles.csv", "id,title", "id,titre", "roles.csv:1:4", "titre"),
    "a column twice": ("roles.csv", "id,title", "id,id", "roles.csv:1:4", "second"),
    "a parent that is not there": ("nodes.csv", "1.1,1", "1.1,9", "nodes.csv:3:5", "9"),
    "a parent that is below it": ("nodes.csv", "1,,", "1,1.1,", "nodes.csv:", "axis"),
    "another period than the file's": (
        "deliverables.csv", "2018,actions/2018", "2019,actions/2018", "deliverables.csv:3:", "file",
    ),
    "a file elsewhere": (
        "deliverables.csv", "actions/2018/a.yaml", "actions/2018/../../../x.yaml",
        "deliverables.csv:3:15", "file",
    ),
    "an absolute file": ("nodes.csv", "plan/axes/1.yaml", "/etc/1.yaml", "nodes.csv:2:4", "file"),
    "a hidden file": (
        "nodes.csv", "plan/axes/1.yaml", "plan/axes/.1.yaml", "nodes.csv:2:4", "file",
    ),
    "a header's file": (
        "deliverables.csv", "actions/2018/a.yaml", "actions/2018/plan.yaml",
        "deliverables.csv:3:15", "file",
    ),
    "a period that is none": (
        "action_plans.csv", "2018,2018", "../x,2018", "action_plans.csv:3:1", "../x",
    ),
    "a control character": ("roles.csv", "Direction", "Dire\x07ction", "roles.csv:2:11", "control"),
    "a quote in its place": ("roles.csv", "Direction", '"Dire"ction', "roles.csv:2:11", "quote"),
    "a quote left open": ("roles.csv", "Direction", '"Direction', "roles.csv:2:11", "quote"),
    "too many cells": ("roles.csv", "Direction", "Direction,x", "roles.csv:2:", "more cells"),
}  # fmt: skip


@pytest.mark.few(3)
@pytest.mark.parametrize("name", WRONG)
def test_what_is_wrong_in_a_table_is_told_at_its_cell(
    tables: Path, imported: Callable, name: str
) -> None:
    file, old, new, place, words = WRONG[name]
    ran = imported(changed(tables, file, old, new))
    said = ran.out + ran.err
    assert place in said, said
    assert words in said, said


def test_a_table_that_is_no_utf_8(tables: Path, imported: Callable) -> None:
    path = tables / "roles.csv"
    path.write_bytes(path.read_text("utf-8").replace("Direction", "D\u00e9").encode("cp1252"))
    assert "roles.csv:2:1" in imported(tables).err


def test_every_mistake_is_told_and_folded_past_fifty(tables: Path, imported: Callable) -> None:
    path = tables / "roles.csv"
    path.write_text("id,title\n" + "".join(f"r{n},\n" for n in range(60)), "utf-8")
    ran = imported(tables)
    assert ran.out.count("roles.csv:") == 50
    assert "10 more" in ran.out


@pytest.mark.few(3)
@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("{", "datapackage.json:1:2"),
        ("[" * 100_000, "no JSON"),
        ('{"plantrack": {"schema": "plantrack.export/2"}}', "plantrack.export/2"),
        ('{"plantrack": {"schema": "plantrack.export/1"}}', "part of a plan"),
        ("{}", "nothing that import reads"),
        ('{"resources": [{"path": "/etc/passwd"}]}', "nothing that import reads"),
    ],
)
def test_a_description_that_is_not_ours(
    tables: Path, imported: Callable, text: str, words: str
) -> None:
    (tables / "datapackage.json").write_text(text, "utf-8")
    assert words in imported(tables).err


JSON_WRONG: dict[str, tuple[str, str, str]] = {
    "a number": ('"due": "2017-06-30"', '"due": 2017', "quotes"),
    "a bad date": ('"due": "2017-06-30"', '"due": "30/06/2017"', "date"),
    "an unknown field": ('"due": "2017-06-30"', '"fin": "2017-06-30"', "fin"),
    "a file elsewhere": ('"file": "actions/2017/a.yaml"', '"file": "../a.yaml"', "file"),
    "a list for a record": ('"roles": [', '"roles": ["x", ', "record"),
    "an unknown kind": ('"roles": [', '"rolls": [', "no export"),
    "a constant that is none": ('"due": "2017-06-30"', '"due": NaN', "JSON"),
}


@pytest.mark.parametrize("name", JSON_WRONG)
def test_what_is_wrong_in_json_is_told_at_its_line(
    plantrack: Callable, make_plan: Callable, tmp_path: Path, imported: Callable, name: str
) -> None:
    old, new, words = JSON_WRONG[name]
    text = plantrack("export", "--format", "json", root=make_plan()).out
    assert old in text
    path = tmp_path / "suivi.json"
    path.write_text(text.replace(old, new, 1), "utf-8")
    line = 1 if "JSON" in words else text[: text.index(old)].count("\n") + 1
    ran = imported(path)
    assert f"suivi.json:{line}:" in ran.out + ran.err, ran
    assert words in ran.out + ran.err


@pytest.mark.parametrize("text", ["[]", "{}", '"x"', "1", '{"schema": 3}', ""])
def test_json_that_is_no_export_is_refused(imported: Callable, tmp_path: Path, text: str) -> None:
    path = tmp_path / "suivi.json"
    path.write_text(text, "utf-8")
    assert imported(path).code == 2


def test_a_pipe_and_what_is_not_there_are_refused(
    tables: Path, imported: Callable, tmp_path: Path
) -> None:
    assert "nowhere" in imported(tmp_path / "nowhere").err
    (tables / "roles.csv").unlink()
    os.mkfifo(tables / "roles.csv")
    assert "ordinary" in imported(tables).err


def test_an_import_takes_no_folder_that_holds_a_plan(
    plantrack: Callable, tables: Path, tmp_path: Path
) -> None:
    empty = tmp_path / "empty"
    (empty / "actions").mkdir(parents=True)
    assert plantrack("import", str(tables), "--write", root=empty).code == 2
    assert [*empty.iterdir()] == [empty / "actions"]


def test_a_list_is_a_table_that_computes_nothing(plantrack: Callable, make_plan: Callable) -> None:
    text = (
        "deliverables:\n  - id: L1\n    title: =1+1\n    commitments: [1.1]\n    due: 2018-02-01\n"
    )
    root = make_plan({"actions/2018/a.yaml": text})
    ran = plantrack("list", "--csv", "--lang", "en", root=root)
    assert ran.code == 0
    assert ",'=1+1," in ran.out
    for words in (("list",), ("agenda",), ("coverage",), ("changes",), ("history",)):
        ran = plantrack(*words, "--csv", root=root)
        heads = ran.out.splitlines()[0].removeprefix("\ufeff").split(";")
        assert ran.code == 0
        assert len({*heads}) == len(heads), heads


@pytest.mark.few(3)
@pytest.mark.parametrize("command", ["list", "agenda", "coverage", "changes", "history"])
def test_a_list_is_a_workbook_too(plantrack: Callable, tmp_path: Path, command: str) -> None:
    path = tmp_path / "liste.xlsx"
    assert plantrack(command, "--xlsx", str(path), root=FROZEN).code == 0
    sheet = read_book(path).sheets[0]
    lines = plantrack(command, "--csv", root=FROZEN).out.splitlines()
    assert sheet.rows[1][1].text == lines[0].removeprefix("\ufeff").split(";")[0]


@pytest.mark.few(3)
@pytest.mark.parametrize("command", ["list", "agenda", "coverage", "changes", "history"])
def test_a_table_is_refused_while_a_file_cannot_be_read(
    plantrack: Callable, make_plan: Callable, tmp_path: Path, command: str
) -> None:
    root, path = make_plan({"actions/2018/a.yaml": "deliverables: [\n"}), tmp_path / "x.xlsx"
    for words in (("--csv",), ("--xlsx", str(path))):
        ran = plantrack(command, *words, root=root)
        assert (ran.code, ran.out) == (2, "")
        assert not path.exists()
        assert plantrack(command, *words, "--incomplete", root=root).code == 0


def test_stratml_is_what_the_standards_say(plantrack: Callable) -> None:
    etree = pytest.importorskip("lxml.etree")
    for words, root, leaf in (
        (("--what", "nodes"), "StrategicPlan", "eng-1.1"),
        ((), "PerformancePlanOrReport", "eng-1.1"),
    ):
        ran = plantrack("export", "--format", "stratml", *words, root=FROZEN)
        tree = etree.fromstring(ran.out.encode())
        assert etree.QName(tree).localname == root
        ids = [each.text for each in tree.iter("{*}Identifier")]
        assert leaf in ids
        assert len({*ids}) == len(ids)
        assert "72" in ran.err
        if SCHEMAS:
            schema = etree.parse(Path(SCHEMAS) / STANDARDS[root])
            etree.XMLSchema(schema).assertValid(tree)


def test_json_is_what_its_schema_says(plantrack: Callable) -> None:
    jsonschema = pytest.importorskip("jsonschema")
    schema = json.loads(plantrack("schema", "export", root=FROZEN).out)
    validator = jsonschema.Draft202012Validator(schema)
    validator.check_schema(schema)
    for root in (FROZEN, TRICKY):
        for what in ("all", "deliverables", "nodes", "entries", "indicators"):
            ran = plantrack("export", "--format", "json", "--what", what, "--internal", root=root)
            assert not [*validator.iter_errors(json.loads(ran.out))], what


def test_the_description_is_a_data_package(tables: Path) -> None:
    package = json.loads((tables / "datapackage.json").read_text("utf-8"))
    assert package["profile"] == "tabular-data-package"
    for resource in package["resources"]:
        lines = (tables / resource["path"]).read_text("utf-8").splitlines()
        fields = resource["schema"]["fields"]
        assert lines[0] == ",".join(field["name"] for field in fields)
        assert all({*field["titles"]} == {"fr", "en"} for field in fields)
    entries = next(each for each in package["resources"] if each["name"] == "entries")
    told = {field["name"]: field for field in entries["schema"]["fields"]}
    assert told["date"]["type"] == "date"
    assert told["progress"] | {"titles": None, "title": None} == {
        "name": "progress", "type": "integer", "title": None, "titles": None, "unit": "%",
        "bareNumber": False,
    }  # fmt: skip
    assert "internal" not in told
