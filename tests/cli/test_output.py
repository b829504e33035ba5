"""What is shown is not obeyed, by a terminal or a log; what cannot be written is told once."""

import io
import os
import pty
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from contextlib import suppress
from datetime import date
from pathlib import Path

import pytest

from cli.terminal import copied, talk
from conftest import write_plan
from plantrack.cli.app import run
from plantrack.locale.printable import HIDDEN, hidden_in
from unsealed import unsealed

FULL = Path("/dev/full")
HOSTILE = "\u202eedroD\u202c \u200b\U000e0041fin"
EVERY = (
    "status", "list", "show 2018-L02", "why 2018", "coverage", "agenda", "agenda --format md",
    "agenda --format ics", "history", "changes", "changes --format md", "diff HEAD",
    "diff HEAD --format md", "check", "check --format sarif", "check --json", "rules",
    "explain bad-value", "report --list", "report board", "report board --format html",
    "report board --context json", "schema deliverables", "set 2018-L02 weight 3 --dry-run",
    "list --json", "show 2018-L02 --json", "cache", "--help", "set --help",
)  # fmt: skip
DELIVERABLE = f"""\
deliverables:
  - id: 2018-L02
    title: "::warning::a::b {HOSTILE}"
    description: |-
      ::error::x::y
      ##vso[task.setvariable]c
    commitments: [1.1, "1.10"]
    lead: direction
    due: 2018-06-30
    evidence: [docs/{HOSTILE}.pdf]
    updates:
      - date: 2018-05-01
        status: in_progress
        progress: 10
        note: |-
          Première ligne

            ::set-output name=a::b
          ##[add-mask]x
        challenges: "a\\u202eb"
      - date: 2018-05-02
        note: "::error::x::y ::notice::y::z and so on and on, ::error::x::y as long as ::a::b"
"""


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A plan that no test of this file writes to."""
    files = {"actions/2018/a\u202eb.yaml": DELIVERABLE}
    root = write_plan(tmp_path_factory.mktemp("hostile"), files)
    as_somebody = ("git", "-c", "user.name=a", "-c", "user.email=a@example.org")
    for words in (("init", "-q"), ("add", "-A"), ("commit", "-qm", "x")):
        subprocess.run([*as_somebody, *words], cwd=root, check=True)
    return root


@pytest.mark.few(3)
@pytest.mark.parametrize("words", EVERY)
def test_nothing_hidden_and_no_command_reaches_a_log(
    words: str, hostile: Path, plantrack: Callable, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CI", "true")
    for width in ("40", "80"):
        monkeypatch.setenv("COLUMNS", width)
        ran = plantrack(*words.split(), "--lang", "en", root=hostile)
        assert ran.code in (0, 1), ran.err
        for text in (ran.out, ran.err):
            assert [one[0] for one in hidden_in(text.replace("\r\n", "\n"))] == []
            assert not re.search(r"^\s*::[A-Za-z].*::", text, re.MULTILINE)
            assert not re.search(r"##(vso)?\[", text)


def test_annotations_are_the_only_commands(hostile: Path, plantrack: Callable) -> None:
    out = plantrack("check", "--format", "github", root=hostile).out
    kinds = {line.partition(" ")[0] for line in out.splitlines()}
    assert kinds == {"::warning", "::notice"}
    assert not list(hidden_in(out))


def test_every_text_with_hidden_characters_is_found(hostile: Path, plantrack: Callable) -> None:
    found = plantrack("check", "--select", "confusable-text", "--lang", "en", root=hostile).out
    assert re.findall(r"yaml:(\d+):\d+  warning", found) == ["1", "3", "10", "20"]
    assert "actions/2018/a[U+202E]b.yaml" in found


TYPED = "x\x1b]0;y\x07\x9b31m\u202e\n::error::z::"


@pytest.mark.few(17)
@pytest.mark.parametrize(
    "words",
    [
        ("show", TYPED), ("why", TYPED), ("diff", TYPED), ("status", "--at", TYPED),
        ("status", "--as-of", TYPED), ("report", "--since", TYPED), ("changes", "--since", TYPED),
        ("check", "--since", TYPED), (TYPED,), ("list", f"--{TYPED}"), ("list", "--lead", TYPED),
        ("list", "--sort", TYPED), ("check", TYPED), ("explain", TYPED), ("report", TYPED),
        ("report", "year", TYPED), ("schema", TYPED), ("set", TYPED, "weight", "1"),
        ("set", "2018-L01", TYPED, "1"), ("set", "2018-L01", "due", TYPED), ("status", TYPED, "a"),
        ("update", "2018-L01", "--status", TYPED), ("measure", TYPED, "1"), ("new-year", TYPED),
        ("move", "2018-L01", "--to", TYPED), ("rename", "2018-L01", TYPED),
        ("agenda", "--days", TYPED), ("--root", TYPED, "status"), ("--lang", TYPED, "status"),
        ("--color", TYPED, "status"), ("report", "--output", TYPED), ("report", "--format", TYPED),
        ("history", TYPED), ("list", "--search", TYPED), ("list", "--year", TYPED),
        ("cache", TYPED), ("undo", TYPED),
    ],
)  # fmt: skip
def test_a_word_that_was_typed_comes_back_harmless(
    words: tuple[str, ...], make_plan: Callable[..., Path], plantrack: Callable
) -> None:
    ran = plantrack(*words, root=make_plan())
    for text in (ran.out, ran.err):
        assert not HIDDEN.search(text)
        assert not re.search(r"^\s*::error", text, re.MULTILINE)


def at_a_terminal(root: Path, *words: str) -> str:
    """Return what the program prints where its output is a terminal."""
    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "plantrack", *words]
    with subprocess.Popen(command, cwd=root, stdout=theirs, stderr=subprocess.DEVNULL) as program:
        os.close(theirs)
        printed = b""
        try:
            while piece := os.read(ours, 4096):
                printed += piece
        except OSError:  # Linux's way to say that the other side is closed
            pass
        program.wait()
    os.close(ours)
    return printed.decode()


@pytest.mark.nightly
def test_a_template_s_own_codes_stay_off_a_terminal(make_plan: Callable[..., Path]) -> None:
    root = make_plan({"templates/x.md.j2": "a\x1b]0;title\x07b\n"})
    assert at_a_terminal(root, "report", "x").startswith("a[U+001B]]0;title[U+0007]b\r\n")
    command = [sys.executable, "-m", "plantrack", "report", "x"]
    ran = subprocess.run(command, cwd=root, capture_output=True, check=True)
    assert unsealed(ran.stdout.decode()) == "a\x1b]0;title\x07b\n"


ALL_COMMANDS = (
    *EVERY, "", "--version", "check --format github", "nosuch", "show nosuch", "undo", "check",
    "update 2018-L02 --note x --dry-run", "check --statistics", "schema", "status --details",
)  # fmt: skip


def through_a_shell(root: Path, words: str, target: str) -> subprocess.CompletedProcess[str]:
    command = f'"{sys.executable}" -m plantrack --lang en {words} {target}'
    if words == "--version":
        command = f'"{sys.executable}" -m plantrack --version {target}'
    english = {**os.environ, "PLANTRACK_LANG": "en"}
    return subprocess.run(
        ["bash", "-c", command], cwd=root, env=english, capture_output=True, text=True, check=False
    )


@pytest.mark.few(6)
@pytest.mark.skipif(not FULL.exists(), reason="a device of Linux")
@pytest.mark.parametrize("words", sorted({*ALL_COMMANDS}))
def test_a_full_disk_is_told_once_by_every_command(
    words: str, hostile: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(hostile)
    monkeypatch.setenv("PLANTRACK_LANG", "en")
    err = io.StringIO()
    codes = []
    with (  # closing what is full fails too
        suppress(OSError),
        FULL.open("w", encoding="utf-8") as full,
        pytest.MonkeyPatch.context() as patch,
    ):
        patch.setattr(sys, "stdout", full)
        patch.setattr(sys, "stderr", err)
        codes.append(run(words.split()))
        for stream in {sys.stdout, sys.stderr} - {full, err}:
            stream.close()
    assert codes == [2]
    told = err.getvalue()
    if words in ("nosuch", "show nosuch", "undo"):  # they print nothing but an error
        assert told.startswith("plantrack: ")
        assert "cannot be written" not in told
    else:
        assert told.endswith("plantrack: the output cannot be written: the disk is full\n")
        assert told.count("cannot be written") == 1


CLOSED = (">&-", "plantrack: the output cannot be written: it is closed\n")


@pytest.mark.few(2)
@pytest.mark.skipif(not FULL.exists(), reason="a device of Linux")
@pytest.mark.parametrize(
    ("words", "target", "said"),
    [
        ("status", ">/dev/full", "plantrack: the output cannot be written: the disk is full\n"),
        ("status", *CLOSED),
        ("--version", *CLOSED),
        ("--help", *CLOSED),
        ("schema deliverables", *CLOSED),
        ("status", ">/dev/full 2>&1", ""),
        ("status", ">/dev/full 2>&-", ""),
        ("--help", ">&- 2>&- <&-", ""),
    ],
)
def test_an_output_that_cannot_be_written_is_told_once(
    target: str, said: str, words: str, hostile: Path
) -> None:
    ran = through_a_shell(hostile, words, target)
    assert ran.returncode == 2
    assert ran.stderr.endswith(said)
    assert "Traceback" not in ran.stderr
    assert ran.stderr.count("cannot be written") == said.count("cannot be written")


@pytest.mark.nightly
@pytest.mark.parametrize("words", ["status", "--version", "report board"])
def test_a_reader_who_is_gone_is_told_nothing(words: str, hostile: Path) -> None:
    ran = through_a_shell(hostile, words, "| true; exit ${PIPESTATUS[0]}")
    assert ran.returncode in (0, 2)  # 0 where all was written before the reader left
    assert ran.stderr == ""


@pytest.mark.few(1)
@pytest.mark.parametrize("words", ["status", "update 2018-L02 --status done", "confirm 2018-L02"])
def test_no_input_is_nobody_to_ask(words: str, hostile: Path) -> None:
    ran = through_a_shell(hostile, words, "<&-")
    assert "Traceback" not in ran.stderr
    assert ran.returncode in (0, 2)


@pytest.mark.parametrize("columns", [40, 80])
def test_a_terminal_cuts_no_word_of_a_question_or_a_result(
    real_root: Path, tmp_path: Path, columns: int
) -> None:
    words = ("update", "2018-L07", "--due", "2018-12-15", "--lang", "fr", "--as-of", "2018-10-01")
    root = copied(real_root, tmp_path)
    said = talk(root, words, ["Attente des données."], date(2018, 10, 1), columns)
    assert said.code == 0, said.screen
    lines = said.screen.replace("Attente des données.", "").splitlines()
    assert all(len(one) <= columns or " " not in one.strip() for one in lines), lines
    assert len([one for one in lines if one]) > 2


@pytest.mark.few(1)
@pytest.mark.skipif(not FULL.exists(), reason="a device of Linux")
@pytest.mark.parametrize("dry_run", [False, True])
def test_an_edit_that_is_written_says_so_where_its_output_cannot_be(
    real_root: Path, tmp_path: Path, *, dry_run: bool
) -> None:
    root = tmp_path / "plan"
    shutil.copytree(real_root, root)
    file = root / "actions/2019/1-promotion.yaml"
    before = file.read_bytes()
    edit = "confirm 2019-L05 --as-of 2019-10-01"
    ran = through_a_shell(root, f"{edit} --dry-run" if dry_run else edit, ">/dev/full")
    told = "" if dry_run else "it is done, but "
    assert ran.stderr == f"plantrack: {told}the output cannot be written: the disk is full\n"
    assert ran.returncode == 2
    assert (file.read_bytes() == before) is dry_run
    if not dry_run:
        ran = through_a_shell(root, "undo", ">/dev/full")
        assert ran.stderr == f"plantrack: {told}the output cannot be written: the disk is full\n"
        assert file.read_bytes() == before
