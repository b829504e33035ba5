"""A plan's folder, opened: loaded when first asked for, and only once."""

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from plantrack.errors import PlantrackError
from plantrack.loading import Loaded, load_plan
from plantrack.model import Plan
from plantrack.source.files import PLAN_FILE, FolderTree, find_root
from plantrack.source.git import Revision, revision_of


@dataclass(frozen=True)
class Project:
    """A folder that holds a plan."""

    root: Path

    @cached_property
    def tree(self) -> FolderTree:
        """The plan's files."""
        return FolderTree(self.root)

    @cached_property
    def loaded(self) -> Loaded:
        """The plan, with the mistakes met while reading it."""
        return load_plan(self.tree)

    @property
    def plan(self) -> Plan:
        """The plan itself."""
        return self.loaded.plan

    @cached_property
    def revision(self) -> Revision | None:
        """The commit the folder is at, where git knows one."""
        return revision_of(self.tree)


def open_project(start: Path, root: Path | None = None) -> Project:
    """Return the plan at `root`, else the nearest at or above `start`.

    Raises:
        PlantrackError: there is no plan there.
    """
    if root is not None:
        if not (root / "plan").is_dir():
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
