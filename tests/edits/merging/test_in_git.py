"""Real merges in real repositories, with the driver that `setup git` writes."""

import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from conftest import Ran
from plantrack.starting.merge_driver import driver_of
from repository import commit, git

FILE = "actions/2018/a.yaml"
NOON = "2018-06-12T12:00:00-04:00"
BASE = """\
# Premier axe.
deliverables:
  - id: 2018-L01
    title: Publier le livrable   # bientôt
    commitments: [1.1]
    lead: direction
    due: 2018-06-30
    updates:
      - date: 2018-03-01
        note: Début.
  # Le dernier.
  - id: 2018-L02
    title: Former les équipes
    commitments: ["1.10"]
"""
ONE = "      - date: 2018-04-01\n        status: in_progress\n        progress: 40\n"
OTHER = "      - date: 2018-03-15\n        note: >-\n          Vu.\n"


def with_entry(entry: str, text: str = BASE) -> str:
    return text.replace("        note: Début.\n", f"        note: Début.\n{entry}")


class Repository:
    """A plan in git, set up to be merged by plantrack: each side changes one file."""

    def __init__(self, root: Path, plantrack: Callable[..., Ran], base: bytes | None) -> None:
        self.root, self.run = root, plantrack
        if base is None:
            (root / FILE).unlink()
        else:
            (root / FILE).write_bytes(base)
        git(root, "init", "-q", "-b", "main")
        assert plantrack("setup", "git", root=root).code == 0
        commit(root, NOON)
        git(root, "branch", "other")

    def on(self, branch: str, content: str | bytes | None) -> str:
        git(self.root, "switch", "-q", branch)
        return self.solved(content)

    def solved(self, content: str | bytes | None) -> str:
        path = self.root / FILE
        if content is None:
            path.unlink()
        else:
            path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return commit(self.root, NOON)

    def git(self, *words: str) -> str:
        """Return what git says, and raise where it leaves a conflict."""
        return git(self.root, *words)

    def in_conflict(self, *words: str) -> str:
        with pytest.raises(subprocess.CalledProcessError) as error:
            git(self.root, *words)
        return str(error.value.stdout + error.value.stderr)

    @property
    def bytes(self) -> bytes:
        return (self.root / FILE).read_bytes()

    @property
    def text(self) -> str:
        return self.bytes.decode()


@pytest.fixture
def made(make_plan: Callable, plantrack: Callable[..., Ran]) -> Callable[..., Repository]:
    def _made(base: str | bytes | None = BASE) -> Repository:
        content = base.encode() if isinstance(base, str) else base
        return Repository(make_plan(), plantrack, content)

    return _made


def both_entries(made: Callable[..., Repository]) -> Repository:
    plan = made()
    plan.on("other", with_entry(OTHER))
    plan.on("main", with_entry(ONE))
    return plan


def test_two_entries_of_one_evening(made: Callable[..., Repository]) -> None:
    plan = both_entries(made)
    plan.git("merge", "-q", "other")
    assert plan.text == with_entry(OTHER + ONE)
    assert plan.run("check", root=plan.root).code == 0


def test_without_the_driver_git_sees_a_conflict(made: Callable[..., Repository]) -> None:
    plan = both_entries(made)
    assert plan.run("setup", "git", "--undo", root=plan.root).code == 0
    plan.git("checkout", "-q", ".")
    assert "CONFLICT" in plan.in_conflict("merge", "-q", "other")


def test_a_branch_put_on_another(made: Callable[..., Repository]) -> None:
    plan = both_entries(made)
    plan.git("rebase", "-q", "other")
    assert plan.text == with_entry(OTHER + ONE)


def test_an_entry_picked_then_merged_stands_once(made: Callable[..., Repository]) -> None:
    plan = both_entries(made)
    plan.git("cherry-pick", "other")
    assert plan.text == with_entry(OTHER + ONE)
    later = "      - date: 2018-05-01\n        note: Plus tard.\n"
    plan.on("other", with_entry(OTHER + later))
    plan.git("switch", "-q", "main")
    plan.git("merge", "-q", "other")
    assert plan.text == with_entry(OTHER + ONE + later)


