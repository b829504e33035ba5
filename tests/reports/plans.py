"""Plans of any size, written as a person would: what pages have to hold."""

from collections.abc import Mapping
from pathlib import Path

_TITLE = "Préparer avec les partenaires de chaque région la rencontre numéro"
_LONG = (
    "et en publier le compte rendu complet dans les deux langues, avec ses annexes et ses sources"
)


def written(root: Path, count: int, *, axes: int = 4, indicators: int = 3, **words: str) -> Path:
    """Write a plan of so many deliverables, a third of them late, some moved; return its folder."""
    files = {"plan/plan.yaml": _plan(words), "actions/2018/plan.yaml": _HEADER}
    for axis in range(1, axes + 1):
        files[f"plan/axes/{axis}.yaml"] = _axis(axis)
    works = "".join(_work(number, number % axes + 1) for number in range(1, count + 1))
    files["actions/2018/1.yaml"] = f"deliverables:\n{works}"
    if indicators:
        measured = "".join(map(_indicator, range(1, indicators + 1)))
        files["plan/indicators.yaml"] = f"indicators:\n{measured}"
    for path, text in files.items():
        file = root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    return root


_HEADER = """\
year: 2018
title: Plan d’action 2018
start: 2018-01-01
end: 2018-12-31
adopted: 2017-12-01
"""


def _plan(words: Mapping[str, str]) -> str:
    told = "".join(f"  {key}: {value}\n" for key, value in words.items())
    return f"""\
title: Plan de la maison
organisation: Maison des jeunes de la Vallée
language: fr
timezone: America/Toronto
years: [2018]
period:
  start: 2018-01-01
  end: 2018-12-31
events:
  - date: 2018-06-12
    title: Conseil d’administration
    kind: board
  - date: 2018-10-16
    title: Conseil d’administration
    kind: board
{"words:" if words else ""}
{told}"""


def _axis(axis: int) -> str:
    return f"""\
id: {axis}
title: >-
  Faire de la maison un lieu où chaque jeune de la vallée, d’où qu’il vienne, trouve sa
  place {axis}
commitments:
  - id: {axis}.1
    title: Accueillir
    text: Nous accueillerons.
"""


def _work(number: int, axis: int) -> str:
    month = number % 9 + 1
    moved = number % 10 == 0
    status = "done" if number % 3 else "in_progress"
    entry = f"""\
      - date: 2018-{month:02}-20
        status: {status}
        note: >-
          Tout est prêt, sauf la salle que la ville devait nous prêter et qu’elle a finalement
          gardée pour les élections. La suite viendra.
"""
    if status == "in_progress":
        entry += "        progress: 40\n"
    else:
        entry += "        evidence:\n          - https://example.org/preuve\n"
    if moved:
        entry += f"""\
      - date: 2018-{month:02}-21
        due: 2018-12-{month:02}
        reason: >-
          Les organisations demandent de soumettre le texte à leurs instances, qui siègent à
          l’automne, puis au printemps.
"""
    title = f"{_TITLE} {number} {_LONG if number % 4 == 0 else ''}".strip()
    return f"""\
  - id: 2018-L{number:03}
    title: {title}
    commitments: ["{axis}.1"]
    start: 2018-01-05
    due: 2018-{month:02}-15
    updates:
{entry}"""


def _indicator(number: int) -> str:
    return f"""\
  - id: I-{number:02}
    commitment: "1.1"
    title: Jeunes de la vallée qui participent à au moins une activité de la maison, groupe {number}
    unit: personnes
    direction: increase
    baseline:
      date: 2017-06-30
      value: 10
    targets:
      - date: 2018-06-30
        value: 20
      - date: 2018-12-31
        value: 40
    measurements:
      - date: 2018-06-15
        value: 18
        source: Registre
"""
