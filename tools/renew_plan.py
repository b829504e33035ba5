"""Renews the plan on which screens and pages are tested: `python tools/renew_plan.py`.

The copy in `tests/plans/orientations/` becomes the repository's plan as it stands, whole. What is
shown of it is then to be made again, and read: the screens, by `pytest tests/console
--snapshot-update`; the commands on the pages, which `pytest tests/docs` compares.
"""

import shutil
from pathlib import Path

ROOT = Path(__file__).parents[1]
FROZEN = ROOT / "tests" / "plans" / "orientations"
FOLDERS = ("plan", "actions")


def renew(root: Path, frozen: Path) -> None:
    """Make a folder hold the files of a plan, and no other."""
    if frozen.exists():
        shutil.rmtree(frozen)
    for folder in FOLDERS:
        shutil.copytree(root / folder, frozen / folder)


if __name__ == "__main__":
    renew(ROOT, FROZEN)
    print("next: pytest tests/console --snapshot-update; pytest tests/docs; git diff tests docs")
