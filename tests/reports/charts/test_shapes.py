"""Every state has a shape of its own, that no font is needed for."""

import re

from plantrack.model import Status
from plantrack.reports.charts.shapes import SHAPES, STATES


def test_every_status_has_a_shape_of_its_own() -> None:
    assert {one.value for one in Status} | {"late", "unclosed"} <= set(STATES)
    assert len(set(SHAPES.values())) == len(SHAPES)


def test_a_shape_is_a_path_within_its_box() -> None:
    for path in SHAPES.values():
        assert re.fullmatch(r"[MLAZ0-9,.\-]+", path)
        assert all(abs(float(one)) <= 1.1 for one in re.findall(r"-?\d*\.\d+|-?\d+", path))
