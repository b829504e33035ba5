"""A plan whose roles owe news, the sheets that are sent of it, and what is answered to them."""

from collections.abc import Callable
from pathlib import Path

import yaml

from filling import TICK

DAY = ("--as-of", "2018-09-30")
FORMATS = ("md", "html", "xlsx", "docx", "eml")
TEAM = """\
roles:
  - id: direction
    title: Direction
  - id: finances
    title: Finances
  - id: absents
    title: Absents
"""
WORK = """\
deliverables:
  - id: 2018-L11
    title: Publier la carte
    commitments: ["1.1"]
    lead: direction
    due: 2018-06-30
    updates:
      - date: 2018-06-01
        status: in_progress
        progress: 40
        note: Une note.
        internal: Un secret.
  - id: 2018-L12
    title: Former les équipes
    commitments: ["1.1"]
    lead: direction
    due: 2018-09-01
    updates:
      - date: 2018-09-10
        question: Qui relit?
  - id: 2018-L13
    title: Bâtir <b>l’outil</b> & _fin_
    commitments: ["1.1"]
    lead: direction
    due: 2018-10-10
  - id: 2018-L14
    title: Compter
    commitments: ["1.1"]
    lead: finances
    due: 2018-08-01
  - id: 2018-L15
    title: Attendre
    commitments: ["1.1"]
    lead: absents
    due: 2018-08-01
  - id: 2018-L16
    title: Sans responsable
    commitments: ["1.1"]
    due: 2018-08-01
"""
ANSWERS = {
    "2018-L11": {
        "Avancement": "60 %",
        "Ce qui s’est fait": "Quatorze régions; “prêtes” : trois.\nUne autre ligne, <b> & _x_.",
        "Nouvelle échéance": "2018-11-30",
        "Motif": "Attente des données de trois régions, qui viendront plus tard que promis",
    },
    "2018-L12": {
        "État": "Réalisé",
        "Preuve": "https://example.org/carte?a=1&b=2\ndocs/cartographie.pdf",
        "Réponse à la question": "Les Pôles.",
    },
    "2018-L13": {TICK: "x"},
}


def sheet_of(plantrack: Callable, root: Path, format_: str, role: str = "direction") -> bytes:
    out = root.parent / f"out-{format_}"
    ran = plantrack("sheets", "--format", format_, "--output", str(out), *DAY, root=root)
    assert ran.code == 0, ran.err
    return (out / f"fiche-{role}.{format_}").read_bytes()


def journal(root: Path, identifier: str) -> list[dict]:
    raw = yaml.safe_load((root / "actions/2018/b.yaml").read_text(encoding="utf-8"))
    entries = next(d for d in raw["deliverables"] if d["id"] == identifier).get("updates", [])
    return [{name: _plain(value) for name, value in entry.items()} for entry in entries]


def _plain(value: object) -> object:
    return value if isinstance(value, list) else str(value)
