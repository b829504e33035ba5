"""The screen of `show` where words name nothing: what has all of them, best first."""

from collections.abc import Sequence

from rich.console import Group, RenderableType

from plantrack.console.rows import Column, Rows
from plantrack.console.style import Look, styled
from plantrack.views.finding import Named, id_of, kind_of, kind_words

_MOST_TOLD = 20


def found_screen(words: str, found: Sequence[Named], look: Look) -> RenderableType:
    """Return what was found: its id, its title and what it is, and how many are not told."""
    t = look.translator
    columns = [
        Column(t.text_about("screen", "Id")),
        Column(t.text("Title"), flexible=True),
        Column(""),
    ]
    cells = [
        [styled(id_of(named)), styled(named.title), styled(_kind(named, look), "quiet")]
        for named in found[:_MOST_TOLD]
    ]
    told = t.plural(
        "{count} record with “{words}”", "{count} records with “{words}”", len(found), words=words
    )
    foot = [styled(told)]
    if more := len(found[_MOST_TOLD:]):
        foot.append(styled(t.plural("and {count} more", "and {count} more", more), "quiet"))
    return Group(Rows(columns, cells, is_whole=True), styled(), *foot)


def _kind(named: Named, look: Look) -> str:
    return look.translator.spell(kind_words(kind_of(named)))
