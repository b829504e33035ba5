"""What a year leaves open, and what the next one takes over of it."""

from collections.abc import Callable
from datetime import date

import pytest

from edits.two_axes import deliverables, files, load
from plantrack.edits.change import Owed
from plantrack.edits.unfinished import Questions, carried, unfinished
from plantrack.errors import PlantrackError

DAY = date(2018, 12, 17)
OPEN = deliverables(("2018-L01", "1.1"), ("2018-L02", "1.2"))
WORDS = ("yes", "no", "all", "none")


def questions(*, can_be_asked: bool = True, **answers: str) -> Questions:
    told = {f"carry 2018-{name}": answer for name, answer in answers.items()}
    return Questions(told, *WORDS, can_be_asked=can_be_asked)


@pytest.mark.parametrize(
    ("answers", "taken"),
    [
        ({"L01": "yes", "L02": "no"}, ["2018-L01"]),
        ({"L01": "no", "L02": "yes"}, ["2018-L02"]),
        ({"L01": "all"}, ["2018-L01", "2018-L02"]),
        ({"L01": "none"}, []),
    ],
)
def test_one_by_one(make_plan: Callable, answers: dict[str, str], taken: list[str]) -> None:
    loaded = load(make_plan(), files(y2018_a=OPEN))
    left = unfinished(loaded, "2019", DAY)
    found = carried(loaded, left, None, questions(**answers), DAY)
    assert [one.id for one in found] == taken


def test_somebody_is_asked_and_nobody_is_refused(make_plan: Callable) -> None:
    loaded = load(make_plan(), files(y2018_a=OPEN))
    left = unfinished(loaded, "2019", DAY)
    with pytest.raises(Owed):
        carried(loaded, left, None, questions(), DAY)
    with pytest.raises(PlantrackError):
        carried(loaded, left, None, questions(can_be_asked=False), DAY)
    assert questions(can_be_asked=False).is_meant is False
    assert Questions({"anyway": "yes"}, *WORDS, can_be_asked=True).is_meant
