"""`plantrack confirm`: nothing is new, for one deliverable or several."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from cli.terminal import changed, content_of, copied, errors_of, plan_of, talk

CLOCK = date(2020, 3, 31)


def test_an_entry_with_its_date_is_added(plantrack: Callable, make_plan: Callable) -> None:
    root = make_plan()
    before = plan_of(root)
    ran = plantrack("confirm", "2018-l01", "--lang", "en", root=root)
    assert (ran.code, ran.err) == (0, "")
    assert ran.out == "2018-L01: nothing new on 2020-03-31 (actions/2018/a.yaml:13)\n"
    assert changed(root, before) == ["actions/2018/a.yaml"]
    text = before["actions/2018/a.yaml"] + "      - date: 2020-03-31\n"
    assert plan_of(root)["actions/2018/a.yaml"] == text


def test_a_note_and_a_role_are_kept(plantrack: Callable, make_plan: Callable) -> None:
    root = make_plan()
    note = "Rien de neuf: « attente » # trois semaines"
    ran = plantrack("confirm", "2018-L01", "--note", note, "--by", "Direction", root=root)
    assert ran.code == 0, ran
    assert plan_of(root)["actions/2018/a.yaml"].endswith(
        f'      - date: 2020-03-31\n        note: "{note}"\n        by: direction\n'
    )
    assert not errors_of(plantrack, root, CLOCK)


def test_several_in_several_files_are_one_edit(plantrack: Callable, make_plan: Callable) -> None:
    root = make_plan()
    before = plan_of(root)
    ran = plantrack("confirm", "2017-L01", "2018-L01", "2017-l01", root=root)
    assert ran.code == 0, ran
    assert ran.out.count("\n") == 2
    assert changed(root, before) == ["actions/2017/a.yaml", "actions/2018/a.yaml"]
    assert plan_of(root)["actions/2017/a.yaml"].count("2020-03-31") == 1


def test_all_or_nothing(plantrack: Callable, make_plan: Callable) -> None:
    root = make_plan()
    before = plan_of(root)
    ran = plantrack("confirm", "2017-L01", "2018-L02", root=root)
    assert ran.code == 2
    assert "2018-L01" in ran.err
    assert changed(root, before) == []


def test_an_entry_typed_late_goes_to_its_place(plantrack: Callable, make_plan: Callable) -> None:
    root = make_plan()
    ran = plantrack("confirm", "2018-L01", "--date", "2018-06-01", root=root)
    assert ran.code == 0, ran
    text = plan_of(root)["actions/2018/a.yaml"]
    assert "    updates:\n      - date: 2018-06-01\n      - date: 2018-06-20\n" in text


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("2018-L01", "--date", "bientôt"), "bientôt"),
        (("2018-L01", "--date", "2020-04-01"), "2020-03-31"),
        (("2018-L01", "--by", "directoin"), "direction"),
        (("1.1",), "1.1"),
        (("2018-L01", "--note", " "), "note"),
        ((), "ID"),
    ],
)
def test_what_cannot_be_done_is_told(
    plantrack: Callable, make_plan: Callable, words: tuple[str, ...], said: str
) -> None:
    root = make_plan()
    before = plan_of(root)
    ran = plantrack("confirm", *words, root=root)
    assert ran.code == 2
    assert said in ran.err
    assert "Traceback" not in ran.err
    assert changed(root, before) == []


def test_a_dry_run_shows_and_writes_nothing(
    plantrack: Callable, real_root: Path, tmp_path: Path
) -> None:
    root = copied(real_root, tmp_path)
    before = content_of(root)
    ran = plantrack("confirm", "2019-L10", "2018-L01", "--dry-run", root=root)
    assert ran.code == 0
    assert "+      - date: 2020-03-31\n" in ran.out
    assert "--dry-run" in ran.err
    assert content_of(root) == before


SILENT_DAY = date(2018, 12, 10)
SILENT = ["2018-L04", "2018-L11", "2018-L21"]


def test_filters_list_what_they_choose_and_ask(real_root: Path, tmp_path: Path) -> None:
    root = copied(real_root, tmp_path)
    before = content_of(root)
    words = ["confirm", "--silent", "--lang", "en"]
    told = talk(root, words, ["no"], SILENT_DAY)
    assert [line.split("  ")[0] for line in told.screen.split("\n") if " · " in line] == SILENT
    assert "For these 3, all together [yes/no]: " in told.screen
    assert content_of(root) == before
    told = talk(root, words, ["yes"], SILENT_DAY)
    assert told.out.count("nothing new on 2018-12-10") == 3
    told = talk(root, words, [], SILENT_DAY)  # none is silent any more
    assert "No open deliverable is so" in told.screen


def test_elsewhere_it_takes_yes(plantrack: Callable, real_root: Path, tmp_path: Path) -> None:
    root = copied(real_root, tmp_path)
    before = plan_of(root)
    words = ("confirm", "--lead", "innovation", "--late", "--lang", "en")
    ran = plantrack(*words, root=root, clock=SILENT_DAY)
    assert (ran.code, "2018-L11" in ran.err, "--yes" in ran.err) == (2, True, True)
    assert changed(root, before) == []
    assert plantrack(*words, "--dry-run", root=root, clock=SILENT_DAY).code == 0
    assert changed(root, before) == []
    ran = plantrack(*words, "--yes", root=root, clock=SILENT_DAY)
    assert (ran.code, ran.out.split(":")[0]) == (0, "2018-L11")
    assert plantrack("undo", root=root).code == 0
    assert plan_of(root) == before


@pytest.mark.parametrize(
    "words", [("2018-L11", "--silent"), ("--lead", "nobody", "--yes"), ("--under", "9.9", "--yes")]
)
def test_a_choice_that_cannot_be_is_refused(
    plantrack: Callable, real_root: Path, tmp_path: Path, words: tuple[str, ...]
) -> None:
    root = copied(real_root, tmp_path)
    before = content_of(root)
    assert plantrack("confirm", *words, root=root, clock=SILENT_DAY).code == 2
    assert content_of(root) == before


def test_many_are_named_shortly_where_undo_lists_them(
    plantrack: Callable, real_root: Path, tmp_path: Path
) -> None:
    root = copied(real_root, tmp_path)
    words = ("confirm", "2019-L01", "2019-L02", "2019-L03", "2019-L04", "2019-L05", "--lang", "en")
    assert plantrack(*words, root=root).code == 0
    listed = plantrack("undo", "--list", "--lang", "en", root=root).out
    assert "confirm 2019-L01, 2019-L02, 2019-L03 and 2 more (" in listed
