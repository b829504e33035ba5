"""What `status --details` adds: how fresh the follow-up is, and what was put off, by whom."""

from collections.abc import Iterator, Sequence
from fractions import Fraction

from rich.console import RenderableType
from rich.text import Text

from plantrack.console.heading import git_line
from plantrack.console.rows import Column, Rows
from plantrack.console.style import Look, styled
from plantrack.locale.words import N_
from plantrack.views.freshness import Age
from plantrack.views.slips import Slips
from plantrack.views.status_details import Details

_AGES: dict[Age, tuple[str, str]] = {
    "recent": N_("{count} recent", "{count} recent"),
    "ageing": N_("{count} ageing", "{count} ageing"),
    "old": N_("{count} old", "{count} old"),
    "never": N_("{count} never spoken of", "{count} never spoken of"),
}


def details_lines(details: Details, look: Look) -> Iterator[RenderableType]:
    """Give the freshness of open work, then the slips by axis and by role."""
    t = look.translator
    yield styled()
    yield styled(t.text("Freshness of the follow-up"), "heading")
    yield from git_line(details.witness, look)
    words = [
        t.plural(*forms, details.ages[age]) for age, forms in _AGES.items() if details.ages[age]
    ]
    yield styled("  " + (", ".join(words) or t.text("nothing is open")))
    if details.last_entry:
        yield styled(
            "  " + t.text("Last entry dated {day}", day=details.last_entry.isoformat()), "quiet"
        )
    if details.last_typed:
        last = details.last_typed
        yield styled(
            "  "
            + t.text(
                "Last entry that git saw typed: {day} ({commit})",
                day=last.typed.date().isoformat(),
                commit=last.short,
            ),
            "quiet",
        )
    axes = [((axis.id, axis.title), axis.slips) for axis in details.by_axis]
    roles = [(("", role.title or look.nothing), role.slips) for role in details.by_role]
    yield from _slips(t.text("Put off, by {w.axis}"), axes, look)
    yield from _slips(t.text("Put off, by role"), roles, look)


def _slips(
    title: str, rows: Sequence[tuple[tuple[str, str], Slips]], look: Look
) -> Iterator[RenderableType]:
    if not rows:
        return
    t = look.translator
    headings = (
        t.text_about("due dates", "put off"),
        t.text("times"),
        t.text("median"),
        t.text("longest"),
    )
    has_ids = any(identifier for (identifier, _), _ in rows)
    columns = [
        *([Column("")] if has_ids else []),
        Column("", flexible=True),
        *(Column(heading, justify="right") for heading in headings),
    ]
    cells: list[list[Text]] = []
    for name, slips in rows:
        days = (
            look.nothing if each is None else t.text("{days} d", days=t.number(Fraction(each)))
            for each in (slips.median_days, slips.longest_days)
        )
        named = name if has_ids else name[1:]
        counts = (f"{slips.postponed}/{slips.threads}", str(slips.postponements))
        cells.append([styled(cell) for cell in (*named, *counts, *days)])
    yield styled()
    yield styled(title, "heading")
    yield Rows(columns, cells, is_whole=look.is_wide)
