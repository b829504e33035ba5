"""The table of `status`: axes and commitments, done out of all by year, and what is wrong."""

from fractions import Fraction

from rich.text import Text

from plantrack.console.promises import promise_mark
from plantrack.console.rows import Column, Rows
from plantrack.console.style import Look, indented, styled
from plantrack.locale.words import counted
from plantrack.views.status import AxisStatus, CommitmentStatus, Figures, PlanStatus

_BAR = 8


def status_table(status: PlanStatus, look: Look, depth: int | None = None) -> Rows:
    """Return the table of the axes, level by level, with a column for each year begun."""
    years = [year.period for year in status.years if year.action_plan.start <= status.day]
    cells = _Cells(status, years, look)
    rows = []
    for axis in status.axes:
        rows.append(cells.axis(axis))
        below = (each for each in axis.below if depth is None or each.covered.level <= depth)
        rows.extend(cells.commitment(commitment) for commitment in below)
    return Rows(cells.columns(), rows, is_whole=look.is_wide)


class _Cells:
    """The cells of a row: of an axis, of a commitment."""

    def __init__(self, status: PlanStatus, years: list[str], look: Look) -> None:
        self._status, self._look = status, look
        self._years = years
        self._name_of = status.plan.name_of
        self._current = (
            status.current.period if status.current and status.phase != "after" else None
        )
        shares = [
            self._share(each.years, each.figures) for axis in status.axes for each in axis.nodes
        ]
        self._percent = max((len(look.percent(share)) for share in shares), default=0)

    def columns(self) -> list[Column]:
        """Return the columns: two that name, the count of each year, the completion."""
        t = self._look.translator
        label = (
            t.text("completion {year}", year=self._name_of(self._current))
            if self._current
            else t.text("completion")
        )
        return [
            Column(""),
            Column(t.text("done/{w.deliverable:s}"), flexible=True),
            *(Column(self._name_of(year), justify="right") for year in self._years),
            Column(label),
        ]

    def axis(self, status: AxisStatus) -> list[Text]:
        """Return the cells of an axis; one that is its own only commitment is told as such too."""
        share = self._share(status.years, status.figures)
        told = self._completion(share) + self._look.bar(share, _BAR)
        if status.itself.covered.is_lowest or status.itself.covered.withdrawn:
            told += styled("  ") + self._told(status.itself)
            told.rstrip()
        return [*self._named(status.itself, "heading"), told]

    def commitment(self, status: CommitmentStatus) -> list[Text]:
        """Return the cells of a commitment."""
        told = self._completion(self._share(status.years, status.figures)) + self._told(status)
        told.rstrip()
        return [*self._named(status, ""), told]

    def _told(self, status: CommitmentStatus) -> Text:
        return styled(" ").join(styled(*mark) for mark in self._marks(status))

    def _named(self, status: CommitmentStatus, style: str) -> list[Text]:
        named, years = status.commitment, status.years
        done = [_done_of(years[year]) if year in years else None for year in self._years]
        return [
            styled(named.id, style),
            styled(indented(named.title, status.covered.level), style),
            *(styled(cell) if cell else styled(self._look.nothing, "quiet") for cell in done),
        ]

    def _completion(self, share: Fraction | None) -> Text:
        return styled(f"{self._look.percent(share):>{self._percent}}  ")

    def _share(self, years: dict[str, Figures], figures: Figures) -> Fraction | None:
        """The current year's completion; over all years once the plan has ended."""
        if self._current is None:
            return figures.completion.value
        return years[self._current].completion.value if self._current in years else None

    def _marks(self, status: CommitmentStatus) -> list[tuple[str, str]]:
        t, counts = self._look.translator, status.figures.deliverables
        if mark := promise_mark(status.covered, self._status.plan.word_of(status.commitment), t):
            return [mark]
        marks: list[tuple[str, str]] = []
        if self._status.phase == "after":
            return marks
        if counts.late:
            marks.append(("! " + t.spell(counted("late", counts.late)), "trouble"))
        if counts.silent:
            # Beside a late one there is room for the sign only; the words stand below the table.
            words = str(counts.silent) if marks else t.spell(counted("silent", counts.silent))
            marks.append(("? " + words, "doubt"))
        return marks


def _done_of(figures: Figures) -> str:
    """Return how many deliverables are done, out of how many."""
    return f"{figures.deliverables.done}/{figures.deliverables.total}"
