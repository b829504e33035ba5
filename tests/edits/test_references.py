"""Where ids stand: references, other ids, and lines of text."""

from collections.abc import Callable
from pathlib import Path

import pytest

from edits.changing import load
from plantrack.edits.finding import anything_named
from plantrack.edits.references import (
    as_with_id,
    ids_beside,
    line_of,
    lines_naming,
    references_to,
    refuse_unread,
)
from plantrack.errors import PlantrackError

PATH = "actions/2018/a.yaml"
TEXT = """\
deliverables:
  - id: 2018-L01
    title: Suite de 2018-L02
    commitments: [1.1, "1.\\u0031"]
    depends_on: ["2018\\x2DL02", 2018-l02]
  - id: 2018-L02
    title: x
    commitments: [1.10] # voir 2018-L02, (2018-L02) et 2018-L022.
"""


@pytest.fixture
def root(make_plan: Callable) -> Path:
    folder: Path = make_plan({PATH: TEXT})
    return folder


def test_references_are_found_however_they_are_spelled(root: Path) -> None:
    loaded = load(root)
    record = as_with_id(anything_named(loaded, "2018-L02"))
    assert record
    found = [(one.path, one.route, one.word) for one in references_to(loaded, [record])]
    start = ("deliverables", 0, "depends_on")
    assert found == [(PATH, (*start, 0), "2018-L02"), (PATH, (*start, 1), "2018-l02")]
    commitment = as_with_id(anything_named(loaded, "1.1"))
    assert commitment
    assert len(list(references_to(loaded, [commitment]))) == 3
    assert [line_of(loaded, one.path, one.route) for one in references_to(loaded, [record])] == [
        5,
        5,
    ]


def test_a_header_has_no_id(root: Path) -> None:
    assert as_with_id(anything_named(load(root), "2018")) is None


def test_ids_of_the_team_stand_apart(root: Path) -> None:
    loaded = load(root)
    role, axis = (as_with_id(anything_named(loaded, word)) for word in ("direction", "1"))
    assert role
    assert axis
    assert {one.word for one in ids_beside(loaded, role)} == {"direction", "poles"}
    assert {one.word for one in ids_beside(loaded, axis)} == {
        "1", "1.1", "1.10", "2017-L01", "2018-L01", "2018-L02",
    }  # fmt: skip


def test_lines_that_name_an_id(root: Path) -> None:
    loaded = load(root)
    record = as_with_id(anything_named(loaded, "2018-L02"))
    assert record
    known = list(references_to(loaded, [record]))
    assert lines_naming(loaded, ["2018-L02"], known) == [f"{PATH}:3", f"{PATH}:6", f"{PATH}:8"]
    assert lines_naming(loaded, ["direction", "2018"], []) == []


def test_an_unread_file_is_named(make_plan: Callable, root: Path) -> None:
    refuse_unread(load(root))
    with pytest.raises(PlantrackError) as error:
        refuse_unread(load(make_plan({"plan/team.yaml": "roles: [\n"})))
    assert error.value.values["file"] == "plan/team.yaml"
