"""The options that say why the plan is changed."""

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from cli.terminal import changed, copied, errors_of, plan_of, talk
from repository import commit


@pytest.mark.parametrize("command", ["set", "unset", "add"])
@pytest.mark.parametrize("language", ["fr", "en"])
def test_they_are_explained(plantrack: Callable, command: str, language: str) -> None:
    said = plantrack(command, "--help", "--lang", language).out
    for option in ("--reason", "--resolution", "--editorial"):
        assert option in said


def test_a_reason_may_come_after_the_change(
    plantrack: Callable, real_root: Path, tmp_path: Path
) -> None:
    """The register has it; a reason that was told is not replaced."""
    root = copied(real_root, tmp_path)
    commit(root, "2019-06-01T10:00:00-04:00")
    words = ("set", "2019-L05", "weight", "3", "--lang", "en")
    clock = date(2019, 6, 12)
    assert plantrack(*words, root=root, clock=clock).code == 0
    commit(root, "2019-06-12T10:00:00-04:00")
    ran = plantrack(*words, "--reason", "Plus long.", root=root, clock=clock)
    assert ran.out.startswith("the reason for the change of 2019-L05 is noted"), ran
    ran = plantrack(*words, "--resolution", "CA-2019-06", root=root, clock=clock)
    assert ran.out.startswith("the reason for the change of 2019-L05 is completed"), ran
    told = plantrack("changes", "--json", "--as-of", "2019-06-12", root=root, clock=clock).out
    (found,) = [one for one in json.loads(told)["changes"] if one["id"] == "2019-L05"]
    assert (found["reason"], found["resolution"]) == ("Plus long.", "CA-2019-06")
    before = plan_of(root)
    assert plantrack(*words, "--reason", "Autre.", root=root, clock=clock).code == 2
    assert plan_of(root) == before
    later = ("set", "2019-L05", "weight", "1", "--lang", "en")
    assert plantrack(*later, root=root, clock=clock).code == 0
    commit(root, "2019-06-13T10:00:00-04:00")
    ran = plantrack(*later, "--reason", "Réduit.", root=root, clock=clock)
    assert ran.out.startswith("the reason for the change of 2019-L05 is noted"), ran


def test_a_closed_year_owes_a_reason(plantrack: Callable, real_root: Path, tmp_path: Path) -> None:
    root = copied(real_root, tmp_path)
    before = plan_of(root)
    for words, is_asked in (
        (("set", "2017-L05", "weight", "3"), True),
        (("set", "2017-L05", "title", "Publier"), False),
        (("unset", "2017-L05", "lead"), True),
        (("set", "2018", "end", "2018-12-30"), False),
        (("add", "--year", "2017", "--title", "Publier", "--commitment", "2.1"), True),
    ):
        ran = plantrack(*words, "--lang", "en", root=root)
        assert ran.code == 2, words
        assert "whose action plan has been closed since" in ran.err
        assert changed(root, before) == []
        if is_asked:
            asked = talk(root, list(words), ["Erreur de saisie."], date(2020, 3, 31))
            assert asked.code == 0, asked
        else:
            assert plantrack(*words, "--reason", "Erreur de saisie.", root=root).code == 0
        assert "reason: Erreur de saisie." in plan_of(root)["plan/changes.yaml"]
        assert not errors_of(plantrack, root, date(2020, 3, 31))
        assert plantrack("undo", root=root).code == 0
    assert plantrack("set", "2017-L05", "preuve", "https://example.org", root=root).code == 0
