"""`plantrack measure`: a value found on a day."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from cli.terminal import changed, content_of, copied, errors_of, plan_of

CLOCK = date(2020, 3, 31)
FILE = "plan/indicators.yaml"
INDICATORS = """\
indicators:
  - id: I-1
    commitment: 1.1
    title: Régions visitées
    unit: "%"
    direction: increase
    # aucune mesure encore
  - id: I-2
    commitment: 1.1
    title: Délai
    unit: jours
    direction: decrease
    measurements:
    - {date: 2017-12-31, value: 12.50}
    - {date: 2018-12-31, value: 9}   # vérifiée
"""


@pytest.fixture
def root(make_plan: Callable) -> Path:
    made: Path = make_plan({FILE: INDICATORS})
    return made


def test_a_first_measurement(plantrack: Callable, root: Path) -> None:
    ran = plantrack(
        "measure", "i-1", "58,5 %", "--date", "2018-01-01", "--source", "Registre", root=root
    )
    assert ran.code == 0, ran
    assert "58,5" in ran.out
    assert f"{FILE}:" in ran.out
    text = plan_of(root)[FILE]
    added = [line for line in text.splitlines() if line not in INDICATORS.splitlines()]
    assert added == [
        "    - date: 2018-01-01", "      value: 58.5", "      source: Registre",
    ]  # fmt: skip
    assert not errors_of(plantrack, root, CLOCK)


def test_it_goes_to_its_date_s_place(plantrack: Callable, root: Path) -> None:
    ran = plantrack("measure", "I-2", "10,5", "--date", "2018-06-30", "--lang", "en", root=root)
    assert ran.out == f"I-2: 10.5 (jours) measured on 2018-06-30 ({FILE}:15)\n"
    text = plan_of(root)[FILE]
    order = [text.index(word) for word in ("2017-12-31", "2018-06-30", "2018-12-31", "# vérifiée")]
    assert order == sorted(order)
    assert "value: 10.5" in text


def test_the_last_goes_to_the_end(plantrack: Callable, root: Path) -> None:
    ran = plantrack("measure", "I-2", "--", "-5", root=root)
    assert ran.code == 0, ran
    text = plan_of(root)[FILE]
    assert text.startswith(INDICATORS)
    assert text.removeprefix(INDICATORS).split() == ["-", "date:", "2020-03-31", "value:", "-5"]


def test_the_same_again_changes_nothing(plantrack: Callable, root: Path) -> None:
    before = content_of(root)
    ran = plantrack("measure", "I-2", "12,5", "--date", "2017-12-31", "--lang", "en", root=root)
    assert (ran.code, ran.out) == (0, "Nothing to change.\n")
    assert plan_of(root)[FILE].encode() == before[FILE]


def test_its_source_may_be_given_after_the_fact(plantrack: Callable, root: Path) -> None:
    words = ("measure", "I-2", "12,5", "--date", "2017-12-31", "--source")
    ran = plantrack(*words, "Registre", "--lang", "en", root=root)
    assert ran.out.startswith("I-2: the source of 2017-12-31 is noted"), ran
    assert "value: 12.50, source: Registre}" in plan_of(root)[FILE]
    assert plantrack(*words, "Registre", root=root).code == 0
    again = plantrack(*words, "Autre", root=root)
    assert again.code == 2
    assert "2017-12-31" in again.err


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("I-2", "12", "--date", "2017-12-31"), "12,5"),
        (("I-2", "1,234"), "1234"),
        (("I-2", "douze"), "douze"),
        (("I-2", "1e3"), "1e3"),
        (("I-2", "5 %"), "5 %"),
        (("I-2", "3", "--date", "2020-04-01"), "2020-04-01"),
        (("I-2", "3", "--date", "12/31/2019"), "12/31/2019"),
        (("I-3", "3"), "I-2"),
        (("1.1", "3"), "1.1"),
        (("I-2",), "VALEUR"),
        (("I-2", "-5"), "-5"),
        (("I-2", "1234567890123456789"), "1234567890123456789"),
    ],
)
def test_what_cannot_be_done_is_told(
    plantrack: Callable, root: Path, words: tuple[str, ...], said: str
) -> None:
    before = plan_of(root)
    ran = plantrack("measure", *words, root=root)
    assert ran.code == 2
    assert said in ran.err
    assert "Traceback" not in ran.err
    assert changed(root, before) == []


def test_on_the_real_plan(plantrack: Callable, real_root: Path, tmp_path: Path) -> None:
    root = copied(real_root, tmp_path)
    whole = content_of(root)
    words = ("measure", "I-05", "6,5", "--date", "2020-02-28")
    ran = plantrack(*words, "--dry-run", root=root)
    assert "+        value: 6.5\n" in ran.out
    assert content_of(root) == whole
    before = plan_of(root)
    assert plantrack(*words, root=root).code == 0
    assert changed(root, before) == [FILE]
    new = "      - date: 2020-02-28\n        value: 6.5\n"
    assert plan_of(root)[FILE].replace(new, "") == before[FILE]
    assert not errors_of(plantrack, root, CLOCK)
