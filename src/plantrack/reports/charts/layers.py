"""The few kinds of layers that pictures are made of, as Vega-Lite has them.

Positions are pixels, downwards from the top left, unless a layer has a scale of its own. Words of
a plan only ever stand in the data of a layer: never in an expression, a name or a title.
"""

from typing import Any

from plantrack.reports.charts.lettering import NORMAL, width_of
from plantrack.reports.charts.shapes import STATES

Spec = dict[str, Any]
Values = list[dict[str, Any]]
WIDTH = 640
_SCHEMA = "https://vega.github.io/schema/vega-lite/v6.json"
_LINE = 20
_SWATCH = 16
_APART = 12


def sheet(layers: list[Spec], height: int, **margins: int) -> Spec:
    """Return a whole picture of a fixed width: what is drawn, within its margins."""
    sides = {side: margins.get(side, 0) for side in ("top", "right", "bottom", "left")}
    return {
        "$schema": _SCHEMA,
        "width": WIDTH - sides["left"] - sides["right"],
        "height": height,
        "padding": sides,
        "autosize": {"type": "none"},
        "layer": layers,
        # A layer is whole by itself: its positions, and its own range of the theme.
        "resolve": {"scale": dict.fromkeys(("x", "y", "fill", "stroke", "color"), "independent")},
    }


def pixels(field: str, length: int) -> Spec:
    """Return a position read as pixels, from 0 to a length."""
    return {
        "field": field,
        "type": "quantitative",
        "axis": None,
        "scale": {"domain": [0, length], "range": [0, length], "nice": False, "zero": False},
    }


def across(height: int, width: int = WIDTH) -> Spec:
    """Return both positions, `x` and `y`, read as pixels."""
    return {"x": pixels("x", width), "y": pixels("y", height)}


def layer(values: Values, mark: Spec, encoding: Spec) -> Spec:
    """Return one layer: a mark for each of some values."""
    return {"data": {"values": values}, "mark": mark, "encoding": encoding}


def words(values: Values, style: str, position: Spec, **mark: object) -> Spec:
    """Return a layer of words: the `words` of each value, at its position."""
    return layer(
        values,
        {"type": "text", "style": style, **mark},
        {**position, "text": {"field": "words", "type": "nominal"}},
    )


def boxes(values: Values, position: Spec) -> Spec:
    """Return a layer of boxes in the colours of their `state`, from `x`, `y` to `x2`, `y2`."""
    return layer(
        values,
        {"type": "rect", "strokeWidth": 1},
        {
            **position,
            "x2": {"field": "x2"},
            "y2": {"field": "y2"},
            "fill": by_state("state"),
            "stroke": by_state("state_edge"),
        },
    )


def shapes(values: Values, position: Spec, range_: str = "state_edge", size: int = 80) -> Spec:
    """Return a layer of the shapes of states."""
    return layer(
        values,
        {"type": "point", "filled": True, "opacity": 1, "size": size, "strokeWidth": 0},
        {**position, "shape": by_state("shape"), "fill": by_state(range_)},
    )


def by_state(range_: str) -> Spec:
    """Return a channel read from `state`, in one of the ranges of the theme."""
    return {
        "field": "state",
        "type": "nominal",
        "legend": None,
        "scale": {"domain": list(STATES), "range": range_},
    }


def key_of(entries: list[tuple[str, str]], left: int = 0) -> tuple[Values, int]:
    """Return where the entries of a key stand, as many on a line as fit, and how high it is.

    An entry is a state and its word; its box goes from `x`, `y` to `x2`, `y2`, its shape is at
    `middle`, its word at `start`, both `centre` high.
    """
    found: Values = []
    x, line = float(left), 0
    for state, word in entries:
        length = _SWATCH + 6 + width_of(word, NORMAL)
        if x > left and x + length > WIDTH:
            x, line = float(left), line + 1
        top = line * _LINE + 2
        found.append(
            {
                "state": state,
                "words": word,
                "x": x + 0.5,
                "x2": x + _SWATCH - 0.5,
                "y": top + 0.5,
                "y2": top + _SWATCH - 1.5,
                "middle": x + _SWATCH / 2,
                "centre": top + _SWATCH / 2 - 0.5,
                "start": x + _SWATCH + 6,
            }
        )
        x += length + _APART
    return found, (line + 1) * _LINE
