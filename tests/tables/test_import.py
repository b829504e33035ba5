"""Somebody else's table, brought into a plan by its map: nothing lost, nothing invented."""

import json
import re
import shlex
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
import xlsxwriter

from conftest import Ran
from places import REPOSITORY
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


@pytest.mark.parametrize(
    ("cells", "proposed"),
    [
        (("1.1", "1.10"), "commitments: Objectif"),
        (("1.1, 1.10", "1.1"), "separator:"),
        (("1.1", "Autre chose"), "tree:"),
    ],
)
def test_a_column_of_ids_of_the_tree_is_what_rows_answer(
    plantrack: Run, root: Path, cells: tuple[str, str], proposed: str
) -> None:
    """A column of other words stays a level of a new tree, or is left to a person."""
    rows = "".join(f"Colloque {cell};{cell}\n" for cell in cells)
    table(root, f"Titre;Objectif\n{rows}", "autre.csv")
    ran = plantrack("import", "autre.csv", root=root)
    assert ran.code == 0
    assert proposed in ran.out
    assert ("tree:" in ran.out) == (proposed == "tree:")  # named by what is to decide


@pytest.mark.parametrize(
    ("text", "told", "not_told"),
    [
        ("Axe;Objectif;Titre\n1;1.1;A\n1;1.10;B\n", "commitments: Objectif", "levels:"),
        ("Axe;Objectif;Titre\n1;Former;A\n1;Relier;B\n", "levels:", "commitments:"),
        ("Objectif;Titre\n1,1;A\n1,1;B\n", "levels:", "commitments:"),
        ("Axe;Objectif\n1;1.1\n1;1.10\n", "levels:", "commitments:"),
        ("Objectif;Titre\nForger, lier, agir;\nTenir, oser, dire;\n;A\n", "title: Titre", "tree:"),
    ],
    ids=["the deepest", "other words beside", "numbers", "nothing answers", "groups of rows"],
)
def test_what_is_proposed_loses_no_level(
    plantrack: Run, root: Path, text: str, told: str, not_told: str
) -> None:
    table(root, text, "autre.csv")
    proposed = plantrack("import", "autre.csv", root=root).out
    assert told in proposed
    assert not_told not in proposed


def test_a_proposal_says_first_which_file_it_does_not_know(plantrack: Run, root: Path) -> None:
    table(root, "Titre;Objectif\nColloque;1.1\n", "autre.csv")
    (axis,) = (root / "plan/axes").glob("*.yaml")
    axis.write_text("id: [", "utf-8")
    ran = plantrack("import", "autre.csv", "--lang", "en", root=root)
    assert ran.code == 0
    assert ran.err.startswith(f"! NOT READ: plan/axes/{axis.name}")
    assert "commitments: Objectif" not in ran.out


def test_what_is_proposed_says_nothing_of_dates_as_plan_files_have_them(
    plantrack: Run, root: Path
) -> None:
    """Of the others alone; and the command it gives quotes the file's name where it has to."""
    (root / "plan/imports/suivi.yaml").unlink(missing_ok=True)
    file = "suivi; rm -rf x.csv"
    table(root, "Titre;Échéance;Début\nA;2026-09-30;1 févr. 2026\nB;2027-06-30;31/03/2026\n", file)
    ran = plantrack("import", file, root=root)
    assert ran.code == 0
    assert ran.out.count("day/month/year") == 1
    assert "month/day/year" not in ran.out
    assert f"plantrack import '{file}' --save-map" in ran.err


def test_a_month_in_letters_needs_no_spelling_and_its_cell_is_kept(
    plantrack: Run, root: Path
) -> None:
    table(root, HEAD + ROWS.replace("30/09/2018", "le 1er oct. 2018", 1))
    assert bring(plantrack, root, "--write").code == 0
    centre = by_ref(root)["A-1"]
    assert str(centre.due) == "2018-10-01"
    assert dict(centre.extra or {})["Échéance"] == "le 1er oct. 2018"
    table(root, HEAD + ROWS.replace("30/09/2018", "printemps 2018", 1))
    assert "suivi.csv:2:" in bring(plantrack, root).out


