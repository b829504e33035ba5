"""What a process took, and how cost grows with size."""

import os
import sys
from pathlib import Path

import pytest

from bench.measure import Subject, run, slope_of


def measured(size: int | None, *seconds: float) -> Subject:
    return Subject("some tool", size, [], seconds=list(seconds))


def test_a_process_is_run_to_its_end_in_its_folder(tmp_path: Path) -> None:
    words = [sys.executable, "-c", "import time; time.sleep(0.05); open('here', 'w')"]
    seconds, memory = run(words, dict(os.environ), tmp_path)
    assert seconds >= 0.05
    assert (tmp_path / "here").exists()
    assert memory is None or memory > 1024 * 1024


def test_a_process_that_fails_ends_the_benchmark() -> None:
    with pytest.raises(SystemExit, match="ended with 3"):
        run([sys.executable, "-c", "raise SystemExit(3)"], dict(os.environ))


def test_preparing_is_not_counted() -> None:
    subject = Subject("python", None, [sys.executable, "-c", "pass"])
    assert subject.prepare(dict(os.environ)) > 0
    assert subject.seconds == []
    subject.measure(dict(os.environ))
    assert subject.median == subject.seconds[0]


@pytest.mark.parametrize("power", [1, 2])
def test_the_slope_is_the_power_that_cost_grows_with(power: int) -> None:
    sizes = (1_000, 10_000, 100_000)
    assert slope_of([measured(one, one**power) for one in sizes]) == pytest.approx(power)


def test_small_sizes_do_not_count_for_the_slope() -> None:
    few = [measured(60, 5.0), measured(1_000, 1.0)]
    assert slope_of(few) is None
    assert slope_of([*few, measured(10_000, 10.0)]) == pytest.approx(1)
