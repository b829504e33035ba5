"""The board's report as a deck: five slides of what its first page says, with notes behind each."""

import io
import json
import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import openpyxl
import pytest

pytest.importorskip("pptx")

import pptx

from places import FROZEN
from plantrack.views.standing import Snapshot
from plantrack.views.status import status_of
from reports.plans import written
from views.plans import loaded

DAY, ENDED = "2018-09-30", "2020-06-30"
LONG = {"deliverable": "action/actions", "axis": "orientation/orientations"}


@pytest.fixture
def deck(plantrack: Callable, tmp_path: Path) -> Callable[..., list[Any]]:
    """Return the slides of a deck of the command."""

    def _deck(*options: str, root: Path | None = None, name: str = "board") -> list[Any]:
        file = tmp_path / "deck.pptx"
        asked = ("report", name, "--format", "pptx", "--output", str(file), *options)
        ran = plantrack(*asked, **({"root": root} if root else {}))
        assert ran.code == 0, ran.err
        return [*pptx.Presentation(file).slides]

    return _deck


def titles(slides: list[Any]) -> list[str]:
    return [slide.shapes.title.text_frame.text for slide in slides]


def told(slide: Any) -> str:  # noqa: ANN401 - python-pptx carries no types
    told_by = (shape for shape in slide.shapes if shape.has_text_frame and not is_foot(shape))
    found = [shape.text_frame.text for shape in told_by]
    tables = [shape.table for shape in slide.shapes if shape.has_table]
    found += [cell.text_frame.text for table in tables for cell in table.iter_cells()]
    return "\n".join(found)


def is_foot(shape: Any) -> bool:  # noqa: ANN401 - the same
    return shape.is_placeholder and shape.placeholder_format.idx > 1


def notes(slide: Any) -> str:  # noqa: ANN401 - the same
    return str(slide.notes_slide.notes_text_frame.text)


def charts_of(slides: list[Any]) -> list[Any]:
    return [shape for slide in slides for shape in slide.shapes if shape.has_chart]


def test_five_slides_verdict_decisions_late_axes_results(deck: Callable) -> None:
    assert titles(deck("--as-of", DAY, "--lang", "en")) == [
        "ACTION PLAN 2018, AS OF SEPTEMBER 30 (example)", "To decide", "Late", "By axis", "Results",
    ]  # fmt: skip


def test_the_verdict_has_the_headline_and_three_figures_of_the_status(
    deck: Callable, plantrack: Callable
) -> None:
    status = json.loads(plantrack("status", "--as-of", DAY, "--json").out)
    (year,) = (each for each in status["plan"]["years"] if each["period"] == "2018")
    words = told(deck("--as-of", DAY, "--lang", "en")[0])
    assert f"{year['promised']['done']}\u00a0/\u00a0{year['promised']['total']}" in words
    assert "Of 14 promises, 9 are kept" in words
    assert f"\n{year['deliverables']['late']}\n" in words
    assert f"{int(year['completion'] * 100)}%" in words
    assert "October 16, 2018" in words


def test_the_bars_are_the_counts_of_the_status_and_can_be_edited(
    deck: Callable, plantrack: Callable
) -> None:
    status = json.loads(plantrack("status", "--as-of", ENDED, "--json").out)
    (frame,) = charts_of(deck("--as-of", ENDED, "--lang", "en"))
    due, kept = frame.chart.plots[0].series
    assert [*due.values] == [axis["promised"]["total"] for axis in status["axes"]]
    assert [*kept.values] == [axis["promised"]["done"] for axis in status["axes"]]
    assert (due.name, kept.name) == ("due", "kept")
    assert all(series.data_labels.show_value for series in (due, kept))
    names = [*frame.chart.plots[0].categories]
    assert all(axis["title"][:40] in name for axis, name in zip(status["axes"], names, strict=True))
    blob = frame.chart.part.chart_workbook.xlsx_part.blob
    rows = [*openpyxl.load_workbook(io.BytesIO(blob)).active.iter_rows(values_only=True)]
    assert rows[0] == (None, "due", "kept")
    assert [row[1:] for row in rows[1:]] == [*zip(due.values, kept.values, strict=True)]


