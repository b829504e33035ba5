"""What every report has: whose it is, from when, and from which files."""

from collections.abc import Callable

from plantrack.reports.edition import Edition
from plantrack.reports.sections.frame import masthead, sources


def test_it_tells_whose_plan_it_is_and_from_when(
    edition: Callable[..., Edition], lines: Callable
) -> None:
    one = edition()
    told = lines(masthead(one))
    assert told[0] == "Chantier de l’économie sociale · Orientations stratégiques 2017-2020"
    assert told[1] == "Board meeting of October 16, 2018"
    assert told[2].startswith("As of September 30, 2018")
    assert told[-1] == "Action plans given as examples"


def test_sources_name_each_file(edition: Callable[..., Edition], lines: Callable) -> None:
    one = edition()
    assert lines(sources(one))[2:] == sorted(one.project.loaded.sources)
