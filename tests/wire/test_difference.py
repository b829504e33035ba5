"""The JSON of `diff`: plain values, whatever the fields hold."""

import json
from datetime import date
from pathlib import Path

from plantrack.locale import Translator
from plantrack.project import Project
from plantrack.project.difference import difference_of
from plantrack.project.sides import Compared
from plantrack.wire.difference import difference_json
from repository import with_history


def test_the_real_plan_s_own_history(real_root: Path, tmp_path: Path) -> None:
    root = with_history(real_root, tmp_path / "plan")
    found = difference_of(Project(root), Compared("HEAD~1", "HEAD"), None, date(2020, 1, 1))
    answer = json.loads(json.dumps(difference_json(found, Translator("fr"))))
    by_field = {(one["id"], one["field"]): one for one in answer["changes"]}
    weight = by_field["2018-L07", "weight"]
    assert (weight["before"], weight["after"]) == (3, 2)
    milestone = by_field["2018-L07", "milestones"]
    assert milestone["before"] == {"title": "Carte en ligne", "due": "2018-06-30"}
    assert milestone["after"]["done"] == "2018-11-20"
    assert by_field["2018-L08", "id"]["record"] == "deliverable"
    assert answer["before"]["day"] == "2018-06-12"
    assert answer["after"]["incomplete"] == []
    assert [one["year"] for one in answer["moves"]] == [None, 2017, 2018]
