"""Writes a valid plan of any size, the same each time: `python tools/bench/generate.py N DIR`.

Three action plans, four files a year, one for each axis (more above thirty thousand); twenty-one
commitments; journals of about three entries, milestones, moved due dates, and threads from one year
to the next. Every choice comes from a generator seeded with the size.
"""

import random
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path

YEARS = (2017, 2018, 2019)
COMMITMENTS = {"1": 5, "2": 6, "3": 5, "4": 5}
SMALLEST = 60
LARGEST_FILE = 2_500  # deliverables
ROLES = {
    "coordination": "Coordination générale",
    "plaidoyer": "Plaidoyer et relations publiques",
    "information": "Information et médias",
    "accompagnement": "Accompagnement des entreprises",
    "regions": "Soutien aux régions",
    "recherche": "Recherche et veille",
    "formation": "Formation et relève",
    "administration": "Administration et comptabilité",
}
PARTNERS = {
    "villes": "Villes et villages",
    "federations": "Fédérations d’entreprises collectives",
    "universites": "Universités et collèges",
    "fondations": "Fondations et bailleurs de fonds",
    "reseaux": "Réseaux de jeunes",
}
_AXES = {
    "1": "Faire connaître",
    "2": "Outiller les entreprises",
    "3": "Soutenir la relève",
    "4": "Travailler ensemble",
}
_VERBS = ("Publier", "Tester", "Préparer", "Évaluer", "Adopter", "Diffuser", "Traduire", "Réviser")
_OBJECTS = (
    "le répertoire des ressources offertes en région",
    "un guide d’achat responsable",
    "une formation en gestion pour les nouvelles équipes",
    "un cadre de référence commun aux partenaires",
    "la série de portraits d’entreprises collectives",
    "un outil d’autodiagnostic, avec son mode d’emploi",
)
_NOTES = (
    "Première version relue par les partenaires; trois commentaires restent à traiter.",
    "Rencontre tenue avec quatorze régions, dont deux à distance.",
    "Comité formé, calendrier convenu et premières tâches réparties.",
    "Essai mené auprès de six équipes; l’accueil est bon.",
)
_REASONS = (
    "Le financement n’est confirmé que pour l’année suivante.",
    "Attente des données de trois régions.",
    "Le comité a demandé une consultation de plus.",
)
_ENDINGS = ("done",) * 70 + ("partial",) * 12 + ("deferred",) * 12 + ("cancelled",) * 6
_KEPT = ("done", "partial")


@dataclass(frozen=True, slots=True)
class _Promise:
    """What a later year needs to know of a deliverable to take it over."""

    id: str
    commitments: tuple[str, ...]


@dataclass(slots=True)
class _Progress:
    """How far the writing has come: what was kept, what waits for next year, whose turn it is."""

    chance: random.Random
    kept: set[str] = field(default_factory=set)
    waiting: dict[str, list[_Promise]] = field(default_factory=dict)
    turn: dict[str, int] = field(default_factory=lambda: dict.fromkeys(COMMITMENTS, 0))

    def next_commitments(self, axis: str) -> tuple[str, ...]:
        """Return the axis's next commitment in turn; one time in four, another one beside it."""
        own = f"{axis}.{self.turn[axis] % COMMITMENTS[axis] + 1}"
        self.turn[axis] += 1
        if self.chance.random() >= 0.25:
            return (own,)
        return (own, self.chance.choice([one for one in _every_commitment() if one != own]))

    def ending(self, commitments: tuple[str, ...], *, may_defer: bool) -> str:
        """Draw how a deliverable ends; none that a commitment still depends on is given up."""
        drawn = self.chance.choice(_ENDINGS)
        if drawn == "deferred" and not may_defer:
            drawn = "partial"
        if drawn == "cancelled" and not self.kept.issuperset(commitments):
            drawn = "done"
        if drawn in _KEPT:
            self.kept.update(commitments)
        return drawn


def generate(count: int, folder: Path) -> None:
    """Write a valid plan of `count` deliverables below `folder`.

    Raises:
        ValueError: when `count` is too small to take up every commitment.
    """
    if count < SMALLEST:
        message = f"a plan has at least {SMALLEST} deliverables, not {count}"
        raise ValueError(message)
    for path, lines in _files(count):
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text("\n".join(lines) + "\n", encoding="utf-8", newline="\n")


def _files(count: int) -> Iterator[tuple[str, list[str]]]:
    yield "plan/plan.yaml", _header()
    yield "plan/team.yaml", [*_people("roles", ROLES), *_people("partners", PARTNERS)]
    for axis in COMMITMENTS:
        yield f"plan/axes/axe-{axis}.yaml", _axis(axis)
    seeded = random.Random(count)  # noqa: S311 - the same plan each time is what is wanted
    progress = _Progress(seeded)
    sizes = iter(_shares(count, len(YEARS) * len(COMMITMENTS)))
    for year in YEARS:
        yield f"actions/{year}/plan.yaml", _action_plan(year)
        number = 1
        for axis in COMMITMENTS:
            size = next(sizes)
            lines = _deliverables(progress, year, axis, range(number, number + size))
            for part, some in enumerate(_parts(lines)):
                name = f"axe-{axis}-{part + 1}" if part else f"axe-{axis}"
                yield f"actions/{year}/{name}.yaml", some
            number += size


def _parts(lines: list[str]) -> Iterator[list[str]]:
    """Give the lines of a file, or of several where one would be larger than a plan's may be."""
    starts = [n for n, line in enumerate(lines) if line.startswith("  - id: ")]
    begins = starts[::LARGEST_FILE] or [1]
    for begin, end in zip(begins, [*begins[1:], len(lines)], strict=True):
        yield [lines[0], *lines[begin:end]]


