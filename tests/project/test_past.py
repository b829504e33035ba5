"""What git adds to what journals tell."""

from datetime import date
from pathlib import Path

from plantrack.project import Project
from plantrack.project.past import past_of
from repository import Past

from .versions import changed, real_files, record, spelled


def test_who_typed_what_and_how_late(tmp_path: Path) -> None:
    past, files = Past(tmp_path / "plan"), real_files()
    past.commit(spelled(files), day="2020-01-01")
    files = changed(files)
    late = {"date": "2019-12-20", "note": "Dit plus tard."}
    record(files, "2019-L01").setdefault("updates", []).append(late)
    record(files, "2019-L02")["weight"] = "3"
    past.commit(spelled(files), day="2020-01-30", author="Ana")
    past.write()
    project = Project(past.root)
    found = past_of(project, date(2020, 3, 31), None)
    one = project.plan.deliverable_of["2019-L01"]
    assert found.delay(one.id, one.updates[-1]) == 41
    commit = found.seen_of(one.id, one.updates[-1])
    assert commit is not None
    assert commit.author == "Ana"
    assert found.delay(one.id, one.updates[0]) is None
    assert found.last_typed(date(2020, 3, 31)) == commit
    assert ("reweighted", "2019-L02") in {
        (each.amendment.kind, each.amendment.id) for each in found.entries
    }


def test_without_git_only_the_journals_speak(tmp_path: Path) -> None:
    for path, text in spelled(real_files()).items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(text, encoding="utf-8")
    found = past_of(Project(tmp_path), date(2020, 3, 31), None)
    assert found.seen == {}
    assert found.first is None
    assert len(found.entries) == 21