def test_during_the_plan_they_are_those_of_the_current_action_plan(deck: Callable) -> None:
    status = status_of(Snapshot(loaded().plan, date.fromisoformat(DAY)))
    (frame,) = charts_of(deck("--as-of", DAY, "--lang", "en"))
    due, kept = frame.chart.plots[0].series
    promised = [axis.years["2018"].promised for axis in status.axes]
    assert [*due.values] == [each.total for each in promised]
    assert [*kept.values] == [each.done for each in promised]
    assert "done 83%" in next(iter(frame.chart.plots[0].categories))


def test_what_is_drawn_is_told_to_those_who_do_not_see(deck: Callable) -> None:
    (frame,) = charts_of(deck("--as-of", DAY, "--lang", "en"))
    described = frame.element.nvGraphicFramePr.cNvPr.get("descr")
    assert described.count("due ") == 4
    assert "due 8, kept 5" in described


def test_notes_have_the_details_and_where_they_come_from(deck: Callable) -> None:
    slides = deck("--as-of", DAY, "--lang", "en")
    for slide in slides:
        assert "September 30, 2018" in notes(slide)
    assert "It is moved by" in notes(slides[1])
    assert "2018-L15" in notes(slides[1])
    assert "2018-L11" in notes(slides[2])
    assert "How the figures are made" in notes(slides[3])
    assert "I-05" in notes(slides[4])


@pytest.mark.few(1)
@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("day", ["2017-06-30", DAY, "2019-12-31", "2020-06-30"])
def test_each_slide_says_what_the_document_says(
    deck: Callable, plantrack: Callable, day: str, language: str
) -> None:
    asked = ("--as-of", day, "--lang", language)
    slides = deck(*asked)
    assert 3 <= len(slides) <= 5
    page = plantrack("report", "board", "--annexes", "--format", "md", *asked).out
    plain = page.replace("\\", "").replace("*", "")
    headline = max(told(slides[0]).split("\n"), key=len)
    assert headline in plain
    for title in titles(slides)[1:]:
        assert f"## {title}" in plain


@pytest.mark.few(1)
@pytest.mark.parametrize(("count", "axes"), [(1, 1), (75, 6), (400, 14)])
@pytest.mark.parametrize("words", [{}, LONG], ids=["usual", "feminine"])
def test_nothing_runs_over_the_edge(
    deck: Callable, tmp_path: Path, count: int, axes: int, words: dict[str, str]
) -> None:
    root = written(tmp_path / "plan", count, axes=axes, indicators=axes, **words)
    slides = deck("--as-of", DAY, root=root)
    assert len(slides) == 5
    for slide in slides:
        for shape in (shape for shape in slide.shapes if not is_foot(shape)):
            high = sum(row.height for row in shape.table.rows) if shape.has_table else shape.height
            assert shape.left >= 0
            assert shape.left + shape.width <= 12192000
            assert shape.top + high <= 6858000 - 36 * 12700, shape.name
    if count == 400:
        assert "et 117 autres" in told(slides[2])
    assert bool(charts_of(slides)) == (axes > 2)


def test_a_plan_s_own_order_leaves_out_and_reorders_slides(deck: Callable, tmp_path: Path) -> None:
    root = tmp_path / "plan"
    shutil.copytree(FROZEN, root)
    (root / "templates").mkdir(exist_ok=True)
    order = "{{ board.headline }}\n{{ board.results }}\n{{ board.late }}\n"
    (root / "templates/board.j2").write_text(order, encoding="utf-8")
    found = titles(deck("--as-of", DAY, "--lang", "en", root=root))
    assert [title for title in found if title in ("Results", "Late", "By axis")] == [
        "Results", "Late",
    ]  # fmt: skip


def test_the_map_stands_on_one_slide(deck: Callable) -> None:
    (slide,) = deck("--as-of", DAY, "--lang", "en", name="map")
    words = told(slide)
    for named in ("1.4 Cadre légal", "○\u00a0not yet taken up", "done"):
        assert named in words
