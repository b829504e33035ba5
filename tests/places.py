"""Where tests read: the repository, and the plans that are kept for tests."""

from pathlib import Path

REPOSITORY = Path(__file__).parents[1]
SOURCE = REPOSITORY / "src"
# Screens and pages are tested on a copy of the repository's plan, so that whoever edits that plan
# breaks only what speaks of it, `test_the_plan.py`. `python tools/renew_plan.py` makes it again.
FROZEN = REPOSITORY / "tests" / "plans" / "orientations"
TRICKY = REPOSITORY / "tests" / "plans" / "tricky"
BASE = REPOSITORY / "tests" / "rules" / "base"
