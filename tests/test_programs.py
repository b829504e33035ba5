"""Programs are found by their full paths, in folders that are named in full."""

from pathlib import Path

import pytest

from plantrack.programs import places_of, program_named


def test_the_first_that_can_be_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for folder, mode in (("a", 0o644), ("b", 0o755), ("c", 0o755)):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "tool").write_text("", encoding="utf-8")
        (tmp_path / folder / "tool").chmod(mode)
    monkeypatch.chdir(tmp_path)
    path = f"c::.:{tmp_path}/a:{tmp_path}/b:{tmp_path}/c"
    assert program_named("tool", {"PATH": path}) == f"{tmp_path}/b/tool"
    assert program_named("tool", {"PATH": "c::."}) is None
    assert program_named("other", {"PATH": path}) is None


def test_windows_has_endings() -> None:
    environment = {"PATH": "/x", "PATHEXT": ".EXE;.CMD"}
    assert [*places_of("git", environment, "nt")] == ["/x/git.EXE", "/x/git.CMD"]
    assert [*places_of("git.exe", environment, "nt")] == ["/x/git.exe"]
