"""What an entry of a journal lacks."""

from collections.abc import Callable

import pytest

from edits.two_axes import deliverables, load
from plantrack.edits.change import TextChange
from plantrack.edits.completing import completed, entry_meant, is_all_told, lacks
from plantrack.errors import PlantrackError
from plantrack.model import Deliverable, Update

FILE = "actions/2018/a.yaml"
ENTRY = "date: 2018-03-01, due: 2018-09-30"


def deliverable(make_plan: Callable, *entries: str) -> Deliverable:
    text = deliverables(("2018-L01", '"1.10"'), due="2018-06-30") + "    updates:\n"
    text += "".join(f"      - {{{one}}}\n" for one in entries)
    return load(make_plan({FILE: text})).plan.deliverable_of["2018-L01"]


def update(**fields: str) -> Update:
    return Update.model_validate({"date": "2018-05-01", **fields})


@pytest.mark.parametrize(
    ("fields", "is_meant"),
    [
        ({"due": "2018-09-30"}, True),
        ({"due": "2018-10-31"}, False),
        ({"status": "in_progress"}, True),
        ({"status": "done"}, False),
        ({"note": "x"}, False),
    ],
)
def test_which_entry_said_so(make_plan: Callable, fields: dict[str, str], is_meant: object) -> None:
    one = deliverable(make_plan, f"{ENTRY}, status: in_progress")
    found = entry_meant(one, update(**fields))
    assert found is (one.updates[0] if is_meant else None)


def test_what_it_lacks_is_given_and_no_more(make_plan: Callable) -> None:
    one = deliverable(make_plan, f"{ENTRY}, reason: x")
    (entry,) = one.updates
    typed = {"reason": "x", "resolution": "CA-1"}
    assert lacks(entry, typed) == ["resolution"]
    (change,) = completed(one, entry, typed).changes
    assert isinstance(change, TextChange)
    assert change.route == ("deliverables", 0, "updates", 0, "resolution")
    with pytest.raises(PlantrackError):
        completed(one, entry, {"reason": "y", "resolution": "CA-1"})
    assert is_all_told(entry, update(due="2018-09-30", resolution="CA-1"))
    assert not is_all_told(entry, update(due="2018-09-30", note="x"))
