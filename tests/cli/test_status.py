"""`plantrack status`."""

import json
from collections.abc import Callable


def test_json_has_the_contract_s_first_keys(plantrack: Callable) -> None:
    answer = json.loads(plantrack("status", "--as-of", "2018-Q3", "--json").out)
    assert answer["schema"] == "plantrack.status/1"
    assert answer["as_of"] == "2018-09-30"
    assert answer["problems"] == {"errors": 0, "warnings": 3, "unread": [], "records_lost": 0}


def test_a_scope_restricts_the_axes_only(plantrack: Callable) -> None:
    whole = json.loads(plantrack("status", "--json").out)
    one = json.loads(plantrack("status", "2.1", "--json").out)
    assert [axis["id"] for axis in one["axes"]] == ["2"]
    assert [c["id"] for c in one["axes"][0]["commitments"]] == ["2.1"]
    assert one["plan"] == whole["plan"]
