"""A deliverable added, before any file is touched."""

from collections.abc import Callable
from datetime import date

import pytest

from edits.two_axes import DAY, load, paths, prepared, said, texts, value_of
from plantrack.edits.adding import add, deliverable_added
from plantrack.edits.change import Owed
from plantrack.errors import PlantrackError

TYPED = {"title": "Publier", "commitments": ["1.10"]}


def test_the_next_id_the_right_file_the_day(make_plan: Callable) -> None:
    edit = add(load(make_plan()), TYPED, DAY)
    assert paths(edit) == ["actions/2018/a.yaml"]
    assert value_of(edit) == {
        "id": "2018-L02", "title": "Publier", "commitments": ["1.10"], "added": "2018-06-01",
    }  # fmt: skip
    assert said(edit) == ["2018-L02 added to the action plan 2018"]


def test_fields_stand_in_the_format_s_order(make_plan: Callable) -> None:
    root = make_plan({"actions/2018/b.yaml": "# vide\ndeliverables: []\n"})
    loaded = load(root)
    typed = {
        "milestones": ["Un, deux, 2018-08-01"], "depends_on": "2018-l01", "weight": "0,5",
        "due": "2018-09-01", "start": "2018-07-01", "partners": "Pôles", "lead": "direction",
        "description": " D. ", "commitments": "1.10; 1.1", "title": "Oui", "id": "X-1",
    }  # fmt: skip
    made = prepared(root, loaded, add(loaded, typed, DAY, file="b.yaml"))
    assert texts(made) == {
        "actions/2018/b.yaml": """\
# vide
deliverables:
  - id: X-1
    title: Oui
    commitments:
      - '1.10'
      - 1.1
    description: D.
    lead: direction
    partners:
      - poles
    start: 2018-07-01
    due: 2018-09-01
    added: 2018-06-01
    weight: 0.5
    depends_on:
      - 2018-L01
    milestones:
      - title: Un, deux
        due: 2018-08-01
"""
    }


@pytest.mark.parametrize(
    ("typed", "asks", "name"),
    [
        ({}, (), "title"),
        ({"title": "P"}, (), "commitments"),
        ({"title": "P", "commitments": [" , "]}, (), "commitments"),
        (TYPED, ("lead", "due"), "lead"),
        (TYPED, ("due",), "due"),
    ],
)
def test_what_is_asked_for(make_plan: Callable, typed: dict, asks: tuple, name: str) -> None:
    with pytest.raises(Owed) as owed:
        add(load(make_plan()), typed, DAY, asks=asks)
    assert owed.value.name == name
    assert owed.value.optional is (name in asks)


def test_answers_are_checked_where_they_are_given(make_plan: Callable) -> None:
    loaded = load(make_plan())
    for typed, asks, wrong in (
        ({}, (), "?"),
        ({}, (), "Publier\x1b[D"),
        ({"title": "P"}, (), "1.10, 9.9"),
        (TYPED, ("lead",), "x"),
    ):
        with pytest.raises(Owed) as owed:
            add(loaded, typed, DAY, asks=asks)
        assert owed.value.parse is not None
        with pytest.raises(PlantrackError):
            owed.value.parse(wrong)


def test_a_year_that_has_not_begun_has_no_additions(make_plan: Callable) -> None:
    loaded = load(make_plan())
    edit = add(loaded, TYPED, date(2017, 6, 1), year="2018")
    assert "added" not in str(value_of(edit))


def test_without_its_axis_the_file_has_to_be_named(make_plan: Callable) -> None:
    loaded = load(make_plan({"plan/axes/2.yaml": "id: [\n"}))
    typed = {"title": "P", "commitments": "2.1"}
    with pytest.raises(PlantrackError) as refused:
        add(loaded, typed, DAY)
    assert refused.value.values["file"] == "plan/axes/2.yaml"
    named = typed | {"id": "2018-L77"}
    assert paths(add(loaded, named, DAY, file="a.yaml")) == ["actions/2018/a.yaml"]


def test_a_file_in_windows_lines_keeps_them(make_plan: Callable) -> None:
    text = b"deliverables:\r\n- id: 2018-L01\r\n  title: Un\r\n  commitments: ['1.10']\r\n"
    root = make_plan({"actions/2018/a.yaml": text})
    loaded = load(root)
    (changed,) = prepared(root, loaded, add(loaded, TYPED, DAY)).files
    assert changed.after == text + (
        b"- id: 2018-L02\r\n  title: Publier\r\n  commitments:\r\n  - '1.10'\r\n"
        b"  added: 2018-06-01\r\n"
    )


def test_a_field_that_is_wrong_is_told(make_plan: Callable) -> None:
    fields = {"id": "x y", "title": "P", "commitments": ["1.1"]}
    with pytest.raises(PlantrackError):
        deliverable_added(load(make_plan()), fields, "actions/2018/a.yaml", "2018")
