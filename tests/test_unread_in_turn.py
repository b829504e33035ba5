"""Each file of a plan unreadable in turn: every command there is says which, in every format.

The commands and their formats are those that the program itself has, so that a new one cannot be
forgotten. The suite takes each file, question, command and format once, and each edit with the file
it would change; `-m soak` takes each file with each of them. Whole documents are looked into by
`test_unread.py`.
"""

import json
import shutil
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from itertools import cycle
from pathlib import Path

import pytest

from conftest import Ran
from declared import options_of
from places import FROZEN
from plantrack.cli.app import run
from plantrack.cli.commands import GROUPS
from repository import with_history

FILES = sorted(path.relative_to(FROZEN).as_posix() for path in FROZEN.rglob("*.yaml"))
COMMANDS = [name for _, names in GROUPS for name in names]
CLOCK = date(2019, 7, 8)
NOT_OF_A_PLAN = (
    "init", "setup", "merge-file", "rules", "explain", "schema", "cache", "verify", "import",
    "facts", "portfolio",  # which answer in files: tests/portfolio
    "site",  # which always refuses then: tests/site
    "open",  # which says it on each page: tests/web
    "mcp",  # which says it in each answer: tests/assistants
)  # fmt: skip
ASKED: dict[str, tuple[str, ...]] = {
    "status": ("", "2", "2.1", "--details", "--since 2018-09-30"),
    "list": (
        "", "--late", "--year 2018", "--search cartographie", "--without evidence",
        "--changed-since 2018-09-30", "--reviewed",
    ),
    "show": (
        "2018-L07", "2.1", "I-01", "2", "2018", "developpement", "poles", "publier",
        "2 --evidence", "2018-L07 --details",
    ),
    "agenda": ("", "--lead developpement", "--since 2018-06-12"),
    "monday": ("", "--lead developpement"),
    "coverage": ("",),
    "decisions": ("",),
    "forecast": ("", "2019-L06", "--under 2", "--year 2019 --by 2019-12-31"),
    "why": ("plan", "2018", "2.1", "2018-L07", "I-01", "2018 --forecast"),
    "doubts": ("", "--backtest --all"),
    "check": ("", "--since HEAD~1"),
    "diff": ("", "HEAD~1"),
    "history": ("", "plan", "2018", "2.1"),
    "changes": ("", "--since 2018-09-30"),
    "sheets": ("--output fiches",),
    "export": ("--what nodes", "--what entries"),
    "report": (
        "board", "board --annexes", "summary", "minutes", "map", "year 2018", "role",
        "role developpement", "partner", "evidence", "board --since 2018-09-30",
    ),
}  # fmt: skip
# Deliverables that are open: 2018-L99, 2019-L26, 2020-L01.
OPENED = (
    "add --title Publier --commitment 2.1 --year 2018 --reason Essai",
    "add --title Publier --commitment 2.1 --year 2019 --reason Essai",
    "new-year 2020 --anyway --carry none",
    "add --title Publier --commitment 2.1 --year 2020",
)
EDITS: dict[str, str] = {
    "update": "2019-L06 --note Suite",
    "confirm": "2019-L06",
    "comment": "2019-L06 Suite?",
    "review": "2019-L06 --verdict kept --basis Vu --by direction",
    "add": "--title Publier --commitment 2.1 --year 2019",
    "set": "2019-L06 lead communications",
    "unset": "2019-L06 partners",
    "defer": "2018-L99 --to 2019 --reason Attente",
    "cancel": "2019-L26 --reason Attente",
    "rename": "2019-L06 2019-L66",
    "move": "2019-L06 --to 2-ecosysteme.yaml",
    "remove": "2020-L01",
    "withdraw": "2.3 --reason Fusion",
    "resolve": "2018-L16 CA-2019-06",
    "measure": "I-01 400 --date 2019-06-30",
    "new-year": "2021 --anyway --carry none",
    "evidence": "keep 2018-L07",
    "edit": "2019-L06",
    "undo": "",
}
CHANGES_NONE = ("edit", "undo", "evidence")  # whose proofs here are addresses
NOT_YAML = b"\n x: [y\n"
DOCUMENTS = ("pdf", "docx", "xlsx", "pptx")


def formats_of(command: str) -> Iterator[tuple[str, ...]]:
    """Give the options that have a command answer in each of its formats, but for documents."""
    yield ()
    options = options_of(command)
    for name in ("--json", "--csv"):
        if name in options:
            yield (name,)
    if "--format" in options:
        for word in options["--format"].metavar.split("|"):
            if word not in DOCUMENTS:
                yield "--format", word


# Of a plan as a whole, not of a command's questions.
OTHERS = (("check", "--statistics"), ("report", "board", "--context", "json"))