def test_a_row_that_is_none_is_told_how_to_leave_it_out(plantrack: Run, root: Path) -> None:
    table(root, HEAD + ROWS + ";;;Total : 3 actions;;;;;3000;\n")
    ran = bring(plantrack, root)
    assert "`skip: [5]`" in " ".join(ran.out.split("suivi.csv:6:", 1)[1].split())
    mapped(root, MAP + "skip: [5]\n")
    assert "suivi.csv:6:" not in bring(plantrack, root).out


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


def test_a_control_character_is_told_and_its_cell_is_kept(plantrack: Run, root: Path) -> None:
    wrong = ROWS.replace("Ouvrir le", "Ouvrir\x07 le").replace("1000", "10\x1b00")
    table(root, HEAD + wrong.replace("T4 2018", "T4\x07 2018"))
    ran = bring(plantrack, root, "--format", "json", "--write", "--partial")
    found = json.loads(ran.out)["diagnostics"]
    assert [(d["line"], d["column"]) for d in found] == [(2, 21), (2, 73)]
    assert "control character U+0007" in found[0]["message"]
    assert "3:37" in found[0]["message"]
    assert "[U+0007]" in found[0]["help"]
    first, second = by_ref(root)["A-1"], by_ref(root)["A-2"]
    assert (first.title, first.extra["Budget"]) == ("Ouvrir[U+0007] le centre", "10[U+001B]00")
    assert (second.due, second.extra["Échéance"]) == (None, "T4[U+0007] 2018")


def test_a_cell_that_was_emptied_is_told_and_stays(plantrack: Run, root: Path) -> None:
    bring(plantrack, root, "--write")
    before = files(root)
    table(root, HEAD + ROWS.replace("30/09/2018", "").replace("En pause", ""))
    for _ in range(2):
        ran = bring(plantrack, root, "--format", "json", "--write")
        found = json.loads(ran.out)
        told = [(d["rule"], d["severity"], d["line"]) for d in found["diagnostics"]]
        assert told[0] == ("cell-emptied", "warning", 2)
        assert "“2018-09-30” stays" in found["diagnostics"][0]["message"]
        assert "“In progress” stays" in found["diagnostics"][1]["message"]
        assert (
            found["import"]["counts"]["emptied"] == 2
        )  # the status, and the challenge of its word
        assert (ran.code, files(root)) == (0, before)


def test_what_the_plan_changed_since_stays(plantrack: Run, root: Path) -> None:
    bring(plantrack, root, "--write")
    ref = by_ref(root)["A-1"].id
    assert plantrack("set", ref, "title", "Ouvrir deux centres", root=root).code == 0
    words = ("update", ref, "--progress", "70", "--date", "2018-11-25", "--note", "Le toit est là")
    assert plantrack(*words, root=root).code == 0
    mapped(root, MAP.replace("2018-11-20", "2018-12-20"))
    before = files(root)
    ran = bring(plantrack, root, "--write")
    assert (ran.code, files(root)) == (0, before)
    assert "Left as the plan has it: 2" in ran.out
    assert f"= {ref}  title Ouvrir deux centres (in the table: Ouvrir le centre)" in ran.out
    assert f"= {ref}  progress 70 (in the table: 60)" in ran.out


def test_what_changed_on_both_sides_waits_for_a_person(plantrack: Run, root: Path) -> None:
    bring(plantrack, root, "--write")
    ref = by_ref(root)["A-1"].id
    plantrack("set", ref, "title", "Ouvrir deux centres", root=root)
    table(root, HEAD + ROWS.replace("Ouvrir le", "Ouvrir trois").replace("1000", "2000"))
    before = files(root)
    ran = bring(plantrack, root, "--write", "--format", "json")
    (found,) = json.loads(ran.out)["diagnostics"]
    assert (found["rule"], found["line"], found["column"]) == ("cell-conflict", 2, 21)
    for value in ("Ouvrir le centre", "Ouvrir deux centres", "Ouvrir trois centre"):
        assert f"“{value}”" in found["message"]
    assert "--take 2:21" in found["help"]
    assert (ran.code, files(root)) == (1, before)
    assert bring(plantrack, root, "--write", "--partial").code == 1
    assert (by_ref(root)["A-1"].title, by_ref(root)["A-1"].extra["Budget"]) == (
        "Ouvrir deux centres", "2000")  # fmt: skip
    assert bring(plantrack, root).code == 1  # it is asked again
    ran = bring(plantrack, root, "--take", "2:22")
    assert "2:22 is in no conflict" in ran.out
    assert "In conflict: 2:21" in ran.out
    assert bring(plantrack, root, "--write", "--keep", "2:21").code == 0
    assert by_ref(root)["A-1"].title == "Ouvrir deux centres"
    ran = bring(plantrack, root, "--keep", "Z9", "--keep", "all")
    assert (ran.code, "In conflict" in ran.out, "Z9 is in no" in ran.out) == (0, False, True)
    table(root, HEAD + ROWS.replace("Ouvrir le", "Ouvrir quatre"))
    assert bring(plantrack, root, "--write", "--take", "all").code == 0
    assert by_ref(root)["A-1"].title == "Ouvrir quatre centre"


