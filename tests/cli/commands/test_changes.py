"""`plantrack changes`."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from repository import commit, git, set_traps, with_history


def test_json_screen_and_markdown_agree(
    plantrack: Callable, real_root: Path, tmp_path: Path
) -> None:
    root = with_history(real_root, tmp_path / "plan")
    found = json.loads(plantrack("changes", "--json", root=root).out)
    total = found["summary"]["total"]
    assert total == len(found["changes"])
    assert f"{total} modifications du plan" in plantrack("changes", root=root).out
    text = plantrack("changes", "--format", "md", root=root).out
    assert f"{total} modifications du plan" in text
    told = {(one["kind"], one["id"]) for one in found["changes"] if one["typed"]}
    assert {("reworded", "2.3"), ("reweighted", "2018-L07")} <= told | {("reworded", "2")}


def test_since_a_version_or_a_day(plantrack: Callable, real_root: Path, tmp_path: Path) -> None:
    root = with_history(real_root, tmp_path / "plan")
    by_word = json.loads(plantrack("changes", "--since", "HEAD~1", "--json", root=root).out)
    by_day = json.loads(plantrack("changes", "--since", "2018-07-01", "--json", root=root).out)
    assert by_word["changes"] == by_day["changes"]
    assert by_word["baseline"]["day"] == "2018-06-12"
    assert {one["typed"]["date"] for one in by_word["changes"]} == {"2018-10-16"}


@pytest.mark.nightly
def test_a_count_says_where_the_past_is_not_known(
    plantrack: Callable, real_root: Path, tmp_path: Path
) -> None:
    """A rewording stands in no journal: without the versions that tell it, no count is whole."""
    root = with_history(real_root, tmp_path / "plan")
    git(tmp_path, "clone", "-q", "--depth", "1", root.as_uri(), "cut")
    shutil.copytree(root, tmp_path / "none", ignore=shutil.ignore_patterns(".git"))
    uncounted = "ce qui y manque n’est pas compté"
    for words in (("changes",), ("changes", "--format", "md"), ("report", "board", "--annexes")):
        told = " ".join(plantrack(*words, root=root).out.split())
        assert "modifications du plan, " in told
        assert uncounted not in told
        for name, why in (("cut", "Histoire tronquée"), ("none", "Aucune version de ces fichiers")):
            told = " ".join(plantrack(*words, root=tmp_path / name).out.split())
            assert "modifications du plan connues ici, " in told
            assert why in told
            assert uncounted in told
    late = ("changes", "--since", "2019-12-31", "--as-of", "2020-02-01")
    assert (
        "Aucune modification du plan n’est connue ici"
        in plantrack(*late, root=tmp_path / "none").out
    )


def test_a_version_of_the_past(plantrack: Callable, real_root: Path, tmp_path: Path) -> None:
    root = with_history(real_root, tmp_path / "plan")
    then = json.loads(plantrack("changes", "--at", "HEAD~1", "--json", root=root).out)
    now = json.loads(plantrack("changes", "--json", root=root).out)
    assert len(then["changes"]) < len(now["changes"])


def test_what_it_cannot_do_is_one_line(
    plantrack: Callable, real_root: Path, tmp_path: Path
) -> None:
    for name in ("plan", "actions"):
        shutil.copytree(real_root / name, tmp_path / name)
    for words in (("--since", "nope"), ("--format", "pdf")):
        ran = plantrack("changes", *words, root=tmp_path)
        assert ran.code == 2
        assert len(ran.err.splitlines()) == 1
    assert plantrack("changes", root=tmp_path).code == 0


def test_a_hostile_repository_runs_nothing(
    plantrack: Callable, real_root: Path, tmp_path: Path
) -> None:
    root = with_history(real_root, tmp_path / "plan")
    marker = set_traps(root)
    for words in (("changes",), ("history",), ("show", "2018-L07"), ("status", "--details")):
        assert plantrack(*words, root=root).code == 0
    assert not marker.exists()


def test_check_since_asks_for_a_reason(
    plantrack: Callable, real_root: Path, tmp_path: Path
) -> None:
    for name in ("plan", "actions"):
        shutil.copytree(real_root / name, tmp_path / name)
    commit(tmp_path, "2020-01-10T10:00:00-05:00")
    axis = tmp_path / "plan/axes/2-ecosysteme.yaml"
    text = axis.read_text(encoding="utf-8")
    axis.write_text(text.replace("cartographie", "carte"), encoding="utf-8")
    words = ("check", "--since", "HEAD", "--select", "unexplained-change")
    ran = plantrack(*words, root=tmp_path)
    assert ran.code == 1
    assert "unexplained-change" in ran.out
    reasons = tmp_path / "plan/changes.yaml"
    told = reasons.read_text(encoding="utf-8")
    more = '  - id: "2.3"\n    editorial: true\n    reason: Mot plus court.\n'
    reasons.write_text(told + more, encoding="utf-8")
    assert plantrack(*words, root=tmp_path).code == 0


LATE = """\
  - id: 2018-L09
    title: Ajouter un livrable
    commitments: [1.1]
    added: 2018-03-01
