"""Which file of a plan is what."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from plantrack.loading.periods import is_key
from plantrack.locale import Message, msg
from plantrack.model.language import is_language
from plantrack.model.periods import WHOLE_PLAN, year_of
from plantrack.source.files import PLAN_FILE

_AXIS = re.compile(r"plan/axes/[^/]+\.yaml")
_TRANSLATIONS = re.compile(r"plan/translations/([^/]+)\.yaml")
_IMPORTS = re.compile(r"plan/imports/[^/]+\.yaml")
_LAST_IMPORT = re.compile(r"plan/imports/[^/]+\.last\.yaml")  # which imports read, and no plan
_UNLISTED = re.compile(
    r"plan/(axes/|imports/|translations/)?|actions/([A-Za-z0-9][A-Za-z0-9._-]*/)?"
)
_FOLDER = re.compile(r"plan/axes|plan/imports|plan/translations|actions(/(?!0000)[0-9]{4})?")
_HELD = re.compile(r"actions/([^/]+)/([^/]+\.yaml)")
_OF_THE_WHOLE = re.compile(r"actions/[^/]+\.yaml")
_HEADER = "plan.yaml"
TRANSLATIONS = "plan/translations/"
IMPORTS = "plan/imports/"
LAST_IMPORT = ".last.yaml"
INDICATORS = "plan/indicators.yaml"
TEAM = "plan/team.yaml"
CHANGES = "plan/changes.yaml"
EVIDENCE = "plan/evidence.yaml"
_SINGLE = (PLAN_FILE, INDICATORS, TEAM, CHANGES, EVIDENCE)
_NOT_LISTED = msg("you may not list this folder")
_NO_FOLDER = msg("a folder belongs here: this is a file, or a link that was not followed")


@dataclass(slots=True)
class Layout:
    """The files of a plan by what they hold; keys of action plans are the names of the folders.

    A folder that is no year is one only if its header says when it is, which is not known here;
    `whole` holds deliverables of the whole plan, if the plan has any. Folders of which nothing
    could be listed are there with the reason why.
    """

    axes: list[str] = field(default_factory=list)
    headers: dict[str, str] = field(default_factory=dict)
    deliverables: dict[str, list[str]] = field(default_factory=dict)
    whole: list[str] = field(default_factory=list)
    stray: list[str] = field(default_factory=list)
    translations: dict[str, str] = field(default_factory=dict)
    imports: list[str] = field(default_factory=list)
    unlisted: dict[str, Message] = field(default_factory=dict)
    single: set[str] = field(default_factory=set)

    @property
    def keys(self) -> list[str]:
        """The names of the folders that have a plan file in them, in order."""
        return sorted({*self.deliverables, *self.headers})

    @property
    def held(self) -> Iterator[tuple[str, str]]:
        """The files of deliverables, each with the key of its action plan."""
        for key, paths in self.deliverables.items():
            yield from ((key, path) for path in paths)

    def files_of(self, key: str) -> list[str]:
        """Return the files with the deliverables of an action plan."""
        if key == WHOLE_PLAN:
            return self.whole
        return self.deliverables.get(key, [])

    def hold(self, key: str, path: str) -> None:
        """Add a file of an action plan's folder: its header, or deliverables."""
        if path.endswith(f"/{_HEADER}"):
            self.headers[key] = path
        else:
            self.deliverables.setdefault(key, []).append(path)

    def leave_out(self, key: str) -> None:
        """Have the files of a folder for stray: it is none of an action plan."""
        self.stray.extend((self.headers.pop(key), *self.deliverables.pop(key, ())))


def layout_of(paths: Iterable[str]) -> Layout:
    """Sort the files of a plan by what they hold."""
    layout = Layout()
    known = list(paths)
    folders = _folders_of(known)
    for path in known:
        held = _HELD.fullmatch(path)
        if _is_of_strategy(layout, path):
            continue
        if held and held[1] in folders:
            layout.hold(held[1], path)
        elif _OF_THE_WHOLE.fullmatch(path):
            layout.whole.append(path)
        elif why := _why_unlisted(path):
            layout.unlisted[f"{path.removesuffix('/')}/"] = why
        elif not path.lower().endswith(".md"):
            layout.stray.append(path)
    return layout


def _folders_of(paths: Iterable[str]) -> set[str]:
    """Return the folders that may be action plans: years, and others by their header.

    Of two names that differ in their case only, the first is one.
    """
    folders: dict[str, str] = {}
    for path in paths:
        held = _HELD.fullmatch(path)
        if held and (year_of(held[1]) or (held[2] == _HEADER and is_key(held[1]))):
            folders.setdefault(held[1].casefold(), held[1])
    return set(folders.values())


def _is_of_strategy(layout: Layout, path: str) -> bool:
    """Sort a file of the plan itself; return whether it is one."""
    if path in _SINGLE:
        layout.single.add(path)
    elif _AXIS.fullmatch(path):
        layout.axes.append(path)
    elif _IMPORTS.fullmatch(path) and not _LAST_IMPORT.fullmatch(path):
        layout.imports.append(path)
    elif (found := _TRANSLATIONS.fullmatch(path)) and is_language(found[1]):
        layout.translations[found[1]] = path
    else:
        return _LAST_IMPORT.fullmatch(path) is not None
    return True


def _why_unlisted(path: str) -> Message | None:
    """Return why nothing could be listed of a folder of the plan; None of anything else."""
    if _UNLISTED.fullmatch(path):
        return _NOT_LISTED
    return _NO_FOLDER if _FOLDER.fullmatch(path) else None
