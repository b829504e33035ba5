"""What stands above a sheet in a draft of an e-mail: it is known again in the answer."""

from collections.abc import Sequence

from plantrack.locale import Translator
from plantrack.tables.returned.pieces import Piece


def greeting(t: Translator, *, is_review: bool) -> str:
    """Return what a draft says above a sheet."""
    if is_review:
        return t.text(
            "Hello,\n\nHere is the sheet on which you judge what was promised. Answer this mail "
            "and fill in below, or fill in the attached workbook and send it back."
        )
    return t.text(
        "Hello,\n\nHere is the sheet of what the plan expects of you. Answer this mail and fill in "
        "below, or fill in the attached workbook and send it back."
    )


def without_greeting(pieces: Sequence[Piece], speakers: Sequence[Translator]) -> list[Piece]:
    """Return the lines of a file without those that are all of our greeting, however wrapped."""
    ours = {
        _plain(greeting(t, is_review=is_review)) for t in speakers for is_review in (True, False)
    }
    left: list[Piece] = []
    at = 0
    while at < len(pieces):
        length = next((found for each in ours if (found := _begins(pieces, at, each))), 0)
        left += [] if length else [pieces[at]]
        at += length or 1
    return left


def _begins(pieces: Sequence[Piece], at: int, whole: str) -> int:
    """Return how many lines from one on are the whole of some words together; 0 where none are."""
    told = ""
    for last in range(at, len(pieces)):
        told += _plain(pieces[last].words)
        if told == whole:
            return last - at + 1
        if not whole.startswith(told):
            break
    return 0


def _plain(words: str) -> str:
    return "".join(words.split())
