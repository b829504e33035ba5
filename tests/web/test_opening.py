"""`plantrack open` itself: how it ends, its shortcut, what is said where it cannot begin."""

import asyncio
import shlex
import socket
import stat
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from browsing import DAY

from conftest import Ran
from plantrack.locale import Translator
from plantrack.web.at_hand import AtHand, Days
from plantrack.web.live import Live
from plantrack.web.serving import Asked, Session
from plantrack.web.shortcut import toggled

Run = Callable[..., Ran]


def test_it_ends_when_nobody_came_and_says_no_token(
    copy: Path, capsys: pytest.CaptureFixture[str], caplog: pytest.LogCaptureFixture
) -> None:
    told: list[str] = []
    asked = Asked(browser=False, idle=0.3)
    Session(copy, Translator("en"), lambda: Days(DAY, DAY), asked).serve(told.append)
    assert told[-1] == "The page is closed."
    token = told[0].partition("jeton=")[2]
    assert len(token) > 40
    out, err = capsys.readouterr()
    assert token not in out + err + caplog.text


def test_a_port_that_is_taken_is_said(copy: Path, plantrack: Run) -> None:
    with socket.socket() as held:
        held.bind(("127.0.0.1", 0))
        held.listen()
        ran = plantrack("open", "--no-browser", "--port", str(held.getsockname()[1]), root=copy)
    assert ran.code == 2
    assert "--port" in ran.err


def test_a_missing_library_is_one_sentence(
    copy: Path, plantrack: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in [name for name in sys.modules if name.startswith("plantrack.web.serving")]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "uvicorn", None)
    ran = plantrack("open", "--no-browser", root=copy)
    assert ran.code == 2
    assert 'pip install "plantrack[web]"' in ran.err
    assert len(ran.err.strip().splitlines()) == 1


def test_it_reads_the_files_as_they_are_only(copy: Path, plantrack: Run) -> None:
    assert plantrack("open", "--no-browser", "--at", "HEAD", root=copy).code == 2


def test_a_commit_is_not_promised_where_none_can_be_made(copy: Path, plantrack: Run) -> None:
    assert plantrack("open", "--no-browser", "--commit", root=copy).code == 2


@pytest.mark.parametrize("system", ["linux", "darwin", "win32"])
def test_the_shortcut_is_made_and_taken_away_by_the_same(tmp_path: Path, system: str) -> None:
    root = tmp_path / 'mon "plan" $HOME 100 %'
    root.mkdir()
    environment = {"HOME": str(tmp_path), "USERPROFILE": str(tmp_path)}
    made, file = toggled(root, "Plan\nExec=rm", system, environment)
    text = file.read_text("utf-8")
    assert made
    assert "Exec=rm" not in text.splitlines()
    assert stat.S_IMODE(file.stat().st_mode) == 0o700
    if system == "darwin":
        assert shlex.split(text.splitlines()[1])[1:] == [
            sys.executable, "-m", "plantrack", "--root", str(root), "open",
        ]  # fmt: skip
    assert toggled(root, "Plan\nExec=rm", system, environment) == (False, file)
    assert not file.exists()


def test_another_file_of_that_name_is_left_alone(tmp_path: Path) -> None:
    _, file = toggled(tmp_path, "Plan", "linux", {"HOME": str(tmp_path)})
    file.write_text("à moi")
    with pytest.raises(Exception, match="is there"):
        toggled(tmp_path, "Plan", "linux", {"HOME": str(tmp_path)})
    assert file.read_text() == "à moi"


def test_a_change_is_told_in_under_a_second(copy: Path) -> None:
    at_hand = AtHand(copy, Translator("fr"), lambda: Days(DAY, DAY))

    async def heard() -> list[bytes]:
        live = Live(at_hand.stamps)
        stream = live.events()
        found = [await anext(stream)]
        file = copy / "plan/team.yaml"
        file.write_text(file.read_text("utf-8") + "# encore\n", "utf-8")
        found.append(await asyncio.wait_for(anext(stream), 1.0))
        await stream.aclose()
        return found

    first, second = asyncio.run(heard())
    assert first != second
