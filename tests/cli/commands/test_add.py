"""`plantrack add`: a deliverable, by options or step by step."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from cli.terminal import changed, content_of, copied, errors_of, plan_of, talk
from repository import commit, git

CLOCK = date(2019, 6, 1)
FILE = "actions/2019/2-ecosysteme.yaml"
PROMOTION = "actions/2019/1-promotion.yaml"


@pytest.fixture
def root(real_root: Path, tmp_path: Path) -> Path:
    return copied(real_root, tmp_path)


def add(plantrack: Callable, root: Path, *words: str) -> object:
    return plantrack("add", *words, root=root, clock=CLOCK)


def test_all_by_options(plantrack: Callable, root: Path) -> None:
    before = plan_of(root)
    ran = plantrack(
        "add", "--lang", "en", "--title", "Publier un bilan: suite # 3",
        "--commitment", "2.3, 2.1", "--commitment", "1.1",
        "--lead", "Communications", "--partner", "poles;Municipalites", "--start", "2019-09-01",
        "--due", "2019-12-13", "--weight", "1,5", "--depends-on", "2018-l07",
        "--description", "Une page par région.", "--milestone", "Relu, corrigé, 2019-11-29",
        root=root, clock=CLOCK,
    )  # fmt: skip
    assert ran.code == 0, ran
    assert ran.out == f"2019-L26 added to the action plan 2019 ({FILE}:196)\n"
    assert changed(root, before) == [FILE]
    assert (
        plan_of(root)[FILE]
        == before[FILE]
        + """\
  - id: 2019-L26
    title: 'Publier un bilan: suite # 3'
    commitments:
      - 2.3
      - 2.1
      - 1.1
    description: Une page par région.
    lead: communications
    partners:
      - poles
      - municipalites
    start: 2019-09-01
    due: 2019-12-13
    added: 2019-06-01
    weight: 1.5
    depends_on:
      - 2018-L07
    milestones:
      - title: Relu, corrigé
        due: 2019-11-29
