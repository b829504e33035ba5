"""What every editing command does: dry runs that git takes, one writer, sentences."""

import os
import subprocess
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from cli.terminal import content_of, copied, plan_of, reopened, talk
from places import SOURCE
from plantrack.edits.lock import lock

CLOCK = date(2020, 3, 31)
EDITS = [
    ("set", "2019-L03", "lead", "finances"),
    ("set", "2019-L03", "description", "Une ligne. " * 20),
    ("set", "plan", "severities.unknown-role", "note"),
    ("unset", "2019-L03", "milestones"),
    ("rename", "poles", "les-poles"),
    ("rename", "2", "5"),
    ("move", "2019-L03", "--to", "nouveau.yaml"),
    ("move", "2019-L03", "--to", "4-carrefour.yaml"),
    ("remove", "I-02"),
    ("update", "2019-L03", "--note", "Voilà: c’est fait."),
    ("new-year", "2020", "--anyway", "--carry", "none"),
]
RESPELLED = (EDITS[1], EDITS[4], EDITS[6], EDITS[9])  # a block, several files, a new file, an entry


@pytest.fixture
def root(real_root: Path, tmp_path: Path) -> Path:
    return copied(real_root, tmp_path)


def respelled(root: Path, way: str) -> None:
    for file in (*(root / "plan").rglob("*.yaml"), *(root / "actions").rglob("*.yaml")):
        text = file.read_bytes()
        if way == "no final newline":
            text = text.rstrip(b"\n")
        if way == "crlf":
            text = text.replace(b"\n", b"\r\n")
        if way == "mark":
            text = "\ufeff".encode() + text
        file.write_bytes(text)


@pytest.mark.few(3)
@pytest.mark.parametrize(
    ("words", "way"),
    [
        *((words, "as it is") for words in EDITS),
        *((words, way) for words in RESPELLED for way in ("crlf", "no final newline", "mark")),
    ],
    ids=lambda one: one if isinstance(one, str) else " ".join(one),
)
def test_git_makes_the_same_edit_of_a_dry_run(
    plantrack: Callable, root: Path, words: tuple[str, ...], way: str
) -> None:
    respelled(root, way)
    before = content_of(root)
    shown = plantrack(*words, "--dry-run", "--lang", "en", root=root)
    assert shown.code == 0, shown
    assert shown.err.startswith("Nothing was written (--dry-run).\n")
    assert len(shown.err.splitlines()) == (3 if words[0] == "new-year" else 1), shown
    assert content_of(root) == before
    done = plantrack(*words, root=root)
    assert done.code == 0, done
    edited = plan_of(root)
    assert plantrack("undo", root=root).code == 0
    assert plan_of(root) == {path: one.decode() for path, one in before.items()}
    subprocess.run(["git", "init", "-q"], cwd=root, check=True)
    subprocess.run(
        ["git", "apply", "--whitespace=nowarn", "-"], input=shown.out.encode(), cwd=root, check=True
    )
    assert plan_of(root) == edited


def test_colours_are_for_people(plantrack: Callable, root: Path) -> None:
    words = ("set", "2019-L03", "weight", "3", "--dry-run")
    colored = plantrack(*words, "--color", "always", root=root).out
    assert "\x1b[" in colored
    assert "-    weight: 2" in colored
    assert "\x1b" not in plantrack(*words, "--color", "never", root=root).out


def test_nothing_to_change_is_said(plantrack: Callable, root: Path) -> None:
    before = plan_of(root)
    words = ("set", "2019-L03", "lead", "direction", "--lang", "en")
    assert plantrack(*words, root=root).out == "Nothing to change.\n"
    shown = plantrack(*words, "--dry-run", root=root)
    assert (shown.out, shown.err) == ("", "Nothing to change.\n")
    assert plan_of(root) == before
    assert "nothing to undo" in plantrack("undo", "--lang", "en", root=root).err


def test_what_is_owed_is_asked_at_a_terminal_only(plantrack: Callable, root: Path) -> None:
    file = "actions/2019/2-ecosysteme.yaml"
    reopened(root, file, "2019-L10")
    before = content_of(root)
    words = ["update", "2019-L10", "--due", "2019-12-31", "--lang", "en", "--as-of", "2019-07-12"]
    ran = plantrack(*words, root=root)
    assert (ran.code, ran.out) == (2, "")
    assert "--reason is missing: " in ran.err
    looked = talk(root, [*words, "--dry-run"], ["Trop tôt"], CLOCK)
    assert looked.code == 0, looked
    assert "+        reason: Trop tôt\n" in looked.out
    assert {path: one for path, one in content_of(root).items() if path in before} == before
    talked = talk(root, words, ["", "Trop tôt"], CLOCK)
    assert talked.code == 0, talked
    assert "An answer is needed" in talked.screen
    assert "        reason: Trop tôt\n" in plan_of(root)[file]


def test_leaving_a_question_writes_nothing(root: Path) -> None:
    file = "actions/2019/2-ecosysteme.yaml"
    reopened(root, file, "2019-L10")
    before = plan_of(root)
    talked = talk(root, ["update", "2019-L10", "--due", "2019-12-31"], ["\x04"], CLOCK)
    assert talked.code == 2
    assert "Traceback" not in talked.screen
    assert plan_of(root) == before


def test_who_waits_reads_what_the_other_wrote(root: Path) -> None:
    """The plan is read under the lock: no edit is made on a text that is no longer there."""
    file = root / "actions/2019/1-promotion.yaml"
    with lock(root):
        process = subprocess.Popen(
            [sys.executable, "-m", "plantrack", "set", "2019-L03", "lead", "finances"],
            cwd=root,
            stdout=subprocess.PIPE,
            env={**os.environ, "PYTHONPATH": str(SOURCE)},
        )
        with pytest.raises(subprocess.TimeoutExpired):
            process.wait(timeout=1.5)
        file.write_bytes(file.read_bytes().replace(b"2019-L03\n", b"2019-L03  # autre\n", 1))
    out, _ = process.communicate(timeout=60)
    assert process.returncode == 0, out
    text = file.read_text(encoding="utf-8")
    assert "2019-L03  # autre\n" in text
    assert "    lead: finances\n" in text
