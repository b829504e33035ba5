"""The folder that earlier versions kept beside a plan, where a repository brings one."""

from collections.abc import Iterator

from plantrack.diagnostics import Diagnostic, Place
from plantrack.diagnostics.places import START
from plantrack.locale import msg
from plantrack.source.files import FORMER, FolderTree, Tree
from plantrack.source.tracked import first_tracked


def brought_along(tree: Tree) -> Iterator[Diagnostic]:
    """Give the one mistake that a plan's folder makes by holding it; a commit's files make none."""
    path = first_tracked(tree.root, FORMER) if isinstance(tree, FolderTree) else None
    if path is not None:
        yield Diagnostic(
            "plantrack-folder",
            Place(path, span=START),
            msg("git tracks {path}, which only plantrack itself ever wrote", path=path),
            msg(
                "Look at what it holds, then: git rm -r --cached .plantrack, and delete the folder."
            ),
        )
