"""The logo of a plan: read from its folder or from a commit, through no link, whole or not."""

import os
import subprocess
from pathlib import Path

import pytest

from plantrack.locale import Message, Translator
from plantrack.source.files import FolderTree
from plantrack.source.logo import LARGEST_LOGO, Logo, logo_from
from plantrack.source.revisions import RevisionTree

SVG = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 10"><rect width="5"/></svg>'


def told(root: Path, path: str) -> str:
    found = logo_from(FolderTree(root).beside, path)
    return Translator("en").spell(found) if isinstance(found, Message) else found.kind


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "plan/docs").mkdir(parents=True)
    (tmp_path / "plan/docs/logo.svg").write_bytes(SVG)
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "elsewhere/logo.svg").write_bytes(SVG)
    return tmp_path / "plan"


def test_a_file_of_the_folder_is_one(root: Path) -> None:
    assert told(root, "docs/logo.svg") == "svg"


@pytest.mark.parametrize(
    "path", ["../elsewhere/logo.svg", "/etc/passwd", "docs/../../elsewhere/logo.svg", "C:\\x.png"]
)
def test_none_is_read_outside(root: Path, path: str) -> None:
    assert told(root, path) == "it is not below the plan's folder"


@pytest.mark.skipif(os.name == "nt", reason="links and pipes are others there")
def test_nothing_is_read_through_a_link_or_from_a_pipe(root: Path) -> None:
    (root / "out.svg").symlink_to("../elsewhere/logo.svg")
    (root / "in.svg").symlink_to("docs/logo.svg")
    (root / "folder").symlink_to("docs")
    os.mkfifo(root / "pipe.png")
    for path in ("out.svg", "in.svg", "folder/logo.svg"):
        assert told(root, path) == "it is reached through a link"
    for path in ("pipe.png", "docs"):
        assert told(root, path).startswith("it cannot be read")
    assert told(root, "docs/other.png") == "there is no file docs/other.png in the plan's folder"
    assert told(root, "docs/logo.svg/x").startswith("it cannot be read")


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"\xff\xd8\xff", "neither a PNG nor an SVG"),
        (b"", "neither a PNG nor an SVG"),
        (b"%PDF", "neither a PNG nor an SVG"),
        (b"<" * (LARGEST_LOGO + 1), "larger than 1 MB"),
        (SVG.replace(b"20 10", b"2100 100"), "more than 20 times"),
    ],
)
def test_what_it_holds_decides_what_it_is(root: Path, content: bytes, why: str) -> None:
    (root / "logo.png").write_bytes(content)
    assert why in told(root, "logo.png")


def test_a_commit_has_its_own(root: Path) -> None:
    git = ["git", "-C", root, "-c", "user.name=a", "-c", "user.email=a@example.org"]
    (root / "link.svg").symlink_to("docs/logo.svg")
    for words in (["init", "-q"], ["add", "."], ["commit", "-qm", "x"]):
        subprocess.run([*git, *words], check=True)
    commit = subprocess.run([*git, "rev-parse", "HEAD"], check=True, capture_output=True, text=True)
    (root / "docs/logo.svg").unlink()
    tree = RevisionTree(root, commit.stdout.strip())
    assert isinstance(logo_from(tree.beside, "docs/logo.svg"), Logo)
    for path in ("link.svg", "docs", "docs/other.svg"):
        assert isinstance(logo_from(tree.beside, path), Message)
