"""The ids that earlier versions of a folder's files had."""

from pathlib import Path

from plantrack.source.past_ids import ids_committed
from repository import commit, git

FOLDER = "actions/2018"


def test_every_version_counts(tmp_path: Path) -> None:
    first = "deliverables:\n- {title: x, id: A-1}\n- id: 'A-2'  # id: A-9\n# - id: A-8\n"
    commit(tmp_path, "2018-01-01T10:00:00-05:00", {f"{FOLDER}/a.yaml": first})
    commit(tmp_path, "2018-01-02T10:00:00-05:00", {f"{FOLDER}/a.yaml": "- id: A-3\n"})
    commit(tmp_path, "2018-01-03T10:00:00-05:00", {"actions/2017/a.yaml": "- id: B-1\n"})
    assert (
        {"A-1", "A-2", "A-3"} <= ids_committed(tmp_path, FOLDER).ids <= {"A-1", "A-2", "A-3", "A-9"}
    )


def test_a_plan_without_git_has_none(tmp_path: Path) -> None:
    found = ids_committed(tmp_path, FOLDER)
    assert (found.ids, found.witness.state) == (frozenset(), "no-repository")


def test_a_history_that_is_cut_is_not_told(tmp_path: Path) -> None:
    whole = tmp_path / "whole"
    whole.mkdir()
    for day in ("01", "02"):
        commit(whole, f"2018-01-{day}T10:00:00-05:00", {f"{FOLDER}/a.yaml": f"- id: A-{day}\n"})
    git(tmp_path, "clone", "-q", "--depth", "1", f"file://{whole}", "part")
    found = ids_committed(tmp_path / "part", FOLDER)
    assert (found.ids, found.witness.state) == ({"A-02"}, "shallow")
