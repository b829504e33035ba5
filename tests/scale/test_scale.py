"""Plans of awkward shapes: what is four times as large takes about four times as long."""

import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import pytest

from crossing import some
from plantrack.checking import running
from plantrack.diagnostics import Diagnostic
from repository import commit
from scale import shapes
from scale.measuring import cost_of, growth, written
from scale.shapes import SHAPES, Files, Shape

_MOST = 6  # times as long: n log n is 4.5 here, a square is 16
_SMALL = 200  # times smaller than the size at which a shape was met
_LIMITS = (6, 300)  # seconds of a processor, MB
_OTHER = (
    ("check", "--format", "json"),
    ("status",),
    ("list", "--json"),
    ("agenda",),
    ("coverage",),
    ("doubts", "--all"),
    ("why", "2018", "--json"),
    ("report", "board", "--format", "md"),
    ("report", "board", "--format", "html"),
)
_EDITS = (
    ("set", "2018-W5", "title", "Autre titre"),
    ("update", "2018-W9000", "--note", "Une note", "--progress", "20"),
    ("rename", "2018-W70", "2018-V70"),
)
# Other commands than `check`, on the shapes that they have to walk.
_ASKED: tuple[tuple[Callable[[int], Files], int, tuple[str, ...]], ...] = (
    (shapes.a_role_named_again_and_again, 50, ("rename", "direction", "bureau", "--dry-run")),
    (shapes.an_author_named_again_and_again, 160, ("rename", "direction", "bureau", "--dry-run")),
    (shapes.a_field_misspelled_in_each, 40, ("update", "2018-W1", "--note", "x", "--dry-run")),
    (shapes.one_id_again_and_again, 400, ("update", "2018-L01", "--note", "x", "--dry-run")),
    (shapes.unknown_keys_in_a_deliverable, 300, ("set", "2018-W1", "title", "P", "--dry-run")),
    (shapes.a_thread_over_years, 60, ("show", "2019-T")),
    (shapes.a_thread_over_years, 120, ("report", "board", "--format", "md")),
    (shapes.well_kept_work, 120, ("set", "2018-W1", "title", "Publier", "--dry-run")),
    (shapes.a_thread_in_a_circle, 400, ("status", "--details")),
    (shapes.a_thread_in_one_year, 400, ("show", "2018-W1")),
    (shapes.a_dependency_circle, 400, ("show", "2018-W1")),
    (shapes.well_kept_work, 300, ("report", "board", "--format", "md")),
    (shapes.well_kept_work, 300, ("agenda",)),
    (shapes.well_kept_work, 300, ("status",)),
    (shapes.well_kept_work, 300, ("status", "--json")),
    (shapes.well_kept_work, 300, ("list",)),
    (shapes.well_kept_work, 300, ("doubts", "--all")),
    (shapes.unknown_roles, 600, ("agenda",)),
    (shapes.well_kept_work, 300, ("list", "--sort", "id")),
    (shapes.one_answer_to_all, 500, ("coverage",)),
    (shapes.entries, 400, ("show", "2018-W1")),
    (shapes.milestones, 1_500, ("agenda",)),
    (shapes.measurements, 1_500, ("show", "I-1")),
)


@pytest.fixture
def grown(tmp_path: Path) -> Callable[..., float]:
    """Return how a command's time grows when a shape is four times as large."""

    def _grown(make: Callable[[int], Files], size: int, *words: str) -> float:
        least, small, large = (
            written(tmp_path / str(times), make(max(2, times * size))) for times in (0, 1, 4)
        )
        return growth(small, large, least, words, _MOST)

    return _grown


