"""The colours of pictures, light and dark: what each class of a drawing looks like."""

from dataclasses import dataclass, replace

from plantrack.model.look import contrast, mixed
from plantrack.reports.charts.drawing import SIZES
from plantrack.reports.look import OURS, Look, is_warm

# Liberation Sans is measured with; Arial and the next have its widths. Where there are no system
# fonts, as in Typst, Libertinus Serif is narrower: what was laid out for the one holds the other.
FONTS = (
    "Liberation Sans, Arial, Helvetica, Arimo, Nimbus Sans, TeX Gyre Heros, Libertinus Serif, "
    "sans-serif"
)


@dataclass(frozen=True, slots=True)
class State:
    """The colours of a state: of its box, of its outline and shape, of what is written on it."""

    fill: str
    edge: str
    on: str


@dataclass(frozen=True, slots=True)
class Theme:
    """The colours of one theme."""

    ink: str
    quiet: str
    rule: str
    accent: str
    gap: str
    late: str
    paper: str
    states: dict[str, State]


# Each colour in light, then in dark.
_COLOURS = {
    "ink": ("#1a2226", "#e9edec"),
    "quiet": ("#566067", "#aab5b6"),
    "rule": ("#d9d5cb", "#3a4447"),
    "accent": ("#0c5a5e", "#83d3c9"),
    "gap": ("#efe9dc", "#414c50"),
    "late": ("#b5432a", "#f08a6e"),
    "paper": ("#ffffff", "#1a2022"),
}
_STATES = {
    "done": (State("#0c5a5e", "#0c5a5e", "#ffffff"), State("#83d3c9", "#83d3c9", "#12171a")),
    "partial": (State("#5b9aa0", "#3f7c82", "#0f1619"), State("#5aa5ab", "#5aa5ab", "#0b0f11")),
    "in_progress": (State("#9cc5c6", "#5b9aa0", "#1a2226"), State("#28575b", "#4f9aa0", "#f4f7f6")),
    "planned": (State("#e3e0d8", "#8a8f94", "#1a2226"), State("#2c3538", "#7d868b", "#e9edec")),
    "late": (State("#b5432a", "#b5432a", "#ffffff"), State("#f08a6e", "#f08a6e", "#12171a")),
    "unclosed": (State("#fbf8f1", "#1a2226", "#1a2226"), State("#14191b", "#dfe3e2", "#e9edec")),
    "deferred": (State("#c9a227", "#94751a", "#1a2226"), State("#d6ae35", "#d6ae35", "#12171a")),
    "cancelled": (State("#6e7479", "#6e7479", "#ffffff"), State("#6e777c", "#8d969b", "#ffffff")),
    "promised": (State("#566067", "#566067", "#566067"), State("#aab5b6", "#aab5b6", "#aab5b6")),
}


def _theme(at: int) -> Theme:
    states = {name: both[at] for name, both in _STATES.items()}
    return Theme(**{name: both[at] for name, both in _COLOURS.items()}, states=states)


LIGHT, DARK = _theme(0), _theme(1)

_WORDS = {"words": "ink", "strong": "ink", "number": "ink", "quiet": "quiet",
          "accented": "accent", "alarming": "late"}  # fmt: skip
LINES = {
    "grid": ("rule", "1"),
    "axis": ("quiet", "1"),
    "today": ("ink", "1"),
    "between": ("ink", "1.5"),
    "meeting": ("quiet", "1;stroke-dasharray:2 3"),
    "link": ("quiet", "2"),
    "bar": ("accent", "4"),
    "bar-away": ("late", "4"),
    "due": ("ink", "2"),
    "ahead": ("quiet", "2;stroke-dasharray:1.5 3"),
    "forecast": ("accent", "1.5;stroke-dasharray:1.5 3"),
}
AREAS = ("gap", "kept", "kept-after")  # those of the promises


def light_of(look: Look) -> Theme:
    """Return the light theme in the colour of a plan.

    One near that of what is late would be taken for it: pictures keep ours then.
    """
    if look.accent == OURS.accent or is_warm(look.accent):
        return LIGHT
    return _dyed(LIGHT, look.accent, (0.65, 0.4))


def dark_of(look: Look) -> Theme:
    """Return the dark theme in the colour of a plan, as `light_of`."""
    if look.accent == OURS.accent or is_warm(look.accent):
        return DARK
    return _dyed(DARK, look.dark, (0.7, 0.35))


def _dyed(theme: Theme, accent: str, shares: tuple[float, float]) -> Theme:
    """Return a theme in another colour: that of the work which is done, and of that under way."""
    partial, begun = (mixed(accent, theme.paper, share) for share in shares)
    states = {
        "done": State(accent, accent, _on(accent)),
        "partial": State(partial, mixed(accent, theme.paper, 0.8), _on(partial)),
        "in_progress": State(begun, partial, _on(begun)),
    }
    return replace(theme, accent=accent, states=theme.states | states)


def _on(ground: str) -> str:
    """Return the ink, light or dark, that is read best on a colour."""
    return max((LIGHT.paper, LIGHT.ink), key=lambda ink: contrast(ink, ground))


def style_sheet(look: Look = OURS) -> str:
    """Return the rules of every class, for a page: in light, in dark, and in light on paper."""
    dark = f"@media screen and (prefers-color-scheme:dark){{{rules_of(dark_of(look))}}}"
    return f"{rules_of(light_of(look))}{dark}"


def rules_of(theme: Theme) -> str:
    """Return the rules of every class in one theme."""
    # A page has looks of the same names, such as its own quiet words, which are larger.
    rules = [
        f".drawn .{look}{{fill:{getattr(theme, name)};font-size:{SIZES[look]}px}}"
        for look, name in _WORDS.items()
    ]
    rules += [
        f".drawn .{look}{{fill:none;stroke:{getattr(theme, name)};stroke-width:{width}}}"
        for look, (name, width) in LINES.items()
    ]
    areas = (theme.gap, theme.accent, theme.states["partial"].fill)
    rules += [f".drawn .{look}{{fill:{fill}}}" for look, fill in zip(AREAS, areas, strict=True)]
    rules.append(f".drawn .broken{{stroke:{theme.paper};stroke-width:2.5}}")
    for name, state in theme.states.items():
        rules += [
            f".drawn .box-{name}{{fill:{state.fill};stroke:{state.edge}}}",
            f".drawn .shape-{name}{{fill:{state.edge}}}",
            f".drawn .on-{name}{{fill:{state.on}}}",
        ]
    return "".join(rules)
