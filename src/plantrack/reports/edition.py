"""One edition of a report: the plan on a day, in one language, its figures in words."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from functools import cached_property
from typing import Any, TypeVar

from plantrack.history.register import Register
from plantrack.locale import Translator
from plantrack.locale.words import counted
from plantrack.project import Project
from plantrack.project.earlier import Earlier
from plantrack.views.coverage import Coverage, coverage_of
from plantrack.views.figures import Completion, whole_percent
from plantrack.views.standing import Snapshot, Standing
from plantrack.views.status import Figures, PlanStatus, status_of

Page = dict[str, Any]
T = TypeVar("T")
NOTHING = "–"


@dataclass(frozen=True)
class Edition:
    """What every part of a report needs: the plan on a day, and the language to tell it in.

    `earlier` is the day to compare with, where one is; `subject` the year, role or partner that
    a report is about, where it is about one; `register` tells the changes to the plan itself.
    """

    project: Project
    snapshot: Snapshot
    translator: Translator
    earlier: Earlier | None = None
    subject: str | None = None
    register: Register | None = None

    @cached_property
    def status(self) -> PlanStatus:
        """Where the plan stands."""
        return status_of(self.snapshot)

    @cached_property
    def coverage(self) -> Coverage:
        """Which commitments are taken up."""
        return coverage_of(self.snapshot)

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

    @property
    def begun(self) -> tuple[int, ...]:
        """The years whose action plan has begun."""
        return tuple(
            one.year for one in self.status.years if one.action_plan.start <= self.snapshot.day
        )

    def day(self, day: date | None) -> Page | None:
        """Return a date as ISO text, for tables, and in words, for prose."""
        if day is None:
            return None
        if day not in self._days:
            words = self.translator.long_date(day)
            self._days[day] = {"iso": day.isoformat(), "words": words}
        return self._days[day]

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

    def figures(self, figures: Figures) -> Page:
        """Return the figures of a set: done out of all, and completion."""
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
            "completion_words": t.text(
                "completion {percent}, over {deliverables}",
                percent=completion["words"],
                deliverables=completion["made_of_words"],
            )
            if counts.total
            else "",
        }


def ids_of(standings: Iterable[Standing]) -> list[str]:
    """Return the ids of deliverables, in their order."""
    return [one.deliverable.id for one in standings]
