"""The reports that there are, each by the name that is typed, and what each says of itself."""

from collections.abc import Mapping

from plantrack.reports.board import Board
from plantrack.reports.evidence import Evidence
from plantrack.reports.minutes import Minutes
from plantrack.reports.partner import Partner
from plantrack.reports.parts import About, Framed
from plantrack.reports.role import Role
from plantrack.reports.summary_page import Summary
from plantrack.reports.year import Year

CLASSES: Mapping[str, type[Framed]] = {
    "board": Board, "summary": Summary, "minutes": Minutes, "year": Year, "role": Role,
    "partner": Partner, "evidence": Evidence,
}  # fmt: skip
REPORTS = tuple(CLASSES)


def about(name: str) -> About:
    """Return what a report says of itself; one of a plan's own has the title of the board's."""
    return CLASSES.get(name, Board).ABOUT
