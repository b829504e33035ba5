"""Plans of repositories: fetched at their end, by a transport of ours that stands for ssh."""

import json
import os
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from conftest import write_plan
from portfolio.made import ask, sync
from repository import commit

SSH = """\
#!/bin/sh
for word; do last="$word"; done
echo "$last" >> "$(dirname "$0")/asked"
exec sh -c "$last"
"""


@pytest.fixture
def there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A plan in a repository, which `ssh://there/…` leads to."""
    program = tmp_path / "bin/ssh"
    program.parent.mkdir()
    program.write_text(SSH)
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{program.parent}{os.pathsep}{os.environ['PATH']}")
    root = write_plan(tmp_path / "there", {})
    subprocess.run(["git", "init", "-q", "-b", "main", str(root)], check=True)
    commit(root, "2018-03-01T10:00:00-05:00")
    (root / "actions/2018/a.yaml").write_text(
        "deliverables:\n  - id: 2018-L01\n    title: Publier\n    commitments: [1.1]\n"
        "    due: 2018-05-31\n"
    )
    commit(root, "2018-06-01T10:00:00-04:00")
    return root


def catalogue(folder: Path, address: str, more: str = "") -> Path:
    file = folder / "catalogue.yaml"
    file.write_text(f"plans:\n  - id: loin\n    repository: {address}\n{more}", "utf-8")
    return file


def test_a_plan_is_fetched_once_and_again_where_it_moved(
    plantrack: Callable, there: Path, tmp_path: Path
) -> None:
    file = catalogue(tmp_path, f"ssh://there{there}", "    branch: main\n")
    ran = sync(plantrack, file)
    assert (ran.code, "1 lu" in ran.out) == (0, True), ran.err
    late = json.loads(ask(plantrack, file, "late", "--json").out)["late"]
    assert [each["deliverable"] for each in late] == ["2018-L01"]
    assert "1 inchangé" in sync(plantrack, file).out
    (there / "actions/2018/a.yaml").write_text("deliverables: []\n")
    commit(there, "2018-07-01T10:00:00-04:00")
    assert "1 lu" in sync(plantrack, file).out
    assert json.loads(ask(plantrack, file, "late", "--json").out)["late"] == []


@pytest.mark.nightly
def test_the_files_of_a_day_are_found(plantrack: Callable, there: Path, tmp_path: Path) -> None:
    file = catalogue(tmp_path, f"ssh://there{there}")
    assert sync(plantrack, file, "--at", "2018-04-01").code == 0
    told = json.loads(ask(plantrack, file, "sql", "SELECT title FROM deliverables", "--json").out)
    assert ["Publier le second livrable"] in told["rows"]
    ran = sync(plantrack, file, "--at", "2017-01-01")
    assert (ran.code, "2017-01-01" in ran.err) == (1, True)


@pytest.mark.parametrize("more", ["    branch: autre\n", ""])
def test_what_is_not_there_costs_that_plan_only(
    plantrack: Callable, there: Path, tmp_path: Path, more: str
) -> None:
    address = f"ssh://there{there}" if more else f"ssh://there{tmp_path}/nulle-part"
    file = catalogue(tmp_path, address, f"{more}  - id: ici\n    path: there\n")
    ran = sync(plantrack, file)
    assert (ran.code, "loin" in ran.err, "1 lu" in ran.out) == (1, True, True)
