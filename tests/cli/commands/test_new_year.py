"""`plantrack new-year`: a header, files, and what is taken over."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from cli.terminal import changed, content_of, copied, errors_of, plan_of, reopened, talk

CLOCK = date(2019, 12, 31)
FILE = "actions/2019/2-ecosysteme.yaml"
NAMES = ("1-promotion", "2-ecosysteme", "3-initiatives", "4-carrefour")
NEW = [f"actions/2020/{name}.yaml" for name in (*NAMES, "plan")]
HEADER = """\
# En-tête du plan d’action 2020.
year: 2020
title: Plan d’action 2020
start: 2020-01-01
end: 2020-12-31
"""


@pytest.fixture
def root(real_root: Path, tmp_path: Path) -> Path:
    """The real plan, in which 2019-L10 and 2019-L13 are open."""
    copy = copied(real_root, tmp_path)
    reopened(copy, FILE, "2019-L10")
    reopened(copy, FILE, "2019-L13")
    return copy


def test_nothing_carried(plantrack: Callable, root: Path) -> None:
    before = plan_of(root)
    words = ("new-year", "2020", "--anyway", "--carry", "none", "--lang", "en")
    ran = plantrack(*words, root=root, clock=CLOCK)
    assert ran.code == 0, ran
    assert ran.out == (
        "action plan 2020 opened, from 2020-01-01 to 2020-12-31 (actions/2020/plan.yaml:2)\n"
        "2020 added to the plan's years (plan/plan.yaml:14)\n"
        "2 deliverables stay open in 2019: plantrack list --year 2019 "
        "(actions/2019/plan.yaml:2)\n"
    )
    assert changed(root, before) == [*NEW, "plan/plan.yaml"]
    after = plan_of(root)
    assert after["actions/2020/plan.yaml"] == HEADER
    assert after["actions/2020/4-carrefour.yaml"] == (
        "# Axe 4\u00a0: Réaffirmer le rôle du Chantier de l’économie sociale comme carrefour du "
        "mouvement\ndeliverables: []\n"
    )
    assert after["plan/plan.yaml"].replace("  - 2020\n", "") == before["plan/plan.yaml"]
    assert not errors_of(plantrack, root, CLOCK)


def test_all_carried(plantrack: Callable, root: Path) -> None:
    before = plan_of(root)
    words = ("new-year", "2020", "--anyway", "--carry", "all", "--reason", "À terminer.")
    ran = plantrack(*words, root=root, clock=CLOCK)
    assert ran.code == 0, ran
    assert changed(root, before) == [FILE, *NEW, "plan/plan.yaml"]
    after = plan_of(root)
    entry = "      - date: 2019-12-31\n        status: deferred\n        reason: À terminer.\n"
    assert after[FILE].count(entry) == 2
    assert after[FILE].replace(entry, "") == before[FILE]
    assert (
        after["actions/2020/2-ecosysteme.yaml"]
        == """\
# Axe 2\u00a0: Contribuer à solidifier et élargir l’écosystème entrepreneurial
deliverables:
  - id: 2020-L01
    title: Mettre à jour la cartographie et convenir de son entretien
    commitments:
      - 2.3
    lead: developpement
    partners:
      - poles
      - regroupements-sectoriels
    continues: 2019-L10
  - id: 2020-L02
    title: Lancer un répertoire national des fournisseurs collectifs
    commitments:
      - 2.5
      - 2.6
    lead: developpement
    partners:
      - poles
      - municipalites
    continues: 2019-L13
"""
    )
    assert not errors_of(plantrack, root, CLOCK)


def test_one_by_one_on_a_terminal(root: Path) -> None:
    """`n` is no, Enter is no answer, `tous` is for all that remains; the reason is asked once."""
    answers = ["peut-être", "n", "", "tous", "Faute d’acheteurs."]
    told = talk(root, ["new-year", "2020", "--anyway"], answers, CLOCK)
    assert told.code == 0, told
    assert "2019-L10" in told.screen
    after = plan_of(root)
    assert "continues: 2019-L13" in after["actions/2020/2-ecosysteme.yaml"]
    assert "2019-L10" not in after["actions/2020/2-ecosysteme.yaml"]
    assert after[FILE].count("reason: Faute d’acheteurs.\n") == 1


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("2019",), "actions/2019/plan.yaml"),
        (("20",), "20"),
        (("0000",), "0000"),
        (("2020",), "--carry"),
        (("2020", "--carry", "all"), "--reason"),
        (("2020", "--carry", "some"), "some"),
        (("2020", "--carry", "none", "--start", "mars"), "mars"),
        (("2020", "--carry", "none", "--start", "9999-05-01"), "9999-05-01"),
        (("2020", "--carry", "none", "--end", "2019-01-01"), "2019-01-01"),
        (("9999", "--carry", "none"), "9999"),
        (("2020", "--carry", "none", "--label", " "), "label"),
    ],
)
def test_what_cannot_be_done_is_told(
    plantrack: Callable, root: Path, words: tuple[str, ...], said: str
) -> None:
    before = plan_of(root)
    ran = plantrack("new-year", *words, "--anyway", root=root, clock=CLOCK)
    assert ran.code == 2, ran
    assert said in ran.err
    assert "Traceback" not in ran.err
    assert changed(root, before) == []


def test_a_file_that_cannot_be_read_may_hold_unfinished_work(
    plantrack: Callable, root: Path
) -> None:
    (root / "actions/2019/x.yaml").write_text("deliverables: [\n", encoding="utf-8")
    before = plan_of(root)
    words = ("new-year", "2020", "--anyway", "--lang", "en")
    for carry in (("--carry", "all", "--reason", "À terminer."), ()):
        ran = plantrack(*words, *carry, root=root, clock=CLOCK)
        assert (ran.code, ran.out) == (2, "")
        assert "actions/2019/x.yaml cannot be read" in ran.err
        assert plan_of(root) == before
    assert plantrack(*words, "--carry", "none", root=root, clock=CLOCK).code == 0


def test_a_dry_run_writes_nothing(plantrack: Callable, root: Path) -> None:
    before = content_of(root)
    words = ("new-year", "2020", "--anyway", "--carry", "all", "--reason", "x", "--dry-run")
    ran = plantrack(*words, root=root, clock=CLOCK)
    assert ran.code == 0
    assert "+++ b/actions/2020/plan.yaml" in ran.out
    assert content_of(root) == before
    assert not (root / "actions/2020").exists()


def test_the_last_year_may_be_opened_before_all_is_taken_up(
    plantrack: Callable, make_plan: Callable
) -> None:
    """A commitment without a deliverable is an error once the last year has its header."""
    root = make_plan(
        {"plan/plan.yaml": _three_years(), "actions/2018/a.yaml": "deliverables: []\n"}
    )
    ran = plantrack("new-year", "2019", root=root)
    assert ran.code == 0, ran
    assert ran.out.count("\n") == 1
    assert plan_of(root)["actions/2019/a.yaml"] == "# Axe 1\u00a0: Premier axe\ndeliverables: []\n"
    assert "uncovered-commitment" in errors_of(plantrack, root, CLOCK)


def _three_years() -> str:
    return """\