def _shares(count: int, parts: int) -> list[int]:
    return [count * (n + 1) // parts - count * n // parts for n in range(parts)]


def _every_commitment() -> list[str]:
    return [f"{axis}.{n}" for axis, many in COMMITMENTS.items() for n in range(1, many + 1)]


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
        *(line for year in YEARS for month in ("01", "06", "11") for line in _board(year, month)),
    ]


def _board(year: int, month: str) -> list[str]:
    return [
        f"  - date: {year}-{month}-10",
        "    title: Conseil d’administration",
        "    kind: board",
    ]


def _people(group: str, titles: dict[str, str]) -> list[str]:
    lines = [f"{group}:"]
    for identifier, title in titles.items():
        lines += [f"  - id: {identifier}", f"    title: {title}"]
    return lines


def _axis(axis: str) -> list[str]:
    lines = [f'id: "{axis}"', f"title: {_AXES[axis]}", "commitments:"]
    for number in range(1, COMMITMENTS[axis] + 1):
        lines += [
            f'  - id: "{axis}.{number}"',
            f"    title: Engagement d’essai {axis}.{number}",
            "    text: >-",
            "      L’organisme s’engage à agir avec ses partenaires dans toutes les régions, et à",
            "      en rendre compte chaque année.",
        ]
    return lines


def _action_plan(year: int) -> list[str]:
    return [
        f"year: {year}",
        f"title: Plan d’action {year}",
        f"start: {year}-01-01",
        f"end: {year}-12-31",
        f"adopted: {year}-01-10",
        f"resolution: CA-{year}-01",
        "illustrative: true",
    ]


def _deliverables(progress: _Progress, year: int, axis: str, numbers: range) -> list[str]:
    """Return one file: first what the year before left, then this year's own work."""
    taken = iter(progress.waiting.pop(axis, ()))
    waiting = progress.waiting[axis] = []
    lines = ["deliverables:"]
    for number in numbers:
        continues = next(taken, None)
        commitments = continues.commitments if continues else progress.next_commitments(axis)
        # At most a third of a file is deferred, so that the year after has room for it.
        may_defer = year != YEARS[-1] and len(waiting) < len(numbers) // 3
        ending = progress.ending(commitments, may_defer=may_defer)
        promise = _Promise(f"{year}-L{number:04}", commitments)
        if ending == "deferred":
            waiting.append(promise)
        lines += _heading(progress.chance, promise, continues, number)
        lines += _dated(progress.chance, year, ending)
    return lines


def _heading(
    chance: random.Random, promise: _Promise, continues: _Promise | None, number: int
) -> Iterator[str]:
    yield f"  - id: {promise.id}"
    yield f"    title: {chance.choice(_VERBS)} {chance.choice(_OBJECTS)}, volet {number}"
    yield "    commitments:"
    yield from (f'      - "{one}"' for one in promise.commitments)
    yield f"    lead: {chance.choice(list(ROLES))}"
    if chance.random() < 0.6:
        yield "    partners:"
        yield from (f"      - {one}" for one in chance.sample(list(PARTNERS), 2))
    if chance.random() < 0.3:
        yield f"    weight: {chance.choice((2, 3, 0.5))}"
    if continues:
        yield f"    continues: {continues.id}"


def _dated(chance: random.Random, year: int, ending: str) -> Iterator[str]:
    start = date(year, 1, 15) + timedelta(chance.randrange(150))
    due = start + timedelta(chance.randrange(60, 180))
    yield f"    start: {start}"
    yield f"    due: {due}"
    yield from _milestones(start, due, ending, chance.randrange(3))
    yield from _journal(chance, start, due, ending)


def _milestones(start: date, due: date, ending: str, many: int) -> Iterator[str]:
    if many:
        middle = start + (due - start) // 2
        yield "    milestones:"
        yield "      - title: Première version relue par les partenaires"
        yield f"        due: {middle}"
        if ending != "cancelled":
            yield f"        done: {middle + timedelta(3)}"
    if many > 1:
        yield "      - title: Version finale adoptée"
        yield f"        due: {due}"
        if ending == "done":
            yield f"        done: {due - timedelta(5)}"


def _journal(chance: random.Random, start: date, due: date, ending: str) -> Iterator[str]:
    last_day = date(due.year, 12, 20)
    reached = chance.randrange(10, 50)
    yield "    updates:"
    yield from _entry(start + (due - start) // 3, status="in_progress", progress=str(reached))
    yield f"        note: {chance.choice(_NOTES)}"
    second = start + 2 * (due - start) // 3
    if chance.random() < 0.2:
        due = min(due + timedelta(chance.randrange(20, 90)), last_day)
        yield from _entry(second, due=str(due), reason=chance.choice(_REASONS))
    elif chance.random() < 0.9:
        reached += chance.randrange(5, 40)
        yield from _entry(second, progress=str(reached), note=chance.choice(_NOTES))
    closed = min(due + timedelta(chance.randrange(-5, 25)), last_day)
    yield from _closing(chance, closed, ending, reached)


def _closing(chance: random.Random, day: date, ending: str, reached: int) -> Iterator[str]:
    yield from _entry(day, status=ending)
    if ending == "done":
        yield f"        note: {chance.choice(_NOTES)}"
        yield "        evidence:"
        yield f"          - https://example.org/{day}/{chance.randrange(10**6)}"
        return
    if ending == "partial":
        yield f"        progress: {reached + 5}"
    yield f"        reason: {chance.choice(_REASONS)}"
    yield f"        resolution: CA-{day.year}-11"


def _entry(day: date, **values: str) -> Iterator[str]:
    yield f"      - date: {day}"
    yield from (f"        {name}: {value}" for name, value in values.items())


if __name__ == "__main__":
    generate(int(sys.argv[1]), Path(sys.argv[2]))
