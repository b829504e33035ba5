"""The screen of `coverage`: commitments and years, done out of all in each cell."""

from rich.console import Group, RenderableType
from rich.text import Text

from plantrack.console.heading import heading, illustrative_line
from plantrack.console.promises import promise_mark
from plantrack.console.rows import Column, Rows
from plantrack.console.style import Look, indented, styled
from plantrack.locale.plan_words import Word
from plantrack.telling.coverage import coverage_words
from plantrack.views.coverage import Coverage, Covered


def coverage_screen(
    coverage: Coverage, version: str | None, look: Look, depth: int | None = None
) -> RenderableType:
    """Return the screen of `coverage`: the plan's promise, held to at a glance.

    With a `depth`, its table has only so many levels of the plan.
    """
    t = look.translator
    head = coverage_words(coverage.totals, t)
    lines: list[RenderableType] = [heading(coverage.plan, coverage.day, version, look)]
    if illustrative := illustrative_line(coverage.plan, look):
        lines.append(illustrative)
    lines.extend([styled(), styled(head, "heading"), styled(), _table(coverage, look, depth)])
    lines.extend(
        [
            styled(),
            styled(
                t.text(
                    "Each cell: done out of all. Weak: only deferred or cancelled work answers it."
                ),
                "quiet",
            ),
        ]
    )
    if coverage.orphans:
        ids_text = ", ".join(standing.deliverable.id for standing in coverage.orphans)
        lines.append(styled(t.text("Answering no {w.commitment}: {ids}", ids=ids_text), "doubt"))
    return Group(*lines)


def _table(coverage: Coverage, look: Look, depth: int | None) -> Rows:
    columns = [
        Column(""),
        Column("", flexible=True),
        *(Column(coverage.plan.name_of(year), justify="right") for year in coverage.years),
        Column(""),
    ]
    rows = [
        _row(covered, coverage, look, is_folded=covered.level == depth)
        for covered in coverage.nodes
        if depth is None or covered.level <= depth
    ]
    return Rows(columns, rows, is_whole=look.is_wide)


def _row(covered: Covered, coverage: Coverage, look: Look, *, is_folded: bool) -> list[Text]:
    named, style = covered.commitment, "heading" if covered.level == 1 else ""
    counts = [
        styled(f"{cell.done}/{cell.total}") if cell.total else styled(look.nothing, "quiet")
        for cell in covered.cells.values()
    ]
    if not covered.is_lowest:
        counts = [styled() for _ in coverage.years]
    return [
        styled(named.id, style),
        styled(indented(named.title, covered.level), style),
        *counts,
        _words(covered, coverage.plan.word_of(named), look, is_folded=is_folded),
    ]


def _words(covered: Covered, level: Word, look: Look, *, is_folded: bool) -> Text:
    t, mark = look.translator, promise_mark(covered, level, look.translator)
    is_head = covered.level == 1 and not (covered.is_lowest or covered.withdrawn or is_folded)
    if mark:
        return styled() if is_head else styled(*mark)
    return styled("? " + t.text("weak"), "doubt") if covered.weak else styled()
