"""A deliverable carried to another file, with its comments and its spelling."""

from collections.abc import Callable
from pathlib import Path

import pytest

from edits.changing import load, made, refused, told
from plantrack.edits.moving import move
from plantrack.errors import PlantrackError

A, B = "actions/2018/a.yaml", "actions/2018/b.yaml"
RECORD = """\
  # Ce livrable
  # passe ailleurs.
  - id: 2018-L02
    title: "Deux"   # gardé
    commitments: [1.1,
                  1.10]
    description: |
      Un

      Deux
"""
FIRST = '  - id: 2018-L01\n    title: Un\n    commitments: ["1.10"]\n'
TEXT = f"# En tête.\ndeliverables:\n{FIRST}\n{RECORD}"
OTHER = "deliverables:\n- id: 2018-L03\n  title: Trois\n  commitments: [1.1]\n# Fin.\n"


@pytest.fixture
def root(make_plan: Callable) -> Path:
    folder: Path = make_plan({A: TEXT, B: OTHER})
    return folder


@pytest.mark.parametrize(
    ("word", "folder"),
    [
        ("b.yaml", ""),
        ("actions/2018/b.yaml", ""),
        ("./actions/2018/b.yaml", "plan"),
        ("actions\\2018\\b.yaml", ""),
        ("b.yaml", "actions/2018"),
        ("./b.yaml", "actions/2018"),
        ("../2018/b.yaml", "actions/2017"),
        ("2018/b.yaml", "actions"),
        ("b.yaml", "actions/2017"),
        (" b.yaml ", "/elsewhere"),
    ],
)
def test_a_file_is_named_as_people_do(root: Path, word: str, folder: str) -> None:
    edit = move(load(root), "2018-l02", word, folder)
    shifted = "".join(
        line[2:] if line.strip() else line for line in RECORD.splitlines(keepends=True)
    )
    assert made(root, edit) == {
        A: f"# En tête.\ndeliverables:\n{FIRST}\n",
        B: OTHER.replace("# Fin.\n", shifted + "# Fin.\n"),
    }
    assert told(edit) == [f"2018-L02 moved from {A}"]


def test_a_file_that_is_not_there_is_made(root: Path) -> None:
    files = made(root, move(load(root), "2018-L02", "c.yaml"))
    assert set(files) == {A, "actions/2018/c.yaml"}
    comment, rest = files["actions/2018/c.yaml"].split("\n", 1)
    assert comment.startswith("# ")
    assert comment.endswith("Premier axe")
    assert rest == f"deliverables:\n{RECORD}"


@pytest.mark.parametrize(
    "text", ["deliverables:\n", "deliverables: []\n", "deliverables: # rien\n"]
)
def test_an_empty_list_is_filled(make_plan: Callable, text: str) -> None:
    root = make_plan({A: TEXT, B: text})
    after = made(root, move(load(root), "2018-L02", "b.yaml"))[B]
    assert after == text.replace(" []", "") + RECORD


def test_the_only_record_leaves_an_empty_list(make_plan: Callable) -> None:
    root = make_plan({B: OTHER})
    files = made(root, move(load(root), "2018-L01", "b.yaml"))
    assert files[A] == "deliverables: []\n"


def test_a_mistake_goes_along(make_plan: Callable) -> None:
    root = make_plan({A: TEXT.replace("[1.1,\n", "[9.9, 1.1,\n"), B: OTHER})
    assert "9.9" in made(root, move(load(root), "2018-L02", "b.yaml"))[B]


def test_where_it_is_already_nothing_changes(root: Path) -> None:
    assert move(load(root), "2018-L02", "a.yaml").changes == ()


@pytest.mark.parametrize(
    ("word", "said"),
    [
        ("actions/2017/a.yaml", "an earlier year cannot take it"),
        ("actions/2019/a.yaml", "plantrack defer 2018-L02 --to 2019"),
        ("plan.yaml", "“plan.yaml” cannot hold"),
        ("b.yml", "“b.yml” cannot hold"),
        ("../../etc/passwd", "cannot hold"),
        ("actions/2018/x/b.yaml", "cannot hold"),
        ("", "cannot hold"),
        ("plan/team.yaml", "cannot hold"),
    ],
)
def test_refused(root: Path, word: str, said: str) -> None:
    with pytest.raises(PlantrackError) as error:
        move(load(root), "2018-L02", word)
    assert said in refused(error)


def test_a_file_that_cannot_be_read(make_plan: Callable) -> None:
    root = make_plan({A: TEXT, B: "a: [\n"})
    with pytest.raises(PlantrackError) as error:
        move(load(root), "2018-L02", "b.yaml")
    assert f"{B} cannot be read" in refused(error)


@pytest.mark.parametrize(
    ("text", "there"),
    [
        ("deliverables: [{id: 2018-L02, title: x, commitments: [1.1, 1.10]}]\n", OTHER),
        (TEXT, "deliverables: [{id: 2018-L03, title: x, commitments: [1.1]}]\n"),
    ],
)
def test_between_brackets_it_is_done_by_hand(make_plan: Callable, text: str, there: str) -> None:
    root = make_plan({A: text, B: there})
    edit = move(load(root), "2018-L02", "b.yaml")
    with pytest.raises(PlantrackError) as error:
        made(root, edit)
    assert "by hand" in refused(error)