"""
REASON = """\
changes:
  - id: 2017-L01
    field: weight
    reason: Plus lourd.
    date: 2018-02-02
"""


def test_the_day_of_a_decision_is_never_that_of_its_typing(
    plantrack: Callable, make_plan: Callable
) -> None:
    root = make_plan()
    commit(root, "2018-01-15T09:00:00-0500")
    for path, old, new in (
        ("actions/2018/a.yaml", "deliverables:\n", f"deliverables:\n{LATE}"),
        ("actions/2017/a.yaml", "    lead:", "    weight: 2\n    lead:"),
    ):
        text = (root / path).read_text(encoding="utf-8")
        (root / path).write_text(text.replace(old, new, 1), encoding="utf-8")
    (root / "plan/changes.yaml").write_text(REASON, encoding="utf-8")
    commit(root, "2018-05-05T09:00:00-0500")
    found = json.loads(plantrack("changes", "--json", root=root).out)["changes"]
    days = {one["id"]: (one["date"], one["typed"]["date"]) for one in found}
    assert days == {
        "2018-L09": ("2018-03-01", "2018-05-05"),
        "2017-L01": ("2018-02-02", "2018-05-05"),
    }
    for form in ("text", "md"):
        told = plantrack("changes", "--format", form, root=root).out
        assert "2018-03-01 · saisi le 2018-05-05 par" in told
        assert "2018-02-02 · saisi le 2018-05-05 par" in told


def test_versions_that_could_not_be_read_are_named(
    plantrack: Callable, make_plan: Callable[..., Path]
) -> None:
    root, file = make_plan(), "actions/2018/a.yaml"
    whole = (root / file).read_text(encoding="utf-8")
    commit(root, "2018-02-01T10:00:00-05:00")
    torn = commit(root, "2018-03-01T10:00:00-05:00", {file: whole + "  - [\n"})
    commit(root, "2018-03-02T10:00:00-05:00", {file: whole.replace("le second", "le deuxième")})
    found = json.loads(plantrack("changes", "--json", root=root).out)
    assert found["git"]["torn"] == [{"commit": torn, "files": [file]}]
    for words in (("changes",), ("changes", "--format", "md"), ("history",), ("show", "2018-L01")):
        out = " ".join(plantrack(*words, root=root).out.split())
        assert f"{torn} ({file})" in out.replace("\\", ""), words
    commit(root, "2018-03-03T10:00:00-05:00", {file: whole + "  - [\n"})
    last = json.loads(plantrack("changes", "--json", root=root).out)
    assert [one["commit"] for one in last["git"]["torn"]] == [torn]
    assert last["problems"]["unread"] == [file]


@pytest.mark.parametrize("words", [(), ("--format", "md")])
def test_a_board_meeting_is_named_in_words(plantrack: Callable, words: tuple[str, ...]) -> None:
    asked = ("changes", "--since", "board", "--as-of", "2019-12-01", *words)
    assert "\nDepuis la réunion du conseil du 15 octobre 2019." in plantrack(*asked).out
    told = plantrack(*asked, "--lang", "en").out
    assert "\nSince the board meeting of October 15, 2019." in told
