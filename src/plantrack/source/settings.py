"""What is needed of a plan before anything is said: its language, its words, its time zone."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from plantrack.locale.plan_words import DEFAULT_WORDS, PlanWords, words_given

_NO_YEAR = re.compile(r"actions/(?![0-9]{4}/)[^/]+/plan\.yaml")


@dataclass(frozen=True, slots=True)
class Settings:
    """The plan's language, its time zone, and what it calls its parts."""

    language: str | None = None
    timezone: str | None = None
    words: PlanWords = DEFAULT_WORDS


def plan_settings(asked: str | None) -> Settings:
    """Return what is needed of the plan before anything is said; nothing where there is none."""
    from plantrack.source.files import PLAN_FILE, FolderTree, find_root
    from plantrack.source.names import located
    from plantrack.source.refused import Refused
    from plantrack.source.text import decode
    from plantrack.source.values import document_of

    root = located(Path(asked)) if asked is not None else find_root(Path.cwd())
    if root is None:
        return Settings()
    try:
        tree = FolderTree(root)
        values = document_of(decode(PLAN_FILE, tree.read(PLAN_FILE))).values
    except (OSError, Refused):
        return Settings()
    language, timezone = values.get("language"), values.get("timezone")
    return Settings(
        language if isinstance(language, str) else None,
        timezone if isinstance(timezone, str) else None,
        _words_of(values, tree.paths()),
    )


def _words_of(values: Mapping[str, object], paths: Iterable[str]) -> PlanWords:
    """Return what a plan calls its parts, by its header, and its periods, by their folders."""
    words, years = words_given(values.get("words")), values.get("years")
    named = [f"actions/{year}/plan.yaml" for year in years] if isinstance(years, list) else []
    is_whole = values.get("whole_plan") == "true"
    if is_whole or any(map(_NO_YEAR.fullmatch, (*named, *paths))):
        return words.over_periods()
    return words
