"""`plantrack history`."""

import json
from collections.abc import Callable


def test_json_csv_and_screen_agree(plantrack: Callable) -> None:
    words = ("history", "2018", "--by", "month", "--as-of", "2018-09-30")
    found = json.loads(plantrack(*words, "--json").out)
    assert found["schema"] == "plantrack.history/1"
    assert len(found["points"]) == 9
    rows = plantrack(*words, "--csv").out.splitlines()
    assert len(rows) == 10
    assert "2018-09-30" in plantrack(*words).out
    status = json.loads(plantrack("status", "--as-of", "2018-09-30", "--json").out)
    (year,) = [one for one in status["plan"]["years"] if one["year"] == 2018]
    assert found["points"][-1]["completion"] == year["completion"]


def test_what_it_cannot_do_is_one_line(plantrack: Callable) -> None:
    for words in (("--by", "week"), ("nope",), ("I-01",)):
        ran = plantrack("history", *words)
        assert ran.code == 2
        assert len(ran.err.splitlines()) == 1
