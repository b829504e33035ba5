"""What a table said when it was last imported: kept in git beside its map, a line a record.

By it a later import tells what somebody changed in the table from what the plan changed itself.
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from plantrack.edits.change import HandMade
from plantrack.edits.fields import Typed
from plantrack.errors import PlantrackError
from plantrack.loading.layout import IMPORTS, LAST_IMPORT
from plantrack.locale import Translator
from plantrack.locale.system_errors import system_reason
from plantrack.source.files import Tree
from plantrack.source.text import LARGEST

Said = Mapping[str, Typed]
_PARTS = ("nodes", "deliverables")
_DEEPEST = 3  # a record has fields, one of them several milestones, each with its title


class TooLong(PlantrackError):
    """What a table says cannot be kept for the next import."""


@dataclass
class Last:
    """What each row said, by its key, as nodes and as deliverables; `raw` is the file as it is."""

    path: str
    raw: bytes | None = None
    nodes: dict[str, Said] = field(default_factory=dict)
    deliverables: dict[str, Said] = field(default_factory=dict)

    @property
    def is_known(self) -> bool:
        """Whether an earlier import left anything."""
        return self.raw is not None

    def copied(self) -> "Last":
        """Return the same, which may be told anew."""
        return replace(self, nodes={**self.nodes}, deliverables={**self.deliverables})

    def change(self, file: str, t: Translator) -> HandMade | None:
        """Return the change that keeps what is said now; nothing where that is there.

        Raises:
            TooLong: it is larger than any file of a plan may be, and cannot be kept.
        """
        comment = t.text(
            "What {file} said when it was last imported: plantrack writes it, and leaves what the "
            "plan itself changed since.",
            file=" ".join(file.split()),
        )
        content = "\n".join((f"# {comment}", *self._lines(), "")).encode()
        is_same = (
            self.raw is not None and self.raw.partition(b"\n")[2] == content.partition(b"\n")[2]
        )
        if is_same or not (self.nodes or self.deliverables):
            return None
        if len(content) > LARGEST:
            raise TooLong(
                "what {file} says is too long to be kept, for {path} would be larger than "
                "{limit} MB: the next import will ask about each difference from the plan",
                file=file,
                path=self.path,
                limit=LARGEST // 1_000_000,
            )
        return HandMade(self.path, self.raw, content)

    def _lines(self) -> Iterator[str]:
        for part in _PARTS:
            rows: dict[str, Said] = getattr(self, part)
            if rows:
                yield f"{part}:"
            for key in sorted(rows):
                yield f"  {_json(key)}: {_json(rows[key])}"


def last_of(tree: Tree, name: str) -> Last:
    """Return what the table of a map said when it was last imported.

    Raises:
        PlantrackError: what is kept of it cannot be read.
    """
    path = f"{IMPORTS}{name}{LAST_IMPORT}"
    if path not in tree.paths():
        return Last(path)
    try:
        raw = tree.read(path)
    except OSError as error:
        reason = system_reason(error)
        raise PlantrackError("{file} cannot be read: {reason}", file=path, reason=reason) from error
    found = Last(path, raw)
    part: dict[str, Said] | None = None
    for number, told in enumerate(raw.decode("utf-8", "replace").split("\n"), 1):
        if not told.strip() or told.startswith("#"):
            continue
        if told.strip().removesuffix(":") in _PARTS:
            part = getattr(found, told.strip().removesuffix(":"))
            continue
        key, said = _record(told.strip())
        if part is None or key is None:
            raise PlantrackError(
                "{file}:{line} is not as plantrack wrote it: restore the file from git, or remove "
                "it; without it, each difference between the table and the plan is asked about",
                file=path,
                line=number,
            )
        part[key] = said
    return found


def _record(told: str) -> tuple[str | None, Said]:
    """Return the key and what was said of a line; no key where it is none."""
    try:
        key, end = json.JSONDecoder().raw_decode(told)
        said = json.loads(told[end:].removeprefix(":"))
    except (ValueError, RecursionError):
        return None, {}
    is_ours = isinstance(key, str) and isinstance(said, dict) and _is_typed(said)
    return (key, said) if is_ours else (None, {})


def _is_typed(value: object, depth: int = _DEEPEST) -> bool:
    """Return whether a value is one of texts, as cells have them: several, or each by a name."""
    if isinstance(value, str) or not depth:
        return isinstance(value, str)
    within = [*value.values()] if isinstance(value, dict) else value
    return isinstance(within, list) and all(_is_typed(each, depth - 1) for each in within)


def _json(value: Any) -> str:  # noqa: ANN401 - what JSON holds
    return json.dumps(value, ensure_ascii=False, sort_keys=True)
