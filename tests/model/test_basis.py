"""What a plan rests on."""

import pytest

from plantrack.model import Basis, Origin, Role
from plantrack.model.basis import around

BASIS = Basis(
    unread=("actions/2018/b.yaml",),
    records=(("plan/team.yaml", ("roles", 0)), ("actions/2018/a.yaml", ("deliverables", 1))),
    values=(("plan/plan.yaml", ("timezone",)),),
    texts={"actions/2018/b.yaml": "deliverables:\n# id: 2018-L09\n - id: 2018-L1\n   x: 2018-L2\n"},
)


def test_only_a_whole_plan_says_that_something_is_not_there() -> None:
    assert Basis().said("none", "none read") == "none"
    assert BASIS.said("none", "none read") == "none read"


def test_a_value_that_is_wrong_leaves_the_files_and_records_complete() -> None:
    basis = Basis(values=BASIS.values)
    assert basis.is_complete
    assert not basis.is_whole
    assert not Basis(records=BASIS.records).is_complete


def test_what_is_counted_and_named() -> None:
    assert BASIS.records_lost == 2
    assert BASIS.files == ("actions/2018/a.yaml", "actions/2018/b.yaml", "plan/team.yaml")


@pytest.mark.parametrize(
    ("word", "line"),
    [("2018-L1", 3), ("2018-l2", 4), ("2018-L09", None), ("2018-L", None), ("", None)],
)
def test_a_word_is_looked_up_whole_and_not_in_comments(word: str, line: int | None) -> None:
    assert BASIS.standing_in(word) == (("actions/2018/b.yaml", line) if line else None)


def test_a_record_is_torn_where_something_inside_it_is_lost() -> None:
    def role(path: str, *route: str | int) -> Role:
        values = {"id": "x", "title": "x"}
        return Role.of_checked(values, {"id", "title"}, Origin(path, route))

    assert BASIS.is_torn(role("actions/2018/b.yaml", "deliverables", 0))
    assert BASIS.is_torn(role("plan/team.yaml", "roles", 0))
    assert not BASIS.is_torn(role("plan/team.yaml", "roles", 1))


def test_what_stands_around_a_place() -> None:
    assert list(around([("f", ("a", 0))])) == [("f", ()), ("f", ("a",)), ("f", ("a", 0))]


def test_what_was_not_found_may_be_in_what_was_not_read() -> None:
    assert not Basis().may_have("2018-L01", "actions/2018/a.yaml")
    unread = Basis(("actions/2018/a.yaml",), texts={"actions/2018/a.yaml": "- id: 2018-L01\n"})
    assert unread.may_have("2018-L77", "actions/2018/a.yaml")
    assert unread.may_have("2018-L01", "actions/2018/b.yaml")
    assert not unread.may_have("2018-L77", "actions/2018/b.yaml")
    assert Basis(("actions/2018/",)).may_have("2018-L77", "actions/2017/b.yaml")
