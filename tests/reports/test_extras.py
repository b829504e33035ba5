"""What a format needs and is not installed is told in one sentence."""

import sys

import pytest

from plantrack.errors import PlantrackError
from plantrack.reports.extras import extra


def test_a_library_that_is_there() -> None:
    assert extra("json", "pdf").dumps([]) == "[]"


def test_one_that_is_missing_names_the_command(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "typst", None)
    with pytest.raises(PlantrackError) as caught:
        extra("typst", "pdf")
    assert caught.value.values == {"extra": "pdf"}
    assert 'pip install "plantrack[{extra}]"' in caught.value.message_id
