"""One edition of a report: the plan on a day, in one language, its figures in words."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from functools import cached_property
from typing import Any, TypeVar

from plantrack.history.causes import NO_PAST, Past
from plantrack.history.register import Register
from plantrack.locale import Translator
from plantrack.locale.printable import printable
from plantrack.locale.words import counted
from plantrack.project import Project
from plantrack.project.earlier import Earlier
from plantrack.source.witness import Witness
from plantrack.telling.basis import basis_line
from plantrack.telling.periods import periods_words
from plantrack.views.coverage import Coverage, coverage_of
from plantrack.views.decisions import Decisions, decisions_of
from plantrack.views.figures import Completion, whole_percent
from plantrack.views.outcome import Outcome, outcome_of
from plantrack.views.standing import Snapshot, Standing
from plantrack.views.status import Figures, PlanStatus, status_of

Page = dict[str, Any]
T = TypeVar("T")
NOTHING = "–"


@dataclass(frozen=True)
class Edition:
    """What every part of a report needs: the plan on a day, and the language to tell it in.

    `earlier` is the day to compare with, where one is; `subject` the year, role or partner that
    a report is about, where it is about one; `register` tells the changes to the plan itself, and
    `past` what else git knows.
    """

    project: Project
    snapshot: Snapshot
    translator: Translator
    earlier: Earlier | None = None
    subject: str | None = None
    register: Register | None = None
    past: Past = NO_PAST

    @cached_property
    def status(self) -> PlanStatus:
        """Where the plan stands."""
        return status_of(self.snapshot)

    @property
    def witness(self) -> Witness:
        """What git can tell of all this."""
        return self.register.witness if self.register else self.project.witness

    @cached_property
    def coverage(self) -> Coverage:
        """Which commitments are taken up."""
        return coverage_of(self.snapshot)

    @property
    def ids(self) -> frozenset[str]:
        """The ids of the plan that are written with a hyphen, to be kept on one line."""
        plan = self.snapshot.plan
        ids = {each.id for each in plan.deliverables} | {each.id for each in plan.indicators}
        return frozenset(name for name in ids | plan.commitments.keys() if "-" in name)

    @cached_property
    def decisions(self) -> Decisions | None:
        """What the board must decide; None before the first action plan."""
        return decisions_of(self.snapshot, self.status)

    def outcome(self, standing: Standing) -> Outcome:
        """Return what became of a deliverable, found once for all places that tell it."""
        if id(standing) not in self._outcomes:
            self._outcomes[id(standing)] = outcome_of(self.snapshot, standing)
        return self._outcomes[id(standing)]

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

    @cached_property
    def pages(self) -> dict[int, Page]:
        """The deliverables already told, for each is told in several places."""
        return {}

    def once(self, name: str, make: Callable[[], T]) -> T:
        """Return what `make` gives, made once for this edition: it serves several formats."""
        if name not in self._kept:
            self._kept[name] = make()
        kept: T = self._kept[name]
        return kept

    @cached_property
    def _kept(self) -> dict[str, Any]:
        return {}

    @cached_property
    def _days(self) -> dict[date, Page]:
        return {}

    @property
    def ended(self) -> bool:
        """Whether the plan is over, so that open work is no longer late but never closed."""
        return self.status.phase == "after"

    @cached_property
    def begun(self) -> tuple[str, ...]:
        """The periods whose action plan has begun, in order."""
        return tuple(
            one.period for one in self.status.years if one.action_plan.start <= self.snapshot.day
        )

    def day(self, day: date | None) -> Page | None:
        """Return a date as ISO text, for tables, and in words, for prose."""
        if day is None:
            return None
        if day not in self._days:
            words = self.translator.long_date(day)
            self._days[day] = {"iso": day.isoformat(), "words": words}
        return self._days[day]

    def from_to(self, start: date | None, end: date | None) -> tuple[str, str]:
        """Return two dates in words, for prose; the year is said once where it is the same."""
        t = self.translator
        if start and end:
            return t.from_to(start, end)
        return (t.long_date(start) if start else NOTHING), (t.long_date(end) if end else NOTHING)

    def share(self, share: Fraction | None) -> Page:
        """Return a share as whole per cent, rounded down, as a number and in words."""
        if share is None:
            return {"percent": None, "words": NOTHING}
        whole = whole_percent(share)
        return {"percent": whole, "words": self.translator.percent(whole)}

    def completion(self, completion: Completion) -> Page:
        """Return a completion, how many deliverables it is made of, and what it leaves out."""
        made_of = len(completion.counted)
        return {
            **self.share(completion.value),
            "made_of": made_of,
            "made_of_words": self.translator.spell(counted("total", made_of)),
            "left_out": ids_of(completion.left_out),
            "unquantified": ids_of(completion.unquantified),
        }

    def figures(self, figures: Figures, *, of_one_year: bool = False) -> Page:
        """Return the figures of a set: done out of all, and completion.

        A completion over several years names the action plans that it goes over.
        """
        t, counts = self.translator, figures.deliverables
        completion = self.completion(figures.completion)
        done = t.plural(
            "{count} done out of {deliverables}",
            "{count} done out of {deliverables}",
            counts.done,
            deliverables=counted("total", counts.total),
        )
        return {
            "total": counts.total,
            "done": counts.done,
            "done_of_total": f"{counts.done}/{counts.total}" if counts.total else NOTHING,
            "done_words": done if counts.total else "",
            "completion": completion,
            "completion_words": self._completion_words(completion, of_one_year=of_one_year)
            if counts.total
            else "",
        }

    def _completion_words(self, completion: Page, *, of_one_year: bool) -> str:
        percent, made_of = completion["words"], completion["made_of_words"]
        if of_one_year:
            return self.translator.text(
                "completion {percent}, over {deliverables}", percent=percent, deliverables=made_of
            )
        return self.translator.text(
            "completion {percent}, over {deliverables} ({periods})",
            percent=percent,
            deliverables=made_of,
            periods=periods_words(self.status.periods, self.translator),
        )


def ids_of(standings: Iterable[Standing]) -> list[str]:
    """Return the ids of deliverables, in their order."""
    return [one.deliverable.id for one in standings]


def shown(value: Any) -> Any:  # noqa: ANN401 - a page is plain nested values
    """Return a page of which every text is fit to be shown: what cannot be seen is spelled out."""
    if isinstance(value, str):
        return printable(value)
    if isinstance(value, dict):
        return {name: shown(inside) for name, inside in value.items()}
    if isinstance(value, (list, tuple)):
        return type(value)(map(shown, value))
    return value