title: Plan d’essai
organisation: Organisme d’essai
language: fr
years: [2017, 2018, 2019]
period:
  start: 2017-01-01
  end: 2019-12-31
"""


def test_what_comes_next_works(plantrack: Callable, root: Path) -> None:
    """An empty list takes its first deliverable, and the year after has its own files."""
    words = ("new-year", "2020", "--anyway", "--carry", "none")
    assert plantrack(*words, root=root, clock=CLOCK).code == 0
    words = ("add", "--year", "2020", "--title", "Publier", "--commitment", "4.1")
    assert plantrack(*words, root=root, clock=CLOCK).code == 0
    assert plan_of(root)["actions/2020/4-carrefour.yaml"].endswith(
        "deliverables:\n  - id: 2020-L01\n    title: Publier\n    commitments:\n      - 4.1\n"
    )
    ran = plantrack("new-year", "2021", "--anyway", "--carry", "none", root=root, clock=CLOCK)
    assert ran.code == 0, ran
    assert sorted(path for path in plan_of(root) if "/2021/" in path) == [
        path.replace("2020", "2021") for path in NEW
    ]
    assert not errors_of(plantrack, root, CLOCK)


APART = [
    (("2025",), "", "is not within the plan, from 2017-01-01 to 2019-12-31"),
    (("2020",), "", "is not within the plan"),
    (("2016",), "", "is not within the plan"),
    (("2025",), "2030-12-31", "between 2019, which ends on 2019-12-31, and 2025"),
    (("2020", "--start", "2020-02-01"), "2030-12-31", "between 2019"),
    (("2020", "--start", "2019-12-01"), "2030-12-31", "would hold days that 2019 holds already"),
]


@pytest.mark.few(3)
@pytest.mark.parametrize(("words", "end", "said"), APART)
def test_a_year_apart_is_asked_for(
    plantrack: Callable, root: Path, words: tuple[str, ...], end: str, said: str
) -> None:
    """Refused where nobody answers, asked on a terminal, and found by the rules afterwards."""
    header = root / "plan/plan.yaml"
    if end:
        text = header.read_text(encoding="utf-8")
        header.write_text(text.replace("end: 2019-12-31", f"end: {end}"), encoding="utf-8")
    before = plan_of(root)
    line = ["new-year", *words, "--carry", "none", "--lang", "en"]
    ran = plantrack(*line, root=root, clock=CLOCK)
    assert ran.code == 2
    assert said in ran.err
    assert "--anyway" in ran.err
    left = talk(root, line, ["n"], CLOCK)
    assert left.code == 2
    assert said.split(",", maxsplit=1)[0] in left.screen.replace("\n", " ")
    assert changed(root, before) == []
    assert plantrack(*line, "--anyway", root=root, clock=CLOCK).code == 0
    found = plantrack("check", "--json", root=root, clock=CLOCK).out
    assert {"between": "gap-between-action-plans", "holds": "action-plans-overlap"}.get(
        "between" if "between" in said else "holds" if "holds" in said else "",
        "action-plan-outside-period",
    ) in found


def test_the_next_year_is_proposed(plantrack: Callable, root: Path) -> None:
    ran = plantrack("new-year", "--anyway", "--lang", "en", root=root)
    assert ran.code == 2
    assert "YEAR is missing: " in ran.err
    told = talk(root, ["new-year", "--carry", "none"], ["", "o"], CLOCK)
    assert told.code == 0, told
    assert (root / "actions/2020/plan.yaml").is_file()


@pytest.mark.parametrize("way", [("--carry", "none"), ("--dry-run", "--carry", "none")])
def test_without_a_name_the_next_one_is_opened_and_told(
    plantrack: Callable, root: Path, way: tuple[str, ...]
) -> None:
    ran = plantrack("new-year", *way, "--anyway", "--lang", "en", root=root, clock=CLOCK)
    assert ran.code == 0, ran
    assert "No name was given: 2020 is the next one" in ran.err
    assert "actions/2020/plan.yaml" in ran.out
    asked = plantrack("new-year", "--lang", "en", root=root, clock=CLOCK)
    assert asked.code == 2
