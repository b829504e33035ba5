"""What is typed by hand in an action plan that is closed owes a reason, as `set` does."""

import json
import shlex
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from cli.terminal import copied, errors_of, plan_of
from conftest import CLOCK, Ran

FILE = "actions/2017/1-promotion.yaml"
CHANGES = "plan/changes.yaml"
EDITOR = """\
import json, pathlib, sys
file = pathlib.Path(sys.argv[-1])
text = file.read_text(encoding="utf-8")
for old, new in json.loads(sys.argv[1]):
    assert old in text, old
    text = text.replace(old, new, 1)
file.write_text(text, encoding="utf-8")
"""
TITLE = ("title: Rédiger le cadre", "title: Écrire le cadre")


@pytest.fixture
def root(real_root: Path, tmp_path: Path) -> Path:
    return copied(real_root, tmp_path)


@pytest.fixture
def edited(
    root: Path, plantrack: Callable, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Callable:
    """Run `edit` on an id, with an editor that replaces words."""
    script = tmp_path / "replace.py"
    script.write_text(EDITOR, encoding="utf-8")
    monkeypatch.delenv("VISUAL", raising=False)

    def _edited(identifier: str, words: Sequence[tuple[str, str]], *options: str) -> Ran:
        editor = [sys.executable, str(script), json.dumps(words)]
        monkeypatch.setenv("EDITOR", shlex.join(editor))
        ran: Ran = plantrack("edit", identifier, *options, root=root)
        return ran

    return _edited


def test_a_closed_year_is_changed_with_a_reason_only(
    root: Path, edited: Callable, plantrack: Callable
) -> None:
    before = plan_of(root)
    ran = edited("2017-L04", [TITLE])
    assert ran.code == 2
    assert "il manque le motif pour modifier 2017-L04" in ran.err
    assert "est gardé dans" in ran.err
    assert plan_of(root) == before
    assert edited("2017-L04", [TITLE], "--reason", "Faute.", "--editorial").code == 0
    assert TITLE[1] in (root / FILE).read_text(encoding="utf-8")
    noted = (root / CHANGES).read_text(encoding="utf-8").rpartition("- id: ")[2]
    assert noted.startswith("2017-L04\n    reason: Faute.\n    editorial: true\n")
    assert not errors_of(plantrack, root, CLOCK)


def test_the_reason_is_that_of_each_record_that_changed(root: Path, edited: Callable) -> None:
    two = [TITLE, ("title: Produire", "title: Faire")]
    assert edited("2017-L05", two, "--reason", "Relu.").code == 0
    assert (root / CHANGES).read_text(encoding="utf-8").count("reason: Relu.") == 2


@pytest.mark.parametrize(
    ("identifier", "words"),
    [
        ("2017", ("adopted: 2017-01-24", "adopted: 2017-01-23")),
        ("2019-L05", ("title: Réunir un comité", "title: Tenir un comité")),
        ("2017-L04", ("- date: 2017-12-05", "- date: 2017-12-04")),
    ],
)
def test_what_may_come_late_and_what_is_open_owe_none(
    edited: Callable, identifier: str, words: tuple[str, str]
) -> None:
    assert edited(identifier, [words]).code == 0
