"""How a plan's documents look: `look:` of its header, and what can be read on white."""

import re
from typing import Annotated

from pydantic import BeforeValidator
from pydantic_core import PydanticCustomError

from plantrack.model.record import Record
from plantrack.model.spelling import Text

LEAST_CONTRAST = 4.5  # of letters and what stands behind them, as WCAG 2 asks
WHITE = "#ffffff"
_COLOUR = re.compile(r"#[0-9A-Fa-f]{6}")
_SHADES = 255
_LINEAR, _SLOPE, _OFFSET, _POWER = 0.04045, 12.92, 0.055, 2.4  # of sRGB
_SEEN = (0.2126, 0.7152, 0.0722)  # how much of the light of each of red, green, blue is seen
_FLARE = 0.05


def _colour(value: object) -> str:
    if isinstance(value, str) and _COLOUR.fullmatch(value):
        return value.lower()
    raise PydanticCustomError("colour", "not six digits")


Colour = Annotated[str, BeforeValidator(_colour)]


class Look(Record):
    """The logo and the one colour of a plan's documents; without them, they have ours."""

    logo: Text | None = None
    colour: Colour | None = None


def contrast(colour: str, ground: str = WHITE) -> float:
    """Return the contrast of two colours, between 1 and 21."""
    lights = sorted((_light(colour), _light(ground)))
    return (lights[1] + _FLARE) / (lights[0] + _FLARE)


def readable(colour: str) -> str:
    """Return a colour, or the nearest darker one of its hue that can be read on white."""
    return next(
        shade
        for kept in range(_SHADES, -1, -1)
        if contrast(shade := mixed(colour, "#000000", kept / _SHADES)) >= LEAST_CONTRAST
    )


def mixed(colour: str, other: str, share: float) -> str:
    """Return a colour of which a share is the first one, and the rest the other."""
    pairs = zip(channels(colour), channels(other), strict=True)
    return "#" + "".join(
        f"{round(first * share + second * (1 - share)):02x}" for first, second in pairs
    )


def channels(colour: str) -> tuple[int, int, int]:
    """Return red, green and blue, each between 0 and 255."""
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def _light(colour: str) -> float:
    lights = (_linear(each / _SHADES) for each in channels(colour))
    return sum(light * seen for light, seen in zip(lights, _SEEN, strict=True))


def _linear(value: float) -> float:
    small = value <= _LINEAR
    return value / _SLOPE if small else float(((value + _OFFSET) / (1 + _OFFSET)) ** _POWER)
