"""The pages on Python: what they show runs, in the plan that they speak of, and gives that."""

import doctest
from datetime import date
from pathlib import Path

import pytest

from api.our_plan import our_plan
from api.script import late_work
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


def test_the_script_of_a_stranger_runs(tmp_path: Path) -> None:
    said = late_work(our_plan(tmp_path), date(2019, 6, 12))
    assert said[:2] == ["34 / 51", "2019-L90 developpement 2019-05-31"]
    assert said[2].startswith("2019-L90")
    assert "--evidence" in said[3]
