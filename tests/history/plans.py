"""Plans of a few files, loaded from memory: what the tests of changes compare."""

from collections.abc import Mapping

from plantrack.history.change import Change
from plantrack.history.changes import changes_between
from plantrack.loading import Loaded, load_plan

FILES = {
    "plan/plan.yaml": """\
title: Plan d’essai
organisation: Organisme d’essai
language: fr
years: [2017, 2018]
period:
  start: 2017-01-01
  end: 2018-12-31
mandates:
  - Concerter les acteurs
  - Représenter le mouvement
events:
  - date: 2018-06-12
    title: Conseil
    kind: board
""",
    "plan/axes/1.yaml": """\
id: 1
title: Premier axe
commitments:
  - id: "1.1"
    title: Premier engagement
    text: Fera la première chose.
  - id: "1.2"
    title: Deuxième engagement
    text: Fera la deuxième chose.
""",
    "plan/axes/2.yaml": """\
id: 2
title: Second axe
commitments:
  - id: "2.1"
    title: Troisième engagement
    text: Fera la troisième chose.
""",
    "plan/indicators.yaml": """\
indicators:
  - id: I-01
    commitment: "1.1"
    title: Régions cartographiées
    unit: régions
    direction: increase
    targets:
      - date: 2018-12-31
        value: 17
    measurements:
      - date: 2017-12-31
        value: 8
""",
    "plan/team.yaml": """\
roles:
  - id: direction
    title: Direction
  - id: terrain
    title: Équipe des régions
partners:
  - id: poles
    title: Pôles
""",
    "actions/2017/plan.yaml": """\
year: 2017
title: Plan d’action 2017
start: 2017-01-01
end: 2017-12-31
""",
    "actions/2018/plan.yaml": """\
year: 2018
title: Plan d’action 2018
start: 2018-01-01
end: 2018-12-31
""",
    "actions/2018/1.yaml": """\
deliverables:
  - id: L-01
    title: Publier la carte
    commitments: ["1.1", "2.1"]
    lead: direction
    partners: [poles]
    due: 2018-06-30
    weight: 2
    milestones:
      - title: Inventaire
        due: 2018-04-15
      - title: Maquette
        due: 2018-05-15
    updates:
      - date: 2018-04-20
        status: in_progress
        progress: 60
        note: Quatorze régions.
        by: direction
  - id: L-02
    title: Former les équipes
    commitments: ["1.1"]
    due: 2018-09-30
  - id: L-03
    title: Étudier un fonds
    commitments: ["2.1"]
""",
    "actions/2018/2.yaml": "deliverables: []\n",
}
CARTE, OTHERS = "actions/2018/1.yaml", "actions/2018/2.yaml"
AXIS, TEAM, HEADER = "plan/axes/1.yaml", "plan/team.yaml", "plan/plan.yaml"
INDICATORS = "plan/indicators.yaml"
Edit = tuple[str, str, str]


class MemoryTree:
    """Files in memory."""

    def __init__(self, files: Mapping[str, str | bytes]) -> None:
        self.files = files

    def beside(self, path: str, _most: int) -> bytes:
        raise FileNotFoundError(path)

    def has_file(self, path: str) -> bool:
        return path in self.files

    def paths(self) -> tuple[str, ...]:
        return tuple(sorted(self.files))

    def read(self, path: str) -> bytes:
        content = self.files[path]
        return content if isinstance(content, bytes) else content.encode()


def loaded(files: Mapping[str, str | bytes]) -> Loaded:
    return load_plan(MemoryTree(files))


def edited(*edits: Edit) -> dict[str, str]:
    """Return the files with words replaced; each edit must find its words."""
    files = dict(FILES)
    for path, old, new in edits:
        assert old in files[path]
        files[path] = files[path].replace(old, new)
    return files


def changes(
    after: Mapping[str, str | bytes], before: Mapping[str, str | bytes] = FILES
) -> list[Change]:
    return list(changes_between(loaded(before), loaded(after)))


def brief(found: list[Change]) -> list[str]:
    """Return changes on one line each: kind, sort, id, field, before and after."""
    return [
        " ".join(
            str(part)
            for part in (
                one.kind,
                one.sort,
                one.id,
                one.field,
                _short(one.before),
                "→",
                _short(one.after),
            )
        )
        for one in found
    ]


def _short(value: object) -> str:
    name = getattr(value, "title", None) or getattr(value, "date", None)
    if name and not isinstance(value, str):
        return f"({name})"
    return ",".join(map(str, value)) if isinstance(value, tuple) else str(value)
