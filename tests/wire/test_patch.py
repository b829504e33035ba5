"""Patches: git takes them, and gives the very bytes that the edit would write."""

import subprocess
from pathlib import Path

import pytest

from plantrack.edits.record import FileChange
from plantrack.wire.patch import patch_of

LINES = "".join(f"ligne {n}: é\n" for n in range(1, 300))
CASES: dict[str, tuple[str | None, str | None]] = {
    "one line": ("a\nb\nc\n", "a\nB\nc\n"),
    "far apart": (LINES, LINES.replace("ligne 7:", "7").replace("ligne 250:", "250")),
    "crlf": ("a\r\nb\r\n", "a\r\nc\r\nb\r\n"),
    "mixed ends": ("a\r\nb\nc\rd\n", "a\r\nB\nc\rd\n"),
    "cr only": ("a\rb\r", "a\rc\r"),
    "no final newline": ("a\nb", "a\nc"),
    "final newline comes": ("a\nb", "a\nb\n"),
    "final newline goes": ("a\nb\n", "a\nb"),
    "last line goes": ("a\nb\nc", "a\nb"),
    "new file": (None, "a\nb\n"),
    "new file, no final newline": (None, "a\nb"),
    "new empty file": (None, ""),
    "file goes": ("a\nb\n", None),
    "becomes empty": ("a\n", ""),
    "was empty": ("", "a\n"),
    "mark": ("\ufeffa\n", "\ufeffb\n"),
    "signs of a patch": ("--- a\n+++ b\n@@ -1 +1 @@\n\\ x\n", "--- a\n+++ c\n@@ -1 +1 @@\n\\ x\n"),
    "spaces": ("a  \n\t\nb\n", "a \n\t\nb\n\n\n"),
    "odd breaks of lines": ("a\x85b\u2028c\x0bd\n", "a\x85B\u2028c\x0bd\n"),
}
NAMES = ["actions/2018/a.yaml", "actions/2018/été à l’école.yaml", "plan/a b.yaml"]


def applied(folder: Path, patch: str) -> None:
    subprocess.run(["git", "init", "-q"], cwd=folder, check=True)
    subprocess.run(
        ["git", "apply", "--whitespace=nowarn", "-"], input=patch.encode(), cwd=folder, check=True
    )


@pytest.mark.few(13)
@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("case", CASES)
def test_git_applies_it(tmp_path: Path, case: str, name: str) -> None:
    before, after = (None if one is None else one.encode() for one in CASES[case])
    file = tmp_path / name
    if before is not None:
        file.parent.mkdir(parents=True)
        file.write_bytes(before)
    applied(tmp_path, patch_of([FileChange(name, before, after)]))
    assert (file.read_bytes() if file.exists() else None) == after


@pytest.mark.parametrize("name", ['plan/"q".yaml', "plan/a\\b.yaml", "plan/ b/x.yaml"])
def test_a_name_may_hold_nearly_anything(tmp_path: Path, name: str) -> None:
    file = tmp_path / name
    file.parent.mkdir(parents=True)
    file.write_bytes(b"a\n")
    applied(tmp_path, patch_of([FileChange(name, b"a\n", b"b\n")]))
    assert file.read_bytes() == b"b\n"


def test_several_files_in_one_patch(tmp_path: Path) -> None:
    (tmp_path / "plan").mkdir()
    (tmp_path / "plan/a.yaml").write_bytes(b"a\n")
    (tmp_path / "plan/b.yaml").write_bytes(b"b")
    changes = [
        FileChange("plan/b.yaml", b"b", None),
        FileChange("plan/c.yaml", None, b"c"),
        FileChange("plan/a.yaml", b"a\n", b"A"),
    ]
    applied(tmp_path, patch_of(changes))
    there = {file.name: file.read_bytes() for file in (tmp_path / "plan").iterdir()}
    assert there == {"a.yaml": b"A", "c.yaml": b"c"}


def test_nothing_changed_is_no_patch() -> None:
    assert patch_of([]) == ""
    assert patch_of([FileChange("plan/a.yaml", b"a\n", b"a\n")]) == ""


def test_what_it_looks_like() -> None:
    assert patch_of([FileChange("plan/a.yaml", b"a\nb", b"a\nc\n")]) == (
        "diff --git a/plan/a.yaml b/plan/a.yaml\n"
        "--- a/plan/a.yaml\n"
        "+++ b/plan/a.yaml\n"
        "@@ -1,2 +1,2 @@\n"
        " a\n"
        "-b\n"
        "\\ No newline at end of file\n"
        "+c\n"
    )
