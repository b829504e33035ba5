"""A plan, opened by a program: its answers on a day, its past, and its edits."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Literal

from plantrack.api import asked
from plantrack.api.edits import Edits
from plantrack.api.given import refuse_other_days
from plantrack.api.prepared import Bench
from plantrack.api.questions import Questions
from plantrack.api.words import ENGLISH, in_words, worded_by
from plantrack.errors import PlantrackError
from plantrack.history.register import Register
from plantrack.history.timeline import Timeline, timeline
from plantrack.locale import LANGUAGES, Translator
from plantrack.project import open_project
from plantrack.project.difference import Difference, difference_of
from plantrack.project.past import past_of
from plantrack.project.register import plan_register
from plantrack.project.sides import HEAD, Compared, version_of


def open_plan(
    path: str | Path | None = None, at: str | date | None = None, lang: str | None = None
) -> "Project":
    """Return the plan in the folder `path`; by default, the nearest at or above the current one.

    `at` reads the files as a version had them: git's word for a commit, or a day. What is said is
    in `lang`, `fr` or `en`, and so are the plan's texts, where they are translated; by default, in
    the plan's language.

    >>> import plantrack
    >>> plantrack.open("notre-plan").title
    'Orientations stratégiques 2017-2020'

    Raises:
        PlantrackError: there is no plan there, no such version, or no such language.
    """
    refuse_other_days(open_plan, {"at": at})
    try:
        folder = open_project(Path.cwd(), None if path is None else Path(path))
        plan = Project(folder if at is None else version_of(folder, at, date.max), lang)
        _ = plan.folder.loaded, plan.translator  # read now: what is asked later is of these files
    except PlantrackError as error:
        worded_by(error, Translator(lang) if lang in LANGUAGES else ENGLISH)
        raise
    return plan


@dataclass(frozen=True)
class Project(Questions):
    """A plan as it was read: what is asked of it later is answered of the same files.

    Every answer is a frozen view, of a day that is given: nothing asks the clock.
    """

    def __repr__(self) -> str:
        return f"<Project: {self.title!r}, {str(self.root)!r}>"

    @property
    def root(self) -> Path:
        """The plan's folder.

        >>> import plantrack
        >>> plantrack.open("notre-plan").root.name
        'notre-plan'
        """
        return self.folder.root

    @property
    def title(self) -> str:
        """The plan's title.

        >>> import plantrack
        >>> plantrack.open("notre-plan").title
        'Orientations stratégiques 2017-2020'
        """
        return self.folder.plan.header.title

    @property
    def edit(self) -> Edits:
        """What changes the plan: each method prepares an edit, and writes nothing.

        >>> import plantrack
        >>> from datetime import date
        >>> plan = plantrack.open("notre-plan")
        >>> print(*plan.edit.confirm(date(2019, 6, 12), "2019-L90").words)
        2019-L90 : rien de nouveau le 2019-06-12
        """
        return Edits(Bench(self.folder, self.translator, self.cache))

    @in_words
    def history(
        self, day: date, name: str = "plan", by: Literal["month", "quarter", "year"] = "quarter"
    ) -> Timeline:
        """Return a figure over time, up to the day: promised, kept, complete.

        >>> import plantrack
        >>> from datetime import date
        >>> points = plantrack.open("notre-plan").history(date(2019, 6, 12), "2019").points
        >>> [(point.day.isoformat(), point.promised.done) for point in points][-1]
        ('2019-06-12', 2)

        Raises:
            PlantrackError: it names nothing.
        """
        past = past_of(self.folder, day, self.cache)
        found = timeline(self.plan, name, day, by, past)
        return asked.history(self.asked(day), found)

    @in_words
    def changes(self, day: date, since: str | date | None = None) -> Register:
        """Return what was changed in the plan itself since it was adopted: who, when, why.

        `since` is git's word for a commit, a day, or `board` for the last board meeting.

        >>> import plantrack
        >>> from datetime import date
        >>> register = plantrack.open("notre-plan").changes(date(2019, 6, 12))
        >>> len(register.entries), len(register.unexplained)
        (31, 11)

        Raises:
            PlantrackError: `since` means nothing that git or the plan knows.
        """
        found = plan_register(self.folder, day, since, self.cache)
        return asked.changes(self.asked(day), found)

    @in_words
    def diff(
        self, day: date, first: str | date = HEAD, second: str | date | None = None
    ) -> Difference:
        """Return what changed in meaning between two versions, with the figures of the day.

        By default, from the last commit to the files as they are.

        >>> import plantrack
        >>> from datetime import date
        >>> plantrack.open("notre-plan").diff(date(2019, 6, 12)).changes
        ()

        Raises:
            PlantrackError: there is no such version.
        """
        found = difference_of(self.folder, Compared(first, second), day, day)
        return asked.difference(self.asked(day), found)
