"""The table of `status`: axes and commitments, done out of all by year, and what is wrong."""

from fractions import Fraction

from rich.console import Group
from rich.text import Text

from plantrack.console.style import Look, styled
from plantrack.locale.words import counted, promise_words
from plantrack.views.coverage import promise_word
from plantrack.views.status import AxisStatus, CommitmentStatus, Figures, PlanStatus

_ID = 6
_YEAR = 7  # or wider, where the counts of a large plan are
_PERCENT = 8
_BAR = 8
_MARKS = 22
_NARROWEST_TITLE = 16


def status_table(status: PlanStatus, look: Look) -> Group:
    """Return the table of the axes, with a column for each year begun."""
    years = [one.year for one in status.years if one.action_plan.start <= status.day]
    columns = _Columns(status, years, look)
    rows = [columns.heading()]
    for axis in status.axes:
        rows.append(columns.axis(axis))
        rows.extend(columns.commitment(one) for one in axis.commitments)
    return Group(*rows)


class _Columns:
    """The widths that fit the console, and the rows laid out in them."""

    def __init__(self, status: PlanStatus, years: list[int], look: Look) -> None:
        self._status, self._look = status, look
        self._years = years
        self._current = years[-1] if years and status.phase != "after" else None
        self._year = max(_YEAR, 2 + max(map(len, self._cells()), default=0))
        room = look.width - _ID - self._year * len(years) - _PERCENT - _MARKS
        self._title = max(min(room, 60), _NARROWEST_TITLE)

    def heading(self) -> Text:
        t = self._look.translator
        line = styled(
            " " * _ID + self._look.fitted(t.text("done/deliverables"), self._title), "quiet"
        )
        for year in self._years:
            line.append(f"{year:>{self._year}}", "quiet")
        label = (
            t.text("completion {year}", year=self._current)
            if self._current
            else t.text("completion")
        )
        line.append("   " + label, "quiet")
        return line

    def axis(self, one: AxisStatus) -> Text:
        line = self._row(one.axis.id, one.axis.title, one.years, "heading")
        share = self._share(one.years, one.figures)
        line.append(f"{self._look.percent(share):>{_PERCENT}} ").append_text(
            self._look.bar(share, _BAR)
        )
        return line

    def commitment(self, one: CommitmentStatus) -> Text:
        line = self._row(one.commitment.id, one.commitment.title, one.years, "")
        line.append(f"{self._look.percent(self._share(one.years, one.figures)):>{_PERCENT}} ")
        for words, style in self._marks(one):
            line.append(f" {words}", style)
        return line

    def _row(self, identifier: str, title: str, years: dict[int, Figures], style: str) -> Text:
        look = self._look
        line = styled(look.fitted(identifier, _ID), style)
        line.append(look.fitted(title, self._title - 1) + " ", style)
        for year in self._years:
            done = years.get(year)
            cell = _done_of(done) if done else self._look.nothing
            line.append(f"{cell:>{self._year}}", "" if done else "quiet")
        return line

    def _cells(self) -> list[str]:
        axes = (axis.years for axis in self._status.axes)
        return [_done_of(years[one]) for years in axes for one in self._years if one in years]

    def _share(self, years: dict[int, Figures], figures: Figures) -> Fraction | None:
        """The current year's completion; over all years once the plan has ended."""
        if self._current is None:
            return figures.completion.value
        return years[self._current].completion.value if self._current in years else None

    def _marks(self, one: CommitmentStatus) -> list[tuple[str, str]]:
        t, counts = self._look.translator, one.figures.deliverables
        if not counts.total:
            promise = promise_word(self._status.plan, self._status.day)
            return [
                (
                    t.spell(promise_words(promise)),
                    "trouble" if promise == "not_taken_up" else "quiet",
                )
            ]
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
