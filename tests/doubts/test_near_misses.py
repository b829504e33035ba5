"""What looks like a doubt and is none: each doubt is defined tightly."""

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from doubts.planting import PLANTS, Ground, ground_of
from places import FROZEN
from repository import commit, git

DAYS = ("2017-09-30", "2018-06-30", "2018-12-31", "2019-12-31")


def found(plantrack: Callable, root: Path, *words: str, day: str) -> list[dict]:
    """Return what `doubts` finds, those that are silent too."""
    said = plantrack("doubts", "--all", "--json", "--as-of", day, *words, root=root).out
    answer = json.loads(said)["doubts"]
    assert isinstance(answer, list)
    return answer


@pytest.mark.few(2)
@pytest.mark.parametrize("day", DAYS)
def test_the_real_plan_has_few_and_each_was_read(day: str, plantrack: Callable) -> None:
    told = {(each["doubt"], each["id"]) for each in found(plantrack, FROZEN, day=day)}
    assert told <= {
        ("proof-after-done", "2017-L13"),
        ("proof-after-done", "2018-L13"),
        ("proof-after-done", "2019-L23"),
    }


def _text(ground: Ground, name: str) -> str:
    PLANTS[name][1](ground)
    return ground.files[ground.work_file]


@pytest.mark.few(3)
@pytest.mark.parametrize(
    ("name", "pattern", "instead"),
    [
        ("standstill", r"progress: \d+\n(?=.*progress)", "progress: 60\n"),
        ("ahead", r"( +)due: (\S+)\n(?= +updates| +- title)", r"\1due: \2\n\1done: 2017-01-15\n"),
        ("moved", r"(?m)- date: \S+\n(?= +due)", "- date: 2017-03-01\n"),
        ("same note", r"(?m)note: (.*)# here", r"note: \1 sauf une # here"),
        ("confirmed", r"(?m)- date: (\S+)$", r"- date: \1\n        note: Suite"),
        ("no proof", r"( +)status: done", r"\1evidence: [docs/zz.pdf]\n\1status: done"),
        ("one proof", r"- id: ZZ-2\n", r"- id: ZZ-2\n    continues: ZZ-1\n"),
        ("no milestone", r"progress: 30", "progress: 90"),
        ("green", r"reason: Avis", "reason: Avis\n        status: cancelled"),
    ],
)
def test_a_near_miss_is_none(
    name: str, pattern: str, instead: str, plantrack: Callable, make_plan: Callable
) -> None:
    root = make_plan()
    ground = ground_of(root, f"{name} near")
    text = _text(ground, name)
    changed, count = re.subn(pattern, instead, text, flags=re.DOTALL)
    assert count
    for content, is_found in ((text, True), (changed, False)):
        (root / ground.work_file).write_text(content, encoding="utf-8")
        told = {each["doubt"] for each in found(plantrack, root, day=str(ground.day))}
        assert (PLANTS[name][0] in told) is is_found


def test_a_day_before_sees_nothing_of_it(plantrack: Callable, make_plan: Callable) -> None:
    root = make_plan()
    for name in ("moved", "same note", "no proof", "one proof", "green"):
        ground = ground_of(root, name)
        (root / ground.work_file).write_text(_text(ground, name), encoding="utf-8")
        before = str(ground.after(15))
        assert found(plantrack, root, "ZZ-1", day=before) == []
        assert found(plantrack, root, "ZZ-1", day=str(ground.day)) != []


def test_only_what_is_asked_for(plantrack: Callable, make_plan: Callable) -> None:
    root = make_plan()
    ground = ground_of(root, "asked")
    (root / ground.work_file).write_text(
        _text(ground, "moved").replace("    start:", "    lead: coordination\n    start:"),
        encoding="utf-8",
    )
    day = str(ground.day)
    assert {each["id"] for each in found(plantrack, root, "ZZ-1", day=day)} == {"ZZ-1"}
    assert found(plantrack, root, "--under", ground.commitment, day=day)
    assert plantrack("doubts", "--under", "nulle-part", root=root).code == 2
    assert plantrack("doubts", "nulle-part", root=root).code == 2