"""
    )
    assert not errors_of(plantrack, root, date(2020, 3, 31))


def test_a_year_to_come_has_no_day_of_addition(plantrack: Callable, root: Path) -> None:
    words = ("add", "--year", "2019", "--title", "Publier", "--commitment", "4.1")
    ran = plantrack(*words, root=root, clock=date(2018, 12, 31))
    assert ran.code == 0, ran
    assert plan_of(root)["actions/2019/4-carrefour.yaml"].endswith(
        "  - id: 2019-L26\n    title: Publier\n    commitments:\n      - 4.1\n"
    )


@pytest.mark.few(12)
@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--commitment", "2.1"), "--title"),
        (("--title", "Publier"), "--commitment"),
        (("--title", "Publier", "--commitment", " , "), "--commitment"),
        (("--title", "Publier", "--commitment", "2.9"), "2.6"),
        (("--title", "Publier", "--commitment", "2"), "2.1, 2.2"),
        (("--title", "Publier", "--commitment", "2.1", "--lead", "comunications"), "communicat"),
        (("--title", "Publier", "--commitment", "2.1", "--partner", "pole"), "poles"),
        (("--title", "Publier", "--commitment", "2.1", "--depends-on", "2018-L7"), "2018-L07"),
        (("--title", "Publier", "--commitment", "2.1", "--due", "30 juin"), "30 juin"),
        (("--title", "Publier", "--commitment", "2.1", "--due", "2019-02-29"), "2019-02-29"),
        (("--title", "Publier", "--commitment", "2.1", "--weight", "lourd"), "lourd"),
        (("--title", "Publier", "--commitment", "2.1", "--weight", "0"), "0"),
        (("--title", "Publier", "--commitment", "2.1", "--milestone", "Relu"), "Relu"),
        (("--title", "Publier", "--commitment", "2.1", "--milestone", "Relu, mai"), "mai"),
        (("--title", "Publier", "--commitment", "2.1", "--id", "2017-l01"), "2017-l01"),
        (("--title", "Publier", "--commitment", "2.1", "--id", "un livrable"), "un livrable"),
        (("--title", " ", "--commitment", "2.1"), "title"),
        (("--year", "2021", "--title", "P", "--commitment", "2.1"), "new-year 2021"),
        (("--year", "20 19", "--title", "P", "--commitment", "2.1"), "20 19"),
        (("--file", "plan.yaml", "--title", "P", "--commitment", "2.1"), "plan.yaml"),
        (("--file", "../x.yaml", "--title", "P", "--commitment", "2.1"), "../x.yaml"),
        (("--file", "x.yml", "--title", "P", "--commitment", "2.1"), "x.yml"),
        (("--file", "actions/2018/x.yaml", "--title", "P", "--commitment", "2.1"), "2019"),
        (("--file", ".x.yaml", "--title", "P", "--commitment", "2.1"), ".x.yaml"),
        (
            ("--title", "P", "--commitment", "2.1", "--start", "2019-08-01", "--due", "2019-07-01"),
            "start-after-due",
        ),
    ],
)
def test_what_cannot_be_done_is_told(
    plantrack: Callable, root: Path, words: tuple[str, ...], said: str
) -> None:
    before = content_of(root)
    ran = plantrack("add", *words, root=root, clock=CLOCK)
    assert ran.code == 2
    assert said in ran.err
    assert "Traceback" not in ran.err
    assert plan_of(root) == {path: one.decode() for path, one in before.items()}


@pytest.mark.parametrize("name", ["notes-2019.yaml", "actions/2019/notes-2019.yaml"])
def test_a_file_may_be_named(plantrack: Callable, root: Path, name: str) -> None:
    before = plan_of(root)
    due = ("--lead", "territoires", "--due", "2019-11-29")
    words = ("--title", "Publier", "--commitment", "2.1", *due, "--file", name)
    ran = plantrack("add", *words, root=root, clock=CLOCK)
    assert ran.code == 0, ran
    assert changed(root, before) == ["actions/2019/notes-2019.yaml"]
    assert plan_of(root)["actions/2019/notes-2019.yaml"] == (
        "# Axe 2\u00a0: Contribuer à solidifier et élargir l’écosystème entrepreneurial\n"
        "deliverables:\n  - id: 2019-L26\n    title: Publier\n    commitments:\n      - 2.1\n"
        "    lead: territoires\n    due: 2019-11-29\n    added: 2019-06-01\n"
    )
    assert not errors_of(plantrack, root, CLOCK).count("notes-2019")


def test_a_dry_run_writes_nothing(plantrack: Callable, root: Path) -> None:
    before = content_of(root)
    words = ("add", "--title", "Publier", "--commitment", "2.1", "--file", "x.yaml", "--dry-run")
    ran = plantrack(*words, root=root, clock=CLOCK)
    assert ran.code == 0
    assert "+++ b/actions/2019/x.yaml" in ran.out
    assert content_of(root) == before


def test_step_by_step(root: Path) -> None:
    """Wrong answers are asked again, `?` lists, Enter passes."""
    before = plan_of(root)
    answers = [
        "", "Publier l’avis", "2.9", "?", "2.3, 2.1", "directoin", "direction", "bientôt", "",
        "",
    ]  # fmt: skip
    told = talk(root, ["add", "--lang", "en"], answers, CLOCK)
    assert told.code == 0, told
    assert told.out == f"2019-L26 added to the action plan 2019 ({FILE}:196)\n"
    for said in ("2.6", "2.4  Compétences", "Did you mean direction?", "bientôt"):
        assert said in told.screen
    assert (
        plan_of(root)[FILE]
        == before[FILE]
        + """\
  - id: 2019-L26
    title: Publier l’avis
    commitments:
      - 2.3
      - 2.1
    lead: direction
    added: 2019-06-01
