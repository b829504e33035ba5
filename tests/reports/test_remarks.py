"""What figures leave out is named by id; the sources are told."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

from plantrack.reports.edition import Edition
from plantrack.reports.remarks import last_entry, remarks, sources_words
from plantrack.views.standing import ids_of
from repository import commit


def test_what_is_left_out_is_the_view_s(edition: Callable[..., Edition]) -> None:
    one = edition()
    told = {words.split(":")[0].split(",")[0]: ids for words, ids in remarks(one)}
    left_out = told["Left out of figures over several years"]
    assert left_out == ids_of(one.status.figures.completion.left_out)
    assert left_out == ["2017-L04", "2017-L08"]
    assert set(told["Not yet in force on that day"]) >= {"2018-L24", "2019-L01"}
    assert "2018-L07" in told["Answers several commitments"]


def test_a_plan_with_nothing_to_remark_says_nothing(
    edition: Callable[..., Edition], make_plan: Callable[..., Path]
) -> None:
    assert remarks(edition(date(2018, 7, 1), make_plan())) == []


def test_the_sources_count_what_could_not_be_read(
    edition: Callable[..., Edition], make_plan: Callable[..., Path]
) -> None:
    root = make_plan({"actions/2018/b.yaml": b"\xff\xfe", "actions/2018/c.yaml": BROKEN})
    found = edition(date(2018, 7, 1), root)
    assert last_entry(found) == date(2018, 6, 20)
    assert sources_words(found) == (
        "As of July 1, 2018; the files are not kept under git. 2 errors in the files may change "
        "the figures"
    )


def test_a_value_that_was_not_read_is_told(
    edition: Callable[..., Edition], make_plan: Callable[..., Path]
) -> None:
    root = make_plan()
    file = root / "actions/2018/a.yaml"
    file.write_text(file.read_text(encoding="utf-8").replace("2018-06-30", "30 juin"))
    words = sources_words(edition(date(2018, 7, 1), root))
    assert words.endswith(". 1 error in the files may change the figures")


def test_the_sources_say_when_the_files_were_known(
    edition: Callable[..., Edition], make_plan: Callable[..., Path]
) -> None:
    root = make_plan()
    made = commit(root, "2018-07-03T23:30:00-04:00")
    assert sources_words(edition(date(2018, 7, 1), root)) == (
        f"As of July 1, 2018, as known on July 3, 2018 (version {made}, files not modified)"
    )
    (root / "plan/team.yaml").write_text("roles: []\n")
    assert "files modified since" in sources_words(edition(date(2018, 7, 1), root))


BROKEN = "deliverables:\n  - id: X1\n    commitments: [1.1]\n"
