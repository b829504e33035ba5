"""Each file of a plan unreadable in turn: every command there is says which, in every format.

The commands and their formats are those that the program itself has, so that a new one cannot be
forgotten. Whole documents are looked into by `test_unread.py`.
"""

import json
from collections.abc import Callable, Iterator
from datetime import date
from itertools import cycle
from pathlib import Path

import pytest

from conftest import Ran
from declared import options_of
from places import FROZEN
from plantrack.cli.commands import GROUPS
from repository import with_history

FILES = sorted(path.relative_to(FROZEN).as_posix() for path in FROZEN.rglob("*.yaml"))
COMMANDS = [name for _, names in GROUPS for name in names]
CLOCK = date(2019, 7, 8)
NOT_OF_A_PLAN = ("rules", "explain", "schema", "cache")
ASKED: dict[str, tuple[str, ...]] = {
    "status": ("", "2", "2.1", "--details"),
    "list": ("", "--late", "--year 2018"),
    "show": ("2018-L07", "2.1", "I-01", "2", "2018", "developpement", "poles"),
    "agenda": ("", "--lead developpement"),
    "coverage": ("",),
    "why": ("plan", "2018", "2.1", "2018-L07"),
    "check": ("", "--since HEAD~1"),
    "diff": ("", "HEAD~1"),
    "history": ("", "plan", "2018", "2.1"),
    "changes": ("", "--since 2018-09-30"),
    "report": (
        "board", "year 2018", "role", "role developpement", "partner", "evidence",
        "board --since 2018-09-30",
    ),
}  # fmt: skip
EDITS: dict[str, str] = {
    "update": "2019-L06 --note Suite",
    "confirm": "2019-L06",
    "add": "--title Publier --commitment 2.1 --year 2019",
    "set": "2019-L06 lead communications",
    "unset": "2019-L06 partners",
    "defer": "2018-L11 --to 2019 --reason Attente",
    "cancel": "2019-L06 --reason Attente",
    "rename": "2019-L06 2019-L66",
    "move": "2019-L06 --to 2-ecosysteme.yaml",
    "remove": "2019-L06 --reason Erreur",
    "measure": "I-01 400 --date 2019-06-30",
    "new-year": "2020 --anyway",
    "edit": "2019-L06",
    "undo": "",
    "withdraw": "2.5 --reason Attente",
}
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


def lines_of(at: int) -> Iterator[tuple[str, ...]]:
    """Give what is tried with a file: each command in text and in JSON, then in one other format.

    Over all files each question meets each format.
    """
    for command, questions in ASKED.items():
        words = (command, *questions[at % len(questions)].split())
        spelled = [*formats_of(command)]
        plain = [each for each in spelled if each in ((), ("--json",))]
        others = [each for each in spelled if each not in plain]
        chosen = [others[at // len(questions) % len(others)]] if others else []
        yield from ((*words, *each) for each in (*plain, *chosen))
    yield "check", "--statistics"
    yield "report", "board", "--context", "json"


def test_every_command_is_tried() -> None:
    assert {*COMMANDS} == {*ASKED, *EDITS, *NOT_OF_A_PLAN}


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return with_history(FROZEN, tmp_path / "plan")


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


@pytest.mark.parametrize("path", FILES)
def test_every_answer_says_first_which_file_it_does_not_count(
    plantrack: Callable, root: Path, path: str
) -> None:
    at = FILES.index(path)
    with (root / path).open("ab") as stream:
        stream.write(b"\n x: [y\n")
    for words, language in zip(lines_of(at), cycle(("fr", "en")[:: 1 if at % 2 else -1])):
        ran = plantrack(*words, "--lang", language, root=root, clock=CLOCK)
        assert_told(ran, words, path)


@pytest.mark.parametrize("path", FILES)
def test_no_edit_touches_it(
    plantrack: Callable, root: Path, path: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("VISUAL", "true")  # an editor that changes nothing
    at = FILES.index(path)
    file = root / path
    broken = file.read_bytes() + b"\n x: [y\n"
    file.write_bytes(broken)
    for command, words in [*EDITS.items()][at % 3 :: 3]:  # each with a third of the files
        ran = plantrack(command, *words.split(), root=root, clock=CLOCK)
        assert ran.code in (0, 2), ran.err
        assert file.read_bytes() == broken, command
