"""How the documents of a plan look: its one colour, light and dark, and its logo once checked."""

import base64
from dataclasses import dataclass
from functools import cache
from typing import Literal, TypeAlias

from plantrack.locale import Message
from plantrack.model.look import channels, contrast, mixed, readable
from plantrack.project import Project
from plantrack.reports.extras import is_installed
from plantrack.source.logo import Logo, logo_from

Paper: TypeAlias = Literal["letter", "a4"]
PAPERS: tuple[Paper, ...] = ("letter", "a4")
ACCENT, MIDDLE, PALE, DARK_ACCENT = "#0c5a5e", "#5b9aa0", "#9cc5c6", "#83d3c9"  # ours
LOGO_FILE = "logo.svg"  # beside a Typst source
_NIGHT = "#1a2022"  # the paper of a dark screen
_SEEN_AT_NIGHT = 7.0
_STEPS = 20
_TYPES = {"png": "image/png", "svg": "image/svg+xml"}


@dataclass(frozen=True, slots=True)
class Look:
    """The colour that stands out, on white and on a dark screen, its tints, and the logo.

    `refused` is why a logo that the plan names is not there.
    """

    accent: str = ACCENT
    middle: str = MIDDLE
    pale: str = PALE
    dark: str = DARK_ACCENT
    logo: Logo | None = None
    refused: Message | None = None

    @property
    def in_page(self) -> str:
        """The logo as an address that holds all of it; a page opens it as a picture only."""
        if self.logo is None:
            return ""
        spelled = base64.b64encode(self.logo.content).decode("ascii")
        return f"data:{_TYPES[self.logo.kind]};base64,{spelled}"

    @property
    def as_svg(self) -> bytes | None:
        """The logo as an SVG file, which holds it where it is a PNG: Typst is handed text alone."""
        if self.logo is None:
            return None
        if self.logo.kind == "svg":
            return self.logo.content
        size = f'width="{self.logo.width:g}" height="{self.logo.height:g}"'
        held = f'<image {size} href="{self.in_page}"/>'
        return f'<svg xmlns="http://www.w3.org/2000/svg" {size}>{held}</svg>'.encode()

    @property
    def png(self) -> bytes | None:
        """The logo as PNG; nothing where there is none, or what draws it is not installed."""
        if self.logo is None or (self.logo.kind == "svg" and not is_installed("typst")):
            return None
        return _as_png(self.logo)

    def size_within(self, width: float, height: float) -> tuple[float, float]:
        """Return how wide and high the logo is within a place, its sides in proportion."""
        if self.logo is None:
            return 0, 0
        scale = min(width / self.logo.width, height / self.logo.height)
        return self.logo.width * scale, self.logo.height * scale

    @property
    def replaced(self) -> dict[str, str]:
        """Our colours, as documents write them, and those of the plan in their place."""
        ours = (ACCENT, MIDDLE, PALE)
        given = (self.accent, self.middle, self.pale)
        return {old[1:].upper(): new[1:].upper() for old, new in zip(ours, given, strict=True)}


OURS = Look()


def look_of(project: Project) -> Look:
    """Return the look that a plan gives its documents; what it does not give is ours."""
    given = project.plan.header.look
    if given is None:
        return OURS
    found = logo_from(project.tree.beside, given.logo) if given.logo else None
    logo, refused = (None, found) if isinstance(found, Message) else (found, None)
    if given.colour is None:
        return Look(logo=logo, refused=refused)
    accent = readable(given.colour)
    return Look(
        accent=accent,
        middle=mixed(accent, "#ffffff", 0.65),
        pale=mixed(accent, "#ffffff", 0.4),
        dark=_lit(given.colour),
        logo=logo,
        refused=refused,
    )


def is_warm(colour: str) -> bool:
    """Return whether a colour is near the one by which pictures tell what is late."""
    red, green, blue = channels(colour)
    return red > green * 1.4 and red > blue * 1.4


def _lit(colour: str) -> str:
    """Return a colour, or the nearest lighter one that is seen on a dark screen."""
    return next(
        tint
        for white in range(_STEPS + 1)
        if contrast(tint := mixed("#ffffff", colour, white / _STEPS), _NIGHT) >= _SEEN_AT_NIGHT
    )


@cache
def _as_png(logo: Logo) -> bytes | None:
    if logo.kind == "png":
        return logo.content
    from plantrack.reports.typst import png_of
    from plantrack.source.png import checked_png

    found = checked_png(png_of(logo.content, logo.width / logo.height))
    return None if isinstance(found, Message) else found[0]
