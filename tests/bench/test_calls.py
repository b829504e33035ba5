"""What `status` costs, in function calls, which no other work on the machine changes."""

import cProfile
import io
import pstats
from contextlib import redirect_stdout
from itertools import pairwise
from pathlib import Path

import pytest

from plantrack.cli.app import run

from .generate import generate

DAY = "2019-12-31"
SIZES = (300, 600, 1_200)
# For one deliverable. Each piece of a list's row is searched for what a terminal would obey; to
# check is to ask when each work was last heard of, confirmed or not, and which facts are sound.
MOST = {"status": 700, "list": 1_140, "check": 455, "status --json": 700}


def calls(command: str, root: Path) -> int:
    words = [*command.split(), "--root", str(root), "--as-of", DAY]
    profile = cProfile.Profile()
    with redirect_stdout(io.TextIOWrapper(io.BytesIO(), "utf-8")):
        profile.enable()
        code = run(words)
        profile.disable()
    assert code == 0
    return int(pstats.Stats(profile).total_calls)  # type: ignore[attr-defined]


@pytest.fixture(scope="module")
def plans(tmp_path_factory: pytest.TempPathFactory) -> dict[int, Path]:
    folder = tmp_path_factory.mktemp("plans")
    for size in SIZES:
        generate(size, folder / str(size))
    return {size: folder / str(size) for size in SIZES}


@pytest.mark.parametrize("command", MOST)
def test_the_work_is_in_proportion(command: str, plans: dict[int, Path]) -> None:
    calls(command, plans[SIZES[0]])  # what is made once for a process
    done = [calls(command, plans[size]) for size in SIZES]
    for_one = [
        (after - before) / (larger - smaller)
        for (before, after), (smaller, larger) in zip(pairwise(done), pairwise(SIZES), strict=True)
    ]
    assert max(for_one) <= MOST[command]
    assert for_one[1] <= for_one[0] * 1.05
