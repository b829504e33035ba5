"""The colours of pictures, light and dark, as a configuration of Vega-Lite.

A picture's specification names styles and ranges only; the colours come from here.
"""

from dataclasses import dataclass
from itertools import count
from typing import Any

from plantrack.reports.charts.lettering import NORMAL, SMALL
from plantrack.reports.charts.shapes import SHAPES, STATES

# Liberation Sans is measured with; Arial and the next have its widths. Where there are no system
# fonts, as in Typst, Libertinus Serif is narrower: what was laid out for the one holds the other.
FONTS = (
    "Liberation Sans, Arial, Helvetica, Arimo, Nimbus Sans, TeX Gyre Heros, Libertinus Serif, "
    "sans-serif"
)


@dataclass(frozen=True, slots=True)
class Theme:
    """The colours of one theme.

    `fill` is the colour of each state, `edge` its outline, `on` what is written on it; `shades`
    go from none done to all done, `on_shades` are for what is written on them.
    """

    ink: str
    quiet: str
    rule: str
    accent: str
    gap: str
    late: str
    fill: dict[str, str]
    edge: dict[str, str]
    on: dict[str, str]

    @property
    def colours(self) -> list[str]:
        """Every colour, in one order for all themes."""
        by_state = (*self.fill.values(), *self.edge.values(), *self.on.values())
        return [self.ink, self.quiet, self.rule, self.accent, self.gap, self.late, *by_state]

    @property
    def shades(self) -> list[str]:
        """The four shades of a cell."""
        return [self.fill[one] for one in _SHADES]


_SHADES = ("planned", "in_progress", "partial", "done")

LIGHT = Theme(
    ink="#1a2226",
    quiet="#566067",
    rule="#d9d5cb",
    accent="#0c5a5e",
    gap="#efe9dc",
    late="#b5432a",
    fill={
        "done": "#0c5a5e",
        "partial": "#5b9aa0",
        "in_progress": "#9cc5c6",
        "planned": "#e3e0d8",
        "late": "#b5432a",
        "unclosed": "#fbf8f1",
        "deferred": "#c9a227",
        "cancelled": "#6e7479",
        "promised": "#566067",
    },
    edge={
        "done": "#0c5a5e",
        "partial": "#3f7c82",
        "in_progress": "#5b9aa0",
        "planned": "#8a8f94",
        "late": "#b5432a",
        "unclosed": "#1a2226",
        "deferred": "#94751a",
        "cancelled": "#6e7479",
        "promised": "#566067",
    },
    on={
        "done": "#ffffff",
        "partial": "#0f1619",
        "in_progress": "#1a2226",
        "planned": "#1a2226",
        "late": "#ffffff",
        "unclosed": "#1a2226",
        "deferred": "#1a2226",
        "cancelled": "#ffffff",
        "promised": "#566067",
    },
)

DARK = Theme(
    ink="#e9edec",
    quiet="#aab5b6",
    rule="#3a4447",
    accent="#83d3c9",
    gap="#2a3336",
    late="#f08a6e",
    fill={
        "done": "#83d3c9",
        "partial": "#5aa5ab",
        "in_progress": "#28575b",
        "planned": "#2c3538",
        "late": "#f08a6e",
        "unclosed": "#14191b",
        "deferred": "#d6ae35",
        "cancelled": "#6e777c",
        "promised": "#aab5b6",
    },
    edge={
        "done": "#83d3c9",
        "partial": "#5aa5ab",
        "in_progress": "#4f9aa0",
        "planned": "#7d868b",
        "late": "#f08a6e",
        "unclosed": "#dfe3e2",
        "deferred": "#d6ae35",
        "cancelled": "#8d969b",
        "promised": "#aab5b6",
    },
    on={
        "done": "#12171a",
        "partial": "#0b0f11",
        "in_progress": "#f4f7f6",
        "planned": "#e9edec",
        "late": "#12171a",
        "unclosed": "#e9edec",
        "deferred": "#12171a",
        "cancelled": "#ffffff",
        "promised": "#aab5b6",
    },
)

THEMES = {"light": LIGHT, "dark": DARK}


def _draft() -> Theme:
    """Return a theme whose colours only stand for others: no two are the same."""
    numbers = (f"#{number:06x}" for number in count(1))
    fill, edge, on = ({state: next(numbers) for state in SHAPES} for _ in range(3))
    ink, quiet, rule, accent, gap, late = (next(numbers) for _ in range(6))
    return Theme(ink, quiet, rule, accent, gap, late, fill, edge, on)


DRAFT = _draft()


def paint_of(theme: Theme) -> dict[str, str]:
    """Return, for each colour of a draft, the one that a theme puts in its place."""
    return dict(zip(DRAFT.colours, theme.colours, strict=True))


def config_of(theme: Theme) -> dict[str, Any]:
    """Return a theme as the configuration of a Vega-Lite picture."""
    return {
        "background": None,
        "aria": False,
        "font": FONTS,
        "view": {"stroke": None, "fill": None},
        "axis": _axis(theme),
        "style": _styles(theme),
        "range": {
            "state": [theme.fill[one] for one in STATES],
            "state_edge": [theme.edge[one] for one in STATES],
            "on_state": [theme.on[one] for one in STATES],
            "shape": [SHAPES[one] for one in STATES],
            "shade": theme.shades,
            "shade_edge": [theme.edge[one] for one in _SHADES],
            "on_shade": [theme.on[one] for one in _SHADES],
        },
    }


def _axis(theme: Theme) -> dict[str, Any]:
    return {
        "labelColor": theme.quiet,
        "labelFontSize": SMALL,
        "labelFontWeight": "normal",
        "domain": False,
        "gridColor": theme.rule,
        "tickColor": theme.rule,
        "title": None,
    }


def _styles(theme: Theme) -> dict[str, Any]:
    words = {"font": FONTS, "baseline": "middle"}
    return {
        "words": {**words, "color": theme.ink, "fontSize": NORMAL},
        "strong": {**words, "color": theme.ink, "fontSize": NORMAL, "fontWeight": "bold"},
        "quiet": {**words, "color": theme.quiet, "fontSize": SMALL},
        "accented": {**words, "color": theme.accent, "fontSize": NORMAL, "fontWeight": "bold"},
        "alarming": {**words, "color": theme.late, "fontSize": NORMAL, "fontWeight": "bold"},
        "number": {**words, "color": theme.ink, "fontSize": SMALL, "fontWeight": "bold"},
        "gap": {"color": theme.gap},
        "promised": {"color": theme.quiet, "strokeWidth": 2, "strokeDash": [5, 3]},
        "kept": {"color": theme.accent, "strokeWidth": 3},
        "between": {"color": theme.ink, "strokeWidth": 1.5},
        "today": {"color": theme.ink, "strokeWidth": 1},
        "line": {"color": theme.rule, "strokeWidth": 1},
        "meeting": {"color": theme.quiet, "strokeWidth": 1, "strokeDash": [2, 3]},
        "link": {"color": theme.quiet, "strokeWidth": 2},
        "bar": {"color": theme.accent, "strokeWidth": 4},
        "empty": {"color": theme.rule, "strokeWidth": 1, "strokeDash": [3, 3]},
    }
