"""The reader of plain lines and the plain check are speed alone: without them, nothing differs."""

from collections.abc import Callable
from pathlib import Path

import pytest

from conftest import FROZEN, Ran
from plantrack.loading import records
from plantrack.source import values
from scale import shapes

_COMMANDS = (
    ("check", "--format", "json"),
    ("status", "--json"),
    ("list", "--json"),
    ("report", "board", "--format", "md"),
)
_SHAPES: dict[str, Callable[[int], shapes.Files]] = {
    "as it should be": shapes.well_kept_work,
    "a field misspelled": shapes.a_field_misspelled_in_each,
    "a field missing": shapes.a_required_field_missing_in_each,
    "a bad date": shapes.a_bad_date_in_each,
    "a bad status": shapes.a_bad_status_in_each,
    "texts cut": shapes.texts_cut_by_comments,
    "aliases": shapes.aliases_of_a_text,
    "comments": shapes.comments_between,
}


def _answers(plantrack: Callable[..., Ran], root: Path) -> list[Ran]:
    return [plantrack(*words, root=root) for words in _COMMANDS]


@pytest.fixture
def answers(
    plantrack: Callable[..., Ran], monkeypatch: pytest.MonkeyPatch
) -> Callable[[Path], tuple[list[Ran], list[Ran]]]:
    """Return what a plan's commands answer, with the shortcuts and without."""

    def _both(root: Path) -> tuple[list[Ran], list[Ran]]:
        monkeypatch.setenv("PLANTRACK_CACHE", "off")
        usual = _answers(plantrack, root)
        monkeypatch.setattr(values, "values_in_plain_lines", lambda _: None)
        monkeypatch.setattr(records, "plain_record", lambda *_: None)
        return usual, _answers(plantrack, root)

    return _both


@pytest.mark.nightly
def test_the_plan_is_read_alike(answers: Callable) -> None:
    usual, slow = answers(FROZEN)
    assert usual == slow


@pytest.mark.few(3)
@pytest.mark.parametrize("shape", _SHAPES)
def test_so_are_odd_files(shape: str, make_plan: Callable[..., Path], answers: Callable) -> None:
    usual, slow = answers(make_plan(_SHAPES[shape](4)))
    assert usual == slow
