"""Branches of a small plan, each made of random edits by the product's own functions."""

from collections.abc import Callable, Mapping
from datetime import date, timedelta
from pathlib import Path
from random import Random

from conftest import PLAN_FILES
from plantrack.edits.adding import add
from plantrack.edits.amending import amend
from plantrack.edits.applying import prepare
from plantrack.edits.change import Edit
from plantrack.edits.journal import confirm, update
from plantrack.edits.measuring import measure
from plantrack.edits.moving import move
from plantrack.edits.overlay import Overlay
from plantrack.edits.removing import remove
from plantrack.edits.renaming import rename
from plantrack.edits.setting import set_field, unset_field
from plantrack.errors import PlantrackError
from plantrack.loading import Loaded, load_plan
from plantrack.source.files import FolderTree

DAY, CLOCK = date(2018, 9, 1), date(2019, 6, 1)
Files = Mapping[str, bytes]
FILES = PLAN_FILES | {
    "plan/indicators.yaml": """\
# Des valeurs.
indicators:
  - id: I-01
    commitment: "1.1"
    title: Personnes rencontrées
    unit: personnes
    direction: increase
    baseline: {date: 2016-12-31, value: 40}
    targets:
      - date: 2018-12-31
        value: 240
    measurements:
      - date: 2017-12-31
        value: 134
        source: Registre
""",
    "actions/2018/a.yaml": """\
# Premier axe.
deliverables:
  - id: 2018-L01
    title: Publier la cartographie
    description: >-
      Une carte des ressources, région par région, avec les adresses et les heures
      d’ouverture.
    commitments: ["1.10", 1.1]   # dans cet ordre
    lead: direction
    partners: [poles]
    due: 2018-06-30
    milestones:
      - title: Inventaire validé
        due: 2018-04-15
    updates:
      - date: 2018-04-20
        status: in_progress
        progress: 20
        note: Inventaire validé.
      # vu par le comité
      - date: 2018-06-12
        note: "Tout avance : « bien »."

  # --- la suite ---
  - id: 2018-L02
    title: Former les équipes
    commitments:
      - "1.1"
    due: 2018-11-30
    weight: 2
  - id: 2018-L03
    title: Déposer un mémoire
    commitments: [1.1]
    start: 2018-02-01
    updates:
      - {date: 2018-03-01, note: Sur une ligne}
      - date: 2018-03-02
        note: |
          Deux
          lignes
  # - id: 2018-L99
""",
    "actions/2018/b.yaml": """\
deliverables:
- id: 2018-L11
  title: Animer un atelier
  commitments: [1.1]
  due: 2018-10-31
  updates: []
- id: 2018-L12
  title: Écrire un guide
  commitments: [1.1]
""",
}  # fmt: skip
IDS = ("2018-L01", "2018-L02", "2018-L03", "2018-L11", "2018-L12", "2018-L21", "2018-L22")
WORDS = ("Suite donnée", "Deux mots : un, deux", "« Oui »", "Un texte long " * 9, "l’essai #3")


def branch(root: Path, random: Random, side: str) -> dict[str, bytes | None]:
    """Return the files that a few random edits changed."""
    changed: dict[str, bytes | None] = {}
    for _ in range(random.randint(1, 5)):
        tree = Overlay(FolderTree(root), changed)
        loaded = load_plan(tree)
        try:
            edit = _edit(loaded, random, side)
            prepared = prepare(tree, loaded, edit, DAY, CLOCK)
        except PlantrackError:
            continue
        changed |= {file.path: file.after for file in prepared.files}
    return changed


def _edit(loaded: Loaded, random: Random, side: str) -> Edit:
    return random.choice(EDITS)(loaded, random, side)


def _id(random: Random) -> str:
    return random.choice(IDS[: random.choice((1, 2, len(IDS)))])


def _day(random: Random) -> str:
    return (date(2018, 6, 1) + timedelta(days=random.randint(0, 12))).isoformat()


def _note(loaded: Loaded, random: Random, _side: str) -> Edit:
    return update(loaded, _id(random), {"date": _day(random), "note": random.choice(WORDS)})


