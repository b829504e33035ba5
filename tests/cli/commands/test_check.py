"""`plantrack check`: exit codes, paths, formats."""

import json
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

SYNTAX = {"actions/2018/a.yaml": "deliverables:\n  - id: x\n    title: Bilan : trois\n"}


def test_a_sound_plan_exits_with_0(plantrack: Callable, make_plan: Callable) -> None:
    ran = plantrack("check", root=make_plan())
    assert ran.code == 0
    assert "0 erreur" in ran.out


def test_an_error_exits_with_1_and_shows_its_place(
    plantrack: Callable, make_plan: Callable
) -> None:
    ran = plantrack("check", root=make_plan(SYNTAX))
    assert ran.code == 1
    assert "actions/2018/a.yaml:3:18" in ran.out
    assert 'Écrivez\u00a0: title: "Bilan : trois"' in ran.out


def test_fail_on_lowers_the_bar(plantrack: Callable) -> None:
    assert plantrack("check").code == 0
    assert plantrack("check", "--fail-on", "warning").code == 1


def test_a_path_filters_what_is_shown_and_counted(plantrack: Callable, make_plan: Callable) -> None:
    root = make_plan(SYNTAX)
    assert plantrack("check", "actions/2017", root=root).code == 0
    assert plantrack("check", "actions/2018/a.yaml", root=root).code == 1
    assert (
        plantrack("check", "a.yaml", "--root", "..", "--json", root=root / "actions/2018").code == 2
    )
    assert plantrack("check", "a.yaml", root=root / "actions/2018").code == 1


def test_json_has_the_contract_s_shape(plantrack: Callable, make_plan: Callable) -> None:
    answer = json.loads(plantrack("check", "--format", "json", root=make_plan(SYNTAX)).out)
    first = next(one for one in answer["diagnostics"] if one["severity"] == "error")
    place = {"path", "line", "column", "end_line", "end_column"}
    assert set(first) == {"rule", "severity", "message", "help", "related"} | place
    assert set(answer["summary"]) == {"errors", "warnings", "notes", "files"}


@pytest.mark.parametrize("commitment", ["1.2", "2.3"])
def test_a_commitment_without_its_deliverables_is_uncovered_at_its_own_line(
    plantrack: Callable, real_root: Path, tmp_path: Path, commitment: str
) -> None:
    root = tmp_path / "copy"
    for folder in ("plan", "actions"):
        shutil.copytree(real_root / folder, root / folder)
    for file in (root / "actions").rglob("*.yaml"):
        text = file.read_text(encoding="utf-8")
        kept = (
            text.replace(f"[{commitment}]", "[4.4]")
            .replace(f"{commitment}, ", "")
            .replace(f", {commitment}]", "]")
        )
        file.write_text(kept, encoding="utf-8")
    ran = plantrack("check", "--json", root=root)
    (found,) = [
        one for one in json.loads(ran.out)["diagnostics"] if one["rule"] == "uncovered-commitment"
    ]
    assert ran.code == 1
    line = (root / found["path"]).read_text(encoding="utf-8").splitlines()[found["line"] - 1]
    assert commitment in line
    assert "id:" in line


def test_rules_are_selected_and_ignored(plantrack: Callable, make_plan: Callable) -> None:
    root = make_plan({"actions/2018/b.yml": "deliverables: []\n", "plan/team.yaml": "roles: []\n"})

    def rules(*words: str) -> set[str]:
        found = json.loads(plantrack("check", "--json", *words, root=root).out)["diagnostics"]
        return {one["rule"] for one in found}

    assert {"stray-file", "unknown-role"} <= rules()
    assert rules("--select", "stray-file") == {"stray-file"}
    assert rules("--select", "stray-file,unknown-role", "--ignore", "stray-file") == {
        "unknown-role"
    }
    assert plantrack("check", "--ignore", "unknown-role", root=root).code == 0
    refused = plantrack("check", "--select", "stray-fil", root=root)
    assert refused.code == 2
    assert "stray-file" in refused.err


def test_quiet_gives_the_mistakes_alone(plantrack: Callable, make_plan: Callable) -> None:
    assert plantrack("check", "--quiet", root=make_plan()).out.strip() == ""
    ran = plantrack("check", "-q", root=make_plan(SYNTAX))
    assert ran.code == 1
    assert "actions/2018/a.yaml:3:18" in ran.out
    assert "plantrack explain" not in ran.out


def test_machines_are_given_the_paths_of_the_repository(
    plantrack: Callable, make_plan: Callable, tmp_path: Path
) -> None:
    top = tmp_path / "dépôt"
    shutil.copytree(make_plan(SYNTAX), top / "plans à nous")
    subprocess.run(["git", "init", "-q", top], check=True)
    root = top / "plans à nous"
    annotated = plantrack("check", "--format", "github", root=root)
    assert annotated.code == 1
    assert "::error file=plans à nous/actions/2018/a.yaml,line=3," in annotated.out
    scanned = json.loads(plantrack("check", "--format", "sarif", root=root).out)
    places = [one["locations"][0] for one in scanned["runs"][0]["results"]]
    assert places[0]["physicalLocation"]["artifactLocation"]["uri"].startswith("plans%20%C3%A0")


