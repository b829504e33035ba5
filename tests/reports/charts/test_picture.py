"""A picture: the same bytes each time, harmless whatever the plan says."""

import os
import struct
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from places import SOURCE
from plantrack.errors import PlantrackError
from plantrack.locale import Translator
from plantrack.reports.charts import Chart, charts_of, png_file, svg_file
from plantrack.reports.edition import Edition
from reports.charts.drawn import boxes_of, size_of

Editions = Callable[..., Edition]
AGAIN = """
import sys
from datetime import date
from pathlib import Path
from plantrack.locale import Translator
from plantrack.project import Project
from plantrack.reports.charts import charts_of, png_file, svg_file
from plantrack.reports.edition import Edition
from plantrack.views.standing import Snapshot
project = Project(Path(sys.argv[1]))
edition = Edition(project=project, snapshot=Snapshot(project.plan, date(2018, 9, 30)),
                  translator=Translator("en"))
for chart in charts_of(edition):
    sys.stdout.buffer.write(svg_file(chart) + png_file(chart))
"""


@pytest.fixture
def charts(edition_of: Editions) -> tuple[Chart, ...]:
    return charts_of(edition_of())


@pytest.mark.nightly
def test_the_same_bytes_in_another_process(charts: tuple[Chart, ...], real_root: Path) -> None:
    made = b"".join(svg_file(chart) + png_file(chart) for chart in charts)
    environment = os.environ | {"TZ": "Pacific/Kiritimati", "PYTHONHASHSEED": "7"}
    ran = subprocess.run(
        [sys.executable, "-c", AGAIN, real_root],
        env=environment | {"PYTHONPATH": str(SOURCE)},
        capture_output=True,
        check=True,
    )
    assert ran.stdout == made


@pytest.mark.parametrize(
    ("language", "months"),
    [("fr", {"avr.", "juill.", "oct.", "2018"}), ("en", {"Apr", "Jul", "Oct", "2018"})],
)
def test_months_are_those_of_the_language(
    edition_of: Editions, language: str, months: set[str]
) -> None:
    promises = charts_of(edition_of(language=language))[0]
    assert months <= {box.words for box in boxes_of(svg_file(promises))}
    assert Translator(language).language == language


def test_a_png_is_twice_as_fine(charts: tuple[Chart, ...]) -> None:
    for chart in charts:
        png = png_file(chart)
        assert png.startswith(b"\x89PNG")
        drawn = size_of(svg_file(chart))
        for pixels, length in zip(struct.unpack_from(">II", png, 16), drawn, strict=True):
            assert abs(pixels - 2 * length) <= 1


def test_without_typst_one_sentence(
    charts: tuple[Chart, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "typst", None)
    assert svg_file(charts[0])
    with pytest.raises(PlantrackError) as caught:
        png_file(charts[0])
    assert caught.value.values == {"extra": "docx"}
