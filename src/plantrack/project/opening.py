"""A plan's folder, opened: loaded when first asked for, and only once."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import cached_property
from pathlib import Path
from zoneinfo import ZoneInfo

from plantrack.errors import PlantrackError
from plantrack.loading import Loaded, load_plan
from plantrack.loading.timezones import is_timezone
from plantrack.model import Plan
from plantrack.source.checkout import Revision, has_name, revision_of
from plantrack.source.commits import commit_before, moment_of, prefix_of
from plantrack.source.files import PLAN_FILE, FolderTree, Tree, find_root
from plantrack.source.names import is_folder, located
from plantrack.source.revisions import RevisionTree
from plantrack.source.witness import Witness, witness_of


@dataclass(frozen=True)
class Project:
    """A folder that holds a plan: its files as they are, or as a commit, by its whole name, has."""

    root: Path
    commit: str | None = None

    @cached_property
    def tree(self) -> Tree:
        """The plan's files."""
        return RevisionTree(self.root, self.commit) if self.commit else FolderTree(self.root)

    @cached_property
    def loaded(self) -> Loaded:
        """The plan, with the mistakes met while reading it."""
        return load_plan(self.tree)

    @property
    def plan(self) -> Plan:
        """The plan itself."""
        return self.loaded.plan

    @property
    def lost(self) -> tuple[str, ...]:
        """The files that could not be read, or not all of their records."""
        return self.plan.basis.files

    def loaded_beside(self, other: "Project") -> Loaded:
        """Return the plan, where only the files that differ from another's are read anew."""
        if "loaded" not in self.__dict__:
            same = _same_files(self.tree, other.tree)
            if isinstance(self.tree, RevisionTree):
                self.tree.without(same)
            known = {
                path: reading for path, reading in other.loaded.readings.items() if path in same
            }
            self.__dict__["loaded"] = load_plan(self.tree, known)
        return self.loaded

    @cached_property
    def revision(self) -> Revision | None:
        """The commit the files are at, where git knows one."""
        if isinstance(self.tree, FolderTree):
            return revision_of(self.tree)
        commit = self.commit or ""
        return Revision(commit, modified=False, moment=moment_of(self.root, commit))

    @cached_property
    def witness(self) -> Witness:
        """What git can tell of the plan's past."""
        return witness_of(self.root)

    @cached_property
    def prefix(self) -> str:
        """What leads from the top of the repository to the plan; nothing without git."""
        return prefix_of(self.root)

    def local_day(self, moment: datetime) -> date:
        """Return the day of a moment, in the plan's time zone where it names one."""
        return moment.astimezone(self.timezone).date() if self.timezone else moment.date()

    def commit_by(self, day: date) -> str | None:
        """Return the last commit made on the current branch by the end of a day, or nothing."""
        try:
            end = datetime.combine(day + timedelta(days=1), time(), self.timezone or UTC)
        except OverflowError:  # the last day of all
            return None
        return commit_before(self.root, end - timedelta(seconds=1))

    @cached_property
    def timezone(self) -> ZoneInfo | None:
        """The plan's time zone, where it names one that the machine knows."""
        name = self.plan.header.timezone
        return ZoneInfo(name) if name and is_timezone(name) else None


def _same_files(tree: Tree, other: Tree) -> frozenset[str]:
    """Return the files that another tree has with the same content, or with the same stamp."""
    if isinstance(tree, FolderTree) and isinstance(other, FolderTree):
        known = other.stamps
        return frozenset(
            path for path, stamp in tree.stamps.items() if stamp and known.get(path) == stamp
        )
    if not isinstance(tree, RevisionTree):
        return frozenset()
    names = tree.names()
    if isinstance(other, RevisionTree):
        return frozenset(path for path, _ in names.items() & other.names().items())
    if not isinstance(other, FolderTree):
        return frozenset()
    present = set(other.paths())
    return frozenset(
        path for path, name in names.items() if path in present and has_name(other, path, name)
    )


def open_project(start: Path, root: Path | None = None) -> Project:
    """Return the plan at `root`, else the nearest at or above `start`.

    Raises:
        PlantrackError: there is no plan there.
    """
    if root is not None:
        root = located(root)
        if not is_folder(root / "plan"):
            raise PlantrackError(
                "no plan in {folder}: there is no {file} there", folder=str(root), file=PLAN_FILE
            )
        return Project(root.absolute())
    found = find_root(start.absolute())
    if found is None:
        raise PlantrackError(
            "no plan here: neither {folder} nor a folder above it has {file}. "
            "Move to the plan's folder, or name it with --root.",
            folder=str(start),
            file=PLAN_FILE,
        )
    return Project(found)
