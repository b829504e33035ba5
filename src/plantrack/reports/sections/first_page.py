"""How much of each list the first page has room for: all of it stands on one sheet."""

from collections.abc import Iterator, Mapping, Sequence
from math import ceil
from typing import Literal, TypeAlias

from plantrack.reports.deliverables import lead_of
from plantrack.reports.edition import Edition
from plantrack.reports.indicators import attainments
from plantrack.telling.excerpts import LONGEST_NAME, LONGEST_SENTENCE, first_sentence
from plantrack.views.attainment import Attainment
from plantrack.views.standing import Standing

FirstList: TypeAlias = Literal["to_decide", "late", "by_axis", "results"]
# In points, as the sheet of a PDF has them; what does not fit is taken from the lists in this
# order, down to the fewest entries of each.
_HEIGHT, _LINE, _SMALL, _ROW = 312, 13, 10, 14
_ACROSS, _IN_CELL = 98, 34  # letters on a line, and in a narrow column
_ALERT, _DATES = 30, 60
_FEWEST: Mapping[FirstList, int] = {"results": 3, "late": 3, "by_axis": 6, "to_decide": 2}


def room_for(edition: Edition, name: FirstList) -> int:
    """Return how many entries a list of the first page may show."""
    return edition.once("room", lambda: fitted(_heights(edition), _height(edition)))[name]


def fitted(heights: Mapping[FirstList, Sequence[int]], height: int) -> dict[FirstList, int]:
    """Return how many entries of each list stand in a height, the entries being so high."""
    shown = {name: len(each) for name, each in heights.items()}
    taken = sum(map(sum, heights.values()))
    for name, fewest in _FEWEST.items():
        while taken > height and shown[name] > fewest:
            shown[name] -= 1
            taken -= heights[name][shown[name]]
    return shown


def _height(edition: Edition) -> int:
    return _HEIGHT - _ALERT * len(edition.status.unadopted)


def _heights(edition: Edition) -> dict[FirstList, list[int]]:
    decisions, status = edition.decisions, edition.status
    late = edition.snapshot.left_open if edition.ended else status.late
    return {
        "to_decide": [
            _told(each.outcome.standing.deliverable.title, _DATES) + _told(each.reason or "")
            for each in (decisions.asked if decisions else ())
        ],
        "late": [*_late(edition, late)],
        "by_axis": [_ROW for _ in status.axes],
        "results": [_result(each) for each in attainments(edition)],
    }


def _told(text: str, more: int = 0) -> int:
    """Return how high a text is that is cut where it is very long, `more` letters beside it."""
    most = LONGEST_NAME if more else LONGEST_SENTENCE
    return _LINE * ceil((min(len(text), most) + more) / _ACROSS)


def _late(edition: Edition, late: Sequence[Standing]) -> Iterator[int]:
    for each in late:
        lead = lead_of(edition, each) or ""
        last = edition.outcome(each).last_told
        sentence = len(first_sentence(last.text)) if last else 0
        yield _told(each.deliverable.title, len(lead) + _DATES + sentence)


def _result(found: Attainment) -> int:
    """Return how high the row of an indicator is: its name, or what became of its last target."""
    named = ceil(min(len(found.indicator.title), LONGEST_NAME) / _IN_CELL)
    verdict = found.verdicts[-1] if found.verdicts else None
    dated = verdict and verdict.measurement and verdict.measurement.date != verdict.target.date
    return 5 + _SMALL * max(named, 3 if dated else 2)
