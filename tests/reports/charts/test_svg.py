"""An SVG draws and does nothing else; its colours are classes, whatever the plan says."""

import re
from collections.abc import Callable
from typing import Any

import pytest

from plantrack.model import Plan
from plantrack.reports.charts import Chart, charts_of, png_file, svg_file, svg_of
from plantrack.reports.charts.palette import DARK, LIGHT, style_sheet
from plantrack.reports.edition import Edition
from reports.charts.drawn import SVG, boxes_of, elements_of, root_of, size_of

Editions = Callable[..., Edition]
SHAPE: dict[str, Any] = {"axes": 3, "commitments": 2, "deliverables": 36, "indicators": 4}
HOSTILE = (
    "</svg><script>alert(1)</script>",
    "]]><![CDATA[",
    "&lt;b&gt; &#x3c;script&#x3e;",
    "javascript:alert(1)",
    "\x00\x07\x1b[31m\x9b\x7f",
    "\u202egnp.exe\u202c\u2066\ufeff",
    "\ud800\ufffe",
    "</style><style>*{display:none}",
    "'\"`\\",
    "url(https://example.org/a)",
)


@pytest.fixture
def charts(edition_of: Editions) -> tuple[Chart, ...]:
    return charts_of(edition_of())


def test_an_svg_draws_and_does_nothing_else(charts: tuple[Chart, ...]) -> None:
    for chart in charts:
        svg = svg_file(chart)
        assert set(elements_of(svg)) <= {"svg", "style", "path", "line", "rect", "text"}
        assert size_of(svg)[0] == 640
        for element in root_of(svg).iter():
            for name, value in element.attrib.items():
                assert not name.startswith(("on", "{", "style", "href", "id"))
                assert ":" not in value
                assert "url" not in value.lower()


def test_the_first_of_a_month_has_its_letters_raised(plantrack: Callable) -> None:
    words = ("report", "board", "--annexes", "--format", "html", "--as-of", "2018-10-01")
    page = plantrack(*words, "--lang", "fr").out
    drawn = "".join(re.findall(r"<svg.*?</svg>", page, re.DOTALL))
    assert '>1<tspan dy="-3.96" font-size="8.4">er</tspan><tspan dy="3.96"> octobre 2018' in drawn
    assert "1er" not in drawn
    assert "tspan" not in plantrack(*words, "--lang", "en").out


@pytest.mark.few(3)
@pytest.mark.parametrize("text", HOSTILE)
def test_a_plan_s_text_is_only_words(
    edition_of: Editions, wide_plan: Callable[..., Plan], text: str
) -> None:
    clean = charts_of(edition_of(wide_plan(**SHAPE, text=" b")))
    hostile = charts_of(edition_of(wide_plan(**SHAPE, text=f" {text}")))
    assert len(clean) == len(hostile) == 4
    for plain, attacked in zip(clean, hostile, strict=True):
        drawn = svg_file(attacked)
        assert shapes_of(drawn) == shapes_of(svg_file(plain)), attacked.key
        assert not {"\u202e", "\x1b", "\x00"} & set(drawn.decode())
        assert png_file(attacked)


def shapes_of(svg: bytes) -> dict[str, int]:
    """Count the elements but the words: a label may take a second line."""
    return {name: count for name, count in elements_of(svg).items() if name != "text"}


def test_every_class_has_its_rule_in_light_and_in_dark(charts: tuple[Chart, ...]) -> None:
    sheet = style_sheet()
    light, dark = sheet.split("@media")
    ruled = [set(re.findall(r"\.drawn \.([a-z_-]+)\{", part)) for part in (light, dark)]
    assert ruled[0] == ruled[1]
    for chart in charts:
        classes = {
            element.get("class", "")
            for element in root_of(svg_file(chart))
            if element.tag != f"{SVG}style"
        }
        assert classes <= ruled[0], chart.key
    assert DARK.ink in dark
    assert LIGHT.ink in light
    assert DARK.ink not in light


def test_inside_a_page_a_picture_has_no_colours_of_its_own(charts: tuple[Chart, ...]) -> None:
    for chart in charts:
        inside = svg_of(chart.drawing, alone=False)
        assert "style" not in elements_of(inside.encode())
        assert "#" not in inside.replace("&#", "")
        assert boxes_of(inside.encode()) == boxes_of(svg_file(chart))
