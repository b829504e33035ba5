"""Markdown that fits where a forge takes only so much: long texts are cut first, then lines.

One text of a plan may be as long as a whole page may be. It must not push out what comes after.
"""

from collections.abc import Callable
from dataclasses import dataclass

from plantrack.errors import PlantrackError
from plantrack.locale import Translator
from plantrack.reports.markdown import finished, forge_escape

_LEAST = 2_000  # bytes: a heading, and what is said of what was cut
_LONGEST = (4_000, 1_000, 300, 100)  # characters of a text, cut shorter until all fits
_CUT = " …"
_OPENED, _CLOSED = "<details", "</details>"


@dataclass
class Texts:
    """Texts of a plan for the page of a forge, none longer than `longest`; None is no bound."""

    longest: int | None = None
    cut: int = 0

    def clipped(self, text: str) -> str:
        """Return a text, its end left out where it is too long."""
        if self.longest is None or len(text) <= self.longest:
            return text
        self.cut += 1
        return text[: self.longest].rstrip() + _CUT

    def escaped(self, text: str) -> str:
        """Return a text that a forge shows as it is, its end left out where it is too long."""
        return forge_escape(self.clipped(text))


def bounded(
    lines_of: Callable[[Texts], list[str]], most: int | None, command: str, translator: Translator
) -> str:
    """Return Markdown of `most` bytes at most; what was cut is told at its end.

    `lines_of` makes its lines from texts, and `command` shows what was cut.

    Raises:
        PlantrackError: nothing could be told in so little.
    """
    whole = _page(lines_of(Texts()))
    if most is None or _size(whole) <= most:
        return whole
    if most < _LEAST:
        raise PlantrackError(
            "--max-bytes {count} is too little: give {least} or more", count=most, least=_LEAST
        )
    texts, lines, note = Texts(), list[str](), ""
    for longest in _LONGEST:
        texts = Texts(longest)
        lines = lines_of(texts)
        note = _clipped_words(texts, command, translator)
        if _size(_page([*lines, "", note])) <= most:
            return _page([*lines, "", note])
    return _page(_fitting(lines, most, note, command, translator))


def _fitting(
    lines: list[str], most: int, note: str, command: str, translator: Translator
) -> list[str]:
    """Return as many first lines as fit, all that they open closed, and what was left out."""
    left = most - _size(_page(["", _CLOSED, "", note, "", _left_out(len(lines), "", translator)]))
    left -= len(forge_escape(command).encode())
    kept: list[str] = []
    for line in lines:
        left -= len(line.encode()) + 1
        if left < 0:
            break
        kept.append(line)
    opened = sum(line.startswith(_OPENED) for line in kept) - kept.count(_CLOSED)
    closing = ["", _CLOSED] if opened else []
    words = _left_out(len(lines) - len(kept), command, translator)
    return [*kept, *closing, *(["", note] if note else []), "", words]


def _clipped_words(texts: Texts, command: str, t: Translator) -> str:
    if not texts.cut:
        return ""
    words = t.plural(
        "… {count} text is cut after {longest} characters; whole: {command}",
        "… {count} texts are cut after {longest} characters; whole: {command}",
        texts.cut,
        longest=texts.longest,
        command=command,
    )
    return forge_escape(words)


def _left_out(count: int, command: str, t: Translator) -> str:
    words = t.plural(
        "… {count} line is left out here; all of it: {command}",
        "… {count} lines are left out here; all of it: {command}",
        count,
        command=command,
    )
    return forge_escape(words)


def _page(lines: list[str]) -> str:
    return finished("\n".join(lines).rstrip("\n") + "\n")


def _size(text: str) -> int:
    return len(text.encode())