"""
    )


def test_on_a_terminal_only_what_is_missing_is_asked(root: Path) -> None:
    told = talk(root, ["add", "--title", "Publier l’avis"], ["2.3", ""], CLOCK)
    assert told.code == 0, told
    assert "Publier l’avis" in plan_of(root)[FILE]


def test_a_wrong_year_is_told_before_any_question(root: Path) -> None:
    told = talk(root, ["add", "--year", "2025"], [], CLOCK)
    assert told.code == 2
    assert "new-year 2025" in told.screen


def test_a_file_that_cannot_be_read_may_have_the_next_id(plantrack: Callable, root: Path) -> None:
    for path in (FILE, "actions/2018/2-ecosysteme.yaml", "plan/indicators.yaml"):
        text = (root / path).read_text(encoding="utf-8")
        (root / path).write_text(text + "  - [ # - id: 2019-L99\n", encoding="utf-8")
        before = plan_of(root)
        words = ("--title", "Publier", "--commitment", "1.1", "--file", "1-promotion.yaml")
        ran = add(plantrack, root, *words)
        assert ran.code == 2, path
        assert path in ran.err
        assert changed(root, before) == []
        (root / path).write_text(text, encoding="utf-8")


def test_an_id_that_git_knows_is_not_given_again(plantrack: Callable, root: Path) -> None:
    """Deleted by hand, on another branch, or in a comment only: the last is no id."""
    now = (root / FILE).read_text(encoding="utf-8")
    comment = "  # - id: 2019-L88\n"
    deleted = "  - id: 2019-L31\n    title: Publier\n    commitments: [2.1]\n"
    commit(root, "2019-05-01T10:00:00-04:00", {FILE: now + deleted + comment})
    commit(root, "2019-05-02T10:00:00-04:00", {FILE: now})
    words = ("--title", "Publier", "--commitment", "2.1")
    assert add(plantrack, root, *words, "--dry-run").out.count("id: 2019-L32") == 1
    ran = add(plantrack, root, *words, "--id", "2019-L31")
    assert ran.code == 2
    assert "2019-L31" in ran.err
    git(root, "checkout", "-q", "-b", "ailleurs")
    commit(root, "2019-05-03T10:00:00-04:00", {FILE: now + deleted.replace("31", "40")})
    git(root, "checkout", "-q", "main")
    assert add(plantrack, root, *words).out.startswith("2019-L41 ")


def test_a_git_that_does_not_answer_is_told(plantrack: Callable, root: Path) -> None:
    (root / ".git").mkdir()
    ran = add(plantrack, root, "--title", "Publier", "--commitment", "2.1", "--lang", "en")
    assert ran.out.startswith("2019-L26 ")
    assert "\nWhich ids earlier versions had is not known" in ran.err


@pytest.mark.parametrize("identifier", ["2018-L90", "2020-L01"])
def test_an_id_of_another_year_is_refused(plantrack: Callable, root: Path, identifier: str) -> None:
    words = ("--title", "Publier", "--commitment", "2.1", "--id", identifier, "--lang", "en")
    ran = add(plantrack, root, *words)
    assert ran.code == 2
    assert f"{identifier} is an id of {identifier[:4]}" in ran.err


EVERY_KIND = (
    (("role", "--title", "Recherche", "--id", "recherche"), "plan/team.yaml"),
    (("partenaire", "--title", "CDR", "--id", "cdr"), "plan/team.yaml"),
    (("événement", "--title", "Assemblée", "--date", "2018-02-18"), "plan/plan.yaml"),
    (("jalon", "--of", "2019-l05", "--title", "Relu", "--due", "2019-04-01"), PROMOTION),
    (
        (
            "indicateur", "--commitment", "2.4", "--title", "Membres: formés", "--unit", "%",
            "--direction", "augmenter", "--baseline", "1 000, 2018-12-31", "--target",
            "1 250,5, 2019-12-31", "--target", "1400, 2020-12-31",
        ),
        "plan/indicators.yaml",
    ),
)  # fmt: skip


@pytest.mark.few(3)
@pytest.mark.parametrize(("words", "path"), EVERY_KIND)
def test_every_kind_is_added_and_taken_back(
    plantrack: Callable, root: Path, words: tuple[str, ...], path: str
) -> None:
    """Nothing else of the file changes."""
    before = plan_of(root)
    ran = plantrack("add", "--kind", *words, root=root, clock=CLOCK)
    assert ran.code == 0, ran
    assert changed(root, before) == [path]
    now = plan_of(root)[path]
    lines = iter(now.split("\n"))
    assert all(line in lines for line in before[path].split("\n"))
    assert not errors_of(plantrack, root, date(2020, 3, 31))
    assert plantrack("undo", root=root).code == 0
    assert plan_of(root) == before


def test_what_has_a_date_goes_to_its_place(plantrack: Callable, root: Path) -> None:
    event = ("--kind", "event", "--title", "Assemblée", "--event-kind", "members")
    add(plantrack, root, *event, "--date", "2018-02-18")
    told = plan_of(root)["plan/plan.yaml"]
    added = "  - date: 2018-02-18\n    title: Assemblée\n    kind: members\n  - date: 2018-04-10\n"
    assert added in told
    for title, due in (("Deux", "2019-04-20"), ("Un", "2019-04-01")):
        words = ("--kind", "milestone", "--of", "2019-L05", "--title", title, "--due", due)
        add(plantrack, root, *words, "--reason", "Demandé.", "--resolution", "CA-1")
    assert (
        "    milestones:\n      - title: Un\n        due: 2019-04-01\n"
        "      - title: Deux\n        due: 2019-04-20\n    updates:\n"
    ) in plan_of(root)[PROMOTION]
    assert plan_of(root)["plan/changes.yaml"].count("field: milestones") >= 2


def test_a_file_that_is_not_there_is_made_with_its_comment(
    plantrack: Callable, make_plan: Callable
) -> None:
    root = make_plan()
    for path in ("plan/team.yaml", "plan/indicators.yaml"):
        (root / path).unlink(missing_ok=True)
    words = (
        "--commitment",
        "1.1",
        "--title",
        "Écoles",
        "--unit",
        "écoles",
        "--direction",
        "hausse",
    )
    ran = plantrack("add", "--kind", "indicator", *words, root=root)
    assert ran.code == 0, ran
    assert plan_of(root)["plan/indicators.yaml"] == (
        "# Indicateurs des engagements\nindicators:\n  - id: I-01\n    commitment: 1.1\n"
        "    title: Écoles\n    unit: écoles\n    direction: increase\n"
    )
    plantrack("add", "--kind", "role", "--title", "Direction", "--id", "direction", root=root)
    assert plan_of(root)["plan/team.yaml"] == (
        "# Des rôles, jamais des noms de personnes, et des partenaires\nroles:\n"
        "  - id: direction\n    title: Direction\n"
    )


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (
            ("role", "--title", "Vie associative, et plus"),
            "its id, such as vie-associative-et-plus",
        ),
        (("role", "--title", "x", "--id", "Direction"), "Direction is taken"),
        (("partner", "--title", "x", "--id", "y", "--reason", "z"), "without a reason"),
        (("event", "--title", "x"), "its day"),
        (("event", "--title", "x", "--date", "2019-02-30"), "2019-02-30"),
        (("milestone", "--of", "2019-L99", "--title", "x", "--due", "2019-01-01"), "2019-L99"),
        (("milestone", "--unit", "x"), "--unit goes with --kind `indicator` only"),
        (("indicator", "--title", "x", "--commitment", "2.4,2.3"), "the unit"),
        (("indicator", "--title", "x", "--commitment", "2.4", "--unit", "u"), "the direction"),
    ],
)
def test_what_a_kind_cannot_be_is_told(
    plantrack: Callable, root: Path, words: tuple[str, ...], said: str
) -> None:
    before = plan_of(root)
    ran = plantrack("add", "--kind", *words, "--lang", "en", root=root, clock=CLOCK)
    assert (ran.code, said in ran.err) == (2, True), ran.err
    assert changed(root, before) == []


def test_in_an_adopted_year_the_reason_is_asked(root: Path) -> None:
    """Once each, the resolution only of a reason; both may be passed over."""
    words = ["add", "--kind", "milestone", "--lang", "en"]
    answers = ["2019-L05", "Relu", "2019-10-31", "Demandé.", "CA-2019-06"]
    told = talk(root, words, answers, CLOCK)
    assert told.code == 0, told
    noted = plan_of(root)["plan/changes.yaml"]
    assert noted.endswith(
        "  - id: 2019-L05\n    reason: Demandé.\n    field: milestones\n"
        "    resolution: CA-2019-06\n    date: 2019-06-01\n"
    )
    told = talk(root, words, ["2019-L05", "Paru", "2019-11-30", ""], CLOCK)
    assert told.code == 0, told
    assert plan_of(root)["plan/changes.yaml"] == noted
    before = date(2018, 12, 1)  # the year has not begun
    told = talk(root, words, ["2019-L05", "Su", "2019-11-30"], before)
    assert told.code == 0, told
