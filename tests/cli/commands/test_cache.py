"""`plantrack cache`, and `--no-cache`."""

from collections.abc import Callable
from pathlib import Path

import pytest

from plantrack.cache import cached, usage_of


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("PLANTRACK_CACHE", str(tmp_path))
    return tmp_path


def test_what_is_kept_is_told_and_cleared(plantrack: Callable, folder: Path) -> None:
    cached(b"a", lambda: bytes(1500), folder)
    cached(b"b", lambda: b"", folder)
    (folder / "v1/notes.txt").write_text("mine")
    told = f"{folder}/v1: 2 entries, 2 kB of at most 50,000 kB\n"
    assert plantrack("cache", "--lang", "en").out == told
    assert plantrack("cache", "info", "--lang", "en").out == told
    assert "2 entries" in plantrack("cache", "clear", "--lang", "en").out
    assert (usage_of(folder).entries, usage_of(folder).size) == (0, 0)
    assert (folder / "v1/notes.txt").exists()
    assert "0 entrée" in plantrack("cache", "clear").out


def test_nothing_kept(plantrack: Callable, monkeypatch: pytest.MonkeyPatch) -> None:
    assert "PLANTRACK_CACHE" in plantrack("cache", "--no-cache").out
    monkeypatch.setenv("PLANTRACK_CACHE", "off")
    assert "PLANTRACK_CACHE" in plantrack("cache", "clear").out


def test_another_word(plantrack: Callable) -> None:
    ran = plantrack("cache", "empty", "--lang", "en")
    assert (ran.code, ran.err) == (
        2,
        "plantrack: cache has no action empty: write `info` or `clear`\n",
    )


@pytest.mark.parametrize("words", [("--no-cache", "history"), ("history", "--no-cache")])
def test_no_cache_keeps_nothing(plantrack: Callable, folder: Path, words: tuple[str, ...]) -> None:
    assert plantrack(*words).code == 0
    assert usage_of(folder).entries == 0
    assert plantrack("history").code == 0
    assert usage_of(folder).entries == 1