@pytest.mark.few(3)
@pytest.mark.parametrize(
    "shape",
    [
        pytest.param(shape, marks=pytest.mark.nightly if at % 2 else (), id=shape.name)
        for at, shape in enumerate(SHAPES)  # every other one; `.ci/nightly` tries all of them
    ],
)
def test_checking_takes_as_long_as_a_plan_is_large(shape: Shape, grown: Callable) -> None:
    assert grown(shape.files, shape.size // _SMALL, "check", "--format", "json") <= _MOST


@pytest.mark.few(1)
@pytest.mark.parametrize("asked", some(_ASKED))
def test_so_do_other_commands(
    asked: tuple[Callable[[int], Files], int, tuple[str, ...]], grown: Callable
) -> None:
    make, size, words = asked
    assert grown(make, size, *words) <= _MOST


@pytest.mark.few(1)
@pytest.mark.parametrize("command", ["changes", "diff"])
def test_a_text_reworded_throughout(command: str, tmp_path: Path) -> None:
    words = (command, "HEAD~1") if command == "diff" else (command,)

    def versions(size: int) -> Path:
        root = written(tmp_path / f"{size}", {})
        before, after = (
            [f"mot{k}{'' if k % step else 's'}" for k in range(size)] for step in (2, 3)
        )
        axis = shapes.commitments(1)["plan/axes/2.yaml"]
        for day, text in (("01", before), ("02", after)):
            reworded = axis.replace("Fera la chose 0.", " ".join(text))
            commit(root, f"2018-06-{day}T10:00:00-04:00", {"plan/axes/2.yaml": reworded})
        return root

    assert growth(versions(3_000), versions(12_000), versions(2), words, _MOST) <= _MOST


@pytest.mark.nightly
def test_what_takes_the_square_is_found_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def squared(found: Iterable[Diagnostic], _: object) -> Iterator[Diagnostic]:
        kept = list(found)
        assert sum(one.sort_key <= other.sort_key for one in kept for other in kept)
        return iter(kept)

    monkeypatch.setattr(running, "located", squared)
    small, large, least = (
        written(tmp_path / f"{n}", shapes.unknown_roles(n)) for n in (200, 800, 2)
    )
    assert growth(small, large, least, ("check", "--statistics"), _MOST) > _MOST


@pytest.mark.soak
@pytest.mark.skipif(sys.platform == "win32", reason="a process's memory is told elsewhere")
@pytest.mark.parametrize("shape", SHAPES, ids=lambda one: one.name)
def test_checking_no_shape_takes_long_or_much(shape: Shape, tmp_path: Path) -> None:
    within_limits(written(tmp_path / "plan", shape.files(shape.size)), ("check",))


@pytest.mark.soak
@pytest.mark.skipif(sys.platform == "win32", reason="a process's memory is told elsewhere")
@pytest.mark.parametrize("shape", SHAPES, ids=lambda one: one.name)
def test_nor_does_it_for_other_commands(shape: Shape, tmp_path: Path) -> None:
    within_limits(written(tmp_path / "plan", shape.files(shape.size)), *_OTHER)


@pytest.mark.soak
@pytest.mark.skipif(sys.platform == "win32", reason="a process's memory is told elsewhere")
@pytest.mark.parametrize("odd", [False, True])
def test_nor_does_an_edit_of_a_large_file(odd: bool, tmp_path: Path) -> None:  # noqa: FBT001 - given by name
    files = shapes.well_kept_work(12_500)  # as many values as a file may hold
    if odd:
        files[shapes.DELIVERABLES] += "  - {id: 2018-Z, title: Z, commitments: [1.1]}\n"
    root = written(tmp_path / "plan", files)
    # A word that an odd file holds throughout is above the limit: eight seconds.
    throughout = () if odd else (("rename", "direction", "bureau"),)
    within_limits(root, *((*words, "--dry-run") for words in (*_EDITS, *throughout)))


def within_limits(root: Path, *commands: tuple[str, ...]) -> None:
    for words in commands:
        cost = cost_of(root, words, {})
        # A page may be refused, for what would be too long to look at.
        assert cost.code in ((0, 1, 2) if words[-1] == "html" else (0, 1)), words
        assert (cost.seconds < _LIMITS[0], cost.memory < _LIMITS[1]) == (True, True), (words, cost)
