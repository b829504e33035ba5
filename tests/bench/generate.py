"""Writes a valid plan of any size, the same each time: `python tests/bench/generate.py N FOLDER`.

Three years of action plans, four files a year, four axes and twenty-one commitments; journals of
about three entries, milestones, dependencies, and threads from one year to the next.
"""

import random
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path

YEARS = (2017, 2018, 2019)
COMMITMENTS = {"1": 5, "2": 6, "3": 5, "4": 5}
ROLES = ("direction", "communications", "developpement", "territoires", "finances")
PARTNERS = ("poles", "municipalites", "ministeres", "enseignement")
_VERBS = ("Publier", "Former", "Rencontrer", "Évaluer", "Adopter", "Diffuser", "Soutenir")
_OBJECTS = (
    "la cartographie des ressources d’accompagnement",
    "un guide d’achat auprès de l’économie sociale",
    "les équipes des Pôles en région",
    "un cadre de référence commun",
    "dix projets d’entrepreneuriat collectif",
)
_NOTES = (
    "Première version relue par les partenaires; trois commentaires restent à traiter.",
    "Rencontre tenue avec quatorze régions : les données attendues arrivent en juin.",
    "Comité formé, calendrier convenu et premières tâches réparties.",
)
_REASONS = (
    "Le financement n’est confirmé que pour l’année suivante.",
    "Attente des données de trois régions.",
)
# How deliverables end, one in a hundred each; the last year defers nothing.
_ENDINGS = ("done",) * 70 + ("partial",) * 12 + ("deferred",) * 12 + ("cancelled",) * 6


@dataclass(slots=True)
class _Deferred:
    """The deliverables that those of a later year take over, axis by axis."""

    waiting: dict[str, list[tuple[int, str, list[str]]]] = field(default_factory=dict)

    def take(self, year: int, axis: str) -> tuple[str, list[str]] | None:
        """Return the first that waits since an earlier year, with its commitments."""
        queue = self.waiting.get(axis)
        return queue.pop(0)[1:] if queue and queue[0][0] < year else None

    def leave(self, year: int, axis: str, identifier: str, commitments: list[str]) -> None:
        """Keep one for a later year."""
        self.waiting.setdefault(axis, []).append((year, identifier, commitments))


def write_plan(count: int, root: Path) -> None:
    """Write a plan of `count` deliverables below `root`."""
    for path, lines in _files(count):
        target = root / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text("\n".join(lines) + "\n", encoding="utf-8", newline="\n")


def _files(count: int) -> Iterator[tuple[str, list[str]]]:
    chance = random.Random(count)  # noqa: S311 - the same plan each time is what is wanted
    yield "plan/plan.yaml", _header()
    yield "plan/team.yaml", _team()
    for axis in COMMITMENTS:
        yield f"plan/axes/{axis}.yaml", _axis(axis)
    deferred = _Deferred()
    sizes = iter(_shares(count, len(YEARS) * len(COMMITMENTS)))
    for year in YEARS:
        yield f"actions/{year}/plan.yaml", _action_plan(year)
        number = 0
        for axis in COMMITMENTS:
            lines = ["deliverables:"]
            for _ in range(next(sizes)):
                number += 1
                lines += _deliverable(chance, year, axis, number, deferred)
            yield f"actions/{year}/{axis}.yaml", lines


