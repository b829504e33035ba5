"""A repository is fetched by two ways alone, also by git itself."""

from pathlib import Path

import pytest

from conftest import PLAN_FILES
from plantrack.errors import PlantrackError
from plantrack.source.copies import NoSuchVersion, fetched, laid_out, top_of
from plantrack.source.fetching import clone_without_files
from plantrack.source.git import GitFailed
from repository import commit, git


def test_git_itself_goes_no_other_way(tmp_path: Path) -> None:
    commit(tmp_path / "plan", "2017-06-12T10:00:00-04:00", PLAN_FILES)
    for address in (str(tmp_path / "plan"), f"file://{tmp_path / 'plan'}", "ext::sh -c true"):
        with pytest.raises(GitFailed):
            clone_without_files(tmp_path / "clone", address)
        assert not (tmp_path / "clone").exists()


@pytest.mark.parametrize(
    "address",
    ["file:///etc", "ext::sh", "http://a", "https://a\n--x", "--upload-pack=x", "git://a"],
)
def test_another_address_is_refused(tmp_path: Path, address: str) -> None:
    with pytest.raises(PlantrackError):
        fetched(address, tmp_path)


def test_files_are_laid_out_as_git_keeps_them(tmp_path: Path) -> None:
    root = tmp_path / "plan"
    kept = {".gitattributes": "*.yaml text eol=crlf ident\n", "plan/x.yaml": "# $Id$\na: b\n"}
    commit(root, "2017-06-12T10:00:00-04:00", PLAN_FILES | kept)
    (tmp_path / "into").mkdir()
    made = laid_out(top_of(root), git(root, "rev-parse", "HEAD"), tmp_path / "into")
    assert (made / "plan/x.yaml").read_bytes() == b"# $Id$\na: b\n"
    assert git(made, "log", "--format=%s") == "essai"


def test_a_version_that_is_not_there_is_told(tmp_path: Path) -> None:
    commit(tmp_path / "plan", "2017-06-12T10:00:00-04:00", PLAN_FILES)
    with pytest.raises(NoSuchVersion):
        laid_out(tmp_path / "plan", "0" * 40, tmp_path)
    with pytest.raises(PlantrackError):
        top_of(tmp_path)
