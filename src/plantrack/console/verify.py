"""The screen of `verify`: what came of it in a line, then why, then what the document says."""

from collections.abc import Iterator, Mapping

from rich.console import Group, RenderableType

from plantrack.console.fields import Fields, Hanging
from plantrack.console.style import Look, styled
from plantrack.locale import Message, Translator, msg
from plantrack.telling.verified import doubt_words, made_by_rows, outcome_words, place_words
from plantrack.views.verified import Difference, Outcome, Verified

_STYLES: Mapping[Outcome, str] = {"identical": "good", "same-text": "good", "same-figures": "doubt"}
_MOST = 10
_FIGURES = msg("Figures that differ")
_WORDINGS = msg("Words that differ")


def verify_screen(found: Verified, file: str, look: Look) -> RenderableType:
    """Return what came of making a document again."""
    return Group(*_lines(found, file, look))


def _lines(found: Verified, file: str, look: Look) -> Iterator[RenderableType]:
    t = look.translator
    style = _STYLES.get(found.outcome, "trouble")
    yield styled(t.text("{head}: {words}", head=file, words=outcome_words(found, t)), style)
    for remark in found.remarks:
        yield Hanging(styled("! ", "trouble"), styled(t.spell(remark), "trouble"))
    if doubt := doubt_words(found, t):
        yield Hanging(styled("? ", "doubt"), styled(doubt, "doubt"))
    if found.text is not None:
        yield from _differences(_FIGURES, found.text.figures, look)
        yield from _differences(_WORDINGS, found.text.wordings, look)
    rows = made_by_rows(found, t)
    if rows:
        yield styled()
        yield Fields([(label, styled(words)) for label, words in rows])


def _differences(
    title: Message, found: tuple[Difference, ...], look: Look
) -> Iterator[RenderableType]:
    t = look.translator
    if not found:
        return
    yield styled()
    yield styled(f"{t.spell(title)} ({len(found)})", "heading")
    for difference in found[:_MOST]:
        yield styled(place_words(difference.place, t), "accent")
        yield from _sides(difference, t)
    if len(found) > _MOST:
        yield styled(t.text("and {count} more: --json", count=len(found) - _MOST), "quiet")


def _sides(difference: Difference, t: Translator) -> Iterator[RenderableType]:
    sides = (
        (t.text("published"), difference.published),
        (t.text("made again"), difference.again),
    )
    rows = [(label, styled(side.text if side else "–")) for label, side in sides]
    yield Fields(rows)
