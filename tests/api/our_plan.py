"""The plan that examples speak of, `notre-plan`: that of tests, in git, with work still open."""

from pathlib import Path

from places import FROZEN
from repository import commit, with_history

_FILE = "actions/2019/2-ecosysteme.yaml"
OPEN = """\
  - id: 2019-L90
    title: Publier le guide d’accompagnement
    commitments: [2.3]
    lead: developpement
    partners: [poles, cqcm]
    start: 2019-01-15
    due: 2019-05-31
    updates:
      - date: 2019-04-02
        status: in_progress
        progress: 40
        note: Trois chapitres sur huit sont écrits.
"""


def our_plan(place: Path) -> Path:
    """Return the folder of the plan, `notre-plan`, made in a place."""
    root = with_history(FROZEN, place / "notre-plan")
    file = root / _FILE
    text = file.read_text(encoding="utf-8") + OPEN
    commit(root, "2019-06-11T10:00:00-04:00", {_FILE: text})
    return root