def _progress(loaded: Loaded, random: Random, _side: str) -> Edit:
    entry = {"date": _day(random), "status": "in_progress", "progress": str(random.randint(1, 9))}
    return update(loaded, _id(random), entry)


def _done(loaded: Loaded, random: Random, side: str) -> Edit:
    entry = {"date": _day(random), "status": "done", "evidence": [f"https://example.org/{side}"]}
    return update(loaded, _id(random), entry)


def _due(loaded: Loaded, random: Random, _side: str) -> Edit:
    due = (date(2018, 9, 1) + timedelta(days=random.randint(0, 3))).isoformat()
    entry = {"date": _day(random), "due": due, "reason": random.choice(WORDS)}
    return update(loaded, _id(random), entry)


def _confirm(loaded: Loaded, random: Random, _side: str) -> Edit:
    return confirm(loaded, [_id(random)], _day(random), None)


def _amend(loaded: Loaded, random: Random, _side: str) -> Edit:
    day = random.choice(("2018-04-20", "2018-06-12", "2018-03-02"))
    typed = {"date": day, "note": random.choice(WORDS)}
    return amend(loaded, _id(random), typed, None)


def _set(loaded: Loaded, random: Random, side: str) -> Edit:
    field, value = random.choice((
        ("title", f"Publier {side}"), ("title", "Publier encore"), ("description", WORDS[3]),
        ("description", f"Une carte {side}"), ("weight", str(random.randint(1, 4))),
        ("start", "2018-01-15"), ("partners", "poles"), ("lead", "direction"),
        ("due", "2018-11-11"), ("due", "2018-11-12"), ("commitments", "1.10"),
        ("milestones[1].done", "2018-04-20"), ("milestones[1].title", f"Inventaire {side}"),
    ))  # fmt: skip
    return set_field(loaded, _id(random), field, [value], DAY, CLOCK)


def _unset(loaded: Loaded, random: Random, _side: str) -> Edit:
    field = random.choice(("description", "weight", "partners", "start"))
    return unset_field(loaded, _id(random), field, DAY)


def _strategy(loaded: Loaded, random: Random, side: str) -> Edit:
    word, field, value = random.choice((
        ("1.1", "text", f"Fera {side}."), ("1.1", "title", "Premier"), ("1.10", "text", "Fera."),
        ("I-01", "title", f"Personnes {side}"), ("I-01", "unit", "gens"), ("1", "title", side),
        ("direction", "title", f"Direction {side}"), ("2018", "title", f"Plan {side}"),
    ))  # fmt: skip
    return set_field(loaded, word, field, [value], DAY, CLOCK)


def _measure(loaded: Loaded, random: Random, _side: str) -> Edit:
    typed: dict[str, str | None] = {"date": _day(random), "value": str(random.randint(140, 142))}
    return measure(loaded, "I-01", typed, CLOCK)


def _add(loaded: Loaded, random: Random, side: str) -> Edit:
    own = {"a": "2018-L21", "b": "2018-L22"}
    name = random.choice((own[side], own[side], "2018-L23"))
    typed = {"id": name, "title": f"Ouvrir {side}", "commitments": ["1.1"], "due": "2018-12-01"}
    file = random.choice(("a.yaml", "b.yaml"))
    return add(loaded, typed, DAY, year="2018", file=file)


def _rename(loaded: Loaded, random: Random, side: str) -> Edit:
    return rename(loaded, _id(random), f"2018-L3{1 if side == 'a' else 2}")


def _move(loaded: Loaded, random: Random, _side: str) -> Edit:
    return move(loaded, _id(random), random.choice(("a.yaml", "b.yaml")))


def _remove(loaded: Loaded, random: Random, _side: str) -> Edit:
    return remove(loaded, _id(random), DAY)


EDITS: tuple[Callable[[Loaded, Random, str], Edit], ...] = (
    _note, _note, _note, _progress, _done, _due, _confirm, _amend, _set, _set, _set, _unset,
    _strategy, _measure, _add, _rename, _move, _remove,
)  # fmt: skip
