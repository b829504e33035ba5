"""Which file of a plan is what, by its path alone."""

from contextlib import suppress
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plantrack.errors import PlantrackError
from plantrack.loading.layout import layout_of
from plantrack.loading.periods import is_key
from plantrack.locale.typed_days import span_typed


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
    assert list(layout.held) == [
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


@pytest.mark.parametrize(
    ("key", "is_one"),
    [
        ("2025-26", True), ("2026-T1", True), ("FY26", True), ("brouillon", True),
        ("2026-01", False), ("2026-01-31", False), ("20260131", False), ("01-02-2026", False),
        ("2026-031", False), ("hier", False), ("lundi", False), ("plan", False), ("PLAN", False),
        ("0000", False), ("18", False), ("2018.0", False), (".cache", False), ("été", False),
    ],
)  # fmt: skip
def test_a_folder_by_its_header(key: str, *, is_one: bool) -> None:
    held = [f"actions/{key}/a.yaml", f"actions/{key}/plan.yaml"]
    layout = layout_of(held)
    assert layout.keys == ([key] if is_one else [])
    assert sorted(layout.stray) == ([] if is_one else held)
    assert layout_of(held[:1]).stray == held[:1]


@given(st.from_regex(r"[A-Za-z0-9][A-Za-z0-9._-]{0,20}", fullmatch=True))
def test_any_other_id_is_read_back(key: str) -> None:
    layout = layout_of([f"actions/{key}/plan.yaml", f"actions/{key}/a.yaml"])
    if is_key(key):
        assert layout.headers == {key: f"actions/{key}/plan.yaml"}
        assert layout.files_of(key) == [f"actions/{key}/a.yaml"]
        with suppress(PlantrackError):
            assert span_typed(key, date(2026, 5, 5)).is_period
    else:
        assert len(layout.stray) == 2


def test_files_beside_the_folders_may_be_of_the_whole_plan() -> None:
    layout = layout_of(["actions/2018.yaml", "actions/notes.md"])
    assert (layout.whole, layout.stray, layout.keys) == (["actions/2018.yaml"], [], [])


def test_of_two_names_that_differ_in_case_the_first_is_one() -> None:
    layout = layout_of(["actions/A1/plan.yaml", "actions/a1/plan.yaml"])
    assert (layout.keys, layout.stray) == (["A1"], ["actions/a1/plan.yaml"])


@pytest.mark.parametrize("path", ["plan/README.md", "actions/2018/NOTES.MD", "plan/changes.yaml"])
def test_notes_and_reserved_files_are_left_in_peace(path: str) -> None:
    assert layout_of([path]).stray == []
