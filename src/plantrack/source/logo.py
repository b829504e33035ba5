"""The logo of a plan: a picture that a repository brings, used only once all of it was checked."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from plantrack.locale import Message, msg
from plantrack.locale.system_errors import system_reason
from plantrack.source.files import LinkError, is_below

LARGEST_LOGO = 1_000_000  # bytes
_MOST_TIMES = 20  # as wide as high, or as high as wide


@dataclass(frozen=True, slots=True)
class Logo:
    """A picture that was checked: its bytes, of what kind they are, how wide and high it is."""

    content: bytes
    kind: Literal["png", "svg"]
    width: float
    height: float


def logo_from(read: Callable[[str, int], bytes], path: str) -> Logo | Message:
    """Return the logo at a path of the plan's folder, or why it cannot be used.

    `read` gives a file's bytes, one more than it is told at most.
    """
    if not is_below(path):
        return msg("it is not below the plan's folder")
    try:
        raw = read(path, LARGEST_LOGO)
    except FileNotFoundError:
        return msg("there is no file {path} in the plan's folder", path=path)
    except LinkError:
        return msg("it is reached through a link")
    except OSError as error:
        return msg("it cannot be read: {reason}", reason=system_reason(error))
    if len(raw) > LARGEST_LOGO:
        return msg("it is larger than {count} MB", count=LARGEST_LOGO // 1_000_000)
    return _checked(raw)


def _checked(raw: bytes) -> Logo | Message:
    # Few plans have a logo: what checks one is loaded for those.
    from plantrack.source.png import SIGNATURE, checked_png
    from plantrack.source.svg import checked_svg

    kind: Literal["png", "svg"]
    found: tuple[bytes, float, float] | Message
    if raw.startswith(SIGNATURE):
        kind, found = "png", checked_png(raw)
    elif raw.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<"):
        kind, found = "svg", checked_svg(raw)
    else:
        return msg("it is neither a PNG nor an SVG picture")
    if isinstance(found, Message):
        return found
    content, width, height = found
    if max(width, height) > _MOST_TIMES * min(width, height):
        return msg("it is more than {count} times as long as it is narrow", count=_MOST_TIMES)
    return Logo(content, kind, width, height)
