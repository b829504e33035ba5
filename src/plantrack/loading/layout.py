"""Which file of a plan is what."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from plantrack.loading.order import natural_order
from plantrack.locale import Message, msg
from plantrack.model.language import is_language
from plantrack.source.files import PLAN_FILE

_AXIS = re.compile(r"plan/axes/[^/]+\.yaml")
_TRANSLATIONS = re.compile(r"plan/translations/([^/]+)\.yaml")
_UNLISTED = re.compile(r"plan/(axes/|translations/)?|actions/([0-9]{4}/)?")
_FOLDER = re.compile(r"plan/axes|plan/translations|actions(/(?!0000)[0-9]{4})?")
_HEADER = re.compile(r"actions/(?!0000)([0-9]{4})/plan\.yaml")
_DELIVERABLES = re.compile(r"actions/(?!0000)([0-9]{4})/[^/]+\.yaml")
TRANSLATIONS = "plan/translations/"
INDICATORS = "plan/indicators.yaml"
TEAM = "plan/team.yaml"
CHANGES = "plan/changes.yaml"
_SINGLE = (PLAN_FILE, INDICATORS, TEAM, CHANGES)
_NOT_LISTED = msg("you may not list this folder")
_NO_FOLDER = msg("a folder belongs here: this is a file, or a link that was not followed")


@dataclass(slots=True)
class Layout:
    """The files of a plan by what they hold; years are those of the folders, tags those of files.

    Folders of which nothing could be listed are there with the reason why.
    """

    axes: list[str] = field(default_factory=list)
    headers: dict[int, str] = field(default_factory=dict)
    deliverables: list[tuple[int, str]] = field(default_factory=list)
    stray: list[str] = field(default_factory=list)
    translations: dict[str, str] = field(default_factory=dict)
    unlisted: dict[str, Message] = field(default_factory=dict)
    single: set[str] = field(default_factory=set)

    @property
    def in_order(self) -> list[tuple[int, str]]:
        """The files of deliverables by year and name, that of axis 10 after that of axis 2."""
        return sorted(self.deliverables, key=lambda found: (found[0], natural_order(found[1])))

    @property
    def years(self) -> list[int]:
        """The years that have a folder with a plan file in it, in order."""
        return sorted({year for year, _ in self.deliverables} | set(self.headers))


def layout_of(paths: Iterable[str]) -> Layout:
    """Sort the files of a plan by what they hold."""
    layout = Layout()
    for path in paths:
        if _is_of_strategy(layout, path):
            continue
        if found := _HEADER.fullmatch(path):
            layout.headers[int(found[1])] = path
        elif found := _DELIVERABLES.fullmatch(path):
            layout.deliverables.append((int(found[1]), path))
        elif why := _why_unlisted(path):
            layout.unlisted[f"{path.removesuffix('/')}/"] = why
        elif not path.lower().endswith(".md"):
            layout.stray.append(path)
    return layout


def _is_of_strategy(layout: Layout, path: str) -> bool:
    """Sort a file of the plan itself; return whether it is one."""
    if path in _SINGLE:
        layout.single.add(path)
    elif _AXIS.fullmatch(path):
        layout.axes.append(path)
    elif (found := _TRANSLATIONS.fullmatch(path)) and is_language(found[1]):
        layout.translations[found[1]] = path
    else:
        return False
    return True


def _why_unlisted(path: str) -> Message | None:
    """Return why nothing could be listed of a folder of the plan; None of anything else."""
    if _UNLISTED.fullmatch(path):
        return _NOT_LISTED
    return _NO_FOLDER if _FOLDER.fullmatch(path) else None
