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


def test_a_calendar_holds_all_that_is_to_come(plantrack: Callable) -> None:
    words = ("agenda", "--format", "ics", "--as-of", "2018-09-30")
    every, soon = plantrack(*words).out, plantrack(*words, "--days", "10").out
    assert every.startswith("BEGIN:VCALENDAR\r\n")
    assert every.count("BEGIN:VEVENT") > soon.count("BEGIN:VEVENT") > 0
    mine = plantrack(*words, "--lead", "developpement").out
    assert "2018-L07" in mine
    assert "2018-L11" not in mine
