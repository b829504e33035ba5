"""Somebody else's table, brought into a plan by its map: nothing lost, nothing invented."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
import xlsxwriter

from conftest import Ran
from plantrack.loading import Loaded, load_plan
from plantrack.model import Deliverable, Status, state_of
from plantrack.source.files import FolderTree

Run = Callable[..., Ran]
Make = Callable[..., Path]
MAP = """\
as_of: 2018-11-20
period: 2018
key: N°
levels: [Axe, Objectif]
deliverable:
  title: Titre
  due: {column: Échéance, spelled: [day/month/year], words: {T4 2018: 2018-12-31}}
  lead: {column: Pilote, words: {Super service: batiments}}
  status:
    column: Statut
    words:
      En cours: in_progress
      En pause: {status: in_progress, challenges: En pause}
      Flou: none
  progress: {column: Fait, scale: 1}
drop: [Personne]
"""
HEAD = "N°;Axe;Objectif;Titre;Échéance;Pilote;Statut;Fait;Budget;Personne\n"
ROWS = (
    "A-1;Axe neuf;Un but;Ouvrir le centre;30/09/2018;Direction;En cours;0,6;1000;Jeanne\n"
    "A-2;Axe neuf;Un but;Former l’équipe;T4 2018;Super service;En pause;;;\n"
    'A-3;Axe neuf;Autre but;Bâtir, puis dire;2018-12-15;direction;Flou;;"2 000,\nenviron";\n'
)


def table(root: Path, text: str, name: str = "suivi.csv") -> Path:
    (root / name).write_text(text, encoding="utf-8")
    return root / name


def mapped(root: Path, text: str = MAP, name: str = "suivi") -> Path:
    folder = root / "plan/imports"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / f"{name}.yaml").write_text(text, encoding="utf-8")
    return root


def loaded(root: Path) -> Loaded:
    return load_plan(FolderTree(root))


def by_ref(root: Path) -> dict[str, Deliverable]:
    return {d.ref.partition(":")[2]: d for d in loaded(root).plan.deliverables if d.ref}


def bring(run: Run, root: Path, *words: str, file: str = "suivi.csv") -> Ran:
    return run("import", file, "--map", "suivi", "--lang", "en", *words, root=root)


@pytest.fixture
def root(make_plan: Make) -> Path:
    root = make_plan()
    table(root, HEAD + ROWS)
    return mapped(root)


def files(root: Path) -> dict[str, bytes]:
    return {str(p): p.read_bytes() for p in sorted(root.rglob("*.yaml"))}


def test_a_preview_counts_and_writes_nothing(plantrack: Run, root: Path) -> None:
    before = files(root)
    ran = bring(plantrack, root)
    assert ran.code == 0, ran.err
    assert "Deliverables to make: 3" in ran.out
    assert "Roles and partners to add: 1" in ran.out
    assert files(root) == before


def test_a_table_becomes_deliverables_that_say_what_it_says(plantrack: Run, root: Path) -> None:
    ran = bring(plantrack, root, "--write")
    assert ran.code == 0, ran.err
    first, second, third = (by_ref(root)[key] for key in ("A-1", "A-2", "A-3"))
    assert (first.title, first.lead, str(first.due)) == ("Ouvrir le centre", "direction",
                                                         "2018-09-30")  # fmt: skip
    assert state_of(first).status is Status.IN_PROGRESS
    assert state_of(first).progress == 60
    assert first.extra == {"Budget": "1000"}
    assert (second.lead, second.updates[0].challenges) == ("batiments", "En pause")
    assert third.updates == ()
    assert third.extra["Budget"] == "2 000,\nenviron"
    assert third.extra["Statut"] == "Flou"
    assert not any("Jeanne" in text.decode() for text in files(root).values())
    assert loaded(root).plan.role_of["batiments"].title == "Super service"


def test_the_tree_is_numbered_below_what_is_there(plantrack: Run, root: Path) -> None:
    bring(plantrack, root, "--write")
    nodes = loaded(root).plan.nodes
    assert [(key, nodes[key].title) for key in ("2", "2.1", "2.2")] == [
        ("2", "Axe neuf"), ("2.1", "Un but"), ("2.2", "Autre but"),
    ]  # fmt: skip
    assert nodes["2.1"].ref == "suivi:Axe neuf / Un but"


def test_twice_changes_nothing_and_once_is_undone(plantrack: Run, root: Path) -> None:
    before = files(root)
    bring(plantrack, root, "--write")
    after = files(root)
    again = bring(plantrack, root, "--write")
    assert (again.code, files(root)) == (0, after)
    assert "Already there: 6" in again.out
    assert plantrack("undo", root=root).code == 0
    assert files(root) == before


def test_a_cell_that_changed_is_shown_then_written(plantrack: Run, root: Path) -> None:
    bring(plantrack, root, "--write")
    text = (HEAD + ROWS).replace("Ouvrir le centre", "Ouvrir les deux centres")
    table(root, text.replace("0,6;1000", "0,8;1 500"))
    later = MAP.replace("2018-11-20", "2018-12-20")
    mapped(root, later)
    ran = bring(plantrack, root, "--write")
    assert ran.code == 0, ran.err
    assert "title Ouvrir le centre → Ouvrir les deux centres" in ran.out
    first = by_ref(root)["A-1"]
    assert (first.title, first.extra["Budget"]) == ("Ouvrir les deux centres", "1 500")
    assert [(str(entry.date), entry.progress) for entry in first.updates] == [
        ("2018-11-20", 60), ("2018-12-20", 80),
    ]  # fmt: skip
    assert first.updates[1].status is None


def test_a_row_under_two_parents_answers_both(plantrack: Run, root: Path) -> None:
    again = "A-1;Axe neuf;Autre but;Ouvrir le centre;30/09/2018;Direction;En cours;0,6;1000;X\n"
    table(root, HEAD + ROWS + again)
    assert bring(plantrack, root, "--write").code == 0
    assert by_ref(root)["A-1"].commitments == ("2.1", "2.2")
    assert len(by_ref(root)) == 3


def test_two_rows_that_differ_are_a_conflict(plantrack: Run, root: Path) -> None:
    again = "A-1;Axe neuf;Autre but;Ouvrir un centre;30/09/2018;Direction;En cours;0,6;1000;X\n"
    table(root, HEAD + ROWS + again)
    ran = bring(plantrack, root, "--format", "json", "--write")
    (found,) = json.loads(ran.out)["diagnostics"]
    assert (found["rule"], found["line"]) == ("rows-differ", 6)
    assert found["related"][0]["line"] == 2
    assert "Titre" in found["message"]
    assert ran.code == 1
    assert by_ref(root) == {}


def test_a_row_that_is_gone_is_named_and_stays(plantrack: Run, root: Path) -> None:
    bring(plantrack, root, "--write")
    table(root, HEAD + ROWS.partition("\n")[2])
    ran = bring(plantrack, root, "--write")
    assert ran.code == 0
    assert "A-1" in ran.out
    assert "row-vanished" in ran.out
    assert "A-1" in by_ref(root)


def test_what_is_not_understood_is_told_at_its_cell(plantrack: Run, root: Path) -> None:
    wrong = ROWS.replace("30/09/2018", "fin septembre").replace("En cours", "Bientôt")
    wrong += "A-4;Axe neuf;Un but;Clore;31/31/2018;Personne d’ici;Bientôt;quasi;;\n"
    table(root, HEAD + wrong)
    ran = bring(plantrack, root, "--format", "json")
    told = {(d["line"], d["column"], d["message"]) for d in json.loads(ran.out)["diagnostics"]}
    assert told == {
        (2, 38, "“fin septembre” is no date that the map knows"),
        (2, 62, "“Bientôt” is no status that the map knows (and in 1 other cell: 6:53)"),
        (6, 27, "“31/31/2018” is no date that the map knows"),
        (6, 38, "no role is called “Personne d’ici”"),
        (6, 61, "“quasi” is no progress"),
    }
    assert ran.code == 1


def test_nothing_is_written_unless_the_rest_is_asked_for(plantrack: Run, root: Path) -> None:
    table(root, HEAD + ROWS.replace("30/09/2018", "fin septembre"))
    ran = bring(plantrack, root, "--write")
    assert (ran.code, by_ref(root)) == (1, {})
    assert "--partial" in ran.err
    ran = bring(plantrack, root, "--write", "--partial")
    assert ran.code == 1
    first = by_ref(root)["A-1"]
    assert (first.due, first.extra["Échéance"]) == (None, "fin septembre")


def test_an_answer_for_programs_stays_one_when_it_is_written(plantrack: Run, root: Path) -> None:
    for _ in range(2):
        ran = bring(plantrack, root, "--write", "--format", "json")
        assert json.loads(ran.out)["diagnostics"] == []
    assert "Nothing to change" in ran.err


@pytest.mark.parametrize("spelling", ["text", "github", "sarif"])
def test_formats(plantrack: Run, root: Path, spelling: str) -> None:
    with xlsxwriter.Workbook(root / "suivi.xlsx") as book:
        page = book.add_worksheet("Feuille")
        for row, line in enumerate((HEAD + ROWS.replace("En cours", "Bientôt")).split("\n")[:2]):
            for column, word in enumerate(line.split(";")):
                page.write_string(row, column, word)
    ran = bring(plantrack, root, "--format", spelling, file="suivi.xlsx")
    assert ran.code == 1
    if spelling == "text":
        assert "suivi.xlsx!Feuille:G2  error[cell-not-understood]" in ran.out
    elif spelling == "github":
        assert "file=suivi.xlsx,line=2,endLine=2,col=7" in ran.out
        assert "Feuille:G2" in ran.out
    else:
        (result,) = json.loads(ran.out)["runs"][0]["results"]
        (place,) = result["locations"]
        assert place["logicalLocations"] == [{"fullyQualifiedName": "suivi.xlsx!Feuille:G2"}]


def test_a_column_that_was_renamed_stops_with_both_names(plantrack: Run, root: Path) -> None:
    table(root, (HEAD + ROWS).replace("Statut", "État", 1))
    ran = bring(plantrack, root, "--write", "--format", "json")
    (found,) = json.loads(ran.out)["diagnostics"]
    assert (found["rule"], found["path"]) == ("column-not-understood", "plan/imports/suivi.yaml")
    assert "“Statut”" in found["message"]
    assert "“État”" in found["help"]
    assert (ran.code, by_ref(root)) == (1, {})


def test_so_does_a_column_whose_cells_are_only_kept(plantrack: Run, root: Path) -> None:
    bring(plantrack, root, "--write")
    table(root, (HEAD + ROWS).replace("Budget", "Coût", 1))
    ran = bring(plantrack, root, "--write", "--format", "json")
    (found,) = json.loads(ran.out)["diagnostics"]
    assert (found["rule"], found["line"], ran.code) == ("column-not-understood", 1, 1)
    assert "“Coût”" in found["message"]
    assert "“Budget”" in found["message"]
    assert by_ref(root)["A-1"].extra == {"Budget": "1000"}
    assert bring(plantrack, root, "--write", "--partial").code == 1
    assert by_ref(root)["A-1"].extra == {"Budget": "1000", "Coût": "1000"}
    assert bring(plantrack, root).code == 0


def test_a_heading_that_is_there_twice_is_named_by_its_letter(plantrack: Run, root: Path) -> None:
    table(root, "N°;Titre;Montant;Montant\n1;Bâtir;5;7\n")
    mapped(root, "key: N°\nperiod: 2018\ndeliverable:\n  title: Titre\n  weight: Montant\n"
                 "  commitments: {all: [1.1]}\n")  # fmt: skip
    ran = bring(plantrack, root, "--format", "json")
    assert "C, D" in json.loads(ran.out)["diagnostics"][0]["message"]
    mapped(root, (root / "plan/imports/suivi.yaml").read_text().replace("Montant", "D"))
    assert bring(plantrack, root, "--write").code == 0
    assert str(by_ref(root)["1"].weight) == "7"
    assert by_ref(root)["1"].extra == {"Montant (C)": "5"}


def test_a_column_of_two_scales_is_one_mistake(plantrack: Run, root: Path) -> None:
    table(
        root, HEAD + ROWS + "A-4;Axe neuf;Un but;Clore;;;;25;;\nA-5;Axe neuf;Un but;Dire;;;;40;;\n"
    )
    ran = bring(plantrack, root, "--format", "json")
    told = [d["message"] for d in json.loads(ran.out)["diagnostics"]]
    assert told == ["the column mixes scales: 0,6 counts to 1, 25 to 100"]


def test_ids_typed_as_numbers_are_one_mistake(plantrack: Run, root: Path) -> None:
    with xlsxwriter.Workbook(root / "suivi.xlsx") as book:
        page = book.add_worksheet("Feuille")
        for row, values in enumerate((("N°", "Titre"), (1.1, "Un"), (1.2, "Deux"), (1.1, "Dix"))):
            for column, value in enumerate(values):
                page.write(row, column, value)
    mapped(root, "key: N°\nperiod: 2018\ndeliverable: {title: Titre, commitments: {all: [1.1]}}\n")
    ran = bring(plantrack, root, "--format", "json", file="suivi.xlsx")
    found = json.loads(ran.out)["diagnostics"]
    assert [(d["rule"], d["cell"]) for d in found] == [("column-not-understood", "Feuille:A4")]


def test_a_formula_is_told_at_its_cell(plantrack: Run, root: Path) -> None:
    with xlsxwriter.Workbook(root / "suivi.xlsx") as book:
        page = book.add_worksheet("Feuille")
        page.write_row(0, 0, ["N°", "Titre", "Coût"])
        page.write_row(1, 0, ["1", "Bâtir"])
        page.write_formula(1, 2, "=1+1")
    mapped(root, "key: N°\nperiod: 2018\ndeliverable: {title: Titre, commitments: {all: [1.1]}}\n")
    ran = bring(plantrack, root, file="suivi.xlsx")
    assert "suivi.xlsx!Feuille:C2" in ran.out
    assert ran.code == 1


def test_a_status_is_told_of_a_day(plantrack: Run, root: Path) -> None:
    mapped(root, MAP.replace("as_of: 2018-11-20\n", ""))
    ran = bring(plantrack, root)
    assert ran.code == 2
    assert "as_of" in ran.err
    assert bring(plantrack, root, "--as-of", "2018-11-20").code == 0


def test_a_promise_not_kept_wants_its_reason(plantrack: Run, root: Path) -> None:
    table(root, HEAD + ROWS.replace("En cours", "Abandonné"))
    ran = bring(plantrack, root, "--write", "--partial")
    assert "reason" in ran.out
    assert by_ref(root)["A-1"].extra["Statut"] == "Abandonné"


def test_a_map_is_checked_as_any_file_of_the_plan(plantrack: Run, root: Path) -> None:
    mapped(root, MAP.replace("levels:", "livels:").replace("scale: 1", "scale: non"))
    ran = plantrack("check", "plan/imports", "--lang", "en", "--format", "json", root=root)
    found = json.loads(ran.out)["diagnostics"]
    assert [(d["rule"], d["line"]) for d in found] == [("unknown-field", 4), ("bad-value", 15)]
    ran = bring(plantrack, root)
    assert ran.code == 1
    assert "plan/imports/suivi.yaml:4:1" in ran.out


def test_a_tree_of_ids_becomes_nodes(plantrack: Run, root: Path) -> None:
    table(root, "id;nom;texte;points\n7;Axe sept;;90\n7.10;Dixième;Un texte;\n7.1;Premier ;;4\n")
    mapped(root, "tree: {id: id, title: nom, text: texte}\n")
    assert bring(plantrack, root, "--write").code == 0
    nodes = loaded(root).plan.nodes
    assert list(nodes)[-3:] == ["7", "7.10", "7.1"]
    assert (nodes["7.10"].text, nodes["7.1"].title) == ("Un texte", "Premier")
    assert nodes["7"].extra == {"points": "90"}
    assert "Already there: 3" in bring(plantrack, root, "--write").out


def test_a_tree_of_parents_has_deliverables_for_leaves(plantrack: Run, root: Path) -> None:
    table(root, "id,parent,nom,fin\na,,Axe,\nb,a,But,\nc,b,Bâtir,2018-09-30\nd,z,Perdu,\n")
    mapped(root, "tree: {id: id, parent: parent, title: nom}\nperiod: 2018\nkey: id\n"
                 "deliverable: {title: nom, due: fin}\n")  # fmt: skip
    ran = bring(plantrack, root, "--write", "--partial")
    assert "no row has the id “z”" in ran.out
    assert [(d.title, d.commitments) for d in by_ref(root).values()] == [("Bâtir", ("a.1",))]


def test_without_a_map_one_is_proposed_and_kept(plantrack: Run, root: Path) -> None:
    ran = plantrack("import", "suivi.csv", "--lang", "en", root=root)
    assert ran.code == 0
    assert "key: N°" in ran.out
    assert "as_of" in ran.out
    assert "Super service" in ran.out
    (root / "plan/imports/suivi.yaml").unlink()
    assert plantrack("import", "suivi.csv", "--save-map", "--lang", "en", root=root).code == 0
    kept = (root / "plan/imports/suivi.yaml").read_text(encoding="utf-8")
    assert kept == ran.out
    assert plantrack("check", "plan/imports", root=root).code == 0
    assert plantrack("import", "suivi.csv", "--save-map", root=root).code == 2


def test_records_of_json_and_yaml(plantrack: Run, root: Path) -> None:
    mapped(root, "sheet: plan.actions\nkey: id\nperiod: 2018\ndeliverable:\n  title: nom.fr\n"
                 "  commitments: {column: but, separator: ','}\n")  # fmt: skip
    record = {
        "id": 1.10,
        "nom": {"fr": "Bâtir", "en": "Build"},
        "but": "1.1, 1.10",
        "n": ["a", "b"],
    }
    text = json.dumps({"plan": {"actions": [record]}}).replace("1.1,", "1.10,", 1)
    table(root, text, "suivi.json")
    assert bring(plantrack, root, "--write", file="suivi.json").code == 0
    made = by_ref(root)["1.10"]
    assert (made.title, made.commitments) == ("Bâtir", ("1.1", "1.10"))
    assert made.extra == {"nom.en": "Build", "n": "a\nb"}
    yaml = "plan:\n  actions:\n    - id: 1.10\n      nom: {fr: Bâtir, en: Build}\n"
    table(root, yaml + "      but: 1.1, 1.10\n      n: [a, b]\n", "suivi.yaml")
    assert "Already there: 1" in bring(plantrack, root, file="suivi.yaml").out
