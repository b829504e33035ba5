"""Work that never ends, or takes all memory, is ended; all else comes back as it was."""

import os
import sys
import time

import pytest

from plantrack.cli.guard import guarded
from plantrack.errors import PlantrackError

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")


def test_what_is_made_comes_back() -> None:
    parent = os.getpid()
    made = guarded(lambda: (os.getpid(), b"x" * 3_000_000))
    assert made[0] != parent
    assert made[1] == b"x" * 3_000_000


def test_what_is_refused_is_refused() -> None:
    def refuse() -> None:
        raise PlantrackError("no {word}", word="way")

    with pytest.raises(PlantrackError) as caught:
        guarded(refuse)
    assert (caught.value.message_id, caught.value.values) == ("no {word}", {"word": "way"})


def test_what_never_ends_is_ended() -> None:
    with pytest.raises(PlantrackError, match="takes more than"):
        guarded(lambda: time.sleep(60), patience=0.3)


@pytest.mark.skipif(sys.platform != "linux", reason="other systems bound no memory so")
def test_what_takes_all_memory_is_ended() -> None:
    with pytest.raises(PlantrackError, match="memory"):
        guarded(lambda: len(b"x" * 3_000_000_000), memory=500_000_000)


def test_a_process_that_dies_is_told() -> None:
    with pytest.raises(PlantrackError, match="memory"):
        guarded(os.abort)
