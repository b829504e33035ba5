"""Colours that everybody tells apart, on which everybody can read."""

from itertools import combinations

import pytest

from plantrack.reports.charts.palette import DARK, LIGHT, Theme
from plantrack.reports.charts.shapes import STATES

THEMES = {"light": LIGHT, "dark": DARK}
# Machado, Oliveira and Fernandes (2009), whole deficiency.
EYES = {
    "usual": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "protan": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deutan": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "tritan": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}
# Once the plan has ended, what is open is neither late, nor planned, nor in progress.
NEVER_TOGETHER = {frozenset((one, "unclosed")) for one in ("planned", "in_progress", "late")}
BARS = [one for one in STATES if one != "promised"]
Colour = tuple[float, float, float]


def linear(colour: str) -> Colour:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (
        one / 12.92 if one <= 0.04045 else ((one + 0.055) / 1.055) ** 2.4 for one in parts
    )
    return red, green, blue


def luminance(colour: Colour) -> float:
    return 0.2126 * colour[0] + 0.7152 * colour[1] + 0.0722 * colour[2]


def contrast(one: str, two: str) -> float:
    low, high = sorted(luminance(linear(each)) for each in (one, two))
    return (high + 0.05) / (low + 0.05)


def seen(colour: str, eye: str) -> Colour:
    light = linear(colour)
    red, green, blue = (
        min(1.0, max(0.0, sum(row[at] * light[at] for at in range(3)))) for row in EYES[eye]
    )
    return red, green, blue


def lab(colour: Colour) -> Colour:
    def curve(value: float) -> float:
        return value ** (1 / 3) if value > 216 / 24389 else (24389 / 27 * value + 16) / 116

    red, green, blue = colour
    x = curve((0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.95047)
    y = curve(luminance(colour))
    z = curve((0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.08883)
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def apart(one: str, two: str, eye: str) -> float:
    first, second = lab(seen(one, eye)), lab(seen(two, eye))
    return sum((a - b) ** 2 for a, b in zip(first, second, strict=True)) ** 0.5


@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
@pytest.mark.parametrize("eye", EYES)
def test_any_two_states_side_by_side_are_told_apart(theme: Theme, eye: str) -> None:
    for one, two in combinations(BARS, 2):
        if frozenset((one, two)) not in NEVER_TOGETHER:
            assert apart(theme.states[one].fill, theme.states[two].fill, eye) > 12, (one, two)


@pytest.mark.parametrize("name", THEMES)
def test_words_are_read_on_every_ground(name: str) -> None:
    theme = THEMES[name]
    paper = theme.paper
    for state in BARS:
        assert contrast(theme.states[state].on, theme.states[state].fill) > 4.5, state
        assert contrast(theme.states[state].edge, paper) > 3, state
    for colour in (theme.ink, theme.quiet, theme.accent, theme.late):
        assert contrast(colour, paper) > 4.5
    for colour in (theme.ink, theme.accent, theme.quiet):
        assert contrast(colour, theme.gap) > 3


def test_the_palette_of_the_reports() -> None:
    assert LIGHT.states["done"].fill == LIGHT.accent == "#0c5a5e"
    assert LIGHT.ink == "#1a2226"
    assert DARK.ink == "#e9edec"
    assert DARK.accent == "#83d3c9"


@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
def test_every_state_has_its_colours(theme: Theme) -> None:
    assert set(theme.states) == set(STATES)
