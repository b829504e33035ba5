"""`plantrack why`."""

import json
from collections.abc import Callable

import pytest


@pytest.mark.few(2)
@pytest.mark.parametrize("name", ["plan", "2018", "2", "2.1", "2018-L07", "I-01"])
def test_each_kind_has_its_figure(plantrack: Callable, name: str) -> None:
    answer = json.loads(plantrack("why", name, "--as-of", "2018-09-30", "--json").out)
    if answer["shares"]:
        total = sum(one["product"] for one in answer["shares"])
        assert answer["value"] == pytest.approx(total / answer["weight"])
    assert plantrack("why", name).code == 0


def test_a_deliverable_names_the_entry_that_stated_its_figure(plantrack: Callable) -> None:
    told = plantrack("why", "2018-L07", "--as-of", "2018-09-30", "--lang", "en").out
    assert "80%: stated by the entry of 2018-09-11\n  Seize régions complètes" in told
    earlier = plantrack("why", "2018-L07", "--as-of", "2018-08-15", "--lang", "en").out
    assert "stated by the entry of 2018-09-11" not in earlier
    answer = json.loads(plantrack("why", "2018-L07", "--as-of", "2018-09-30", "--json").out)
    assert answer["stated"]["by"] == "progress"
    assert (answer["stated"]["date"], answer["stated"]["progress"]) == ("2018-09-11", 80)
    done = plantrack("why", "2017-L05", "--lang", "en").out
    assert "100%: “Done”, by the entry of 2017-06-27" in done
    assert json.loads(plantrack("why", "2.3", "--json").out)["stated"] is None


@pytest.mark.parametrize(
    ("reached", "words"), [(0, "0%: 0 milestones done"), (1, "50%: 1 milestone done")]
)
def test_milestones_state_a_figure_where_nobody_did(
    plantrack: Callable, make_plan: Callable, reached: int, words: str
) -> None:
    work = """\
deliverables:
  - id: 2018-L01
    title: Publier
    commitments: [1.1]
    milestones:
      - title: Un
        due: 2018-03-31
DONE      - title: Deux
        due: 2018-04-30
    updates:
      - date: 2018-02-01
        status: in_progress
"""
    done = "        done: 2018-03-15\n" * reached
    root = make_plan({"actions/2018/a.yaml": work.replace("DONE", done)})
    told = plantrack("why", "2018-L01", "--as-of", "2018-06-01", "--lang", "en", root=root).out
    assert f"{words} of 2" in told


def test_an_indicator_has_its_formula_with_its_numbers(
    plantrack: Callable, make_plan: Callable
) -> None:
    told = plantrack("why", "I-01", "--as-of", "2018-09-30").out.replace("\u00a0", " ")
    assert "(221 − 40) ÷ (240 − 40) = 181 ÷ 200 = 0,905, soit 90 %" in " ".join(told.split())
    indicator = """\
indicators:
  - id: I-1
    commitment: 1.1
    title: Délai
    unit: jours
    direction: DIRECTION
    tolerance: 2
    baseline: {value: 20}
    targets: [{date: 2018-12-31, value: 10}]
    measurements: [{date: 2018-06-30, value: 13.5}]
"""
    answers = {
        "decrease": "(13.5 − 20) ÷ (10 − 20) = −6.5 ÷ −10 = 0.65, or 65%",
        "maintain": "13.5 − 10 = 3.5, for a tolerance of 2",
    }
    for direction, formula in answers.items():
        text = indicator.replace("DIRECTION", direction)
        root = make_plan({"plan/indicators.yaml": text}, direction)
        told = plantrack("why", "I-1", "--as-of", "2018-09-30", "--lang", "en", root=root).out
        assert formula in " ".join(told.split())
        shown = plantrack("show", "I-1", "--as-of", "2018-09-30", "--lang", "en", root=root).out
        assert "÷" not in shown
