"""An answer made brief, whatever its shape: never more than 8 KB, and nothing goes in silence."""

import json

import pytest

from plantrack.assistants.briefing import MOST_BYTES, brief
from plantrack.errors import PlantrackError

WIDE = {f"text {number}": "é" * 2_000 for number in range(40)}
LISTS = {f"list {number}": ["x" * 90] * 50 for number in range(5)}
ROWS = [{"id": str(number), "note": "n" * 500} for number in range(100)]


@pytest.mark.parametrize(
    "answer",
    [
        {"rows": ROWS},
        {"rows": ROWS, **WIDE},
        {"rows": ROWS, **LISTS},
        {"rows": [WIDE | {"id": "a"}, {"id": "b"}, LISTS | {"id": "c"}]},
        {"rows": []},
        {"rows": [], **LISTS},
    ],
)
def test_each_row_comes_once_or_is_named(answer: dict) -> None:
    found, named, cursor = [], [], None
    for _ in range(300):
        text = brief(answer, "rows", cursor)
        assert len(text.encode()) <= MOST_BYTES
        told = json.loads(text)
        found += told["rows"]
        named += [each for each in told.get("not_told", ()) if each.startswith("rows[")]
        lost = set(answer) - set(told) - {"rows"}
        assert lost <= set(told.get("not_told", ()))
        if (cursor := told.get("cursor")) is None:
            break
        assert told["truncated"]
    assert len(found) + len(named) == len(answer["rows"])
    assert "[" not in str(cursor)


@pytest.mark.parametrize("cursor", ["x", "-1", "", "²", "9999", "1.0"])
def test_a_word_that_is_no_cursor_is_refused(cursor: str) -> None:
    with pytest.raises(PlantrackError):
        brief({"rows": ROWS}, "rows", cursor)
