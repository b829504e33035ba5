"""`plantrack history`."""

import json
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import pytest

from project.versions import changed, real_files, record, spelled
from repository import Past


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


@pytest.mark.nightly
@pytest.mark.parametrize("count", [18, 25, 32])
def test_every_change_of_status_and_text_is_found_and_none_is_invented(
    plantrack: Callable, tmp_path: Path, count: int
) -> None:
    past, files, day = Past(tmp_path / "plan"), real_files(), date(2020, 1, 1)
    past.commit(spelled(files), day=day.isoformat())
    work = sorted(one["id"] for data in files.values() for one in data.get("deliverables", ()))
    planted = []
    for number in range(1, count):
        files, name = changed(files), work[number * 7 % len(work)]
        one, author = record(files, name), f"Auteur {number % 3}"
        day += timedelta(days=1)
        if number % 3:
            before = one[field] if (field := ("title", "description")[number % 2]) in one else None
            one[field] = f"Texte {number}"
            planted.append((name, field, before, one[field], author))
        else:
            states = [each["status"] for each in one.get("updates", ()) if "status" in each]
            status = "in_progress" if states[-1:] != ["in_progress"] else "cancelled"
            entry = {"date": day.isoformat(), "status": status, "reason": "Motif."}
            one.setdefault("updates", []).append(entry)
            planted.append((name, "status", (states or ["planned"])[-1], status, author))
        past.commit(spelled(files, flow=number % 5 == 0), day=day.isoformat(), author=author)
    past.write()
    found = json.loads(plantrack("history", "--json", root=past.root).out)["versions"]
    told = [
        (one["id"], one["field"], one["before"], one["after"], one["typed"]["author"])
        for one in found
    ]
    assert told == planted
    (name, *_) = planted[0]
    alone = json.loads(plantrack("history", name, "--json", root=past.root).out)["versions"]
    assert alone == [one for one in found if one["id"] == name]
