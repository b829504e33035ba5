"""What each report is: the class of its name, in the file of its name, which says all of it."""

from collections.abc import Mapping
from importlib import import_module

from plantrack.reports.names import REPORTS
from plantrack.reports.parts import About, Framed

CLASSES: Mapping[str, type[Framed]] = {
    name: getattr(import_module(f"{__package__}.{name}"), name.capitalize()) for name in REPORTS
}


def about(name: str) -> About:
    """Return what a report says of itself; one of a plan's own has the title of the board's."""
    return CLASSES.get(name, CLASSES["board"]).ABOUT
