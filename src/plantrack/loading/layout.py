"""Which file of a plan is what."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from plantrack.source.files import PLAN_FILE

_AXIS = re.compile(r"plan/axes/[^/]+\.yaml")
_UNLISTED = re.compile(r"plan/(axes/)?|actions/([0-9]{4}/)?")
_HEADER = re.compile(r"actions/(?!0000)([0-9]{4})/plan\.yaml")
_DELIVERABLES = re.compile(r"actions/(?!0000)([0-9]{4})/[^/]+\.yaml")
INDICATORS = "plan/indicators.yaml"
TEAM = "plan/team.yaml"
CHANGES = "plan/changes.yaml"
_SINGLE = (PLAN_FILE, INDICATORS, TEAM, CHANGES)


@dataclass(slots=True)
class Layout:
    """The files of a plan by what they hold; years are those of the folders."""

    axes: list[str] = field(default_factory=list)
    headers: dict[int, str] = field(default_factory=dict)
    deliverables: list[tuple[int, str]] = field(default_factory=list)
    stray: list[str] = field(default_factory=list)
    unlisted: list[str] = field(default_factory=list)
    single: set[str] = field(default_factory=set)

    @property
    def years(self) -> list[int]:
        """The years that have a folder with a plan file in it, in order."""
        return sorted({year for year, _ in self.deliverables} | set(self.headers))


def layout_of(paths: Iterable[str]) -> Layout:
    """Sort the files of a plan by what they hold."""
    layout = Layout()
    for path in paths:
        if path in _SINGLE:
            layout.single.add(path)
        elif _AXIS.fullmatch(path):
            layout.axes.append(path)
        elif found := _HEADER.fullmatch(path):
            layout.headers[int(found[1])] = path
        elif found := _DELIVERABLES.fullmatch(path):
            layout.deliverables.append((int(found[1]), path))
        elif _UNLISTED.fullmatch(path):
            layout.unlisted.append(path)
        elif not path.lower().endswith(".md"):
            layout.stray.append(path)
    return layout
