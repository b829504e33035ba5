"""Somebody's own editor: its words, its line, its end."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from places import SOURCE
from plantrack.cli.editor import editor_command, open_editor, words_of
from plantrack.errors import PlantrackError

FILE = Path("/x/a b.yaml")


@pytest.mark.parametrize(
    ("environment", "system", "command"),
    [
        ({"VISUAL": "code", "EDITOR": "vi"}, "posix", ["code"]),
        ({"VISUAL": " ", "EDITOR": "vi -R"}, "posix", ["vi", "-R"]),
        ({"EDITOR": "'/opt/my editor/ed' -n"}, "posix", ["/opt/my editor/ed", "-n"]),
        ({"EDITOR": r'"C:\Program Files\ed.exe" -n'}, "nt", [r"C:\Program Files\ed.exe", "-n"]),
        ({"EDITOR": r"C:\ed\ed.exe"}, "nt", [r"C:\ed\ed.exe"]),
        ({}, "nt", ["notepad"]),
    ],
)
def test_the_editor_chosen(environment: dict[str, str], system: str, command: list[str]) -> None:
    assert editor_command(environment, system) == command


@pytest.mark.skipif(os.name == "nt", reason="Windows has another default")
def test_the_first_usual_one_that_is_there(tmp_path: Path) -> None:
    for name in ("vi", "vim"):
        (tmp_path / name).touch(0o755)
    assert editor_command({"PATH": str(tmp_path)}) == [str(tmp_path / "vim")]
    (tmp_path / "nano").touch(0o755)
    assert editor_command({"PATH": str(tmp_path)}) == [str(tmp_path / "nano")]


def test_none_is_known(tmp_path: Path) -> None:
    with pytest.raises(PlantrackError) as error:
        editor_command({"PATH": str(tmp_path)}, "posix")
    assert "no editor is known" in error.value.message_id


def test_an_open_quote() -> None:
    with pytest.raises(PlantrackError) as error:
        editor_command({"EDITOR": 'ed "x'}, "posix")
    assert error.value.values == {"name": "EDITOR", "editor": 'ed "x'}


@pytest.mark.parametrize(
    ("command", "words"),
    [
        (["no-vim"], ["no-vim", "+7", "/x/a b.yaml"]),
        (["/no/nano", "-w"], ["/no/nano", "-w", "+7", "/x/a b.yaml"]),
        (["/no/code"], ["/no/code", "--wait", "--goto", "/x/a b.yaml:7"]),
        (["/no/code.cmd", "-w"], ["/no/code.cmd", "-w", "--goto", "/x/a b.yaml:7"]),
        ([r"C:\no\Code.exe"], [r"C:\no\Code.exe", "--wait", "--goto", "/x/a b.yaml:7"]),
        (["/no/cursor", "--wait"], ["/no/cursor", "--wait", "--goto", "/x/a b.yaml:7"]),
        (["/no/subl"], ["/no/subl", "--wait", "/x/a b.yaml:7"]),
        (["/no/hx"], ["/no/hx", "/x/a b.yaml:7"]),
        (["/no/notepad.exe"], ["/no/notepad.exe", "/x/a b.yaml"]),
        (["/no/emacs", "-nw"], ["/no/emacs", "-nw", "+7", "/x/a b.yaml"]),
    ],
)
def test_each_has_its_way_to_a_line(command: list[str], words: list[str]) -> None:
    assert words_of(command, FILE, 7) == words


def test_its_exit_code_and_its_words(tmp_path: Path) -> None:
    file = tmp_path / "a b.yaml"
    script = "import sys; open(sys.argv[2], 'w').write(sys.argv[1]); sys.exit(3)"
    assert open_editor(file, 12, {"EDITOR": f'{sys.executable} -c "{script}"'}) == 3
    assert file.read_text(encoding="utf-8") == "+12"


@pytest.mark.parametrize("editor", ["/nowhere/ed", "/", "/etc/hostname"])
def test_one_that_cannot_be_started(tmp_path: Path, editor: str) -> None:
    with pytest.raises(PlantrackError) as error:
        open_editor(tmp_path / "a", 1, {"EDITOR": editor})
    assert error.value.values["editor"] == editor


@pytest.mark.skipif(os.name == "nt", reason="signals are not those of Windows")
def test_ctrl_c_is_for_the_editor(tmp_path: Path) -> None:
    """A whole group gets the signal: the editor makes of it what it likes, we wait."""
    editor = (
        "import pathlib, signal, sys, time\n"
        "signal.signal(signal.SIGINT, lambda *_: None)\n"
        "pathlib.Path(sys.argv[2]).write_text('started')\n"
        "time.sleep(1)\n"
        "pathlib.Path(sys.argv[2]).write_text('saved')\n"
    )
    script, file = tmp_path / "ed.py", tmp_path / "a"
    script.write_text(editor, encoding="utf-8")
    program = (
        "import pathlib, sys\nfrom plantrack.cli.editor import open_editor\n"
        f"sys.exit(open_editor(pathlib.Path({str(file)!r}), 1,"
        f" {{'EDITOR': {f'{sys.executable} {script}'!r}}}))\n"
    )
    process = subprocess.Popen(
        [sys.executable, "-c", program],
        start_new_session=True,
        env={**os.environ, "PYTHONPATH": str(SOURCE)},
    )
    for _ in range(200):
        if file.exists() and file.read_text(encoding="utf-8"):
            break
        time.sleep(0.05)
    os.killpg(process.pid, signal.SIGINT)
    assert process.wait(timeout=30) == 0
    assert file.read_text(encoding="utf-8") == "saved"
