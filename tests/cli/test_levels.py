"""What is said of one part of a plan bears the word of its level, from the command line."""

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from repository import commit

# A feminine word, one of an h that does not elide, one of a vowel; a ragged tree.
HEADER = """\
title: Ville sobre
organisation: Ville d’essai
language: fr
period:
  start: 2025-04-01
  end: 2027-03-31
words:
  levels:
    - priority
    - fr: {one: halte, many: haltes, gender: f, elides: false}
      en: {one: stop, many: stops}
    - objective
  deliverable: task
  action_plan: roadmap
"""
AXIS = """\
id: 1
title: Bâtir sobre
commitments:
  - id: "1.1"
    title: Chauffer moins
    commitments:
      - id: 1.1.1
        title: Isoler les écoles
  - id: "1.2"
    title: Loger mieux
    commitments:
      - id: 1.2.1
        title: Aider les ménages
        withdrawn: {date: 2025-09-01, reason: Fini.}
  - id: "1.3"
    title: Une feuille au deuxième niveau
"""
FIVE = """\
  levels:
    - orientation
    - priority
    - fr: {one: hub, many: hubs, gender: m, elides: false}
      en: {one: hub, many: hubs}
    - objective
    - key_result
"""
DEEP = """\
id: 1
title: Bâtir
commitments:
  - id: "1.1"
    title: Chauffer
    commitments:
      - id: 1.1.1
        title: Isoler
        commitments:
          - id: 1.1.1.1
            title: Les écoles
            commitments:
              - {id: 1.1.1.1.1, title: Au nord}
"""
FILES = {
    "plan/plan.yaml": HEADER,
    "plan/team.yaml": "roles:\n  - id: direction\n    title: Direction\n",
    "plan/axes/1.yaml": AXIS,
    "plan/axes/2.yaml": "id: 2\ntitle: Circuler\n",
    "plan/changes.yaml": "changes: []\n",
    "actions/2025-26/plan.yaml": "title: A\nstart: 2025-04-01\nend: 2026-03-31\n"
    "adopted: 2025-04-01\n",
    "actions/2025-26/1.yaml": """\
deliverables:
  - id: 2025-26-L01
    title: Mesurer les pertes
    commitments: [1.1.1, "1.1"]
    lead: direction
    due: 2026-03-31
""",
}
DAY = ("--as-of", "2025-10-15")


def _plan(root: Path, files: Mapping[str, str]) -> Path:
    commit(root, "2025-07-02T12:00:00Z", files)
    return root


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    """Return the root of a plan of three levels, in a repository of its own."""
    return _plan(tmp_path, FILES)


@pytest.fixture
def deep(tmp_path: Path) -> Path:
    """Return the root of a plan of five levels."""
    header = HEADER[: HEADER.index("  levels")] + FIVE + HEADER[HEADER.index("  deliverable") :]
    return _plan(tmp_path, {**FILES, "plan/plan.yaml": header, "plan/axes/1.yaml": DEEP})


@pytest.mark.few(4)
@pytest.mark.parametrize(
    ("command", "told"),
    [
        ("check", "aucune tâche ne répond à la halte 1.2, Loger mieux"),
        ("check", "Ajoutez 1.2 aux haltes d’une tâche"),
        ("check", "aucune tâche ne répond à l’objectif 1.3"),
        ("check", "aucune tâche ne répond à la priorité 2"),
        ("check", "2025-26-L01 désigne la halte 1.1, que d’autres précisent"),
        ("status", "pas encore reprise"),
        ("coverage", "retiré le 2025-09-01"),
        ("coverage", "pas encore reprise"),
        ("report board --annexes --format md", "pas encore reprise"),
        ("list --axis 1.2", "« 1.2 » est une halte, « Loger mieux », et non une priorité"),
        ("list --lead 1.3", "« 1.3 » est un objectif, "),
        ("add --commitment 1 --title x --year 2025-26", "est une priorité; ses haltes : 1.1, 1.2"),
        ("add --kind commitment --title x", "la priorité ou la halte au-dessus"),
        ("rename 1.2 1.7", "1.2 s’appelle maintenant 1.7, ses objectifs aussi"),
        ("rename 1 7", "1 s’appelle maintenant 7, ses haltes aussi"),
        ("rename 1.2 7.1", "1.2 est une halte de la priorité 1"),
        ("set 1.3 reviewed 2030-01-01", "l’objectif 1.3 est révisé le"),
        ("set 1.2 reviewed 2030-01-01", "la halte 1.2 est révisée le"),
    ],
)
def test_each_bears_the_word_of_its_level(
    plan: Path, plantrack: Callable, command: str, told: str
) -> None:
    ran = plantrack(*command.split(), *DAY, root=plan)
    assert told in " ".join((ran.out + ran.err).replace("\u00a0", " ").split()), ran.out + ran.err


