"""`forecast`, and the cases of it in `why --forecast`, as the program answers them."""

import json
from collections.abc import Callable

import pytest


def asked(plantrack: Callable, *words: str) -> dict:
    ran = plantrack(*words, "--json")
    assert ran.code == 0, ran.err
    return json.loads(ran.out)


def test_each_open_deliverable_has_its_dates_and_a_day(plantrack: Callable) -> None:
    found = asked(plantrack, "forecast", "--as-of", "2018-09-30")
    opened = asked(plantrack, "list", "--open", "--as-of", "2018-09-30")["deliverables"]
    assert {each["id"] for each in found["deliverables"]} == {each["id"] for each in opened}
    assert all(
        each["bounds"][0]["date"] > "2018-09-30"
        for each in found["deliverables"]
        if each["cases"] > 3
    )
    screen = plantrack("forecast", "--as-of", "2018-09-30").out
    assert "nos 80\u00a0%" in screen
    assert "d’ici le 31 décembre 2018" in screen


def test_too_little_history_is_said_with_how_little(plantrack: Callable) -> None:
    said = plantrack("forecast", "--as-of", "2017-06-30").out
    assert "trop peu d’histoire" in said
    assert "2 cas" in said


@pytest.mark.parametrize(
    ("words", "under"),
    [
        (("2018-L03",), {"2018-L03"}),
        (("--year", "2018"), None),
        (("--under", "4.3"), {"2018-L17", "2018-L20"}),
        (("4.3",), {"2018-L17", "2018-L20"}),
        (("plan",), None),
    ],
)
def test_a_part_of_the_plan_has_the_days_of_the_whole(
    plantrack: Callable, words: tuple[str, ...], under: set[str] | None
) -> None:
    whole = asked(plantrack, "forecast", "--as-of", "2018-09-30")
    part = asked(plantrack, "forecast", *words, "--as-of", "2018-09-30")
    days = {each["id"]: each["bounds"] for each in whole["deliverables"]}
    found = {each["id"]: each["bounds"] for each in part["deliverables"]}
    assert found == {each: days[each] for each in under or days}
    assert part["record"] == whole["record"]


def test_what_ended_before_its_day_came_does_not_count_as_held_yet(
    plantrack: Callable, make_plan: Callable
) -> None:
    """Else what ends early is known, what will end late is not, and the record is rosy."""

    def told(name: int, due: str, *ends: str) -> str:
        updates = [f"      - date: {end}\n        status: done\n" for end in ends]
        return (
            f"  - id: 2018-L{name}\n    title: Publier {name}\n    commitments: [1.1]\n"
            f"    due: {due}\n" + "".join(["    updates:\n", *updates] if ends else [])
        )

    past = [told(name, "2018-03-31", "2018-04-02") for name in range(10, 18)]
    records = []
    for ends in ((), ("2018-09-30",)):
        ahead = [told(name, "2018-12-31", *ends) for name in range(20, 30)]
        work = "deliverables:\n" + "".join([*past, *ahead])
        root = make_plan({"actions/2018/1-promotion.yaml": work})
        words = ("forecast", "--as-of", "2018-09-30", "--json")
        records.append(json.loads(plantrack(*words, root=root).out)["record"])
    assert records[0] == records[1]
    assert records[0][0]["waiting"] > 0


def test_why_lists_the_cases(plantrack: Callable) -> None:
    found = asked(plantrack, "why", "2018-L03", "--forecast", "--as-of", "2018-09-30")["forecast"]
    (outlook,) = found["deliverables"]
    assert len(found["cases"]) == outlook["cases"]
    assert (
        found["cases"] == asked(plantrack, "forecast", "2018-L03", "--as-of", "2018-09-30")["cases"]
    )
    screen = plantrack("why", "2018-L03", "--forecast", "--as-of", "2018-09-30").out
    assert all(case["id"] in screen for case in found["cases"])
    shares = plantrack("why", "2018", "--forecast", "--as-of", "2018-09-30").out
    assert "Fin de mois" in shares


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--by", "2018-09-30"), "2018-09-30"),
        (("2018-L03", "--under", "4"), "--under"),
        (("I-01",), "I-01"),
        (("--under", "2018-L03"), "2018-L03"),
        (("--by", "bientôt"), "bientôt"),
    ],
)
def test_what_cannot_be_told_is_refused(
    plantrack: Callable, words: tuple[str, ...], said: str
) -> None:
    ran = plantrack("forecast", *words, "--as-of", "2018-09-30")
    assert ran.code == 2
    assert said in ran.err


def test_status_has_nothing_of_it(plantrack: Callable) -> None:
    said = plantrack("status", "--json", "--as-of", "2018-09-30").out
    assert "forecast" not in said
    assert "record" not in json.loads(said)


@pytest.mark.few(3)
@pytest.mark.parametrize("day", ["2016-06-30", "2017-01-01", "2019-12-31", "2030-01-01"])
def test_any_day_has_an_answer(plantrack: Callable, day: str) -> None:
    assert plantrack("forecast", "--as-of", day).code == 0
    assert plantrack("forecast", "--as-of", day, "--lang", "en").code == 0


def test_the_second_page_of_the_board_and_the_picture_tell_it(plantrack: Callable) -> None:
    page = plantrack("report", "board", "--as-of", "2018-09-30", "--format", "md").out
    assert "## Ce que le passé laisse attendre" in page
    assert "nos 80\u00a0%" in page
    html = plantrack("report", "board", "--as-of", "2018-09-30", "--format", "html").out
    assert "tenues au 31 décembre 2018, 8 fois sur 10" in html
    early = plantrack("report", "board", "--as-of", "2017-04-30", "--format", "md").out
    assert "le passé laisse attendre" not in early


@pytest.mark.parametrize("width", ["80", "90", "100", "120"])
def test_days_stand_in_a_table_and_in_no_run_of_words(
    width: str, plantrack: Callable, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", width)
    screen = plantrack("forecast", "--as-of", "2018-09-30").out
    assert "8 fois sur 10 trop peu" not in screen
    assert "9 fois sur 10 trop peu" not in screen
    assert any(line.startswith("Numéro") and "Cas" in line for line in screen.splitlines())
