"""The real plan as data, changed by hand, and spelled again: versions whose changes are known."""

from collections.abc import Mapping, Sequence
from copy import deepcopy
from datetime import date
from typing import Any

import yaml

from places import FROZEN
from plantrack.cli.commands.diff import versions_compared
from plantrack.cli.days import day_or_word
from plantrack.project import Project
from plantrack.project.sides import Compared

Files = dict[str, Any]


def real_files() -> Files:
    """Return the files of the real plan as data, every scalar as text."""
    paths = [*(FROZEN / "plan").rglob("*.yaml"), *(FROZEN / "actions").rglob("*.yaml")]
    return {
        path.relative_to(FROZEN).as_posix(): yaml.load(
            path.read_text(encoding="utf-8"),
            Loader=yaml.CBaseLoader,  # noqa: S506 - it makes text only
        )
        for path in paths
        if path.name != "changes.yaml"
    }


def spelled(files: Mapping[str, Any], *, flow: bool = False) -> dict[str, str]:
    """Return files as text; what is no data stands as it is."""
    return {
        path: data if isinstance(data, str) else _spelled(data, flow=flow)
        for path, data in files.items()
    }


_SPELLED: dict[tuple[str, bool], str] = {}  # most files are alike from version to version


def _spelled(data: object, *, flow: bool) -> str:
    key = repr(data), flow
    if key not in _SPELLED:
        _SPELLED[key] = yaml.dump(
            data,
            Dumper=yaml.CDumper,
            allow_unicode=True,
            sort_keys=False,
            default_flow_style=flow or None,
        )
    return _SPELLED[key]


def record(files: Files, identifier: str) -> dict[str, Any]:
    """Return the record of an id, wherever it stands."""
    return next(one for _, one in _records(files) if one["id"] == identifier)


def holder(files: Files, identifier: str) -> list[dict[str, Any]]:
    """Return the list that holds the record of an id."""
    return next(where for where, one in _records(files) if one["id"] == identifier)


def _records(files: Files) -> list[tuple[list[dict[str, Any]], dict[str, Any]]]:
    names = ("deliverables", "commitments", "indicators")
    return [
        (data[name], one)
        for data in files.values()
        if isinstance(data, dict)
        for name in names
        for one in data.get(name, ())
    ]


def changed(files: Files) -> Files:
    """Return a copy that may be changed."""
    return deepcopy(files)


def compared_of(project: Project, words: Sequence[str], clock: date) -> Compared:
    """Return the versions that the words of `diff` mean."""
    return versions_compared(words, lambda word: day_or_word(project, word, clock, print))
