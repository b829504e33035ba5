"""What plan files hold at their first level."""

import pytest

from .readings import found, load

HEAD = "actions/2018/a.yaml"


@pytest.mark.parametrize(
    ("path", "field"),
    [
        (HEAD, "deliverables"),
        ("plan/indicators.yaml", "indicators"),
        ("plan/team.yaml", "roles"),
        ("plan/team.yaml", "partners"),
    ],
)
@pytest.mark.parametrize("nothing", ["", " []", " ~"])
def test_a_list_may_be_empty(path: str, field: str, nothing: str) -> None:
    assert found(load({path: f"{field}:{nothing}\n"})) == []


@pytest.mark.parametrize("path", ["plan/indicators.yaml", "plan/team.yaml"])
def test_a_field_of_another_file_is_unknown_here(path: str) -> None:
    assert found(load({path: "deliverables: []\n"})) == [f"unknown-field {path} deliverables"]


def test_each_list_is_read_into_the_plan() -> None:
    plan = load(
        {
            "plan/team.yaml": """\
roles:
  - id: direction
    title: Direction
partners:
  - id: poles
    title: Pôles
""",
            "plan/indicators.yaml": """\
indicators:
  - id: I1
    commitment: 1.1
    title: Régions
    unit: régions
    direction: increase
""",
        }
    ).plan
    assert list(plan.role_of) == ["direction"]
    assert list(plan.partner_of) == ["poles"]
    assert [one.id for one in plan.indicators] == ["I1"]
