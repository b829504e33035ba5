"""Plans drawn at random for the property tests: valid ones, with journals and threads.

What a deliverable or an entry may hold is listed whole, so that drawing one is one choice.
"""

from collections.abc import Callable
from datetime import date, timedelta
from itertools import product
from typing import Any

from hypothesis import strategies as st

from plantrack.model import Status
from views.plans import COMMITMENTS, YEARS, Values, update, work

MOST = 6

days = st.dates(date(2016, 12, 1), date(2020, 6, 30))
weights = st.sampled_from(["0.000001", "0.25", "0.5", "1", "1.1", "2", "3.75", "1000"])
progresses = st.integers(0, 100).map(str)


def present(values: Values) -> Values:
    """Return values without those that are absent."""
    return {name: value for name, value in values.items() if value is not None}


DAYS = ["2016-12-20", "2017-03-31", "2017-12-31", "2018-01-01", "2018-09-15", "2019-05-02"]
ENTRIES = [
    update(on, **present({"status": status, "progress": progress, "due": due, "evidence": proof}))
    for on, status, progress, due, proof in product(
        DAYS,
        [None, *(one.value for one in Status)],
        [None, "0", "33", "70", "100"],
        [None, None, "2018-02-01", "2019-12-31"],
        [None, ["docs/preuve.pdf"]],
    )
]
TERMS = [
    present({"start": start, "due": due, "added": added})
    for start, due, added in product(
        [None, *DAYS], [None, *DAYS, "2019-12-31"], [None, None, None, "2017-06-01", "2019-02-01"]
    )
]
MILESTONES = [
    present({"title": "Jalon", "due": "2018-06-30", "done": done}) for done in [None, *DAYS]
]
# "9.9" is no commitment of the plan: an orphan answers it.
ANSWERED = [["9.9"], ["9.9", "1.1"]] + [
    [*dict.fromkeys(pair)] for pair in product(COMMITMENTS, COMMITMENTS)
]

journals = st.lists(st.sampled_from(ENTRIES), max_size=3).map(
    lambda entries: sorted(entries, key=lambda one: str(one["date"]))
)
milestones = st.lists(st.sampled_from(MILESTONES), max_size=3)


@st.composite
def works(draw: Callable[..., Any], minimum: int = 0) -> list[Values]:
    """Draw deliverables in the plan's order; some continue one of an earlier year, each once."""
    years = sorted(draw(st.lists(st.sampled_from(YEARS), min_size=minimum, max_size=MOST)))
    found: list[Values] = []
    for position, year in enumerate(years):
        taken = {one.get("continues") for one in found}
        free = [one["id"] for one in found if one["id"][:4] < str(year) and one["id"] not in taken]
        found.append(
            work(
                f"{year}-L{position}",
                commitments=draw(st.sampled_from(ANSWERED)),
                weight=draw(weights),
                milestones=draw(milestones),
                updates=draw(journals),
                **draw(st.sampled_from(TERMS)),
                **present({"continues": draw(st.sampled_from([None, *free]))}),
            )
        )
    return found


def after(day: date, days_later: int = 1) -> str:
    """Return a day after another, as text."""
    return (day + timedelta(days=days_later)).isoformat()


def with_entry(values: Values, *entries: Values) -> Values:
    """Return a deliverable with entries added at the end of its journal."""
    return values | {"updates": [*values["updates"], *entries]}
