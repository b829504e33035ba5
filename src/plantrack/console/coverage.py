"""The screen of `coverage`: commitments and years, done out of all in each cell."""

from rich.console import Group, RenderableType
from rich.text import Text

from plantrack.console.heading import heading, illustrative_line
from plantrack.console.style import Look, styled
from plantrack.locale.words import promise_words
from plantrack.views.coverage import Coverage, Covered
from plantrack.wire.coverage_words import coverage_words

_ID = 6
_YEAR = 8
_WORDS = 18


def coverage_screen(coverage: Coverage, version: str | None, look: Look) -> RenderableType:
    """Return the screen of `coverage`: the plan's promise, held to at a glance."""
    t = look.translator
    head = coverage_words(coverage.totals, t)
    lines: list[RenderableType] = [heading(coverage.plan, coverage.day, version, look)]
    if illustrative := illustrative_line(coverage.plan, look):
        lines.append(illustrative)
    lines.extend([styled(), styled(head, "heading"), styled(), _header(coverage, look)])
    for axis in coverage.plan.axes:
        ids = {one.id for one in axis.commitments}
        lines.append(styled(look.cut(f"{axis.id:<{_ID}}{axis.title}", look.width), "heading"))
        lines.extend(
            _row(one, coverage, look) for one in coverage.commitments if one.commitment.id in ids
        )
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
        ids_text = ", ".join(one.deliverable.id for one in coverage.orphans)
        lines.append(styled(t.text("Answering no commitment: {ids}", ids=ids_text), "doubt"))
    return Group(*lines)


def _title_width(coverage: Coverage, look: Look) -> int:
    return max(min(look.width - _ID - _YEAR * len(coverage.years) - _WORDS - 2, 60), 16)


def _header(coverage: Coverage, look: Look) -> Text:
    line = styled(" " * (_ID + _title_width(coverage, look)), "quiet")
    for year in coverage.years:
        line.append(f"{year:>{_YEAR}}", "quiet")
    return line


def _row(one: Covered, coverage: Coverage, look: Look) -> Text:
    t = look.translator
    line = styled(look.fitted(one.commitment.id, _ID))
    width = _title_width(coverage, look)
    line.append(look.fitted(one.commitment.title, width - 1) + " ")
    for year in coverage.years:
        cell = one.cells[year]
        text = f"{cell.done}/{cell.total}" if cell.total else look.nothing
        line.append(f"{text:>{_YEAR}}", "" if cell.total else "quiet")
    if not one.covered:
        style = "trouble" if one.promise == "not_taken_up" else "quiet"
        line.append("  " + t.spell(promise_words(one.promise)), style)
    elif one.weak:
        line.append("  ? " + t.text("weak"), "doubt")
    return line
