"""The pages on Python: what they show runs, in the plan that they speak of, and gives that."""

import doctest
from pathlib import Path

import pytest

from api.our_plan import our_plan
from places import REPOSITORY

PAGES = ("how-to/use-from-python.md", "fr/utiliser-depuis-python.md")


@pytest.mark.parametrize("page", PAGES)
def test_a_page_gives_what_it_shows(
    page: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pytest.importorskip("polars")
    pytest.importorskip("altair")
    our_plan(tmp_path)
    monkeypatch.chdir(tmp_path)
    file = str(REPOSITORY / "docs" / page)
    found = doctest.testfile(
        file, module_relative=False, encoding="utf-8", optionflags=doctest.IGNORE_EXCEPTION_DETAIL
    )
    assert found.attempted > 5
    assert found.failed == 0
