"""A plan with a word in every field that is never published, and in every one withheld."""

import shutil
from pathlib import Path

from places import FROZEN
from repository import commit, git

WORD = "canari"
SECOND = "actions/2018/2-ecosysteme.yaml"
HEADER = """
look:
  colour: "#0b5d5e"
evidence:
  keep: canari-keep
board_doubts: true
thresholds:
  canari-threshold: canari-threshold
severities:
  done-without-evidence: note
site:
  withhold: [challenges, by]
# canari-comment
"""
KEPT = """\
kept:
  - evidence: docs/canari-kept.pdf
    sha256: "0000000000000000000000000000000000000000000000000000000000000000"
    date: 2018-06-12
    file: canari-keep/0.pdf
"""
OWN = "    ref: canari-ref\n    extra:\n      canari-key: canari-extra\n"
ENTRIES = """\
      - date: 2018-07-01
        question: canari-question
        to: direction
      - date: 2018-07-02
        answer: canari-answer
        by: direction
      - date: 2018-07-03
        review:
          verdict: kept
          basis: canari-basis
        by: direction
      - date: 2018-07-04
        internal: canari-internal
        note: Une note ouverte.
        challenges: canari-challenges
        by: recherche
        evidence:
          - docs/canari-proof.pdf
          - https://canari:secret@example.org/carte
          - https://example.org/ouvert
      - date: 2018-07-05
        internal: canari-alone
"""


def planted(folder: Path) -> Path:
    """Return such a plan, in git, by an author who is not to be named."""
    shutil.copytree(FROZEN, folder)
    _after(folder / SECOND, "  - id: 2018-L07\n", OWN)
    _after(folder / "plan/indicators.yaml", "  - id: I-01\n", OWN)
    axis = next((folder / "plan/axes").glob("1*.yaml"))
    own = "ref: canari-ref\nextra:\n  canari-key: canari-extra\n"
    axis.write_text(axis.read_text("utf-8") + own, "utf-8")
    text = (folder / "plan/plan.yaml").read_text("utf-8")
    (folder / "plan/plan.yaml").write_text(text + HEADER, "utf-8")
    (folder / "plan/evidence.yaml").write_text(KEPT, "utf-8")
    commit(folder, "2018-06-12T10:00:00-04:00")
    _last_of(folder / SECOND, "2018-L07", ENTRIES)
    commit(folder, "2018-07-10T10:00:00-04:00")
    author = "--author=Canari Tremblay <canari@example.org>"
    git(folder, "commit", "-q", "--amend", "--no-edit", author, moment="2018-07-10T10:00:00-04:00")
    return folder


def _after(path: Path, line: str, more: str) -> None:
    text = path.read_text("utf-8")
    assert line in text, (path, line)
    path.write_text(text.replace(line, line + more, 1), "utf-8")


def _last_of(path: Path, name: str, entries: str) -> None:
    """Add entries at the end of the journal of a deliverable."""
    text = path.read_text("utf-8")
    end = text.index("\n  - id: ", text.index(f"id: {name}\n")) + 1
    path.write_text(text[:end] + entries + text[end:], "utf-8")
