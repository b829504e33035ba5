"""The cache: made once, found again; damage, links and full disks only cost time."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from plantrack import cache
from plantrack.cache import cache_folder, cached, clear, usage_of

posix = pytest.mark.skipif(sys.platform == "win32", reason="modes, owners and links of POSIX")
CONTENT = b"\x89PNG\r\n" + bytes(range(256)) * 20


class Maker:
    """Counts how often something had to be made."""

    def __init__(self, content: bytes = CONTENT) -> None:
        self.content, self.times = content, 0

    def __call__(self) -> bytes:
        self.times += 1
        return self.content


def entries(folder: Path) -> list[Path]:
    home = folder / "v1"
    return sorted(home.iterdir()) if home.is_dir() else []


def test_a_key_is_made_once(tmp_path: Path) -> None:
    make = Maker()
    assert [cached(b"a", make, tmp_path / "c") for _ in range(3)] == [CONTENT] * 3
    assert make.times == 1
    assert len(entries(tmp_path / "c")) == 1
    assert cached(b"b", Maker(b""), tmp_path / "c") == b""
    assert cached(b"b", Maker(b"never"), tmp_path / "c") == b""


def test_another_process_finds_it(tmp_path: Path) -> None:
    cached(b"a", Maker(), tmp_path)
    code = (
        "import sys, pathlib; from plantrack.cache import cached;"
        "sys.stdout.buffer.write(cached(b'a', lambda: b'made', pathlib.Path(sys.argv[1])))"
    )
    ran = subprocess.run([sys.executable, "-c", code, tmp_path], capture_output=True, check=True)
    assert ran.stdout == CONTENT


def test_without_a_folder_it_is_made_anew() -> None:
    make = Maker()
    assert cached(b"a", make, None) == cached(b"a", make, None) == CONTENT
    assert make.times == 2


def test_what_cannot_be_made_is_not_kept(tmp_path: Path) -> None:
    def fail() -> bytes:
        raise RuntimeError

    with pytest.raises(RuntimeError):
        cached(b"a", fail, tmp_path)
    assert cached(b"a", Maker(), tmp_path) == CONTENT


@pytest.mark.parametrize(
    "damage",
    [
        lambda _: b"",
        lambda raw: raw[:10],
        lambda raw: raw[:-1],
        lambda raw: raw + b"x",
        lambda raw: raw[:-1] + b"x",
        lambda raw: b"X" + raw[1:],
        lambda raw: raw[:20] + b"\0" + raw[21:],
        lambda _: CONTENT,
    ],
)
def test_a_damaged_entry_is_made_again(tmp_path: Path, damage: Callable[[bytes], bytes]) -> None:
    cached(b"a", Maker(), tmp_path)
    [entry] = entries(tmp_path)
    whole = entry.read_bytes()
    entry.write_bytes(damage(whole))
    make = Maker()
    assert cached(b"a", make, tmp_path) == CONTENT
    assert make.times == 1
    assert entry.read_bytes() == whole


def test_an_entry_under_another_name_is_not_taken_for_it(tmp_path: Path) -> None:
    cached(b"a", Maker(b"of a"), tmp_path)
    [of_a] = entries(tmp_path)
    cached(b"b", Maker(b"of b"), tmp_path)
    of_b = next(one for one in entries(tmp_path) if one != of_a)
    of_b.write_bytes(of_a.read_bytes())
    assert cached(b"b", Maker(b"of b again"), tmp_path) == b"of b again"


@posix
def test_links_are_not_followed(tmp_path: Path) -> None:
    cached(b"a", Maker(), tmp_path / "c")
    [entry] = entries(tmp_path / "c")
    elsewhere = tmp_path / "elsewhere"
    elsewhere.write_bytes(entry.read_bytes())
    entry.unlink()
    entry.symlink_to(elsewhere)
    make = Maker(b"new")
    assert cached(b"a", make, tmp_path / "c") == b"new"
    assert not entry.is_symlink()
    assert elsewhere.read_bytes().endswith(CONTENT)


@posix
def test_a_folder_that_is_a_link_holds_nothing(tmp_path: Path) -> None:
    target = tmp_path / "target"
    target.mkdir()
    (tmp_path / "c").mkdir()
    (tmp_path / "c" / "v1").symlink_to(target)
    make = Maker()
    assert cached(b"a", make, tmp_path / "c") == cached(b"a", make, tmp_path / "c")
    assert make.times == 2
    assert not list(target.iterdir())


@posix
def test_a_folder_that_others_may_write_in_holds_nothing(tmp_path: Path) -> None:
    cached(b"a", Maker(), tmp_path)
    (tmp_path / "v1").chmod(0o777)
    assert cached(b"a", Maker(b"new"), tmp_path) == b"new"
    assert cached(b"b", Maker(), tmp_path) == CONTENT
    assert len(entries(tmp_path)) == 1


@posix
def test_a_pipe_in_place_of_an_entry_does_not_hang(tmp_path: Path) -> None:
    cached(b"a", Maker(), tmp_path)
    [entry] = entries(tmp_path)
    entry.unlink()
    os.mkfifo(entry)
    assert cached(b"a", Maker(b"new"), tmp_path) == b"new"
    assert cached(b"a", Maker(b"newer"), tmp_path) == b"new"


@pytest.mark.parametrize("place", ["file", "file/below", "\0", "x" * 5000])
def test_where_nothing_can_be_kept_things_are_made(tmp_path: Path, place: str) -> None:
    (tmp_path / "file").write_text("here")
    make = Maker()
    assert cached(b"a", make, tmp_path / place) == cached(b"a", make, tmp_path / place) == CONTENT
    assert make.times == 2
    assert (tmp_path / "file").read_text() == "here"


@posix
@pytest.mark.skipif(sys.platform != "win32" and os.geteuid() == 0, reason="root writes anywhere")
def test_a_read_only_folder(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    try:
        assert cached(b"a", Maker(), tmp_path) == CONTENT
    finally:
        tmp_path.chmod(0o700)


def test_the_oldest_go_where_it_grows_too_large(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cache, "LARGEST_TOTAL", 10_000)
    home = tmp_path / "v1"
    for number in range(9):
        cached(b"%d" % number, Maker(bytes(1_000)), tmp_path)
        newest = max(entries(tmp_path), key=lambda one: one.stat().st_mtime_ns)
        os.utime(newest, (number, number))
    (home / "notes.txt").write_bytes(bytes(50_000))
    left = home / ("0" * 64 + "." + "0" * 16 + ".tmp")
    left.write_bytes(b"killed")
    os.utime(left, (0, 0))
    cached(b"one more", Maker(bytes(1_000)), tmp_path)
    make = Maker(b"again")
    assert (home / "notes.txt").exists()
    assert not left.exists()
    assert cached(b"one more", make, tmp_path) == cached(b"8", make, tmp_path) == bytes(1_000)
    assert make.times == 0
    assert cached(b"0", make, tmp_path) == b"again"


def test_what_is_too_large_is_not_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cache, "LARGEST_ENTRY", 100)
    assert cached(b"a", Maker(), tmp_path) == CONTENT
    assert not entries(tmp_path)


def test_no_temporary_file_is_left(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError

    monkeypatch.setattr(Path, "replace", refuse)
    assert cached(b"a", Maker(), tmp_path) == CONTENT
    assert not entries(tmp_path)


def test_the_folder_is_asked_for_by_one_word() -> None:
    assert cache_folder({"PLANTRACK_CACHE": "off"}) is None
    assert cache_folder({"PLANTRACK_CACHE": " OFF "}) is None
    assert cache_folder({"PLANTRACK_CACHE": "/tmp/ici"}) == Path("/tmp/ici")  # noqa: S108 - a name
    usual = cache_folder({"PLANTRACK_CACHE": ""})
    assert usual == cache_folder({})
    assert usual is not None
    assert usual.name == "plantrack" or usual.parent.name == "plantrack"


@posix
def test_a_cache_that_is_not_ours_is_neither_counted_nor_cleared(tmp_path: Path) -> None:
    cached(b"a", Maker(), tmp_path)
    assert usage_of(tmp_path).entries == 1
    (tmp_path / "v1").chmod(0o777)
    assert usage_of(tmp_path).entries == clear(tmp_path).entries == 0
    (tmp_path / "v1").chmod(0o700)
    assert clear(tmp_path).entries == 1
    assert usage_of(tmp_path / "nowhere").size == 0
