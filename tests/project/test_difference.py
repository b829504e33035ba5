"""Two readings compared over real repositories: the figures of one day, and only what differs."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from plantrack.loading import unread
from plantrack.project import Project
from plantrack.project.difference import Difference, difference_of
from project.versions import compared_of
from repository import commit, git

CLOCK = date(2018, 12, 31)
A_2018 = "actions/2018/a.yaml"


@pytest.fixture
def root(make_plan: Callable[..., Path]) -> Path:
    plain = make_plan()
    commit(plain, "2018-06-12T10:00:00+00:00")
    return plain


def compared(root: Path, *words: str, as_of: date | None = None) -> Difference:
    return difference_of(Project(root), compared_of(Project(root), words, CLOCK), as_of, CLOCK)


def edit(root: Path, path: str, old: str, new: str) -> None:
    text = (root / path).read_text(encoding="utf-8")
    assert old in text
    (root / path).write_text(text.replace(old, new), encoding="utf-8")


def test_the_files_against_the_last_commit(root: Path) -> None:
    assert compared(root).changes == ()
    edit(root, A_2018, "status: done", "status: in_progress")
    found = compared(root)
    assert [(one.id, one.field) for one in found.changes] == [("2018-L01", "status")]
    assert found.day == CLOCK
    move = found.move("2018")
    assert move is not None
    assert (move.before, move.after, move.work, move.scope) == (1, 0, -1, 0)


def test_the_day_is_that_of_the_later_commit_or_the_one_asked_for(root: Path) -> None:
    commit(root, "2018-07-20T10:00:00+00:00", {"note.txt": "x"})
    assert compared(root, "HEAD~1", "HEAD").day == date(2018, 7, 20)
    asked = date(2017, 3, 1)
    assert compared(root, "HEAD~1", "HEAD", as_of=asked).day == asked


def test_a_deliverable_under_another_id_keeps_its_progress(root: Path) -> None:
    edit(root, A_2018, "id: 2018-L01", "id: 2018-L91")
    found = compared(root)
    assert [one.kind for one in found.changes] == ["renamed"]
    move = found.move()
    assert move is not None
    assert (move.work, move.scope) == (0, 0)


def test_scope_and_work_are_told_apart(root: Path) -> None:
    more = "  - id: 2018-L02\n    title: Former\n    commitments: [1.1]\n"
    file = root / A_2018
    file.write_text(file.read_text(encoding="utf-8") + more, encoding="utf-8")
    move = compared(root).move("2018")
    assert move is not None
    assert (float(move.before), float(move.after)) == (1.0, 0.5)
    assert (move.work, float(move.scope)) == (0, -0.5)


def test_only_the_files_that_differ_are_read(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[str] = []
    plain = unread.decode

    def noting(path: str, content: bytes) -> object:
        read.append(path)
        return plain(path, content)

    edit(root, A_2018, "Publier le second", "Publier un second")
    total = len(Project(root).loaded.sources)
    monkeypatch.setattr(unread, "decode", noting)
    compared(root)
    assert len(read) == total + 1
    assert read.count(A_2018) == 2
    read.clear()
    commit(root, "2018-07-20T10:00:00+00:00")
    compared(root, "HEAD~1", "HEAD").day  # noqa: B018 - the day is asked for
    assert len(read) == total + 1


def test_merges_renames_of_files_and_reorders_are_no_change(root: Path) -> None:
    git(root, "checkout", "-q", "-b", "ailleurs")
    git(root, "mv", A_2018, "actions/2018/z.yaml")
    commit(root, "2018-06-13T10:00:00+00:00")
    git(root, "checkout", "-q", "main")
    commit(root, "2018-06-14T10:00:00+00:00", {"note.txt": "x"})
    git(root, "merge", "-q", "--no-ff", "-m", "fusion", "ailleurs")
    assert compared(root, "HEAD~1", "HEAD").changes == ()
    assert compared(root, "2018-06-12", "HEAD").changes == ()


def test_a_revision_that_breaks_is_said_and_compared_in_part(root: Path) -> None:
    whole = (root / A_2018).read_text(encoding="utf-8")
    broken = commit(root, "2018-06-13T10:00:00+00:00", {A_2018: whole + "  oops: [\n"})
    mended = whole.replace("Publier le second", "Publier un second")
    commit(
        root,
        "2018-06-14T10:00:00+00:00",
        {
            A_2018: mended,
            "plan/axes/1.yaml": (root / "plan/axes/1.yaml")
            .read_text(encoding="utf-8")
            .replace("Premier axe", "Axe un"),
        },
    )
    found = compared(root, broken, "HEAD")
    assert found.before.project.lost == (A_2018,)
    assert [(one.id, one.field) for one in found.changes] == [("1", "title")]
    assert [one.field for one in compared(root, "HEAD~2", "HEAD").changes] == ["title", "title"]


def test_files_of_crlf_are_the_same_files(root: Path) -> None:
    for path in root.rglob("*.yaml"):
        path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    assert compared(root).changes == ()


@pytest.mark.parametrize(
    "name", ["actions/2018/é à.yaml", "actions/2018/-x.yaml", 'actions/2018/"q".yaml']
)
def test_odd_names_of_files_are_inert(root: Path, name: str) -> None:
    more = "deliverables:\n  - id: 2018-L05\n    title: Former\n    commitments: [1.1]\n"
    commit(root, "2018-06-13T10:00:00+00:00", {name: more})
    found = compared(root, "HEAD~1", "HEAD")
    assert [(one.kind, one.id) for one in found.changes] == [("added", "2018-L05")]
    edit(root, name, "Former", "Réunir")
    assert [one.field for one in compared(root).changes] == ["title"]
