"""A picture: the same bytes each time, harmless whatever the plan says, kept once made."""

import os
import struct
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import vl_convert

from plantrack.errors import PlantrackError
from plantrack.model import Plan
from plantrack.reports.charts import Chart, charts_of, picture_of
from plantrack.reports.charts.cleaning import cleaned
from plantrack.reports.charts.palette import LIGHT, THEMES, config_of
from plantrack.reports.edition import Edition
from reports.charts.drawn import boxes_of, elements_of, root_of, size_of

Editions = Callable[..., Edition]
SHAPE: dict[str, Any] = {"axes": 2, "commitments": 2, "deliverables": 12, "indicators": 4}
HOSTILE = (
    "</svg><script>alert(1)</script>",
    "datum.x",
    "]]><![CDATA[",
    "&lt;b&gt; &#x3c;script&#x3e;",
    "javascript:alert(1)",
    "\x00\x07\x1b[31m\x9b\x7f",
    "\u202egnp.exe\u202c\u2066\ufeff",
    "\ud800\ufffe",
    "${1+1} {{ 7*7 }} {datum.x}",
    "'\"`\\",
    "=cmd()",
    "url(https://example.org/a)",
)
AGAIN = """
import sys
from datetime import date
from pathlib import Path
from plantrack.locale import Translator
from plantrack.project import Project
from plantrack.reports.charts import charts_of, picture_of
from plantrack.reports.edition import Edition
from plantrack.views.standing import Snapshot
project = Project(Path(sys.argv[1]))
edition = Edition(project=project, snapshot=Snapshot(project.plan, date(2018, 9, 30)),
                  translator=Translator("en"))
for chart in charts_of(edition):
    for kind in ("svg", "png"):
        sys.stdout.buffer.write(picture_of(chart, "en", kind, "light"))
"""


@pytest.fixture
def charts(edition_of: Editions) -> tuple[Chart, ...]:
    return charts_of(edition_of())


def test_the_same_bytes_twice_and_in_another_process(
    charts: tuple[Chart, ...], real_root: Path
) -> None:
    both = [
        b"".join(
            picture_of(one, "en", kind, "light")  # type: ignore[arg-type]  # a kind
            for one in charts
            for kind in ("svg", "png")
        )
        for _ in range(2)
    ]
    assert both[0] == both[1]
    environment = os.environ | {"TZ": "Pacific/Kiritimati", "PYTHONHASHSEED": "7"}
    ran = subprocess.run(
        [sys.executable, "-c", AGAIN, real_root],
        env=environment,
        capture_output=True,
        check=True,
    )
    assert ran.stdout == both[0]


def test_an_svg_draws_and_does_nothing_else(charts: tuple[Chart, ...]) -> None:
    for chart in charts:
        svg = picture_of(chart, "en", "svg", "light")
        assert set(elements_of(svg)) <= {"svg", "g", "path", "line", "rect", "text"}
        assert size_of(svg)[0] == 640
        for element in root_of(svg).iter():
            for name, value in element.attrib.items():
                assert not name.startswith(("on", "{", "style", "href", "class"))
                assert ":" not in value
                assert "url" not in value.lower()


@pytest.mark.parametrize("text", HOSTILE)
def test_a_plan_s_text_is_only_words(
    edition_of: Editions, wide_plan: Callable[..., Plan], text: str
) -> None:
    clean = charts_of(edition_of(wide_plan(**SHAPE, text=" b")))
    hostile = charts_of(edition_of(wide_plan(**SHAPE, text=f" {text}")))
    assert len(clean) == len(hostile) == 5
    for one, two in zip(clean, hostile, strict=True):
        drawn = picture_of(two, "en", "svg", "light")
        before, after = (
            counted(picture) for picture in (picture_of(one, "en", "svg", "light"), drawn)
        )
        assert after == before, two.key
        assert not {"\u202e", "\x1b", "\x00"} & set(drawn.decode())