def asked_of(at: int) -> Iterator[tuple[str, ...]]:
    """Give each command in each format, asking of one file what is not asked of the next."""
    for command, questions in ASKED.items():
        for number, spelled in enumerate(formats_of(command)):
            yield (command, *questions[(at + number) % len(questions)].split(), *spelled)
    yield from OTHERS


def asked_once() -> Iterator[tuple[str, ...]]:
    """Give each question once and each command in each of its formats."""
    for command, questions in ASKED.items():
        formats = [*formats_of(command)]
        for at in range(max(len(questions), len(formats))):
            question, spelled = questions[at % len(questions)], formats[at % len(formats)]
            yield (command, *question.split(), *spelled)
    yield from OTHERS


def test_every_command_is_tried() -> None:
    assert {*COMMANDS} == {*ASKED, *EDITS, *NOT_OF_A_PLAN}


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return with_history(FROZEN, tmp_path / "plan")


@pytest.fixture(scope="module")
def opened(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A plan with open deliverables, to copy."""
    root = with_history(FROZEN, tmp_path_factory.mktemp("opened") / "plan")
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(root)
        for words in OPENED:
            assert run(words.split(), CLOCK) == 0
    return root


@pytest.fixture
def edited(opened: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of it, and an editor that changes nothing."""
    monkeypatch.setenv("VISUAL", "true")
    return shutil.copytree(opened, tmp_path / "plan")


def assert_told(ran: Ran, words: tuple[str, ...], path: str) -> None:
    """Hold that an answer says first which file could not be read, or is refused for it."""
    if ran.code == 2:
        assert ran.out == "", words
        assert path in ran.err, (words, ran.err)
    elif "--context" in words:
        assert any(path in line for line in json.loads(ran.out)["basis"]), words
    elif "json" in words or "--json" in words:
        assert path in json.loads(ran.out)["problems"]["unread"], words
    elif words[0] == "check" and "--statistics" not in words:
        assert path in ran.out, words  # among the mistakes
    elif "html" in words:
        begun = ran.out.partition("<body")[2]
        assert path in begun[:2000], words
    else:
        assert path in ran.out.split("\n", 1)[0], (words, ran.out[:300])


def assert_each_told(
    plantrack: Callable, root: Path, path: str, lines: Iterable[tuple[str, ...]]
) -> None:
    languages = ("fr", "en")[:: 1 if FILES.index(path) % 2 else -1]
    with (root / path).open("ab") as stream:
        stream.write(NOT_YAML)
    for words, language in zip(lines, cycle(languages)):
        if "ics" in words and "--since" in words:
            continue  # a calendar tells nothing that is past
        ran = plantrack(*words, "--lang", language, root=root, clock=CLOCK)
        assert_told(ran, words, path)


def assert_untouched(plantrack: Callable, root: Path, path: str, commands: Iterable[str]) -> None:
    file = root / path
    broken = file.read_bytes() + NOT_YAML
    file.write_bytes(broken)
    for command in commands:
        ran = plantrack(command, *EDITS[command].split(), root=root, clock=CLOCK)
        assert ran.code in (0, 2), ran.err
        assert file.read_bytes() == broken, command


@pytest.mark.few(2)
@pytest.mark.parametrize("path", FILES)
def test_an_answer_says_first_which_file_it_does_not_count(
    plantrack: Callable, root: Path, path: str
) -> None:
    lines = [*asked_once()][FILES.index(path) :: len(FILES)]
    assert lines
    assert_each_told(plantrack, root, path, lines)


@pytest.mark.soak
@pytest.mark.parametrize("path", FILES)
def test_every_command_does_in_every_format(plantrack: Callable, root: Path, path: str) -> None:
    assert_each_told(plantrack, root, path, asked_of(FILES.index(path)))


@pytest.mark.few(2)
@pytest.mark.parametrize("command", EDITS)
def test_an_edit_does_not_touch_the_file_it_would_change(
    plantrack: Callable, edited: Path, command: str
) -> None:
    before = {path: path.read_bytes() for path in edited.rglob("*.yaml")}
    words = EDITS[command].split()
    plantrack(command, *words, root=edited, clock=CLOCK)
    changed = [path for path in before if path.read_bytes() != before[path]]
    assert changed or command in CHANGES_NONE
    for path in changed:
        path.write_bytes(before[path])
    for path in {*edited.rglob("*.yaml")} - {*before}:
        path.unlink()
    for path in changed[:1]:
        broken = before[path] + NOT_YAML
        path.write_bytes(broken)
        ran = plantrack(command, *words, root=edited, clock=CLOCK)
        assert ran.code == 2
        assert path.relative_to(edited).as_posix() in ran.err
        assert path.read_bytes() == broken


@pytest.mark.soak
@pytest.mark.parametrize("path", FILES)
def test_no_edit_touches_any(plantrack: Callable, edited: Path, path: str) -> None:
    assert_untouched(plantrack, edited, path, EDITS)
