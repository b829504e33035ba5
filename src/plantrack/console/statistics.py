"""The screen of `check --statistics`."""

from fractions import Fraction

from rich.console import Group, RenderableType
from rich.table import Table

from plantrack.checking import Checked
from plantrack.console.diagnostics import STYLES
from plantrack.console.style import Look, styled
from plantrack.views.quality import Quality
from plantrack.wire.diagnostics import severity_word, summary_text
from plantrack.wire.statistics import by_rule, shares_of

_BAR = 20


def statistics_screen(checked: Checked, quality: Quality, look: Look) -> RenderableType:
    """Return the screen of statistics: how often each rule speaks, then the plan's quality."""
    t = look.translator
    parts: list[RenderableType] = []
    if found := by_rule(checked):
        table = _table()
        for rule, severity, count in found:
            word = styled(severity_word(severity, t), STYLES[severity])
            table.add_row(styled(f"{count}"), word, styled(rule))
        parts.extend([styled(t.text("Mistakes by rule"), "heading"), table, styled()])
    parts.append(styled(t.text("Quality of the plan"), "heading"))
    table = _table()
    for words, share in shares_of(quality):
        rate = Fraction(share.having, share.total) if share.total else None
        of = t.text("{done} of {total}", done=share.having, total=share.total)
        table.add_row(
            styled(look.percent(rate)), look.bar(rate, _BAR), styled(t.spell(words)), styled(of)
        )
    parts.extend([table, styled(), styled(summary_text(checked, t), "quiet")])
    return Group(*parts)


def _table() -> Table:
    table = Table(box=None, padding=(0, 2, 0, 0), show_header=False, show_edge=False)
    table.add_column(justify="right", min_width=6)
    return table
