"""`plantrack coverage`."""

import json
from collections.abc import Callable


def test_json_and_screen_say_the_same(plantrack: Callable) -> None:
    answer = json.loads(plantrack("coverage", "--as-of", "2018-09-30", "--json").out)
    covered = sum(one["covered"] for one in answer["commitments"])
    assert (
        f"{covered} engagements repris sur 21" in plantrack("coverage", "--as-of", "2018-09-30").out
    )
    assert answer["years"] == [2017, 2018, 2019]