def counted(svg: bytes) -> dict[str, int]:
    """Count the elements; labels may take a second line, so texts are counted by their kind."""
    found = dict(elements_of(svg))
    found.pop("text", None)
    return found


@pytest.mark.parametrize("text", ["datum.x", "javascript:alert(1)", "<script>"])
def test_no_expression_is_made_of_a_plan_s_text(
    edition_of: Editions, wide_plan: Callable[..., Plan], text: str
) -> None:
    for chart in charts_of(edition_of(wide_plan(**SHAPE, text=f" {text}"))):
        vega = vl_convert.vegalite_to_vega(chart.spec, config=config_of(LIGHT))
        places = [path for path, value in leaves(vega) if text in value]
        assert all("values" in path for path in places), places


def leaves(
    value: object, path: tuple[object, ...] = ()
) -> Iterator[tuple[tuple[object, ...], str]]:
    if isinstance(value, dict):
        for key, each in value.items():
            yield (*path, key), str(key)
            yield from leaves(each, (*path, key))
    elif isinstance(value, list):
        for at, each in enumerate(value):
            yield from leaves(each, (*path, at))
    elif isinstance(value, str):
        yield path, value


def test_themes_differ_by_their_colours_only(charts: tuple[Chart, ...]) -> None:
    for chart in charts:
        light, dark = (picture_of(chart, "en", "svg", one) for one in ("light", "dark"))  # type: ignore[arg-type]  # a theme
        assert light != dark
        assert [one.words for one in boxes_of(light)] == [one.words for one in boxes_of(dark)]
        assert LIGHT.ink.encode() not in dark


def test_months_are_those_of_the_language(edition_of: Editions) -> None:
    promises = charts_of(edition_of())[0]
    french = {one.words for one in boxes_of(picture_of(promises, "fr", "svg", "light"))}
    english = {one.words for one in boxes_of(picture_of(promises, "en", "svg", "light"))}
    assert {"avr.", "juill.", "oct."} <= french
    assert {"Apr", "Jul", "Oct"} <= english


def test_a_png_is_twice_as_fine(charts: tuple[Chart, ...]) -> None:
    png = picture_of(charts[0], "en", "png", "light")
    width, height = struct.unpack_from(">II", png, 16)
    assert png.startswith(b"\x89PNG")
    assert (width, height) == tuple(
        2 * one for one in size_of(picture_of(charts[0], "en", "svg", "light"))
    )


def test_a_picture_is_kept(
    charts: tuple[Chart, ...], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = [
        picture_of(charts[0], "en", kind, theme, tmp_path)  # type: ignore[arg-type]  # words
        for kind in ("svg", "png")
        for theme in ("light", "dark")
    ]
    assert len(set(made)) == 4
    monkeypatch.setitem(sys.modules, "vl_convert", None)
    assert picture_of(charts[0], "en", "svg", "light", tmp_path) == made[0]
    assert picture_of(charts[0], "en", "png", "dark", tmp_path) == made[3]
    with pytest.raises(PlantrackError):
        picture_of(charts[0], "fr", "svg", "light", tmp_path)


def test_without_the_library_one_sentence(
    charts: tuple[Chart, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "vl_convert", None)
    with pytest.raises(PlantrackError) as caught:
        picture_of(charts[0], "en", "svg", "light")
    assert caught.value.values == {"extra": "charts"}


def test_a_painted_draft_is_what_the_theme_would_draw(charts: tuple[Chart, ...]) -> None:
    for chart in charts:
        for name, theme in THEMES.items():
            drawn = vl_convert.vegalite_to_svg(
                chart.spec, vl_version="v6.4", config=config_of(theme), allowed_base_urls=[],
                format_locale="en-CA", time_format_locale="en-CA",
            )  # fmt: skip
            assert picture_of(chart, "en", "svg", name).decode() == cleaned(drawn)  # type: ignore[arg-type]  # a theme
