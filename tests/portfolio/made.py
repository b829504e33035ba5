"""Portfolios made for tests: a catalogue, and small plans that differ."""

import shutil
from collections.abc import Callable, Sequence
from pathlib import Path

from conftest import write_plan
from places import FROZEN, TRICKY

DAY = "2018-09-30"
THEMES = """\
themes:
  - id: logement
    title: Habiter
  - id: eau
    title: Protéger l’eau
crosswalk:
  - theme: logement
    plan: nord
    commitments: ["1.1", "1.10"]
  - theme: logement
    plan: orientations
    commitments: [2.3]
"""
_LATE = """\
deliverables:
  - id: 2018-L01
    title: Publier le bulletin
    commitments: [1.1]
    lead: direction
    start: 2018-01-10
    due: 2018-03-31
    weight: 0.5
    updates:
      - date: 2018-02-01
        status: in_progress
        progress: 40
        note: Secret de note.
        internal: canari des marais
      - date: 2018-02-15
        internal: canari seul
      - date: 2018-03-01
        due: 2018-05-31
        reason: Attente.
"""


def portfolio(folder: Path, more: str = "") -> Path:
    """Write a catalogue of four plans, and return its file."""
    folder.mkdir(parents=True, exist_ok=True)
    write_plan(folder / "plans/nord", {"actions/2018/a.yaml": _LATE})
    write_plan(folder / "plans/sud", {})
    shutil.copytree(FROZEN, folder / "plans/orientations")
    shutil.copytree(TRICKY, folder / "plans/tricky")
    lines = ["plans:"]
    for name, region in (("nord", "Nord"), ("sud", "Sud"), ("orientations", "Nord"),
                         ("tricky", None)):  # fmt: skip
        lines += [f"  - id: {name}", f"    path: plans/{name}"]
        lines += [f"    region: {region}", "    tags: [pilote]"] if region == "Nord" else []
    (folder / "catalogue.yaml").write_text("\n".join(lines) + f"\n{more or THEMES}", "utf-8")
    return folder / "catalogue.yaml"


def sync(
    plantrack: Callable, catalogue: Path, *words: str, store: str = "store", day: str = DAY
) -> object:
    """Read the plans of a catalogue with one process, and return what was printed."""
    line = ("portfolio", "sync", catalogue.name, "--output", store, "--as-of", day, "--jobs", "1")
    return plantrack(*line, *words, root=catalogue.parent)


def bytes_of(store: Path) -> dict[str, bytes]:
    """Return all that a store holds."""
    paths = [path for path in sorted(store.rglob("*")) if path.is_file()]
    return {path.relative_to(store).as_posix(): path.read_bytes() for path in paths}


def ask(plantrack: Callable, catalogue: Path, *words: str, store: str = "store") -> object:
    """Ask about the plans of a catalogue, and return what was printed."""
    return plantrack("portfolio", *words, "--store", store, root=catalogue.parent)


DAYS: Sequence[str] = ("2017-06-30", "2018-09-30", "2019-12-31")