@pytest.mark.nightly
def test_branches_that_crossed(made: Callable[..., Repository]) -> None:
    plan = both_entries(made)
    plan.git("branch", "first")
    plan.git("merge", "-q", "other")
    plan.git("switch", "-q", "other")
    plan.git("merge", "-q", "first")
    third, fourth = (f"      - date: 2018-0{n}-01\n        note: Suite {n}.\n" for n in (5, 6))
    assert plan.text == with_entry(OTHER + ONE)
    plan.on("other", with_entry(OTHER + ONE + fourth))
    plan.on("main", with_entry(OTHER + ONE + third))
    plan.git("merge", "-q", "other")
    assert plan.text == with_entry(OTHER + ONE + third + fourth)


@pytest.mark.nightly
def test_crossed_with_a_conflict_between_the_ancestors(made: Callable[..., Repository]) -> None:
    plan = made()
    three, four, five = (BASE.replace("2018-06-30", f"2018-0{n}-30") for n in (7, 8, 9))
    plan.on("other", three)
    plan.on("main", four)
    plan.git("branch", "first")
    plan.in_conflict("merge", "-q", "other")
    plan.solved(four)
    plan.git("switch", "-q", "other")
    plan.in_conflict("merge", "-q", "first")
    plan.solved(five)
    plan.git("switch", "-q", "main")
    assert "CONFLICT" in plan.in_conflict("merge", "-q", "other")
    assert "due: 2018-08-30" in plan.text
    assert "due: 2018-09-30" in plan.text


@pytest.mark.parametrize("style", ["crlf", "bom", "no last line break"])
def test_bytes_of_a_file_stay(made: Callable[..., Repository], style: str) -> None:
    def dressed(text: str) -> bytes:
        if style == "crlf":
            return text.replace("\n", "\r\n").encode()
        return f"\ufeff{text}".encode() if style == "bom" else text.removesuffix("\n").encode()

    plan = made(dressed(BASE))
    plan.on("other", dressed(with_entry(OTHER)))
    plan.on("main", dressed(with_entry(ONE)))
    plan.git("merge", "-q", "other")
    assert plan.bytes == dressed(with_entry(OTHER + ONE))


def test_other_line_breaks_and_columns_become_ours(made: Callable[..., Repository]) -> None:
    plan = made()
    theirs = with_entry(OTHER).replace("\n  ", "\n").replace("\n", "\r\n")
    plan.on("other", theirs)
    plan.on("main", with_entry(ONE))
    plan.git("merge", "-q", "other")
    assert plan.text == with_entry(OTHER + ONE)


def test_a_file_that_both_sides_added(made: Callable[..., Repository]) -> None:
    plan = made(None)
    head, tail = BASE.split("  # Le dernier.\n")
    plan.on("other", f"deliverables:\n{tail}")
    plan.on("main", head)
    plan.git("merge", "-q", "other")
    assert plan.text == head + tail


def test_a_file_that_one_side_deleted(made: Callable[..., Repository]) -> None:
    plan = made()
    plan.on("other", None)
    plan.on("main", with_entry(ONE))
    assert "deleted in other" in plan.in_conflict("merge", "-q", "other")
    assert plan.text == with_entry(ONE)


