"""What was measured, as a table, a drawing and the page `docs/explanation/performance.md`."""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from jinja2 import Template

from bench.measure import Subject, slope_of

ROOT = Path(__file__).resolve().parents[2]
PAGE = ROOT / "docs/explanation/performance.md"
DRAWING = ROOT / "docs/images/performance.svg"
_MEGA = 1024 * 1024
_HEADINGS = ("command", "size", "median ms", "min-max", "/ pass", "/ Typer", "peak MB")

_APART = 1.45  # what a line of text is high, as a ratio of the drawing's scale
_TITLE = "Seconds against deliverables"
_MEANING = (
    "A line for each tool, both scales in powers of ten; the table of the page has the figures."
)
_TEXT = Path(__file__).with_name("performance.md.j2")


def rows_of(subjects: Sequence[Subject]) -> list[tuple[str, ...]]:
    """Return the table: a heading, then a row a command and size."""
    by_group = {one.group: one for one in subjects}
    empty, typer = by_group["python -c pass"], by_group["empty Typer program"]
    ordered = sorted(subjects, key=lambda one: (one.size or 0, one.median if one.size else 0))
    return [_HEADINGS, *(_row(one, empty, typer) for one in ordered)]


def _row(one: Subject, empty: Subject, typer: Subject) -> tuple[str, ...]:
    return (
        one.group,
        f"{one.size:,}" if one.size else "-",
        f"{one.median * 1000:,.0f}",
        f"{min(one.seconds) * 1000:,.0f}-{max(one.seconds) * 1000:,.0f}",
        f"{one.median / empty.median:,.1f}",
        f"{one.median / typer.median:,.2f}",
        f"{one.peak / _MEGA:.0f}" if one.peak else "-",
    )


def write_page(subjects: Sequence[Subject], runs: int, machine: str, missing: list[str]) -> None:
    """Write the page, with its drawing."""
    DRAWING.write_text(_drawing(subjects), encoding="utf-8")
    PAGE.write_text(page_of(subjects, runs, machine, missing), encoding="utf-8")


def page_of(subjects: Sequence[Subject], runs: int, machine: str, missing: list[str]) -> str:
    """Return the page in Markdown."""
    rows = rows_of(subjects)
    rule = ("---", *("---:" for _ in rows[0][1:]))
    table = "\n".join(f"| {' | '.join(row)} |" for row in (rows[0], rule, *rows[1:]))
    groups = dict.fromkeys(one.group for one in subjects if one.size)
    known = {group: slope_of([one for one in subjects if one.group == group]) for group in groups}
    slopes = "\n".join(f"- {g}: {slope:.2f}" for g, slope in known.items() if slope is not None)
    notes = "\n".join(f"- {line}" for line in missing) or "Every tool was run at every size."
    return Template(_TEXT.read_text(encoding="utf-8"), keep_trailing_newline=True).render(
        machine=machine, runs=runs, table=table, slopes=slopes, missing=notes
    )


def _drawing(subjects: Sequence[Subject]) -> str:
    import vl_convert  # pip install "plantrack[bench]"

    svg: str = vl_convert.vegalite_to_svg(json.dumps(chart_of(subjects)))
    opening, end, rest = svg.partition(">")
    return f"{opening}{end}<title>{_TITLE}</title><desc>{_MEANING}</desc>{rest}\n"


def chart_of(subjects: Sequence[Subject]) -> dict[str, Any]:
    """Return the drawing's Vega-Lite: a line a tool, plantrack's in the one strong colour."""
    values = [
        {"size": one.size, "seconds": one.median, "tool": one.group} for one in subjects if one.size
    ]
    own = {"test": "indexof(datum.tool, 'plantrack') == 0", "value": "#0b6e4f"}
    shared = {
        "x": _scaled("size", "deliverables"),
        "y": _scaled("seconds", "seconds"),
        "detail": {"field": "tool"},
        "color": {"condition": own, "value": "#767676"},
    }
    ends = {
        "data": {"values": _names(values)},
        "mark": {"type": "text", "align": "left", "dx": 7, "fontSize": 11},
        "encoding": {**shared, "text": {"field": "tool"}},
    }
    return {
        "$schema": "https://vega.github.io/schema/vega-lite/v5.json",
        "width": 520,
        "height": 420,
        "padding": {"left": 8, "right": 8, "top": 8, "bottom": 8},
        "background": "white",
        "data": {"values": values},
        "layer": [{"mark": {"type": "line", "point": True}, "encoding": shared}, ends],
        "config": {"axis": {"gridColor": "#ececec"}, "view": {"stroke": None}},
    }


def _scaled(field: str, title: str) -> dict[str, Any]:
    """Return a field in powers of ten."""
    axis = {"values": [10.0**power for power in range(-4, 7)], "format": ",~g"}
    return {
        "field": field,
        "type": "quantitative",
        "title": title,
        "scale": {"type": "log", "nice": False},
        "axis": axis,
    }


def _names(values: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return where each tool's name stands: at its last size, none on top of another."""
    last = {one["tool"]: one for one in sorted(values, key=lambda one: one["size"])}
    found: list[dict[str, Any]] = []
    for one in sorted(last.values(), key=lambda one: (one["size"], one["seconds"])):
        below = found[-1] if found and found[-1]["size"] == one["size"] else None
        least = below["seconds"] * _APART if below else 0
        found.append({**one, "seconds": max(one["seconds"], least)})
    return found
