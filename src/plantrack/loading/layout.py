"""Which file of a plan is what."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from plantrack.locale import Message, msg
from plantrack.source.files import PLAN_FILE

_AXIS = re.compile(r"plan/axes/[^/]+\.yaml")
_UNLISTED = re.compile(r"plan/(axes/)?|actions/([0-9]{4}/)?")
_FOLDER = re.compile(r"plan/axes|actions(/(?!0000)[0-9]{4})?")
_HEADER = re.compile(r"actions/(?!0000)([0-9]{4})/plan\.yaml")
_DELIVERABLES = re.compile(r"actions/(?!0000)([0-9]{4})/[^/]+\.yaml")
INDICATORS = "plan/indicators.yaml"
TEAM = "plan/team.yaml"
CHANGES = "plan/changes.yaml"
_SINGLE = (PLAN_FILE, INDICATORS, TEAM, CHANGES)
_NOT_LISTED = msg("you may not list this folder")
_NO_FOLDER = msg("a folder belongs here: this is a file, or a link that was not followed")


@dataclass(slots=True)
class Layout:
    """The files of a plan by what they hold; years are those of the folders.

    Folders of which nothing could be listed are there with the reason why.
    """

    axes: list[str] = field(default_factory=list)
    headers: dict[str, str] = field(default_factory=dict)
    deliverables: list[tuple[str, str]] = field(default_factory=list)
    stray: list[str] = field(default_factory=list)
    unlisted: dict[str, Message] = field(default_factory=dict)
    single: set[str] = field(default_factory=set)

    @property
    def years(self) -> list[str]:
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
            layout.headers[found[1]] = path
        elif found := _DELIVERABLES.fullmatch(path):
            layout.deliverables.append((found[1], path))
        elif why := _why_unlisted(path):
            layout.unlisted[f"{path.removesuffix('/')}/"] = why
        elif not path.lower().endswith(".md"):
            layout.stray.append(path)
    return layout


def _why_unlisted(path: str) -> Message | None:
    """Return why nothing could be listed of a folder of the plan; None of anything else."""
    if _UNLISTED.fullmatch(path):
        return _NOT_LISTED
    return _NO_FOLDER if _FOLDER.fullmatch(path) else None
