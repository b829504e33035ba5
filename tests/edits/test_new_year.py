"""The next action plan, before any file is touched."""

import re
from collections.abc import Callable
from datetime import date

import pytest

from edits.two_axes import deliverables, files, load, paths, prepared, said, texts
from plantrack.edits.change import Owed
from plantrack.edits.new_year import new_year
from plantrack.edits.unfinished import Questions, unfinished
from plantrack.errors import PlantrackError
from plantrack.loading import Loaded

DAY = date(2018, 12, 17)
WORDS = ("yes", "no", "all", "none", "close", "drop")
NOBODY = Questions({}, *WORDS, can_be_asked=False, anyway=True)
SOMEBODY = Questions({}, *WORDS, can_be_asked=True, anyway=True)
OPEN = deliverables(("2018-L01", "1.1"), ("2018-L02", "1.2"))
ALL = {"carry": "all", "reason": "x"}


def loaded_with(make_plan: Callable, **of: str) -> Loaded:
    return load(make_plan(), files(**{"y2018_a": OPEN, **of}))


def test_one_file_an_axis_named_as_before(make_plan: Callable) -> None:
    loaded = loaded_with(make_plan)
    edit = new_year(loaded, "2019", {"carry": "none"}, NOBODY, DAY)
    assert paths(edit) == [
        "actions/2019/plan.yaml", "plan/plan.yaml", "actions/2019/2-deux.yaml",
        "actions/2019/a.yaml",
    ]  # fmt: skip
    assert said(edit) == [
        "action plan 2019 opened, from 2019-01-01 to 2019-12-31",
        "2019 added to the plan's years",
        "2 deliverables stay open in 2018: plantrack list --year 2018",
    ]


def test_axes_that_share_a_file_go_on_sharing_it(make_plan: Callable) -> None:
    text = deliverables(("2018-L01", "1.1"), ("2018-L02", "2.1"))
    root = make_plan()
    loaded = load(root, files(y2018_a=text))
    made = prepared(root, loaded, new_year(loaded, "2019", {"carry": "none"}, NOBODY, DAY), DAY)
    assert texts(made)["actions/2019/a.yaml"] == (
        "# Axe 1\u00a0: Premier axe; Axe 2\u00a0: Second axe\ndeliverables: []\n"
    )


def test_a_fiscal_year_and_its_label(make_plan: Callable) -> None:
    header = (
        "year: 2018\ntitle: P\nstart: 2018-04-01\nend: 2019-03-31\nlabel: 2018-2019\n"
        "illustrative: true\n"
    )
    root = make_plan({"actions/2018/plan.yaml": header})
    loaded = load(root)
    made = prepared(root, loaded, new_year(loaded, "2019", {}, NOBODY, DAY), DAY)
    assert texts(made)["actions/2019/plan.yaml"] == (
        "# En-tête du plan d’action 2019-2020.\nyear: 2019\ntitle: Plan d’action 2019-2020\n"
        "start: 2019-04-01\nend: 2020-03-31\nlabel: 2019-2020\n"
    )


def test_what_is_given_wins(make_plan: Callable) -> None:
    root = make_plan()
    loaded = load(root)
    typed = {"start": "2019-02-01", "label": "An trois"}
    made = prepared(root, loaded, new_year(loaded, "2019", typed, NOBODY, DAY), DAY)
    text = texts(made)["actions/2019/plan.yaml"]
    assert "start: 2019-02-01\nend: 2020-01-31\nlabel: An trois\n" in text
    made = prepared(root, loaded, new_year(loaded, "2019", {"end": "2019-06-30"}, NOBODY, DAY), DAY)
    assert "start: 2019-01-01\nend: 2019-06-30\n" in texts(made)["actions/2019/plan.yaml"]


def test_an_english_plan_is_written_in_english(make_plan: Callable) -> None:
    text = (make_plan() / "plan/plan.yaml").read_text(encoding="utf-8")
    root = make_plan({"plan/plan.yaml": text.replace("language: fr", "language: en")})
    loaded = load(root)
    made = prepared(root, loaded, new_year(loaded, "2019", {}, NOBODY, DAY), DAY)
    assert texts(made)["actions/2019/plan.yaml"].startswith(
        "# Header of the action plan 2019.\nyear: 2019\ntitle: Action plan 2019\n"
    )
    assert texts(made)["actions/2019/a.yaml"].startswith("# Axis 1: Premier axe\n")


def test_the_plan_s_years_stay_in_order(make_plan: Callable) -> None:
    root = make_plan()
    loaded = load(root)
    made = prepared(root, loaded, new_year(loaded, "2016", {}, NOBODY, DAY), DAY)
    assert "\nyears: [2016, 2017, 2018]\n" in texts(made)["plan/plan.yaml"]


