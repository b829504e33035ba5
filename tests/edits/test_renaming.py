"""Ids changed wherever they stand, each place keeping its own spelling."""

from collections.abc import Callable
from pathlib import Path

import pytest

from edits.changing import load, made, refused, told
from plantrack.edits.renaming import rename
from plantrack.errors import PlantrackError

YEAR, NEXT = "actions/2017/a.yaml", "actions/2018/a.yaml"
FILES = {
    "plan/axes/1.yaml": """\
id: '1'
title: Premier axe
commitments:
  - id: "1.1"   # le premier
    title: Premier engagement
    text: Fera la première chose (1.1), pas 11.1 ni 1.10.
  - id: 1.10
    title: Dixième engagement
    text: Fera la dixième chose.
""",
    "plan/team.yaml": """\
roles:
  - id: direction
    title: direction
partners:
  - id: les-poles
    title: Pôles
""",
    "plan/indicators.yaml": """\
indicators:
  - id: I-1
    commitment: '1.1'
    title: Rencontres
    unit: rencontres
    direction: increase
""",
    YEAR: """\
deliverables:
  # 2017-L01 d’abord
  - id: "2017-L01"
    title: Publier
    commitments: ["1.1", 1.10]
    lead: direction
    partners:
      - 'les-poles'  # tous
    updates:
      - date: 2017-06-20
        note: Voir 2017-L01 et 2017-L012; la direction approuve.
        by: direction
      - {date: 2017-12-31, status: deferred, reason: x}
""",
    NEXT: """\
deliverables:
- id: 2018-L01
  title: Continuer
  commitments: [1.1, '1.10']
  partners: [les-poles]
  depends_on: [ 2017-L01 ]
  continues: 2017-l01
  formerly: [2018-X]
""".replace("2017-l01", "'2017-L01'"),
}


@pytest.fixture
def root(make_plan: Callable) -> Path:
    folder: Path = make_plan(FILES)
    return folder


def with_changes(*changes: tuple[str, str, str]) -> dict[str, str]:
    texts = {path: FILES[path] for path, _, _ in changes}
    for path, old, new in changes:
        assert texts[path].count(old) == 1, old
        texts[path] = texts[path].replace(old, new)
    return texts


def test_a_deliverable_keeps_its_old_id(root: Path) -> None:
    edit = rename(load(root), "2017-l01", "2017-A")
    assert made(root, edit) == with_changes(
        (YEAR, '- id: "2017-L01"', '- id: "2017-A"'),
        (YEAR, "      - 'les-poles'  # tous\n",
         "      - 'les-poles'  # tous\n    formerly:\n      - 2017-L01\n"),
        (NEXT, "[ 2017-L01 ]", "[ 2017-A ]"),
        (NEXT, "continues: '2017-L01'", "continues: '2017-A'"),
    )  # fmt: skip
    assert told(edit) == [
        "2017-L01 is now 2017-A; 2 references follow; the old id still stands in 2 lines of text: "
        + YEAR
    ]


def test_a_second_former_id_joins_the_first(root: Path) -> None:
    edit = rename(load(root), "2018-L01", "2018-L02")
    assert made(root, edit) == with_changes(
        (NEXT, "id: 2018-L01", "id: 2018-L02"), (NEXT, "[2018-X]", "[2018-X, 2018-L01]")
    )


def test_back_to_an_id_of_its_own(root: Path) -> None:
    edit = rename(load(root), "2018-L01", "2018-x")
    assert made(root, edit) == with_changes(
        (NEXT, "id: 2018-L01", "id: 2018-x"), (NEXT, "[2018-X]", "[2018-L01]")
    )


def test_only_the_case(root: Path) -> None:
    edit = rename(load(root), "2017-L01", "2017-l01")
    assert made(root, edit) == with_changes(
        (YEAR, '- id: "2017-L01"', '- id: "2017-l01"'),
        (NEXT, "[ 2017-L01 ]", "[ 2017-l01 ]"),
        (NEXT, "continues: '2017-L01'", "continues: '2017-l01'"),
    )


def test_a_commitment(root: Path) -> None:
    edit = rename(load(root), "1.1", "1.2")
    assert made(root, edit) == with_changes(
        ("plan/axes/1.yaml", 'id: "1.1"', 'id: "1.2"'),
        ("plan/axes/1.yaml", "ni 1.10.\n", "ni 1.10.\n    formerly:\n      - 1.1\n"),
        ("plan/indicators.yaml", "'1.1'", "'1.2'"),
        (YEAR, '"1.1"', '"1.2"'),
        (NEXT, "[1.1,", "[1.2,"),
    )
    assert "1 line of text: plan/axes/1.yaml" in told(edit)[0]


