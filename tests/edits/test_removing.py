"""What may be taken away, and what may not."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from edits.changing import DAY, load, made, refused, told
from plantrack.edits.removing import remove
from plantrack.errors import PlantrackError

PATH = "actions/2018/a.yaml"
TEXT = """\
deliverables:
  - id: 2018-L01
    title: Un
    commitments: [1.1, 1.10]
    lead: direction

  # À retirer
  # peut-être.
  - id: 2018-L02
    title: Deux
    commitments: [1.1]
    depends_on: [2018-L02]

  # Reste.
  - id: 2018-L03
    title: Trois
    commitments: [1.1]
    depends_on:
      - 2018-L01
"""
TEAM = """\
roles:
  - id: direction
    title: Direction
  - id: finances
    title: Finances
partners:
  - id: poles
    title: Pôles
"""
BEFORE = date(2017, 12, 31)


@pytest.fixture
def root(make_plan: Callable) -> Path:
    fields = "id: I-1, commitment: 1.1, title: x, unit: x, direction: increase"
    indicator = f"indicators:\n  # seul\n  - {{{fields}}}\n"
    folder: Path = make_plan(
        {PATH: TEXT, "plan/team.yaml": TEAM, "plan/indicators.yaml": indicator}
    )
    return folder


def test_a_deliverable_goes_with_the_comments_above_it(root: Path) -> None:
    # Its own reference to itself is no reason to keep it.
    text = TEXT.replace("    depends_on: [2018-L02]\n", "")
    (root / PATH).write_text(text, encoding="utf-8")
    edit = remove(load(root), "2018-l02", BEFORE)
    start, end = text.index("  # À retirer"), text.index("\n  # Reste.")
    after = made(root, edit)[PATH]
    assert after.replace("\n", "") == (text[:start] + text[end:]).replace("\n", "")
    assert "  # Reste.\n  - id: 2018-L03" in after
    assert told(edit) == ["2018-L02 removed: Deux"]


def test_what_names_only_itself(root: Path) -> None:
    assert remove(load(root), "2018-L02", BEFORE).changes


def test_roles_partners_and_indicators(root: Path) -> None:
    assert made(root, remove(load(root), "finances", DAY)) == {
        "plan/team.yaml": TEAM.replace("  - id: finances\n    title: Finances\n", "")
    }
    assert made(root, remove(load(root), "poles", DAY)) == {
        "plan/team.yaml": TEAM.replace(
            "partners:\n  - id: poles\n    title: Pôles\n", "partners: []\n"
        )
    }
    assert made(root, remove(load(root), "I-1", DAY)) == {
        "plan/indicators.yaml": "indicators: []\n",
        "plan/changes.yaml": "# Motifs des modifications du plan qu’aucun journal ne dit\n"
        "removed:\n  - I-1\n",
    }


@pytest.mark.parametrize(
    ("word", "day", "said"),
    [
        ("2018-L03", DAY, "plantrack cancel 2018-L03"),
        ("2018-L01", BEFORE, f"2018-L01 is named in {PATH}:19"),
        ("direction", DAY, f"direction is named in actions/2017/a.yaml:5, {PATH}:5"),
        ("1.1", DAY, "as it was adopted"),
        ("1", DAY, "as it was adopted"),
        ("2018", DAY, "action plan 2018 is not removed by a command"),
        ("plan", DAY, "the plan is not removed by a command"),
        ("2018-L07", DAY, "the choices are 2018-L01"),
    ],
)
def test_refused(root: Path, word: str, day: date, said: str) -> None:
    with pytest.raises(PlantrackError) as error:
        remove(load(root), word, day)
    assert said in refused(error)


def test_ten_places_are_enough(make_plan: Callable) -> None:
    many = "".join(
        f"  - {{id: L{n}, title: x, commitments: [1.1, 1.10], lead: direction}}\n"
        for n in range(12)
    )
    root = make_plan({PATH: "deliverables:\n" + many})
    with pytest.raises(PlantrackError) as error:
        remove(load(root), "direction", DAY)
    assert refused(error).count(".yaml:") == 10
    assert ", …: change that first" in refused(error)


def test_a_file_that_cannot_be_read_may_name_it(make_plan: Callable) -> None:
    root = make_plan({"actions/2018/b.yaml": "a: [\n"})
    with pytest.raises(PlantrackError) as error:
        remove(load(root), "poles", DAY)
    assert "actions/2018/b.yaml cannot be read" in refused(error)
