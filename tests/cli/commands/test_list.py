"""`plantrack list`."""

import json
import re
from collections.abc import Callable

import pytest


def ids(plantrack: Callable, *words: str) -> list[str]:
    answer = json.loads(plantrack("list", "--json", "--as-of", "2018-09-30", *words).out)
    return [one["id"] for one in answer["deliverables"]]


def test_late_ones(plantrack: Callable) -> None:
    assert ids(plantrack, "--late", "--sort", "due") == ["2018-L11", "2018-L07"]


def test_a_year_shows_what_is_not_yet_in_force(plantrack: Callable) -> None:
    assert len(ids(plantrack, "--year", "2019")) == 25
    assert not [one for one in ids(plantrack) if one.startswith("2019")]


@pytest.mark.parametrize("word", ["done", "réalisé", "Réalisés"])
def test_a_status_may_be_said_in_french(plantrack: Callable, word: str) -> None:
    assert ids(plantrack, "--status", word) == ids(plantrack, "--status", "done")


def test_each_row_names_its_file_and_line(plantrack: Callable, real_root: object) -> None:
    answer = json.loads(plantrack("list", "--json").out)
    for one in answer["deliverables"]:
        line = (real_root / one["path"]).read_text(encoding="utf-8").splitlines()[one["line"] - 1]  # type: ignore[operator]
        assert line.strip() == f"- id: {one['id']}"


def test_ids_are_in_natural_order_and_marks_add_up(
    plantrack: Callable, make_plan: Callable
) -> None:
    numbers = (100, 9, 10, 1)
    works = "".join(
        f"  - id: 2018-W{n}\n    title: Publier\n    commitments: [1.1]\n    start: 2018-02-01\n"
        + ("    due: 2018-06-30\n" if n != 9 else "    due: 2018-12-30\n")
        + (f"    updates: [{{date: 2018-08-0{n % 9 + 1}, note: x}}]\n" if n != 9 else "")
        for n in numbers
    )
    root = make_plan({"actions/2018/b.yaml": f"deliverables:\n{works}"})
    day = ("--as-of", "2018-09-01")

    def listed(*words: str) -> list[str]:
        answer = plantrack("list", *words, *day, "--json", root=root)
        found = json.loads(answer.out)["deliverables"]
        return [one["id"] for one in found if "-W" in one["id"]]

    ordered = ["2018-W1", "2018-W9", "2018-W10", "2018-W100"]
    assert listed("--sort", "id") == ordered
    assert listed("--sort", "completion") == ordered
    assert listed("--late", "--sort", "due") == ["2018-W1", "2018-W10", "2018-W100"]
    assert listed("--silent") == ["2018-W9"]
    assert listed("--late", "--silent", "--sort", "id") == ordered
    told = " ".join(plantrack("list", "--help").out.replace("│", " ").split())
    assert "--late Montrer ce qui est en retard; avec d’autres marques, ce qui en porte" in told
    late = plantrack("agenda", *day, "--format", "md", root=root).out
    told = [one for one in re.findall(r"2018-W[0-9]+", late) if one != "2018-W9"]
    assert told == ["2018-W1", "2018-W10", "2018-W100"]


def test_files_are_in_natural_order_too(plantrack: Callable, make_plan: Callable) -> None:
    work = "deliverables:\n  - id: 2018-{}\n    title: Publier\n    commitments: [1.1]\n"
    files = {f"actions/2018/{n}-axe.yaml": work.format(f"X{n}") for n in (10, 2)}
    answer = plantrack("list", "--all", "--json", root=make_plan(files)).out
    ids = [one["id"] for one in json.loads(answer)["deliverables"]]
    assert [one for one in ids if "X" in one] == ["2018-X2", "2018-X10"]