def test_an_axis_takes_its_commitments_along(root: Path) -> None:
    edit = rename(load(root), "1", "5")
    assert made(root, edit) == with_changes(
        ("plan/axes/1.yaml", "id: '1'", "id: '5'"),
        ("plan/axes/1.yaml", 'id: "1.1"', 'id: "5.1"'),
        ("plan/axes/1.yaml", "ni 1.10.\n", "ni 1.10.\n    formerly:\n      - 1.1\n"),
        (
            "plan/axes/1.yaml",
            "dixième chose.\n",
            "dixième chose.\n    formerly:\n      - '1.10'\nformerly:\n  - 1\n",
        ),
        ("plan/axes/1.yaml", "id: 1.10", "id: '5.10'"),
        ("plan/indicators.yaml", "'1.1'", "'5.1'"),
        (YEAR, '["1.1", 1.10]', "[\"5.1\", '5.10']"),
        (NEXT, "[1.1, '1.10']", "[5.1, '5.10']"),
    )
    assert told(edit)[0].startswith("1 is now 5, its commitments too; 5 references follow")


def test_a_role(root: Path) -> None:
    edit = rename(load(root), "Direction", "dg")
    assert made(root, edit) == with_changes(
        ("plan/team.yaml", "id: direction", "id: dg"),
        (YEAR, "lead: direction", "lead: dg"),
        (YEAR, "by: direction", "by: dg"),
    )
    assert told(edit) == ["direction is now dg; 2 references follow"]


def test_a_partner_and_an_indicator(root: Path) -> None:
    assert made(root, rename(load(root), "les-poles", "poles")) == with_changes(
        ("plan/team.yaml", "id: les-poles", "id: poles"),
        (YEAR, "'les-poles'", "'poles'"),
        (NEXT, "[les-poles]", "[poles]"),
    )
    assert made(root, rename(load(root), "I-1", "I-01")) == with_changes(
        ("plan/indicators.yaml", "id: I-1", "id: I-01")
    )


def test_references_of_records_that_cannot_be_read_follow_too(make_plan: Callable) -> None:
    broken = "  - {title: x, depends_on: 2017-L01, updates: [{by: direction}]}\n"
    root = make_plan(FILES | {YEAR: FILES[YEAR] + broken})
    assert "depends_on: 2017-A," in made(root, rename(load(root), "2017-L01", "2017-A"))[YEAR]
    assert "by: dg}" in made(root, rename(load(root), "direction", "dg"))[YEAR]


def test_a_mistake_that_names_the_record_does_not_stand_in_the_way(make_plan: Callable) -> None:
    wrong = FILES[NEXT].replace("continues: '2017-L01'", "start: 2018-09-01\n  due: 2018-06-30")
    root = make_plan(FILES | {NEXT: wrong})
    assert "- id: Z\n" in made(root, rename(load(root), "2018-L01", "Z"))[NEXT]


def test_the_same_id_changes_nothing(root: Path) -> None:
    assert rename(load(root), "2017-L01", "2017-L01").changes == ()


@pytest.mark.parametrize(
    ("word", "new", "said"),
    [
        ("2017-L02", "A", "the choices are 2017-L01"),
        ("2017-L01", "é", "“é” is not an id"),
        ("2017-L01", "", "id"),
        ("2017-L01", "2018-l01", "2018-l01 is an id of 2018"),
        ("2017-L01", "2018-x", f"the id 2018-X is taken, or was, in {NEXT}"),
        ("2017-L01", "I-1", "is taken"),
        ("2017-L01", "1.1", "is taken"),
        ("I-1", "1", "is taken"),
        ("1.1", "2.1", "its id begins with “1.”"),
        ("1.1", "1.", "its id begins with “1.”"),
        ("1.1", "1.10", "the id 1.10 is taken"),
        ("direction", "LES-POLES", "the id les-poles is taken"),
        ("2017", "2016", "“2017” has no id"),
        ("plan", "x", "“plan” has no id"),
    ],
)
def test_refused(root: Path, word: str, new: str, said: str) -> None:
    with pytest.raises(PlantrackError) as error:
        rename(load(root), word, new)
    assert said in refused(error)


def test_roles_and_work_have_ids_apart(root: Path) -> None:
    assert rename(load(root), "direction", "2018-L01").changes


@pytest.mark.parametrize("text", ["a: [\n", "livrables: []\n"])
def test_a_file_that_cannot_be_read_may_name_the_record(make_plan: Callable, text: str) -> None:
    root = make_plan(FILES | {"actions/2018/b.yaml": text})
    with pytest.raises(PlantrackError) as error:
        rename(load(root), "2017-L01", "A")
    assert "actions/2018/b.yaml cannot be read" in refused(error)
