"""The screen of `coverage`: commitments and years, done out of all in each cell."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from rich.console import Group, RenderableType
from rich.text import Text

from plantrack.console.heading import opening_lines
from plantrack.console.promises import promise_mark
from plantrack.console.rows import Column, Rows
from plantrack.console.style import Look, indented, styled
from plantrack.locale import Translator
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
    lines = opening_lines(coverage.plan, coverage.day, version, look)
    table, folded = _fitting(coverage, look, depth)
    lines.extend([styled(), styled(head, "heading"), styled(), table])
    if folded:
        lines.extend([styled(), styled(_folded(coverage, folded, look.translator), "quiet")])
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


def _fitting(coverage: Coverage, look: Look, depth: int | None) -> tuple[Rows, list[str]]:
    """Return the table, and the periods for which the screen has no room.

    Those without work go first, then the earliest.
    """
    shown = list(coverage.years)
    table = _table(coverage, shown, look, depth)
    if not table.fits(look.width):
        worked_in = [year for year in shown if _has_work(coverage, year)]
        shown = worked_in or shown[-1:]
        table = _table(coverage, shown, look, depth)
    while not table.fits(look.width) and len(shown) > 1:
        del shown[0]
        table = _table(coverage, shown, look, depth)
    return table, [year for year in coverage.years if year not in shown]


def _folded(coverage: Coverage, folded: Sequence[str], t: Translator) -> str:
    """Return which periods have no column, and whether some of them have work."""
    names = ", ".join(_runs(coverage, folded, t))
    if any(_has_work(coverage, year) for year in folded):
        return t.text("Left out for want of room: {periods}; --json has all.", periods=names)
    return t.text("Without work, and not shown: {periods}", periods=names)


def _runs(coverage: Coverage, folded: Sequence[str], t: Translator) -> Iterator[str]:
    """Give the names of periods; those that follow each other as the first and the last."""
    name_of = coverage.plan.name_of
    for is_folded, run in groupby(coverage.years, folded.__contains__):
        if is_folded:
            first, *_, last = periods if len(periods := [*run]) > 1 else periods * 2
            told = t.text("{first} to {last}", first=name_of(first), last=name_of(last))
            yield name_of(first) if first == last else told


def _has_work(coverage: Coverage, year: str) -> bool:
    return any(covered.cells[year].total for covered in coverage.nodes)


def _table(coverage: Coverage, years: Sequence[str], look: Look, depth: int | None) -> Rows:
    plan = coverage.plan
    columns = [
        Column(""),
        Column("", flexible=True),
        *(Column(plan.name_of(year), justify="right") for year in years),
        Column(""),
    ]
    rows = [
        _row(
            covered, years, plan.word_of(covered.commitment), look, is_folded=covered.level == depth
        )
        for covered in coverage.nodes
        if depth is None or covered.level <= depth
    ]
    return Rows(columns, rows, is_whole=look.is_wide)


def _row(
    covered: Covered, years: Sequence[str], level: Word, look: Look, *, is_folded: bool
) -> list[Text]:
    named, style = covered.commitment, "heading" if covered.level == 1 else ""
    cells = [covered.cells[year] for year in years]
    counts = [
        styled(f"{cell.done}/{cell.total}") if cell.total else styled(look.nothing, "quiet")
        for cell in cells
    ]
    if not covered.is_lowest:
        counts = [styled() for _ in cells]
    return [
        styled(named.id, style),
        styled(indented(named.title, covered.level), style),
        *counts,
        _words(covered, level, look, is_folded=is_folded),
    ]


def _words(covered: Covered, level: Word, look: Look, *, is_folded: bool) -> Text:
    t, mark = look.translator, promise_mark(covered, level, look.translator)
    is_head = covered.level == 1 and not (covered.is_lowest or covered.withdrawn or is_folded)
    if mark:
        return styled() if is_head else styled(*mark)
    return styled("? " + t.text("weak"), "doubt") if covered.weak else styled()
