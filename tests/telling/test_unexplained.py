"""Where an unexplained change stands, and its words."""

import pytest

from history.plans import AXIS, CARTE, HEADER, INDICATORS, Edit, edited, loaded
from plantrack.locale import Translator
from plantrack.telling.unexplained import since_version

YEAR = "actions/2018/plan.yaml"
ADOPT = (YEAR, "year: 2018", "year: 2018\nadopted: 2018-01-10")


@pytest.mark.parametrize(
    ("edit", "path", "route", "what"),
    [
        ((CARTE, "weight: 2", "weight: 3"), CARTE, ("deliverables", 0, "weight"), "weight from"),
        ((AXIS, "Fera la première", "Fera la"), AXIS, ("commitments", 0, "text"), "reworded"),
        ((AXIS, "Premier axe", "Axe"), AXIS, ("title",), "title reworded"),
        ((HEADER, "end: 2018-12-31", "end: 2019-12-31"), HEADER, ("period",), "period"),
        ((YEAR, "end: 2018-12-31", "end: 2018-12-30"), YEAR, ("end",), "end: from"),
        ((INDICATORS, "value: 17", "value: 1"), INDICATORS, ("indicators", 0, "targets"), "target"),
        ((CARTE, "    weight: 2\n", ""), CARTE, ("deliverables", 0), "weight from"),
        ((CARTE, "    due: 2018-06-30\n", ""), CARTE, ("deliverables", 0), "due date removed"),
    ],
)
def test_where_and_what(edit: Edit, path: str, route: tuple[str | int, ...], what: str) -> None:
    earlier, now = loaded(edited(ADOPT)), loaded(edited(ADOPT, edit))
    (one,) = since_version(earlier, now, Translator("en")).unexplained
    assert (one.place.path, one.place.route) == (path, route)
    assert one.what.startswith(what)


def test_what_is_gone_stands_at_the_plan_s_first_line() -> None:
    earlier = edited(ADOPT)
    now = {path: text for path, text in earlier.items() if path != INDICATORS}
    (one,) = since_version(loaded(earlier), loaded(now), Translator("en")).unexplained
    assert one.place.path == HEADER
    assert one.place.span is not None