def test_unfinished_work_is_what_the_year_before_leaves_open(make_plan: Callable) -> None:
    closed = "    updates: [{date: 2018-12-18, status: done, evidence: [x]}]\n"
    loaded = loaded_with(make_plan, y2017_a=deliverables(("2017-L01", "1.1")))
    assert [one.id for one in unfinished(loaded, "2019", DAY)] == ["2018-L01", "2018-L02"]
    assert [one.id for one in unfinished(loaded, "2018", DAY)] == ["2017-L01"]
    assert unfinished(loaded, "2017", DAY) == ()
    # What a later day closes cannot be deferred before it.
    loaded = loaded_with(make_plan, y2018_a=OPEN + closed)
    assert [one.id for one in unfinished(loaded, "2019", DAY)] == ["2018-L01"]


def test_each_is_asked_then_the_reason_once(make_plan: Callable) -> None:
    loaded = loaded_with(make_plan)
    answers: dict[str, str] = {}
    names = []
    for answer in ("no", "yes", "", None):
        with pytest.raises(Owed) as owed:
            new_year(
                loaded,
                "2019",
                {},
                Questions(answers, *WORDS, can_be_asked=True, anyway=True),
                DAY,
            )
        names.append(owed.value.name)
        if answer:
            assert owed.value.choices == ("yes", "no", "close", "drop", "all", "none")
        if answer is not None:
            answers[owed.value.name] = answer
    assert names == ["carry 2018-L01", "carry 2018-L02", "due 2018-L02", "reason"]
    questions = Questions(answers, *WORDS, can_be_asked=True, anyway=True)
    edit = new_year(loaded, "2019", {"reason": "x"}, questions, DAY)
    assert said(edit)[2:] == [
        "2018-L02: Deferred to 2019, continued by 2019-L01",
        "1 deliverable stays open in 2018: plantrack list --year 2018",
    ]


def test_nobody_to_ask(make_plan: Callable) -> None:
    loaded = loaded_with(make_plan)
    with pytest.raises(PlantrackError) as refused:
        new_year(loaded, "2019", {}, NOBODY, DAY)
    assert not isinstance(refused.value, Owed)
    assert refused.value.values["ids"] == "2018-L01, 2018-L02"
    with pytest.raises(PlantrackError):
        new_year(loaded, "2019", {"carry": "yes"}, SOMEBODY, DAY)


def test_files_that_are_there_already_are_added_to(make_plan: Callable) -> None:
    """A year with deliverables and no header is one that somebody began by hand."""
    there = deliverables(("2019-L07", "1.1"))
    root = make_plan()
    loaded = load(root, files(y2018_a=OPEN, y2019_a=there))
    made = prepared(root, loaded, new_year(loaded, "2019", ALL, NOBODY, DAY), DAY)
    text = texts(made)["actions/2019/a.yaml"]
    assert text.startswith(there)
    assert re.findall(r"id: (.*)", text) == ["2019-L07", "2019-L08", "2019-L09"]
    assert not made.loaded.diagnostics


def test_work_of_no_known_axis_keeps_its_file(make_plan: Callable) -> None:
    loaded = loaded_with(make_plan, y2018_z=deliverables(("2018-L05", "9.9")))
    assert "actions/2019/z.yaml" in paths(new_year(loaded, "2019", ALL, NOBODY, DAY))


def test_a_year_is_opened_once(make_plan: Callable) -> None:
    with pytest.raises(PlantrackError) as refused:
        new_year(load(make_plan()), "2018", ALL, NOBODY, DAY)
    assert refused.value.values["file"] == "actions/2018/plan.yaml"
    torn = load(make_plan({"actions/2018/plan.yaml": "year: [\n"}))
    with pytest.raises(PlantrackError):
        new_year(torn, "2018", ALL, NOBODY, DAY)


@pytest.mark.parametrize(("answer", "carried"), [("all", 2), ("none", 0)])
def test_one_answer_may_be_for_all_that_remains(
    make_plan: Callable, answer: str, carried: int
) -> None:
    loaded = loaded_with(make_plan)
    first = unfinished(loaded, "2019", DAY)[0]
    answers = {f"carry {first.id}": answer}
    questions = Questions(answers, *WORDS, can_be_asked=True, anyway=True)
    edit = new_year(loaded, "2019", {"reason": "x"}, questions, DAY)
    assert sum("continued by" in one for one in said(edit)) == carried


def test_work_that_cannot_be_read_is_not_left_behind_in_silence(make_plan: Callable) -> None:
    loaded = load(make_plan({"actions/2018/b.yaml": "deliverables:\n  - id: 2018-L90\n"}))
    with pytest.raises(PlantrackError, match="cannot be read, and may be unfinished"):
        new_year(loaded, "2019", {"carry": "all", "reason": "x"}, NOBODY, DAY)
    assert new_year(loaded, "2019", {"carry": "none"}, NOBODY, DAY).changes
