"""`plantrack agenda`."""

import json
from collections.abc import Callable


def test_days_and_lead_restrict(plantrack: Callable) -> None:
    line = ("agenda", "--as-of", "2018-09-30", "--json")
    answer = json.loads(plantrack(*line, "--lead", "developpement", "--days", "0").out)
    assert [one["role"] for one in answer["roles"]] == ["developpement"]
    assert answer["days"] == 0


def test_markdown(plantrack: Callable) -> None:
    out = plantrack("agenda", "--format", "md", "--as-of", "2018-09-30").out
    assert out.startswith("# ")
    assert "2018-L07" in out
