"""What changed between two versions and has no reason."""

import pytest

from plantrack.history.unexplained import unexplained_between

from .plans import AXIS, CARTE, FILES, Edit, edited, loaded

HEADER_18 = "actions/2018/plan.yaml"
ADOPT = (HEADER_18, "year: 2018", "year: 2018\nadopted: 2018-01-10")
WEIGHT = (CARTE, "weight: 2", "weight: 3")
TEXT = (AXIS, "Fera la première chose", "Fera tout")
CHANGES = "plan/changes.yaml"


def found(*edits: Edit, reasons: str = "", before: str = "", adopt: bool = True) -> list[str]:
    first = edited(ADOPT) if adopt else dict(FILES)
    if before:
        first[CHANGES] = "changes:\n" + before
    after = edited(*([ADOPT] if adopt else []), *edits)
    if before or reasons:
        after[CHANGES] = "changes:\n" + before + reasons
    told = unexplained_between(loaded(first), loaded(after))
    return [f"{one.kind} {one.id}" for one in told]


@pytest.mark.parametrize(
    ("reasons", "expected"),
    [
        ("", ["reworded 1.1", "reweighted L-01"]),
        ("  - id: L-01\n    reason: Ainsi.\n", ["reworded 1.1"]),
        (
            "  - id: L-01\n    field: title\n    reason: Ainsi.\n",
            ["reworded 1.1", "reweighted L-01"],
        ),
        ('  - id: "1.1"\n    editorial: true\n    reason: Ainsi.\n', ["reweighted L-01"]),
    ],
)
def test_a_reason_is_looked_for(reasons: str, expected: list[str]) -> None:
    assert found(TEXT, WEIGHT, reasons=reasons) == expected


def test_an_old_reason_excuses_nothing_new() -> None:
    assert found(WEIGHT, before="  - id: L-01\n    reason: Jadis.\n") == ["reweighted L-01"]


def test_before_any_adoption_all_may_change() -> None:
    assert found(TEXT, WEIGHT, adopt=False) == []


def test_what_other_rules_see_to_is_left_to_them() -> None:
    moved = "      - date: 2018-06-12\n        due: 2018-09-30\n"
    entry = "        by: direction\n"
    assert found((CARTE, entry, entry + moved)) == []
    third = FILES[CARTE][FILES[CARTE].index("  - id: L-03") :]
    assert found((CARTE, third, "")) == []
