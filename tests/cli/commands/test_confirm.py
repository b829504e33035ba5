"""`plantrack confirm`: nothing is new, for one deliverable or several."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from cli.terminal import changed, content_of, copied, errors_of, plan_of

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
