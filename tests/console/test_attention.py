"""What needs attention, by name, and the commands that lead to the whole of it."""

import json
import re
import shlex
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]
DAY = "2018-06-30"
KINDS = {
    "late": "    start: 2018-01-01\n    due: 2018-06-01\n",
    "silent": "    start: 2018-01-01\n    due: 2018-12-01\n",
    "soon": "    due: 2018-07-15\n",
    "kept": "    start: 2018-01-01\n    due: 2018-12-01\n    updates:\n      - date: 2018-06-01\n",
}


@pytest.fixture
def root(make_plan: Callable[..., Path]) -> Path:
    """A plan in whose two axes more needs attention than a screen names."""
    other = "id: 2\ntitle: Second axe\ncommitments:\n  - id: '2.1'\n    title: T\n    text: Fera.\n"
    work = [
        f"  - id: 2018-{kind}{number}\n    title: Publier {kind} {number}\n"
        f"    commitments: ['{'1.1' if number % 2 else '2.1'}']\n{more}"
        for kind, more in KINDS.items()
        for number in range(14)
    ]
    actions = "deliverables:\n" + "".join(work)
    return make_plan({"plan/axes/2.yaml": other, "actions/2018/a.yaml": actions}, "plan of test")


def hints_of(screen: str) -> list[str]:
    """Return the lists that a screen proposes, each a command on one line."""
    return re.findall(r"plantrack (list .*)", screen)


def ids(run: Run, command: str, root: Path) -> set[str]:
    ran = run(*shlex.split(command), "--json", root=root)
    return {one["id"] for one in json.loads(ran.out)["deliverables"]}


MARKS = {
    "--late": "late",
    "--silent": "silent",
    "--due-soon": "due_soon",
    "--confirmed": "confirmed",
    "--unreported": "unreported",
}


def compare(run: Run, root: Path, *words: str) -> None:
    """Hold each list that `status` proposes against what `status` counts."""
    told = json.loads(run("status", *words, "--json", root=root).out)
    hints = hints_of(run("status", *words, root=root).out)
    options = [next(one for one in MARKS if one in hint.split()) for hint in hints]
    assert options == list(MARKS)
    for option, hint in zip(options, hints, strict=True):
        assert ids(run, hint, root) == set(told[MARKS[option]]), hint


@pytest.mark.few(3)
@pytest.mark.parametrize("scope", [(), ("1",), ("2.1",)])
@pytest.mark.parametrize("width", ["60", "80", "200"])
def test_each_hint_leads_to_the_very_list(
    scope: tuple[str, ...],
    width: str,
    root: Path,
    plantrack: Run,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("COLUMNS", width)
    compare(plantrack, root, *scope, "--as-of", DAY)


def test_from_another_folder(root: Path, plantrack: Run, tmp_path: Path) -> None:
    told = plantrack("status", "--as-of", DAY, "--root", str(root), root=tmp_path).out
    for hint in hints_of(told):
        assert ids(plantrack, hint, tmp_path) == ids(plantrack, hint, root) != set()


def test_of_the_files_as_they_were(root: Path, plantrack: Run) -> None:
    who = ("-c", "user.name=E", "-c", "user.email=e@example.org")
    for words in (("init", "-q"), ("add", "."), (*who, "commit", "-qm", "x")):
        subprocess.run(("git", *words), cwd=root, check=True)
    header = (root / "actions/2018/a.yaml").read_text(encoding="utf-8")
    (root / "actions/2018/a.yaml").write_text(header.split("  - id: 2018-silent")[0], "utf-8")
    told = plantrack("status", "--at", "HEAD", "--as-of", DAY, root=root).out
    assert "--at HEAD" in told
    silent = next(one for one in hints_of(told) if "--silent" in one)
    assert len(ids(plantrack, silent, root)) == 28


def test_what_was_never_closed(root: Path, plantrack: Run) -> None:
    told = plantrack("status", "--as-of", "2019-06-30", root=root).out
    (hint,) = hints_of(told)
    assert re.search(r"56 livrables n’ont jamais été clos", told)
    assert len(ids(plantrack, hint, root)) == 56


def test_a_day_of_another_year_keeps_its_year(root: Path, plantrack: Run) -> None:
    for name in ("plan/plan.yaml", "actions/2018/plan.yaml"):
        text = (root / name).read_text(encoding="utf-8")
        (root / name).write_text(text.replace("2018-12-31", "2019-12-31"), encoding="utf-8")
    assert "promis pour le 06-01" in plantrack("status", "--as-of", DAY, root=root).out
    told = plantrack("status", "--as-of", "2019-02-03", root=root).out
    assert "promis pour le 2018-06-01" in told
    assert "promis pour le 06-01" not in told
