"""Screens as text, for the tests of this folder."""

import io
from datetime import date
from pathlib import Path

from rich.console import RenderableType

from places import FROZEN
from plantrack.console.shown import our_console
from plantrack.console.style import Look
from plantrack.loading import Loaded, load_plan
from plantrack.locale import Translator
from plantrack.source.files import FolderTree
from plantrack.views.standing import Snapshot

SEPTEMBER = date(2018, 9, 30)
FACES = [("fr", 80), ("en", 80), ("fr", 120), ("en", 120)]
AFTER = date(2020, 3, 31)
_LOADED: dict[Path, Loaded] = {}


def loaded(root: Path = FROZEN) -> Loaded:
    """Return a plan; the real one is loaded once."""
    if root not in _LOADED or root != FROZEN:
        _LOADED[root] = load_plan(FolderTree(root))
    return _LOADED[root]


def snapshot_on(day: date, root: Path = FROZEN) -> Snapshot:
    """Return a plan on a day."""
    return Snapshot(loaded(root).plan, day)


def look(language: str = "fr", width: int = 80, encoding: str = "utf-8") -> Look:
    """Return what a screen needs besides its view."""
    return Look(Translator(language), width, encoding)


def text_of(screen: RenderableType, width: int = 80, *, color: bool = False) -> str:
    """Return what a console of this width would show."""
    file = io.StringIO()
    our_console(
        file=file,
        width=width,
        force_terminal=color,
        color_system="standard" if color else None,
    ).print(screen)
    return "\n".join(line.rstrip() for line in file.getvalue().splitlines())
