"""Which file of a plan is what, by its path alone."""

import pytest

from plantrack.loading.layout import layout_of


def test_files_are_sorted_by_what_they_hold() -> None:
    layout = layout_of(
        [
            "plan/plan.yaml",
            "plan/team.yaml",
            "plan/axes/1.yaml",
            "actions/2018/plan.yaml",
            "actions/2018/a.yaml",
            "actions/2019/été.yaml",
        ]
    )
    assert layout.single == {"plan/plan.yaml", "plan/team.yaml"}
    assert layout.axes == ["plan/axes/1.yaml"]
    assert layout.headers == {"2018": "actions/2018/plan.yaml"}
    assert layout.deliverables == [
        ("2018", "actions/2018/a.yaml"),
        ("2019", "actions/2019/été.yaml"),
    ]
    assert layout.keys == ["2018", "2019"]
    assert layout.stray == []


@pytest.mark.parametrize(
    "path",
    [
        "plan/axes/1.yml",
        "plan/axes/deep/",
        "plan/axis.yaml",
        "actions/2018.yaml",
        "actions/18/a.yaml",
        "actions/20188/a.yaml",
        "actions/２０１８/a.yaml",
        "actions/2018/regions/",
        "actions/2018/a.yaml.bak",
        "actions/2018/a.YAML",
        "actions/2018/.yaml/",
    ],
)
def test_what_is_not_a_plan_file_is_stray(path: str) -> None:
    layout = layout_of([path])
    assert layout.stray == [path]
    assert layout.keys == []


@pytest.mark.parametrize("path", ["plan/README.md", "actions/2018/NOTES.MD", "plan/changes.yaml"])
def test_notes_and_reserved_files_are_left_in_peace(path: str) -> None:
    assert layout_of([path]).stray == []