def test_statistics_count_in_place_of_the_mistakes(plantrack: Callable) -> None:
    text = plantrack("check", "--statistics", "--lang", "en")
    assert "Commitments with an indicator" in text.out
    found = json.loads(plantrack("check", "--statistics", "--json").out)
    counted = sum(one["count"] for one in found["statistics"]["rules"])
    assert counted == len(found["diagnostics"])
    refused = plantrack("check", "--statistics", "--format", "sarif", "--lang", "en")
    assert refused.code == 2
    assert "not sarif" in refused.err


MANY = "deliverables:\n" + "".join(
    f"  - id: M{n}\n    title: Publier\n    commitments: [9.9]\n    lead: direction\n"
    "    due: 2018-09-30\n"
    "    updates: [{date: 2018-09-01, status: done, evidence: [https://example.org]}]\n"
    for n in range(99)
)


def test_a_rule_that_speaks_often_is_folded_on_the_screen_alone(
    plantrack: Callable, make_plan: Callable
) -> None:
    root = make_plan({"actions/2018/b.yaml": MANY})
    screen = plantrack("check", root=root).out
    assert screen.count("erreur[unknown-commitment]") == 5
    assert "et 94 autres de cette règle\u00a0: --select unknown-commitment les montre\n" in screen
    assert "99 erreurs" in screen
    whole = plantrack("check", "--select", "unknown-commitment", root=root).out
    assert whole.count("erreur[unknown-commitment]") == 99
    assert "autres de cette règle" not in whole
    for words in (("--format", "json"), ("--format", "github"), ("--format", "sarif")):
        assert plantrack("check", *words, root=root).out.count("9.9") >= 99


def test_a_few_are_not_folded(plantrack: Callable, make_plan: Callable) -> None:
    few = MANY.split("  - id: M8\n", maxsplit=1)[0]
    screen = plantrack("check", root=make_plan({"actions/2018/b.yaml": few})).out
    assert screen.count("erreur[unknown-commitment]") == 8
    assert "autres de cette règle" not in screen


def test_a_list_under_another_name_is_shown_on_its_line_and_said_to_be_unread(
    plantrack: Callable, make_plan: Callable
) -> None:
    text = "# Axe 1\n\nlivrables:\n  - id: X\n"
    screen = plantrack("check", root=make_plan({"actions/2018/b.yaml": text})).out
    assert "actions/2018/b.yaml:3:1  erreur[unknown-field]\n" in screen
    assert (
        "le champ «\u00a0livrables\u00a0» n’existe pas ici\u00a0: ce qu’il contient n’est pas lu\n"
        in screen
    )
    assert "Le mot à écrire est `deliverables`." in screen


@pytest.mark.parametrize(
    ("years", "errors"),
    [("", 0), ("years:\n", 0), ("années: [2017]\n", 1), ("years: [17]\n", 1), ("years: [é]\n", 1)],
)
def test_years_may_be_left_out_and_wrong_ones_are_one_error(
    plantrack: Callable, tmp_path: Path, years: str, errors: int
) -> None:
    plan = tmp_path / "plan"
    (plan / "axes").mkdir(parents=True)
    axis = "id: 1\ntitle: A\ncommitments:\n- {id: 1.1, title: E, text: Fera.}\n"
    (plan / "axes/1.yaml").write_text(axis, encoding="utf-8")
    period = "period: {start: 2017-01-01, end: 2018-12-31}\n"
    header = f"title: P\norganisation: O\nlanguage: fr\n{period}{years}"
    (plan / "plan.yaml").write_text(header, encoding="utf-8")
    answer = json.loads(plantrack("check", "--json", root=tmp_path).out)
    assert answer["summary"]["errors"] == errors
    for error in (one for one in answer["diagnostics"] if one["severity"] == "error"):
        assert "years" in f"{error['message']} {error['help']}"


def test_a_list_of_years_that_is_empty_says_what_to_write(
    plantrack: Callable, make_plan: Callable
) -> None:
    period = "period: {start: 2017-01-01, end: 2018-12-31}\n"
    header = f"title: P\norganisation: O\nlanguage: fr\n{period}years: []\n"
    answer = plantrack("check", "--json", root=make_plan({"plan/plan.yaml": header})).out
    (error,) = json.loads(answer)["diagnostics"]
    assert error["message"] == "le champ «\u00a0années\u00a0» (`years`) est vide"
    assert "2018" in error["help"]
