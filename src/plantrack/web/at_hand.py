"""The plan in memory: loaded once, and again, by changed file, once something was written."""

from collections import deque
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property
from pathlib import Path
from threading import Lock

from plantrack.edits.making import Stale
from plantrack.edits.meanwhile import Meanwhile, changed_meanwhile
from plantrack.history.causes import NO_PAST, Past
from plantrack.loading import Loaded
from plantrack.locale import LANGUAGES, Translator
from plantrack.model import Plan
from plantrack.model.translated import translated
from plantrack.pages.setting import Setting
from plantrack.project import Project
from plantrack.project.past import past_of
from plantrack.project.register import plan_register
from plantrack.reports.edition import Edition
from plantrack.source.files import FolderTree, Stamp, stamp_of
from plantrack.source.git import GitFailed, told_by_git
from plantrack.views.standing import Snapshot

_KEPT = 4  # earlier readings, which share what did not change
Stamps = Mapping[str, Stamp]


@dataclass(frozen=True, slots=True)
class Days:
    """The day that is looked at, and today."""

    day: date
    clock: date


@dataclass(frozen=True)
class Ground:
    """What a page or an edit is made from: the plan as it now is, on a day, in words.

    `number` tells one reading from the next.
    """

    project: Project
    days: Days
    teller: Translator
    number: int
    cache: Path | None = None

    @cached_property
    def t(self) -> Translator:
        """Who words it: by the plan's own words, careful where not all of it was read."""
        header = self.project.plan.header
        whole = self.project.plan.basis.is_whole
        return Translator(
            self.teller.language, not whole, words=header.plan_words, region=header.language
        )

    @cached_property
    def plan(self) -> Plan:
        """The plan in the language of the page, where it is translated into that one."""
        return translated(self.project.plan, self.teller.language)

    @cached_property
    def snapshot(self) -> Snapshot:
        """The plan on the day."""
        return Snapshot(self.plan, self.days.day)

    @cached_property
    def edition(self) -> Edition:
        """The edition that pages are made from."""
        register = plan_register(self.project, self.days.day, None, self.cache)
        return Edition(self.project, self.snapshot, self.t, register=register, past=self._past)

    @cached_property
    def setting(self) -> Setting:
        """What pages are made from."""
        return Setting(self.edition, self.version)

    @cached_property
    def version(self) -> str:
        """Which version the files are at, in words; nothing without git."""
        revision, t = self.project.revision, self.t
        if revision is None:
            return ""
        if revision.modified:
            return t.text("files modified since version {commit}", commit=revision.short)
        return t.text("version {commit}", commit=revision.short)

    @property
    def _past(self) -> Past:
        return (
            past_of(self.project, self.days.day, self.cache) if self.project.revision else NO_PAST
        )


@dataclass
class AtHand:
    """The plan of a folder, as it was last found there; one reading at a time."""

    root: Path
    teller: Translator
    days: Callable[[], Days]
    cache: Path | None = None
    _held: Lock = field(default_factory=Lock, repr=False)
    _last: Ground | None = None
    _earlier: deque[Loaded] = field(default_factory=lambda: deque(maxlen=_KEPT), repr=False)
    _stamps: Stamps = field(default_factory=dict)

    def ground(self) -> Ground:
        """Return the plan as it is now; the same as before where nothing was written since."""
        with self._held:
            tree, days = FolderTree(self.root), self.days()
            stamps = self._stamped(tree)
            last = self._last
            if last is not None and last.teller != self.teller:
                last = self._last = replace(last, teller=self.teller, number=last.number + 1)
            if last is None or stamps != self._stamps or days != last.days:
                last = self._last = self._read(tree, days, last)
                self._stamps = stamps
            return last

    def speak(self, language: str) -> None:
        """Word all in another language, from the next page on; nothing that is none of ours."""
        if language in LANGUAGES:
            self.teller = replace(self.teller, language=language)

    def stamps(self) -> Stamps:
        """Return what tells that something was written, without reading it."""
        return self._stamped(FolderTree(self.root))

    def meanwhile(self, stale: Stale) -> Meanwhile | None:
        """Return what became of a record since somebody looked at it; None where nothing tells."""
        return changed_meanwhile(stale, tuple(self._earlier))

    def _read(self, tree: FolderTree, days: Days, last: Ground | None) -> Ground:
        project = Project(self.root)
        project.__dict__["tree"] = tree
        if last is not None:
            project.loaded_beside(last.project)
            self._earlier.appendleft(last.project.loaded)
        _ = project.loaded
        return Ground(project, days, self.teller, last.number + 1 if last else 1, self.cache)

    def _stamped(self, tree: FolderTree) -> Stamps:
        git = {f"git {name}": stamp_of(file) for name, file in self._of_git.items()}
        return {**tree.stamps, **git}

    @cached_property
    def _of_git(self) -> Mapping[str, Path]:
        """The files of git that change with each commit and each change of branch."""
        try:
            told = told_by_git(self.root, "rev-parse", "--absolute-git-dir")
        except GitFailed:
            return {}
        folder = Path(told.decode("utf-8", "surrogateescape").strip())
        return {name: folder / name for name in ("HEAD", "logs/HEAD")}