def _shares(count: int, parts: int) -> list[int]:
    return [count * (n + 1) // parts - count * n // parts for n in range(parts)]


def _header() -> list[str]:
    return [
        "title: Plan d’essai 2017-2019",
        "organisation: Organisme d’essai",
        "language: fr",
        "timezone: America/Toronto",
        "years:",
        *(f"  - {year}" for year in YEARS),
        "period:",
        f"  start: {YEARS[0]}-01-01",
        f"  end: {YEARS[-1]}-12-31",
        "events:",
        *(
            line
            for year in YEARS
            for month in ("01", "04", "06", "10")
            for line in (
                f"  - date: {year}-{month}-16",
                "    title: Conseil d’administration",
                "    kind: board",
            )
        ),
    ]


def _team() -> list[str]:
    lines: list[str] = []
    for group, ids in (("roles", ROLES), ("partners", PARTNERS)):
        lines.append(f"{group}:")
        for one in ids:
            lines += [f"  - id: {one}", f"    title: {one.capitalize()}"]
    return lines


def _axis(axis: str) -> list[str]:
    lines = [f"id: {axis}", f"title: Axe d’essai {axis}", "commitments:"]
    for number in range(1, COMMITMENTS[axis] + 1):
        lines += [
            f"  - id: {axis}.{number}",
            f"    title: Engagement {axis}.{number}",
            "    text: >-",
            "      Soutiendra le développement de l’entrepreneuriat collectif avec ses partenaires",
            "      de toutes les régions, et en rendra compte chaque année.",
        ]
    return lines


def _action_plan(year: int) -> list[str]:
    return [
        f"year: {year}",
        f"title: Plan d’action {year}",
        f"start: {year}-01-01",
        f"end: {year}-12-31",
        f"adopted: {year}-01-16",
        f"resolution: CA-{year}-01",
        "illustrative: true",
    ]


def _deliverable(
    chance: random.Random, year: int, axis: str, number: int, deferred: _Deferred
) -> Iterator[str]:
    identifier = f"{year}-L{number:04}"
    taken = deferred.take(year, axis)
    own = f"{axis}.{number % COMMITMENTS[axis] + 1}"
    commitments = list(taken[1]) if taken else [own]
    if not taken and chance.random() < 0.25:  # one in four answers two
        commitments.append(_another(chance, own))
    start = date(year, 1, 15) + timedelta(chance.randrange(0, 150))
    due = start + timedelta(chance.randrange(60, 180))
    yield f"  - id: {identifier}"
    yield f"    title: {chance.choice(_VERBS)} {chance.choice(_OBJECTS)}, volet {number}"
    yield from _listed("    ", "commitments", commitments)
    yield f"    lead: {chance.choice(ROLES)}"
    yield from _listed("    ", "partners", chance.sample(PARTNERS, 2))
    yield f"    start: {start}"
    yield f"    due: {due}"
    yield f"    weight: {chance.choice((1, 1, 1, 2, 0.5))}"
    if taken:
        yield f"    continues: {taken[0]}"
    elif number > 1 and chance.random() < 0.2:  # one in five waits for the one before
        yield from _listed("    ", "depends_on", [f"{year}-L{number - 1:04}"])
    ending = chance.choice(_ENDINGS)
    if ending == "deferred" and year == YEARS[-1]:
        ending = "partial"
    if ending == "deferred":
        deferred.leave(year, axis, identifier, commitments)
    yield from _milestones(start, due)
    yield from _journal(chance, start, due, ending)


def _another(chance: random.Random, own: str) -> str:
    every = [f"{a}.{n}" for a, many in COMMITMENTS.items() for n in range(1, many + 1)]
    return chance.choice([one for one in every if one != own])


def _milestones(start: date, due: date) -> Iterator[str]:
    middle = start + (due - start) // 2
    yield "    milestones:"
    yield "      - title: Première version relue par les partenaires"
    yield f"        due: {middle}"
    yield f"        done: {middle + timedelta(3)}"
    yield "      - title: Version finale adoptée"
    yield f"        due: {due}"


def _journal(chance: random.Random, start: date, due: date, ending: str) -> Iterator[str]:
    first = start + (due - start) // 3
    second = start + 2 * (due - start) // 3
    last_day = date(due.year, 12, 20)
    yield "    updates:"
    yield f"      - date: {first}"
    yield "        status: in_progress"
    yield f"        progress: {chance.randrange(10, 50)}"
    yield f"        note: {_quoted(chance.choice(_NOTES))}"
    if chance.random() < 0.2:  # one due date in five moves
        yield f"      - date: {second}"
        yield f"        due: {last_day}"
        yield f"        reason: {_quoted(chance.choice(_REASONS))}"
        yield f"        resolution: CA-{due.year}-06"
    else:
        yield f"      - date: {second}"
        yield f"        progress: {chance.randrange(50, 90)}"
        yield f"        note: {_quoted(chance.choice(_NOTES))}"
    yield f"      - date: {min(due + timedelta(chance.randrange(-5, 40)), last_day)}"
    yield f"        status: {ending}"
    yield f"        note: {_quoted(chance.choice(_NOTES))}"
    if ending == "done":
        yield "        evidence:"
        yield f"          - https://example.org/{due}"
    else:
        yield f"        reason: {_quoted(chance.choice(_REASONS))}"


def _listed(indent: str, field_name: str, values: list[str]) -> Iterator[str]:
    yield f"{indent}{field_name}:"
    yield from (f"{indent}  - {value}" for value in values)


def _quoted(text: str) -> str:
    return f'"{text}"'


if __name__ == "__main__":
    write_plan(int(sys.argv[1]), Path(sys.argv[2]))
