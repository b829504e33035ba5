"""`plantrack why`."""

import json
from collections.abc import Callable

import pytest


@pytest.mark.parametrize("name", ["plan", "2018", "2", "2.1", "2018-L07", "I-01"])
def test_each_kind_has_its_figure(plantrack: Callable, name: str) -> None:
    answer = json.loads(plantrack("why", name, "--as-of", "2018-09-30", "--json").out)
    if answer["shares"]:
        total = sum(one["product"] for one in answer["shares"])
        assert answer["value"] == pytest.approx(total / answer["weight"])
    assert plantrack("why", name).code == 0