def test_one_field_two_values(made: Callable[..., Repository]) -> None:
    plan = made()
    plan.on("other", with_entry(OTHER).replace("due: 2018-06-30", "due: 2018-08-31"))
    plan.on("main", with_entry(ONE).replace("due: 2018-06-30", "due: 2018-07-31"))
    told = plan.in_conflict("merge", "-q", "other")
    nbsp = "\u00a0"
    sentence = (
        f"actions/2018/a.yaml: 2018-L01, due{nbsp}: «{nbsp}2018-07-31{nbsp}» d’un côté (ours), "
        f"«{nbsp}2018-08-31{nbsp}» de l’autre (theirs)"
    )
    assert sentence in told
    marked = "<<<<<<< ours\n    due: 2018-07-31\n=======\n    due: 2018-08-31\n>>>>>>> theirs\n"
    assert plan.text == with_entry(OTHER + ONE).replace("    due: 2018-06-30\n", marked)
    ran = plan.run("check", "--lang", "en", root=plan.root)
    assert ran.code == 1
    assert (
        "actions/2018/a.yaml:7:1 error[merge-conflict] a merge conflict was left in the file: "
        "what is between lines 7 and 9 is of one side (ours), what is between lines 9 and 11 of "
        "the other (theirs)"
    ) in " ".join(ran.out.split())


def test_the_base_is_shown_where_git_is_told_to(made: Callable[..., Repository]) -> None:
    plan = made()
    plan.git("config", "merge.conflictStyle", "diff3")
    plan.on("other", BASE.replace("due: 2018-06-30", "due: 2018-08-31"))
    plan.on("main", BASE.replace("due: 2018-06-30", "due: 2018-07-31"))
    plan.in_conflict("merge", "-q", "other")
    assert "    due: 2018-07-31\n||||||| base\n    due: 2018-06-30\n=======\n" in plan.text


def test_a_renamed_record_keeps_what_the_other_side_says(made: Callable[..., Repository]) -> None:
    plan = made()
    plan.on("other", with_entry(OTHER))
    git(plan.root, "switch", "-q", "main")
    assert plan.run("rename", "2018-L01", "2018-L09", root=plan.root).code == 0
    renamed = plan.text
    commit(plan.root, NOON)
    plan.git("merge", "-q", "other")
    assert plan.text == with_entry(OTHER, renamed)


def test_a_record_moved_here_and_changed_there_is_a_conflict(
    made: Callable[..., Repository],
) -> None:
    plan = made()
    plan.on("other", with_entry(OTHER))
    git(plan.root, "switch", "-q", "main")
    assert plan.run("move", "2018-L01", "--to", "b.yaml", root=plan.root).code == 0
    commit(plan.root, NOON)
    assert "2018-L01" in plan.in_conflict("merge", "-q", "other")
    assert "<<<<<<< ours\n=======\n  - id: 2018-L01\n" in plan.text


def test_what_cannot_be_read_is_merged_by_git(made: Callable[..., Repository]) -> None:
    plan = made()
    plan.on("other", BASE.replace("Former les équipes", "'Former"))
    plan.on("main", BASE.replace("# Premier axe.", "# Axe 1."))
    plan.git("merge", "-q", "other")
    assert plan.text == BASE.replace("# Premier axe.", "# Axe 1.").replace(
        "Former les équipes", "'Former"
    )


@pytest.mark.parametrize("program", ["plantrack-that-is-gone", "false"])
def test_where_the_program_is_gone_git_merges(
    made: Callable[..., Repository], program: str
) -> None:
    plan = both_entries(made)
    plan.git("config", "merge.plantrack.driver", driver_of(program))
    assert "CONFLICT" in plan.in_conflict("merge", "-q", "other")
    assert plan.text == with_entry(f"<<<<<<< ours\n{ONE}=======\n{OTHER}>>>>>>> theirs\n")


def test_a_file_s_name_runs_nothing(made: Callable[..., Repository]) -> None:
    plan = made()
    name = "actions/2018/'; touch pwned; $(touch pwned) \"`touch pwned`.yaml"
    for branch, entry in (("main", ONE), ("other", OTHER)):
        git(plan.root, "switch", "-q", branch)
        (plan.root / name).write_text(with_entry(entry).replace("L0", "L1"), encoding="utf-8")
        commit(plan.root, NOON)
    plan.git("merge", "-q", "main")
    assert with_entry(OTHER + ONE).replace("L0", "L1") == (plan.root / name).read_text("utf-8")
    assert not (plan.root / "pwned").exists()
