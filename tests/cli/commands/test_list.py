"""`plantrack list`."""

import json
import re
from collections.abc import Callable
from pathlib import Path

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
    told = " ".join(plantrack("--lang", "en", "list", "--help").out.replace("│", " ").split())
    assert "--late What is late; with other marks, what has any of them." in told
    late = plantrack("agenda", *day, "--format", "md", root=root).out
    told = [one for one in re.findall(r"2018-W[0-9]+", late) if one != "2018-W9"]
    assert told == ["2018-W1", "2018-W10", "2018-W100"]


def test_files_are_in_natural_order_too(plantrack: Callable, make_plan: Callable) -> None:
    work = "deliverables:\n  - id: 2018-{}\n    title: Publier\n    commitments: [1.1]\n"
    files = {f"actions/2018/{n}-axe.yaml": work.format(f"X{n}") for n in (10, 2)}
    answer = plantrack("list", "--all", "--json", root=make_plan(files)).out
    ids = [one["id"] for one in json.loads(answer)["deliverables"]]
    assert [one for one in ids if "X" in one] == ["2018-X2", "2018-X10"]


SEARCHED = """\
deliverables:
  - id: 2018-S01
    title: Tenir une rencontre
    commitments: [1.1]
    updates:
      - date: 2018-02-01
        note: La cartographie reste à faire.
  - id: 2018-S02
    title: Publier la Cartographie des œuvres
    description: Sous-régions comprises.
    commitments: [1.1]
    lead: carto
    due: 2018-06-30
  - id: cartographie-1
    title: Former l’équipe
    commitments: [1.1]
    due: 2018-08-31
  - id: 2018-S03
    title: Écartographier
    commitments: [1.1]
    milestones:
      - title: Rôles répartis
        due: 2018-03-31
"""
TEAM = """\
roles:
  - id: direction
    title: Direction
  - id: carto
    title: Équipe mobile
"""


@pytest.fixture
def searched(make_plan: Callable) -> Path:
    return make_plan({"actions/2018/b.yaml": SEARCHED, "plan/team.yaml": TEAM})


def named(plantrack: Callable, root: Path, *words: str) -> list[str]:
    ran = plantrack("list", "--json", "--as-of", "2018-09-30", *words, root=root)
    assert ran.code == 0, ran.err
    return [each["id"] for each in json.loads(ran.out)["deliverables"]]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("cartographie-1", ["cartographie-1"]),
        ("CARTOGRAPHIE", ["cartographie-1", "2018-S02", "2018-S01"]),  # id, title, note
        ("oeuvres", ["2018-S02"]),
        ("équipe", ["cartographie-1", "2018-S02"]),  # a title, then the title of a role
        ("cartographie regions", ["2018-S02"]),  # all words: one in the title, one in the text
        ("roles repartis", ["2018-S03"]),
        ("S01", ["2018-S01"]),
        ("2018-S1", ["2018-S01"]),
        ("graphie", []),  # where a word begins
        ("", ["2018-L01", "2018-S01", "2018-S02", "cartographie-1", "2018-S03"]),
    ],
)
def test_words_are_looked_for_everywhere_the_best_first(
    plantrack: Callable, searched: Path, words: str, found: list[str]
) -> None:
    assert named(plantrack, searched, "--year", "2018", "--search", words) == found


def test_an_order_that_is_asked_for_wins(plantrack: Callable, searched: Path) -> None:
    def sorted_by(order: str) -> list[str]:
        return named(plantrack, searched, "--search", "cartographie", "--sort", order)

    assert sorted_by("plan") == ["2018-S01", "2018-S02", "cartographie-1"]
    assert sorted_by("due") == ["2018-S02", "cartographie-1", "2018-S01"]


def test_words_found_nowhere_are_told_with_the_nearest(plantrack: Callable, searched: Path) -> None:
    ran = plantrack("list", "--search", "cartogaphie", "--lang", "en", root=searched)
    assert ran.code == 0
    assert "0 deliverables" in ran.out
    assert ran.err == "Did you mean cartographie?\n"


def test_several_statuses_are_any_of_them(plantrack: Callable) -> None:
    both = sorted([*ids(plantrack, "--status", "partial"), *ids(plantrack, "--status", "deferred")])
    assert both
    for words in (("--status", "partial,deferred"), ("--status", "partiel", "--status", "reporté")):
        assert sorted(ids(plantrack, *words)) == both
    assert ids(plantrack, "--status", "Closed, partly achieved") == ids(
        plantrack, "--status", "partial"
    )
    assert plantrack("list", "--status", "done,late").code == 2


def test_what_is_due_after_a_day(plantrack: Callable, searched: Path) -> None:
    day = ("--year", "2018", "--due-after")
    assert named(plantrack, searched, *day, "2018-06-30") == ["cartographie-1"]
    assert named(plantrack, searched, *day, "2018-06") == ["cartographie-1"]  # after its last day
    assert "2018-S02" in named(plantrack, searched, *day, "2018-06-29")
    between = (*day, "2018-06-29", "--due-before", "2018-08-31")
    assert named(plantrack, searched, *between) == ["2018-L01", "2018-S02"]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("due", ["2018-S01", "2018-S03"]),
        ("échéance", ["2018-S01", "2018-S03"]),
        ("lead", ["2018-S01", "cartographie-1", "2018-S03"]),
        ("lead,due", ["2018-S01", "2018-S03"]),
        ("preuve", ["2018-S01", "2018-S02", "cartographie-1", "2018-S03"]),
    ],
)
def test_what_is_without(plantrack: Callable, searched: Path, words: str, found: list[str]) -> None:
    assert named(plantrack, searched, "--year", "2018", "--without", words) == found


def test_a_lack_that_is_none_is_refused_with_those_there_are(plantrack: Callable) -> None:
    ran = plantrack("list", "--without", "evidance", "--lang", "en")
    assert ran.code == 2
    assert "evidence" in ran.err


def test_of_what_was_not_all_read_nothing_is_said_to_be_absent(
    plantrack: Callable, make_plan: Callable
) -> None:
    torn = SEARCHED.replace("      - date: 2018-02-01\n", "      - date: lundi\n", 1)
    root = make_plan({"actions/2018/b.yaml": torn, "plan/team.yaml": TEAM})
    found = named(plantrack, root, "--year", "2018", "--without", "evidence")
    assert "2018-S01" not in found
    assert "2018-S02" in found


def test_titles_are_whole_on_a_narrow_screen(plantrack: Callable) -> None:
    told = plantrack("list", "--late", "--as-of", "2018-09-30").out
    assert "…" not in told
    assert "Publier la cartographie des ressources d’accompagnement" in " ".join(
        re.sub(r"→?2018-\d\d-\d\d .*", "", line[10:]).strip() for line in told.splitlines()
    )