def test_without_what_was_said_last_each_difference_is_asked(plantrack: Run, root: Path) -> None:
    bring(plantrack, root, "--write")
    (root / "plan/imports/suivi.last.yaml").unlink()
    table(root, HEAD + ROWS.replace("Ouvrir le", "Ouvrir trois"))
    ran = bring(plantrack, root, "--write", "--format", "json")
    (found,) = json.loads(ran.out)["diagnostics"]
    assert (ran.code, found["rule"]) == (1, "cell-conflict")
    assert "is not known" in found["message"]


@pytest.mark.parametrize(
    ("kept", "line"),
    [
        ("<<<<<<< ours", 1),
        ('deliverables:\n  "A-1": {"title": 5}', 2),
        ('deliverables:\n  "A-1": {"title": [{"a": [["x"]]}]}', 2),
        ('deliverables:\n  "A-1": ' + "[" * 100_000, 2),
    ],
)
def test_what_was_said_last_and_is_not_as_it_was_written_is_refused(
    plantrack: Run, root: Path, kept: str, line: int
) -> None:
    (root / "plan/imports/suivi.last.yaml").write_text(f"{kept}\n", encoding="utf-8")
    ran = bring(plantrack, root, "--write")
    assert (ran.code, f"plan/imports/suivi.last.yaml:{line}" in ran.err) == (2, True)


