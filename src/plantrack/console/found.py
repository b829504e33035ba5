"""The screen of `show` where words name nothing: what has all of them, best first."""

from collections.abc import Sequence

from rich.console import Group, RenderableType

from plantrack.console.fields import Hanging, padded
from plantrack.console.style import Look, styled
from plantrack.views.finding import Named, id_of, kind_of, kind_words

_MOST_TOLD = 20


def found_screen(words: str, found: Sequence[Named], look: Look) -> RenderableType:
    """Return what was found: its id, its title and what it is, and how many are not told."""
    t, shown = look.translator, found[:_MOST_TOLD]
    labels = padded([id_of(named) for named in shown])
    lines: list[RenderableType] = [
        Hanging(styled(label), styled(named.title) + styled(f" · {_kind(named, look)}", "quiet"))
        for label, named in zip(labels, shown, strict=True)
    ]
    told = t.plural(
        "{count} record with “{words}”", "{count} records with “{words}”", len(found), words=words
    )
    foot = [styled(told)]
    if more := len(found[_MOST_TOLD:]):
        foot.append(styled(t.plural("and {count} more", "and {count} more", more), "quiet"))
    return Group(*lines, styled(), *foot)


def _kind(named: Named, look: Look) -> str:
    return look.translator.spell(kind_words(kind_of(named)))
