"""The days that options mean, the same in every one; nothing is stated before its day."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from cli.terminal import changed, copied, plan_of, reopened
from crossing import crossed
from declared import options_of
from plantrack.cli.commands import GROUPS
from repository import with_history

TYPED = [
    "2019-06-30", "30 juin 2019", "June 30, 2019", "30/06/2019", "2019-W26-7", "-15d", "dimanche",
    "2019-181",
]  # fmt: skip
CLOCK = date(2019, 7, 15)  # dimanche is another Sunday for what lies ahead
AHEAD = {"-15d": "2019-06-30", "dimanche": "2019-07-21"}
BEHIND = {"dimanche": "2019-07-14"}


@pytest.fixture(scope="module")
def past(real_root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return with_history(real_root, tmp_path_factory.mktemp("past") / "plan")


SAME_AS_UPDATE = ("cancel", "defer", "resolve", "review")
OPTIONS = {
    "list --late --as-of": 0,
    "forecast plan --as-of 2018-09-30 --by": 0,
    "list --due-before": 0,
    "list --due-after": 0,
    "update 2019-L06 --note x --dry-run --date": "date",
    "confirm 2019-L06 --dry-run --date": "date",
    "comment 2019-L06 Suite? --dry-run --date": "date",
    "measure I-01 400 --dry-run --date": "date",
    "update 2019-L01 --reason x --dry-run --due": "due",
    "add --title Publier --commitment 2.1 --year 2019 --dry-run --due": "due",
    "add --title Publier --commitment 2.1 --year 2019 --dry-run --start": "start",
    "add --kind commitment --under 2 --title Former --dry-run --added": "added",
    "add --kind event --title Fête --dry-run --date": "from: date",
    "withdraw 2.4 --reason x --dry-run --date": "from: date",
}


NAMED = ["hier", "yesterday", "mardi", "last monday", "le 1er mai 2019"]
VERSIONS = {  # a day stands for the last version by its end
    "list --at": 0,
    "diff --": 0,
    "check --since": 0,
    "changes --since": 0,
    "report board --since": 0,
    "status --since": 0,
    "agenda --since": 0,
    "list --changed-since": 0,
}
INDICATOR = "add --kind indicator --commitment 2.4 --title Lu --unit u --direction hausse --dry-run"
LIMITED = {  # by what stands in the plan
    "measure I-01 300 --dry-run --date 2019-07-10 --for": "the date of a target",
    "defer 2018-L11 --to 2019 --reason x --dry-run --due": "an open deliverable",
    "new-year 2020 --anyway --dry-run --start": "no day that another year has",
    "new-year 2020 --anyway --dry-run --end": "a day after its start",
    "add --title Publier --commitment 2.1 --year 2019 --dry-run --milestone": "beside a title",
    "sheets --review direction --format issue-form --output x --due": "no form of a verdict",
    f"{INDICATOR} --baseline": "beside a value",
    f"{INDICATOR} --target": "beside a value",
}


def test_every_option_that_takes_a_day_is_known_here() -> None:
    asked = {
        (name, option)
        for _, names in GROUPS
        for name in names
        for option, declared in options_of(name).items()
        if "DATE" in (declared.metavar or "")
    }
    tried = [line.split() for line in (*OPTIONS, *VERSIONS, *LIMITED)]
    known = {(words[0], words[-1]) for words in tried}
    known |= {(name, "--date") for name in SAME_AS_UPDATE}
    known |= {("init", "--start"), ("init", "--end")}  # where no plan is yet: tried by themselves
    assert asked - known == set()


@pytest.mark.parametrize("word", ["2019-06-30", "30 juin 2019", "30/06/2019"])
def test_a_plan_begins_on_any_day(plantrack: Callable, tmp_path: Path, word: str) -> None:
    said = {"title": "Plan", "organisation": "Ville", "language": "fr", "end": "2021-06-29"}
    words = [part for name, value in said.items() for part in (f"--{name}", value)]
    ran = plantrack(
        "init", str(tmp_path / "new"), "--from", "milestones-only", *words, "--start", word,
        root=tmp_path, clock=CLOCK,
    )  # fmt: skip
    assert ran.code == 0, ran
    header = (tmp_path / "new/plan/plan.yaml").read_text(encoding="utf-8")
    assert "  start: 2019-06-30\n  end: 2021-06-29\n" in header


@pytest.mark.few(2)
@pytest.mark.parametrize(("command", "word"), crossed([*VERSIONS], [*TYPED, *NAMED], times=2))
def test_a_version_is_named_by_any_day(
    plantrack: Callable, past: Path, command: str, word: str
) -> None:
    language = ("fr", "en")[len(command + word) % 2]
    ran = plantrack("--lang", language, *command.split(), word, root=past, clock=CLOCK)
    assert ran.code in (0, 1), ran
    if word in ("30/06/2019", "dimanche", "mardi", "last monday"):
        assert word in ran.err, "how it was read is told"


@pytest.mark.few(7)
@pytest.mark.parametrize(("command", "word"), crossed([*LIMITED], [*TYPED, *NAMED], times=2))
def test_a_day_that_the_plan_does_not_take_is_read_all_the_same(
    plantrack: Callable, real_root: Path, command: str, word: str
) -> None:
    beside = {"--milestone": "Envoyé, ", "--target": "3, ", "--baseline": "3, "}
    typed = beside.get(command.rpartition(" ")[2], "") + word
    ran = plantrack(*command.split(), typed, "--lang", "en", root=real_root, clock=CLOCK)
    assert "is not a date" not in ran.err
    assert "DATE" not in ran.err
    assert ran.code == 0 or not command.endswith("--milestone"), ran


@pytest.mark.few(4)
@pytest.mark.parametrize(("command", "word"), crossed([*OPTIONS], TYPED, times=2))
def test_one_reader_of_days(plantrack: Callable, real_root: Path, command: str, word: str) -> None:
    ran = plantrack(*command.split(), word, root=real_root, clock=CLOCK)
    field = OPTIONS[command]
    if field in ("due", "start", "added", "from: date") and word in AHEAD:
        assert AHEAD[word] in ran.out + ran.err
    elif field:
        day = BEHIND.get(word, "2019-06-30") if field == "date" else "2019-06-30"
        assert f"{str(field).removeprefix('from: ')}: {day}" in ran.out or "DATE" in ran.err, ran
    else:
        assert ran.code == 0, ran
    if word == "30/06/2019":
        assert "2019-06-30" in ran.err


@pytest.mark.few(29)
@pytest.mark.parametrize("word", ["2019-06-31", "31 juin 2019", "31/06/2019"])
@pytest.mark.parametrize("command", [*OPTIONS, "report board --since", "diff", "list --at"])
def test_a_day_that_does_not_exist_says_so(
    plantrack: Callable, real_root: Path, command: str, word: str
) -> None:
    words = [*command.split(), word, "--lang", "en"]
    ran = plantrack(*words, root=real_root, clock=CLOCK)
    assert ran.code == 2
    assert "is not in the calendar: that month ends on 2019-06-30" in ran.err


def test_a_period_where_a_day_is_wanted_says_why(plantrack: Callable, real_root: Path) -> None:
    words = ("update", "2019-L06", "--note", "x", "--date", "2019-Q2", "--lang", "en")
    ran = plantrack(*words, root=real_root, clock=CLOCK)
    assert ran.code == 2
    assert "is a period, from 2019-04-01 to 2019-06-30, and one day is wanted here" in ran.err


def test_a_milestone_s_date_is_read_too(plantrack: Callable, real_root: Path) -> None:
    words = ("add", "--title", "Publier", "--commitment", "2.1", "--year", "2019", "--dry-run")
    steps = ("--milestone", "Envoyé, à tous, 30 octobre 2019", "--milestone", "X, May 3, 2020")
    ran = plantrack(*words, *steps, root=real_root, clock=CLOCK)
    assert "title: Envoyé, à tous\n+        due: 2019-10-30\n" in ran.out, ran
    assert "title: X\n+        due: 2020-05-03\n" in ran.out


LATER = [
    ("confirm", "2019-L05", "--as-of", "2027-03-31"),
    ("confirm", "2019-L05", "--as-of", "2019-Q3"),
    ("confirm", "2019-L05", "--date", "2019-07-16"),
    ("update", "2019-L05", "--note", "x", "--as-of", "2019-Q3"),
    ("update", "2019-L05", "--note", "x", "--date", "demain"),
    ("cancel", "2019-L06", "--reason", "x", "--as-of", "2020-01-01"),
    ("defer", "2018-L06", "--to", "2019", "--reason", "x", "--as-of", "2020-01-01"),
    ("measure", "I-01", "400", "--date", "2019-07-16"),
    ("measure", "I-01", "400", "--as-of", "2019-07-16"),
    ("set", "2019-L06", "milestones.2.done", "2027-09-09"),
    ("set", "2019-L06", "milestones.2.done", "2027-09-09", "--as-of", "2028-01-01"),
    ("set", "2019", "adopted", "2027-09-09"),
    ("set", "2.3", "reviewed", "2027-09-09"),
    ("set", "I-01", "baseline.date", "2027-09-09"),
    ("set", "I-01", "measurements.1.date", "2027-09-09"),
    ("set", "2019-L06", "weight", "5", "--reason", "x", "--as-of", "2027-01-01"),
    ("new-year", "2020", "--anyway", "--carry", "all", "--reason", "x", "--as-of", "2020-01-05"),
]


@pytest.mark.few(4)
@pytest.mark.parametrize("words", LATER)
@pytest.mark.parametrize("severities", ["", "severities:\n  fact-in-future: off\n"])
def test_nothing_is_stated_before_its_day(
    plantrack: Callable, real_root: Path, tmp_path: Path, words: tuple[str, ...], severities: str
) -> None:
    root = copied(real_root, tmp_path)
    reopened(root, "actions/2019/2-ecosysteme.yaml", "2019-L10")
    with (root / "plan/plan.yaml").open("a", encoding="utf-8") as stream:
        stream.write(severities)
    before = plan_of(root)
    ran = plantrack(*words, root=root, clock=CLOCK)
    assert ran.code == 2, ran
    assert "2019-07-15" in ran.err
    assert changed(root, before) == []