@pytest.mark.few(2)
@pytest.mark.parametrize(
    ("command", "told"),
    [
        ("withdraw 1.2 --reason x", "1.2 est déjà retirée, le 2025-10-15"),
        ("add --kind commitment --under 1.2 --title x", "1.2 est retirée le 2025-10-15"),
        ("show 1.2", "Retirée le 2025-10-15"),
        ("diff", "Halte 1.2 Loger mieux Retirée le 2025-10-15"),
        ("changes --since HEAD", "Halte 1.2 Loger mieux Retirée le 2025-10-15"),
        ("report board --annexes --format md", "Retirée le 2025-10-15"),
    ],
)
def test_what_was_withdrawn_is_told_by_its_level(
    plan: Path, plantrack: Callable, command: str, told: str
) -> None:
    ran = plantrack("withdraw", "1.2", "--reason", "x", *DAY, root=plan)
    assert "1.2 est retirée à partir du" in ran.out
    ran = plantrack(*command.split(), *DAY, root=plan)
    assert told in " ".join((ran.out + ran.err).replace("\u00a0", " ").split()), ran.out + ran.err


def test_what_is_gone_is_told_by_its_level(plan: Path, plantrack: Callable) -> None:
    (plan / "plan/axes/1.yaml").write_text(AXIS[: AXIS.index('  - id: "1.2"')])
    told = plantrack("check", "--since", "HEAD", *DAY, "--lang", "en", root=plan).out
    assert "stop 1.2, Loger mieux, is gone without a trace" in told
    assert "objective 1.3, Une feuille au deuxième niveau, is gone" in told


def test_what_was_withdrawn_first_keeps_its_day(plan: Path, plantrack: Callable) -> None:
    plantrack("withdraw", "1", "--reason", "x", *DAY, root=plan)
    lines = plantrack("coverage", *DAY, root=plan).out.splitlines()
    assert next(line for line in lines if line.startswith("1.2.1")).endswith("retiré le 2025-09-01")


def test_what_replaces_it_may_be_renamed(plan: Path, plantrack: Callable) -> None:
    plantrack("withdraw", "1.2", "--reason", "x", "--replaced-by", "1.3", *DAY, root=plan)
    commit(plan, "2025-10-16T12:00:00Z")
    plantrack("rename", "1.3", "1.4", root=plan)
    told = plantrack("diff", root=plan).out
    assert "Loger mieux" not in told, told


@pytest.mark.parametrize(
    ("command", "told"),
    [
        ("list --lead 1.1", "« 1.1 » est une priorité, "),
        ("list --lead 1.1.1", "« 1.1.1 » est un hub, "),
        ("list --lead 1.1.1.1", "« 1.1.1.1 » est un objectif, "),
        ("list --lead 1.1.1.1.1", "« 1.1.1.1.1 » est un résultat clé, "),
        ("set 1.1.1 reviewed 2030-01-01", "le hub 1.1.1 est révisé le"),
        ("rename 1.1 7.1", "1.1 est une priorité de l’orientation 1"),
    ],
)
def test_five_levels_have_five_words(
    deep: Path, plantrack: Callable, command: str, told: str
) -> None:
    ran = plantrack(*command.split(), *DAY, root=deep)
    assert told in " ".join((ran.out + ran.err).replace("\u00a0", " ").split()), ran.err