def test_without_git_what_was_not_looked_for_is_said(
    plantrack: Callable, make_plan: Callable
) -> None:
    root = make_plan()
    said = plantrack("doubts", "--lang", "en", root=root).out
    assert "Not looked for, since git tells nothing here: typed-long-after" in said
    kinds = json.loads(plantrack("doubts", "--json", root=root).out)["kinds"]
    looked = {each["doubt"]: each["looked"] for each in kinds}
    assert looked["typed-on-the-eve"] == "not"
    assert looked["target-below-measured"] == "partly"
    assert looked["moved-after-due"] == "whole"


def test_with_a_part_of_git_s_history_only_a_part_was_looked_for(
    plantrack: Callable, make_plan: Callable, tmp_path: Path
) -> None:
    root = make_plan()
    for day in ("01", "02", "03"):
        commit(root, f"2017-03-{day}T10:00:00-04:00", {"note.txt": day, "plan/zz.md": day})
    shallow = tmp_path / "shallow"
    git(tmp_path, "clone", "-q", "--depth", "1", root.as_uri(), str(shallow))
    kinds = json.loads(plantrack("doubts", "--json", root=shallow).out)["kinds"]
    looked = {each["doubt"]: each["looked"] for each in kinds}
    assert looked["typed-long-after"] in ("not", "partly")
    assert looked["same-note-again"] == "whole"


def test_the_board_reads_them_only_where_the_plan_asks(
    plantrack: Callable, make_plan: Callable
) -> None:
    root = make_plan()
    ground = ground_of(root, "board")
    (root / ground.work_file).write_text(_text(ground, "moved"), encoding="utf-8")
    words = ("report", "board", "--lang", "en", "--as-of", str(ground.day))
    assert "Facts to bring together" not in plantrack(*words, root=root).out
    header = root / "plan/plan.yaml"
    header.write_text(
        header.read_text(encoding="utf-8").rstrip() + "\nboard_doubts: true\n", encoding="utf-8"
    )
    told = plantrack(*words, root=root).out
    assert "Facts to bring together" in told
    assert "ZZ" in told


def test_explain_shows_the_page_in_both_languages(plantrack: Callable) -> None:
    assert "Why it may be harmless" in plantrack("explain", "moved-after-due", "--lang", "en").out
    assert "Quoi demander" in plantrack("explain", "moved-after-due", "--lang", "fr").out
    near = plantrack("explain", "moved-after-du", "--lang", "en")
    assert near.code == 2
    assert "moved-after-due" in near.err


@pytest.mark.parametrize(
    ("name", "pattern", "instead"),
    [
        ("standstill", r"progress: \d+\n", "progress: 97\n"),
        ("ahead", r"progress: \d+", "progress: 38"),
        ("same note", r"note: .*\n", "note: Réunion à Québec\n"),
        ("one proof", r"evidence: \[\S+\]\n", "evidence: [http://www.Example.org/cahier/]\n"),
        ("one proof", r"evidence: \[\S+\]\n", "evidence: [./docs/sous/../cahier.pdf]\n"),
    ],
)
def test_what_is_written_otherwise_is_found_too(
    name: str, pattern: str, instead: str, plantrack: Callable, make_plan: Callable
) -> None:
    root = make_plan()
    ground = ground_of(root, f"{name} otherwise")
    text, count = re.subn(pattern, instead, _text(ground, name), count=1)
    assert count
    last = {
        "same note": (r"note: .*# here", "note: reunion a quebec  # here"),
        "one proof": (
            r"evidence: \[.*\](?=  # here)",
            "evidence: [docs/cahier.pdf]" if "docs" in instead else
            "evidence: [https://example.org/cahier]",
        ),
    }  # fmt: skip
    if name in last:
        text, count = re.subn(*last[name], text)
        assert count == 1
    (root / ground.work_file).write_text(text, encoding="utf-8")
    kinds = {each["doubt"] for each in found(plantrack, root, day=str(ground.day))}
    assert PLANTS[name][0] in kinds
