"""One edition of a report: the plan on a day, in one language, its figures in words."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from functools import cached_property
from typing import Any, TypeVar

from plantrack.history.causes import NO_PAST, Past
from plantrack.history.comparison import Comparison, compared
from plantrack.history.promise_changes import promises_changed
from plantrack.history.register import Register
from plantrack.locale import Translator
from plantrack.locale.words import counted
from plantrack.project import Project
from plantrack.project.earlier import Earlier
from plantrack.reports.look import Look, Paper, look_of
from plantrack.source.witness import Witness
from plantrack.telling.basis import basis_line
from plantrack.telling.periods import periods_words
from plantrack.views.coverage import Coverage, coverage_of
from plantrack.views.decisions import Decisions, decisions_of
from plantrack.views.figures import whole_percent
from plantrack.views.forecast.outlook import Forecast, forecast_of
from plantrack.views.outcome import Outcome, outcome_of
from plantrack.views.promises import Promises, promises_of
from plantrack.views.standing import Snapshot, Standing
from plantrack.views.status import Figures, PlanStatus, status_of
from plantrack.views.verdicts import Amended, SecondVerdict, verdicts_of

T = TypeVar("T")
NOTHING = "–"


@dataclass(frozen=True)
class Edition:
    """What every part of a report needs: the plan on a day, and the language to tell it in.

    `earlier` is the day to compare with, where one is; `subject` the year, role or partner that
    a report is about, where it is about one; `register` tells the changes to the plan itself, and
    `past` what else git knows. Without `pictures`, none is shown; with `annexes`, all that stands
    behind the first pages is. `paper` is the sheet that was asked for; `since`, which earlier day
    or version was, so that anybody finds the same again. Without `forecasting`, it tells nothing of
    days to come.
    """

    project: Project
    snapshot: Snapshot
    translator: Translator
    earlier: Earlier | None = None
    subject: str | None = None
    register: Register | None = None
    past: Past = NO_PAST
    pictures: bool = True
    annexes: bool = False
    paper: Paper | None = None
    since: str = ""
    forecasting: bool = True

    @cached_property
    def status(self) -> PlanStatus:
        """Where the plan stands."""
        return status_of(self.snapshot)

    @property
    def witness(self) -> Witness:
        """What git can tell of all this."""
        return self.register.witness if self.register else self.project.witness

    @cached_property
    def look(self) -> Look:
        """The colour and the logo of the plan's documents."""
        return look_of(self.project)

    @cached_property
    def coverage(self) -> Coverage:
        """Which commitments are taken up."""
        return coverage_of(self.snapshot)

    @property
    def ids(self) -> frozenset[str]:
        """The ids of the plan that are written with a hyphen, to be kept on one line."""
        plan = self.snapshot.plan
        ids = {each.id for each in plan.deliverables} | {each.id for each in plan.indicators}
        return frozenset(name for name in ids | plan.nodes.keys() if "-" in name)

    @cached_property
    def compared(self) -> Comparison | None:
        """What changed since the earlier day; None where there is none."""
        return compared(self.earlier.snapshot, self.snapshot) if self.earlier else None

    @cached_property
    def decisions(self) -> Decisions | None:
        """What the board must decide; None before the first action plan."""
        return decisions_of(self.snapshot, self.status)

    @cached_property
    def forecast(self) -> Forecast | None:
        """What the past of the plan tells of its open work; None once the plan has ended."""
        if self.ended or not self.forecasting:
            return None
        return forecast_of(self.snapshot, self.snapshot.plan.header)

    @cached_property
    def amended(self) -> Amended:
        """When the promise of each deliverable was changed, as far as git knows."""
        return promises_changed(self.past.entries, self.snapshot.day)

    @cached_property
    def promises(self) -> Promises | None:
        """What became of the promises to date; None before the first action plan."""
        return promises_of(self.snapshot, self.status, self.amended)

    @cached_property
    def verdicts(self) -> dict[str, SecondVerdict]:
        """The second verdicts on what is in force, by the ids of deliverables."""
        found = verdicts_of(self.snapshot.in_force, self.snapshot.day, self.amended)
        return {each.standing.deliverable.id: each for each in found}

    def outcome(self, standing: Standing) -> Outcome:
        """Return what became of a deliverable."""
        kept = self._outcomes.get(id(standing))  # which its outcome keeps alive
        if kept is None:
            kept = self._outcomes[id(standing)] = outcome_of(self.snapshot, standing)
        return kept

    @cached_property
    def _outcomes(self) -> dict[int, Outcome]:
        return {}

    @cached_property
    def basis_lines(self) -> list[str]:
        """What could not be read of the plan, or of the day compared with."""
        t, earlier = self.translator, self.earlier
        lines = [basis_line(self.snapshot.plan.basis, t)]
        if earlier is not None and earlier.commit is not None:
            version = t.text("version {commit}", commit=earlier.commit)
            lines.append(basis_line(earlier.snapshot.plan.basis, t, version))
        return [line for line in lines if line]

    def once(self, name: str, make: Callable[[], T]) -> T:
        """Return what `make` gives, made once for this edition: it serves several formats."""
        if name not in self._kept:
            self._kept[name] = make()
        kept: T = self._kept[name]
        return kept

    @cached_property
    def _kept(self) -> dict[str, Any]:
        return {}

    @property
    def ended(self) -> bool:
        """Whether the plan is over, so that open work is no longer late but never closed."""
        return self.status.phase == "after"

    @cached_property
    def begun(self) -> tuple[str, ...]:
        """The periods whose action plan has begun, in order."""
        return tuple(
            each.period for each in self.status.years if each.action_plan.start <= self.snapshot.day
        )

    def from_to(self, start: date | None, end: date | None) -> tuple[str, str]:
        """Return two dates in words, for prose; the year is said once where it is the same."""
        t = self.translator
        if start and end:
            return t.from_to(start, end)
        return (t.long_date(start) if start else NOTHING), (t.long_date(end) if end else NOTHING)

    def percent(self, share: Fraction | None) -> str:
        """Return a share as whole per cent, rounded down, in words."""
        return NOTHING if share is None else self.translator.percent(whole_percent(share))

    def done_words(self, figures: Figures) -> str:
        """Return how many of a set are done, out of how many; nothing of an empty one."""
        counts = figures.deliverables
        if not counts.total:
            return ""
        return self.translator.plural(
            "{count} done out of {deliverables}",
            "{count} done out of {deliverables}",
            counts.done,
            deliverables=counted("total", counts.total),
        )

    def completion_words(self, figures: Figures, *, of_one_year: bool = False) -> str:
        """Return the completion of a set, and over how many deliverables; nothing of an empty one.

        A completion over several years names the action plans that it goes over.
        """
        t, completion = self.translator, figures.completion
        if not figures.deliverables.total:
            return ""
        percent = self.percent(completion.value)
        deliverables = counted("total", len(completion.counted))
        if of_one_year:
            return t.text(
                "completion {percent}, over {deliverables}",
                percent=percent,
                deliverables=deliverables,
            )
        return t.text(
            "completion {percent}, over {deliverables} ({periods})",
            percent=percent,
            deliverables=deliverables,
            periods=periods_words(self.status.periods, t),
        )
