"""What a year leaves open, and what the next one takes over of it."""

from collections.abc import Callable
from datetime import date

import pytest

from edits.two_axes import deliverables, files, load
from plantrack.edits.unfinished import Questions, carried, unfinished
from plantrack.errors import PlantrackError

DAY = date(2018, 12, 17)
OPEN = deliverables(("2018-L01", "1.1"), ("2018-L02", "1.2"))
WORDS = ("yes", "no", "all", "none", "close", "drop")


def questions(*, can_be_asked: bool = True, **answers: str) -> Questions:
    told = {f"carry 2018-{name}": answer for name, answer in answers.items()}
    return Questions(told, *WORDS, can_be_asked=can_be_asked)


def test_nobody_is_refused_who_does_not_say(make_plan: Callable) -> None:
    loaded = load(make_plan(), files(y2018_a=OPEN))
    left = unfinished(loaded, "2019", DAY)
    assert [each.id for each in carried(left, "all")] == ["2018-L01", "2018-L02"]
    assert carried(left, "none") == ()
    with pytest.raises(PlantrackError):
        carried(left, None)
    with pytest.raises(PlantrackError):
        carried(left, "some")
    assert questions(can_be_asked=False).is_meant is False
    assert Questions({"anyway": "yes"}, *WORDS, can_be_asked=True).is_meant
