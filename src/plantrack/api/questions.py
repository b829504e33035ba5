"""What is asked of a plan, on a day that is given: each answer a frozen view."""

import os
from collections.abc import Sequence
from dataclasses import dataclass
from dataclasses import replace as replaced
from datetime import date
from functools import cached_property
from pathlib import Path

from plantrack.api import asked
from plantrack.api.asked import Listing
from plantrack.api.given import Words, each_of, refuse_less
from plantrack.api.words import in_words, spoken_in
from plantrack.cache import cache_beside
from plantrack.checking import Checked, check
from plantrack.locale import Translator
from plantrack.model import Plan
from plantrack.model.translated import translated
from plantrack.project import Project as Folder
from plantrack.project.shown import shown_with_past
from plantrack.source.settings import plan_settings
from plantrack.views.agenda import Agenda, agenda_of
from plantrack.views.coverage import Coverage, coverage_of
from plantrack.views.listing import Filters, listing_of
from plantrack.views.scope import within
from plantrack.views.show import Shown, show
from plantrack.views.standing import Mark, Snapshot
from plantrack.views.status import PlanStatus, status_of
from plantrack.views.why import Explanation, why

_Marks = Mark | Sequence[Mark]


@dataclass(frozen=True)
class Questions:
    """The questions that the files as they were read answer."""

    folder: Folder
    lang: str | None = None

    @cached_property
    def translator(self) -> Translator:
        """Who speaks the plan's language, with its words."""
        plan, settings = self.folder.plan, plan_settings(str(self.folder.root))
        writer = spoken_in(plan.header.writer, self.lang)
        return replaced(writer, words=settings.words, as_read=not plan.basis.is_whole)

    @cached_property
    def plan(self) -> Plan:
        """The plan in the language that is spoken, where it is translated into that one."""
        return translated(self.folder.plan, self.translator.language)

    @cached_property
    def cache(self) -> Path | None:
        """The folder for what took time to make."""
        return cache_beside(self.folder.root, os.environ)

    def asked(self, day: date) -> asked.Asked:
        """Return what is asked on a day."""
        return asked.Asked(self.folder, self.translator, day)

    @in_words
    def status(self, day: date, scope: str | None = None) -> PlanStatus:
        """Return where the plan stands, or one axis or commitment of it.

        >>> import plantrack
        >>> from datetime import date
        >>> status = plantrack.open("notre-plan").status(date(2019, 6, 12))
        >>> status.figures.promised.total, status.figures.promised.done
        (51, 34)

        Raises:
            PlantrackError: the scope is neither an axis nor a commitment.
        """
        found = within(status_of(self._on(day)), scope)
        return asked.status(self.asked(day), found)

    @in_words
    def list(  # noqa: PLR0913 - each is an option of the command
        self, day: date, *,
        year: str | int | None = None, under: str | None = None, lead: str | None = None,
        partner: str | None = None, status: Words = (), marks: _Marks = (),
        search: str | None = None, without: Words = (), where: Words = (),
        due_before: date | None = None, due_after: date | None = None,
        open: bool = False,  # noqa: A002 - the option's own name
        every: bool = False, sort: str | None = None,
    ) -> Listing:  # fmt: skip
        """Return the deliverables in force, or those that are asked for.

        Of several `marks` (`late`, `silent`, `due_soon`, `confirmed`, `unreported`) or statuses,
        one is enough. With a `year`, or `every`, what is not yet in force is there too.

        >>> import plantrack
        >>> from datetime import date
        >>> plan = plantrack.open("notre-plan")
        >>> late = plan.list(date(2019, 6, 12), marks=["late"], lead="developpement")
        >>> [each.deliverable.id for each in late]
        ['2019-L90']

        Raises:
            PlantrackError: a filter names what the plan does not have.
        """
        filters = Filters(
            year=None if year is None else str(year), under=under, lead=lead, partner=partner,
            search=search, sort=sort, states=tuple((word, None) for word in each_of(status)),
            marks=frozenset(each_of(marks)), without=each_of(without), where=each_of(where),
            open=open, include_future=every,
            due_before=due_before, due_after=due_after,
        )  # fmt: skip
        found = Listing(self.plan, day, listing_of(self._on(day), filters))
        return asked.listing(self.asked(day), found)

    @in_words
    def show(self, day: date, name: str) -> Shown:
        """Return all there is to tell of what an id, a title or a year names.

        >>> import plantrack
        >>> from datetime import date
        >>> shown = plantrack.open("notre-plan").show(date(2019, 6, 12), "2019-L90")
        >>> shown.standing.status.value, shown.standing.late
        ('in_progress', True)

        Raises:
            PlantrackError: it names nothing.
        """
        found = show(self._on(day), name)
        return asked.shown(self.asked(day), *shown_with_past(self.folder, found, day, self.cache))

    @in_words
    def agenda(self, day: date, days: int | None = None, lead: str | None = None) -> Agenda:
        """Return who owes what: late, silent, and due in the `days` to come.

        >>> import plantrack
        >>> from datetime import date
        >>> agenda = plantrack.open("notre-plan").agenda(date(2019, 6, 12), days=60)
        >>> {owed.role_id: len(owed.late) for owed in agenda.roles if owed.late}
        {'developpement': 1}

        Raises:
            PlantrackError: the plan has no such role.
            ValueError: `days` is less than 0.
        """
        refuse_less(0, days=days)
        return asked.agenda(self.asked(day), agenda_of(self._on(day), days, lead))

    @in_words
    def coverage(self, day: date) -> Coverage:
        """Return which commitments the action plans take up, year by year.

        >>> import plantrack
        >>> from datetime import date
        >>> totals = plantrack.open("notre-plan").coverage(date(2019, 6, 12)).totals
        >>> totals.covered, totals.in_force
        (21, 21)
        """
        return asked.coverage(self.asked(day), coverage_of(self._on(day)))

    @in_words
    def why(self, day: date, name: str = "plan") -> Explanation:
        """Return how a figure was computed: of an id, of a year, or of the whole plan.

        >>> import plantrack
        >>> from datetime import date
        >>> found = plantrack.open("notre-plan").why(date(2019, 6, 12), "2.3")
        >>> [(share.standing.deliverable.id, str(share.product)) for share in found.shares]
        [('2018-L07', '2'), ('2019-L10', '3/5'), ('2019-L90', '2/5')]

        Raises:
            PlantrackError: it names nothing.
        """
        return asked.explanation(self.asked(day), why(self._on(day), name))

    @in_words
    def check(self, day: date) -> Checked:
        """Return what is wrong with the plan's files: every mistake, at its place.

        >>> import plantrack
        >>> from datetime import date
        >>> found = plantrack.open("notre-plan").check(date(2019, 6, 12))
        >>> sorted({mistake.rule for mistake in found.diagnostics})[:1]
        ['done-without-evidence']
        """
        return asked.checked(self.asked(day), check(self.folder.loaded, day, day))

    def _on(self, day: date) -> Snapshot:
        return Snapshot(self.plan, day)
