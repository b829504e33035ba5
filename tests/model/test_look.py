"""What can be read on white, and the nearest colour that can."""

import pytest

from plantrack.model.look import LEAST_CONTRAST, contrast, mixed, readable


@pytest.mark.parametrize(
    ("colour", "ratio"),
    [("#000000", 21.0), ("#ffffff", 1.0), ("#767676", 4.54), ("#777777", 4.48), ("#0c5a5e", 7.96)],
)
def test_contrast_is_that_of_wcag(colour: str, ratio: float) -> None:
    assert contrast(colour) == pytest.approx(ratio, abs=0.01)
    assert contrast("#ffffff", colour) == contrast(colour)


@pytest.mark.parametrize("colour", ["#0c5a5e", "#000000", "#767676"])
def test_a_colour_that_can_be_read_stays(colour: str) -> None:
    assert readable(colour) == colour


@pytest.mark.parametrize(
    "colour", ["#ffffff", "#7fc8c2", "#ffff00", "#777777", "#ff0000", "#00ff00"]
)
def test_the_nearest_darker_one_can_just_be_read(colour: str) -> None:
    found = readable(colour)
    assert contrast(found) >= LEAST_CONTRAST
    share = int(found[1:3] or "0", 16) / (int(colour[1:3], 16) or 1) if colour[1:3] != "00" else 0
    if share:
        assert contrast(mixed(colour, "#000000", share + 2 / 255)) < LEAST_CONTRAST
