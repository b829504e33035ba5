"""The colours of pictures, light and dark: what each class of a drawing looks like."""

from dataclasses import dataclass

# Liberation Sans is measured with; Arial and the next have its widths. Where there are no system
# fonts, as in Typst, Libertinus Serif is narrower: what was laid out for the one holds the other.
FONTS = (
    "Liberation Sans, Arial, Helvetica, Arimo, Nimbus Sans, TeX Gyre Heros, Libertinus Serif, "
    "sans-serif"
)


@dataclass(frozen=True, slots=True)
class Theme:
    """The colours of one theme.

    `fill` is the colour of each state, `edge` its outline, `on` what is written on it.
    """

    ink: str
    quiet: str
    rule: str
    accent: str
    gap: str
    late: str
    paper: str
    fill: dict[str, str]
    edge: dict[str, str]
    on: dict[str, str]


LIGHT = Theme(
    ink="#1a2226",
    quiet="#566067",
    rule="#d9d5cb",
    accent="#0c5a5e",
    gap="#efe9dc",
    late="#b5432a",
    paper="#ffffff",
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
    paper="#1a2022",
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

_WORDS = {"words": "ink", "strong": "ink", "number": "ink", "quiet": "quiet",
          "accented": "accent", "alarming": "late"}  # fmt: skip
_LINES = {
    "grid": ("rule", "1"),
    "axis": ("quiet", "1"),
    "today": ("ink", "1"),
    "between": ("ink", "1.5"),
    "meeting": ("quiet", "1;stroke-dasharray:2 3"),
    "link": ("quiet", "2"),
    "bar": ("accent", "4"),
    "bar-away": ("late", "4"),
    "promised": ("quiet", "2;stroke-dasharray:5 3"),
    "kept": ("accent", "3"),
}


def style_sheet() -> str:
    """Return the rules of every class, for a page: in light, in dark, and in light on paper."""
    dark = f"@media screen and (prefers-color-scheme:dark){{{rules_of(DARK)}}}"
    return f"{rules_of(LIGHT)}{dark}"


def rules_of(theme: Theme) -> str:
    """Return the rules of every class in one theme."""
    rules = [f".drawn .{look}{{fill:{getattr(theme, name)}}}" for look, name in _WORDS.items()]
    rules += [
        f".drawn .{look}{{fill:none;stroke:{getattr(theme, name)};stroke-width:{width}}}"
        for look, (name, width) in _LINES.items()
    ]
    rules.append(f".drawn .gap{{fill:{theme.gap}}}")
    rules.append(f".drawn .broken{{stroke:{theme.paper};stroke-width:2.5}}")
    for state, fill in theme.fill.items():
        edge, written = theme.edge[state], theme.on[state]
        rules += [
            f".drawn .box-{state}{{fill:{fill};stroke:{edge}}}",
            f".drawn .shape-{state}{{fill:{edge}}}",
            f".drawn .on-{state}{{fill:{written}}}",
        ]
    return "".join(rules)
