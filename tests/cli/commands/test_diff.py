"""`plantrack diff`, on a real repository of the real plan."""

import json
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from repository import git, set_traps, with_history


@pytest.fixture(scope="module")
def root(real_root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return with_history(real_root, tmp_path_factory.mktemp("history"))


def test_sentences_in_both_languages(plantrack: Callable, root: Path) -> None:
    french = plantrack("diff", "HEAD~1", "HEAD", root=root).out
    assert "Nouvel identifiant\u00a0: c’était 2018-L98" in french
    english = plantrack("diff", "HEAD~1", "HEAD", "--lang", "en", root=root).out
    assert "New id: it was 2018-L98" in english


def test_nothing_changed_is_said(plantrack: Callable, root: Path) -> None:
    ran = plantrack("diff", "--lang", "en", root=root)
    assert ran.code == 0
    assert "Nothing changed in meaning." in ran.out


def test_json_has_each_change_and_the_figures_of_both_sides(
    plantrack: Callable, root: Path
) -> None:
    found = json.loads(plantrack("diff", "HEAD~1", "HEAD", "--json", root=root).out)
    again = json.loads(plantrack("diff", "HEAD~1..HEAD", "--format", "json", root=root).out)
    assert found == again
    assert found["schema"] == "plantrack.diff/1"
    assert found["as_of"] == "2018-10-16"
    assert len({json.dumps(one) for one in found["changes"]}) == len(found["changes"])
    known = {(one["kind"], one["id"], one["field"]) for one in found["changes"]}
    assert {
        ("renamed", "2018-L08", "id"),
        ("changed", "2018-L07", "weight"),
        ("changed", "2.3", "text"),
    } <= known


@pytest.mark.parametrize("day", ["2018-09-30", "2020-03-31"])
def test_its_figures_are_those_of_status(plantrack: Callable, root: Path, day: str) -> None:
    found = json.loads(plantrack("diff", "HEAD~1", "--json", "--as-of", day, root=root).out)
    status = json.loads(plantrack("status", "--json", "--as-of", day, root=root).out)["plan"]
    for name in ("completion", "deliverables", "promised", "uncovered"):
        assert found["after"][name] == status[name]
    for year in status["years"]:
        (same,) = [one for one in found["after"]["years"] if one["year"] == year["year"]]
        assert {name: year[name] for name in same} == same
    for move in found["moves"]:
        parts = move["before"] + move["work"] + move["scope"]
        assert move["after"] == pytest.approx(parts, abs=1e-12)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("nope",), "nope"),
        (("a", "b", "c"), "a b c"),
        (("--format", "html"), "`text`, `md` ou `json`"),
    ],
)
def test_what_it_cannot_do_is_one_line(
    plantrack: Callable, root: Path, words: tuple[str, ...], said: str
) -> None:
    ran = plantrack("diff", *words, root=root)
    assert ran.code == 2
    assert said in ran.err
    assert len(ran.err.splitlines()) == 1


def test_nothing_of_the_repository_runs(
    plantrack: Callable, real_root: Path, tmp_path: Path
) -> None:
    root = with_history(real_root, tmp_path / "plan")
    marker = set_traps(root)
    (root / "plan/team.yaml").write_bytes((root / "plan/team.yaml").read_bytes() + b"# x\n")
    git(root, "update-ref", "refs/heads/--output=x", "HEAD")
    marker.unlink(missing_ok=True)
    for words in ((), ("main",), ("HEAD~1", "HEAD"), ("HEAD~1...HEAD",), ("--", "--output=x")):
        ran = plantrack("diff", *words, root=root)
        assert ran.code in (0, 2), ran.err
    assert not marker.exists()
    assert not (root / "x").exists()


def test_no_version_before_the_last_board_meeting_is_told(
    plantrack: Callable, real_root: Path, tmp_path: Path
) -> None:
    root = shutil.copytree(real_root / "plan", tmp_path / "depot/plan").parent
    shutil.copytree(real_root / "actions", root / "actions")
    for words in (("init", "-q"), ("add", "-A"), ("commit", "-qm", "Plan")):
        who = ("-c", "user.email=a@example.org", "-c", "user.name=A")
        subprocess.run(["git", "-C", str(root), *who, *words], check=True)
    err = plantrack("diff", "board", "--lang", "fr", root=root).err
    assert "aucune version antérieure à la dernière réunion du conseil" in err


def test_an_entry_before_a_later_one_says_what_it_states(
    plantrack: Callable, root: Path, tmp_path: Path
) -> None:
    """The later entry has the progress in force: only the line of this one can tell its own."""
    repo = tmp_path / "repo"
    shutil.copytree(root, repo)
    words = ("update", "2018-L12", "--progress", "70", "--date", "2018-09-30", "--lang", "en")
    ran = plantrack(*words, "--as-of", "2018-09-30", root=repo)
    assert ran.code == 0, ran
    assert "Entry of 2018-09-30 · 70%\n" in plantrack("diff", "--lang", "en", root=repo).out