def test_what_is_too_long_to_be_kept_is_told(
    plantrack: Run, root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("plantrack.tables.foreign.last.LARGEST", 200)
    ran = bring(plantrack, root, "--write")
    assert ran.code == 0
    assert "the next import will ask about each difference" in ran.err
    assert not (root / "plan/imports/suivi.last.yaml").exists()
    assert len(by_ref(root)) == 3


def test_what_was_said_last_is_no_file_to_be_read(plantrack: Run, root: Path) -> None:
    bring(plantrack, root, "--write")
    ran = plantrack("check", "plan/imports", "--lang", "en", root=root)
    assert (ran.code, "last.yaml" in ran.out) == (0, False)
    assert "Jeanne" not in (root / "plan/imports/suivi.last.yaml").read_text(encoding="utf-8")


def test_a_due_date_that_moves_without_a_reason_is_told_at_its_cell(
    plantrack: Run, root: Path
) -> None:
    bring(plantrack, root, "--write")
    mapped(root, MAP.replace("2018-11-20", "2018-12-20"))
    table(root, HEAD + ROWS.replace("30/09/2018", "31/10/2018").replace("0,6", "0,8"))
    ran = bring(plantrack, root, "--write", "--partial", "--format", "json")
    (found,) = json.loads(ran.out)["diagnostics"]
    assert (ran.code, found["line"], found["column"]) == (1, 2, 38)
    assert "“31/10/2018” cannot be written alone; it lacks the reason" in found["message"]
    first = by_ref(root)["A-1"]
    assert (str(state_of(first).due), first.extra["Échéance"]) == ("2018-09-30", "31/10/2018")
    assert state_of(first).progress == 80
    ran = bring(plantrack, root, "--write", "--partial")
    assert (ran.code, "To change: 0" in ran.out) == (1, True)
    text = MAP.replace("2018-11-20", "2018-12-20").replace("drop:", "  reason: Motif\ndrop:")
    mapped(root, text)
    rows = ROWS.replace("30/09/2018", "31/10/2018").replace("0,6", "0,8").replace(
        "Jeanne", "Jeanne;La Ville attend")  # fmt: skip
    table(root, HEAD.replace("\n", ";Motif\n") + rows)
    ran = bring(plantrack, root, "--write")
    assert ran.code == 0, ran.out
    first = by_ref(root)["A-1"]
    assert (str(state_of(first).due), "Échéance" in first.extra) == ("2018-10-31", False)


def test_progress_that_falls_is_told_at_its_cell(plantrack: Run, root: Path) -> None:
    bring(plantrack, root, "--write")
    mapped(root, MAP.replace("2018-11-20", "2018-12-20"))
    table(root, HEAD + ROWS.replace("0,6", "0,3"))
    ran = bring(plantrack, root, "--write", "--partial")
    assert ran.code == 1
    assert "suivi.csv:2:68" in ran.out
    assert state_of(by_ref(root)["A-1"]).progress == 60


def test_a_status_that_says_it_all_keeps_no_cell(plantrack: Run, root: Path) -> None:
    head, _, tail = MAP.partition("  status:\n")
    mapped(root, head + "  status: Statut\n" + tail[tail.index("  progress") :])
    table(root, HEAD + ROWS.replace("En pause", "Commencé").replace("Flou", "Under way"))
    assert bring(plantrack, root, "--write").code == 0
    made = by_ref(root)
    kept = [made[key].extra.get("Statut") for key in ("A-1", "A-2", "A-3")]
    assert kept == [None, "Commencé", "Under way"]


def test_programs_are_told_the_counts(plantrack: Run, root: Path) -> None:
    found = json.loads(bring(plantrack, root, "--format", "json").out)["import"]
    assert found["counts"] == {
        "nodes": 3, "deliverables": 3, "team": 1, "changed": 0, "same": 0, "kept": 0, "gone": 0,
        "emptied": 0, "conflicts": 0, "refused": 0, "not_understood": 0,
    }  # fmt: skip
    assert found["made"]["deliverables"][0]["title"] == "Ouvrir le centre"
    bring(plantrack, root, "--write")
    table(root, HEAD + ROWS.replace("1000", "2000"))
    found = json.loads(bring(plantrack, root, "--format", "json").out)["import"]
    (change,) = found["changes"]
    assert (change["field"], change["before"], change["after"]) == ("extra.Budget", "1000", "2000")


def severe(root: Path, rule: str) -> None:
    header = root / "plan/plan.yaml"
    header.write_text(f"{header.read_text('utf-8')}severities: {{{rule}: error}}\n", "utf-8")


def test_a_row_that_the_gate_refuses_leaves_the_others(plantrack: Run, root: Path) -> None:
    severe(root, "no-due-date")
    table(root, HEAD + ROWS.replace("T4 2018", "").replace("2018-12-15", ""))
    ran = bring(plantrack, root, "--write")
    assert ran.code == 1
    assert "Refused: 2" in ran.out
    assert ran.out.count("row-refused") == 2, ran
    assert "suivi.csv:3:1" in ran.out
    assert "(no-due-date)" in ran.out
    assert not by_ref(root)
    found = json.loads(bring(plantrack, root, "--format", "json").out)
    assert found["import"]["counts"]["refused"] == 2
    assert bring(plantrack, root, "--write", "--partial").code == 1
    assert [*by_ref(root)] == ["A-1"]
    table(root, HEAD + ROWS)
    assert bring(plantrack, root, "--write").code == 0
    assert {*by_ref(root)} == {"A-1", "A-2", "A-3"}


def test_a_fact_of_tomorrow_is_refused_at_its_row(plantrack: Run, root: Path) -> None:
    day = "{column: Échéance, spelled: [day/month/year], words: {T4 2018: 2018-12-31}}"
    steps = f"  milestones:\n    - {{title: Essai, due: {day}, done: Budget}}\ndrop:"
    mapped(root, MAP.replace("drop:", steps))
    table(root, HEAD + ROWS.replace(";1000;", ";2031-01-01;"))
    ran = bring(plantrack, root, "--write", "--partial")
    assert ran.code == 1
    assert "2031-01-01" in ran.out
    assert {*by_ref(root)} == {"A-2", "A-3"}


@pytest.mark.parametrize("page", ["how-to/bring-your-plan.md", "fr/apporter-son-plan.md"])
def test_a_plan_begins_with_only_a_table(plantrack: Run, tmp_path: Path, page: str) -> None:
    text = (REPOSITORY / "docs" / page).read_text(encoding="utf-8")
    rows = text[text.index("N°;Axe") :].partition("```")[0]
    table(tmp_path, rows)
    assert "--from empty" in plantrack("import", "suivi.csv", "--lang", "en", root=tmp_path).err
    shown = [shlex.split(told)[1:] for told in re.findall(r"^\$ (.*)$", text, re.MULTILINE)]
    for words in shown:
        ran = plantrack(*words, root=tmp_path)
        assert ran.code == 0, ran.out + ran.err
    told = plantrack("import", "suivi.csv", "--map", "suivi", "--lang", "en", root=tmp_path).out
    assert "Axes to make: 0" in told
    assert [words[0] for words in shown] == ["init", "import", "import", "status"]
    assert len(by_ref(tmp_path)) == len(rows.splitlines()) - 1
    plan = loaded(tmp_path).plan
    assert ([axis.title for axis in plan.axes], plan.header.illustrative) == (
        ["Mieux se déplacer", "Mieux habiter"], False)  # fmt: skip
    assert plantrack("check", root=tmp_path).code == 0


def test_a_sign_of_per_cent_tells_no_scale(plantrack: Run, root: Path) -> None:
    table(root, HEAD + ROWS.replace("0,6", "60 %"))
    assert "scale" not in plantrack("import", "suivi.csv", root=root).out


def test_a_preview_of_what_is_refused_says_how_to_go_on(plantrack: Run, root: Path) -> None:
    table(root, HEAD + ROWS.replace("30/09/2018", "fin septembre"))
    for words in ((), ("--write",)):
        assert "--write --partial" in bring(plantrack, root, *words).err


def test_less_than_one_per_cent_is_not_taken_for_nothing(plantrack: Run, root: Path) -> None:
    mapped(root, MAP.replace("scale: 1", "scale: 100"))
    ran = bring(plantrack, root, "--write", "--partial")
    assert ran.code == 1
    assert "less than one per cent" in ran.out
    first = by_ref(root)["A-1"]
    assert (state_of(first).progress, first.extra["Fait"]) == (None, "0,6")


ODS = "urn:oasis:names:tc:opendocument:xmlns:"
TRUTH = (
    '<table:table-cell table:formula="of:=TRUE()" office:value-type="float" office:value="1">'
    "<text:p>1</text:p></table:table-cell>"
)


def test_a_truth_that_libreoffice_keeps_as_a_formula_is_one(plantrack: Run, root: Path) -> None:
    with xlsxwriter.Workbook(root / "suivi.xlsx") as book:
        page = book.add_worksheet("Feuille")
        page.write_row(0, 0, ["N°", "Titre", "Public"])
        page.write_row(1, 0, ["1", "Bâtir"])
        page.write_formula(1, 2, "=TRUE()", None, value=True)
    words = ("N°", "Titre", "Public", "1", "Bâtir")
    cells = [
        f'<table:table-cell office:value-type="string"><text:p>{word}</text:p></table:table-cell>'
        for word in words
    ]
    head, row = "".join(cells[:3]), "".join(cells[3:]) + TRUTH
    with zipfile.ZipFile(root / "suivi.ods", "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr("META-INF/manifest.xml", f'<m:manifest xmlns:m="{ODS}manifest:1.0"/>')
        archive.writestr(
            "content.xml",
            f'<office:document-content xmlns:office="{ODS}office:1.0" '
            f'xmlns:table="{ODS}table:1.0" xmlns:text="{ODS}text:1.0"><office:body>'
            f'<office:spreadsheet><table:table table:name="Feuille"><table:table-row>{head}'
            f"</table:table-row><table:table-row>{row}</table:table-row></table:table>"
            "</office:spreadsheet></office:body></office:document-content>",
        )
    mapped(root, "key: N°\nperiod: 2018\ndeliverable: {title: Titre, commitments: {all: [1.1]}}\n")
    ran = bring(plantrack, root, "--write", file="suivi.xlsx")
    assert ran.code == 0, ran.out
    assert by_ref(root)["1"].extra == {"Public": "TRUE"}
    ran = bring(plantrack, root, file="suivi.ods")
    assert (ran.code, "Already there: 1" in ran.out) == (0, True), ran.out + ran.err
