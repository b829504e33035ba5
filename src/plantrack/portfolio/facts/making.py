"""The facts of a plan on some days: every table of the format, filled."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from plantrack.portfolio.facts.daily import rows_of_day, rows_of_problems
from plantrack.portfolio.facts.records import Rows, rows_of_records
from plantrack.portfolio.facts.shape import TABLES
from plantrack.project import Project
from plantrack.source.checkout import Revision
from plantrack.views.month_ends import past_month_ends
from plantrack.views.standing import Snapshot


@dataclass(frozen=True, slots=True)
class Days:
    """Which days are asked for: some, and perhaps the month ends of the plan up to the last."""

    named: tuple[date, ...]
    months_until: date | None = None

    def of(self, start: date) -> tuple[date, ...]:
        """Return the days of a plan that starts on a day, in order, each once."""
        until = self.months_until
        ends = past_month_ends(start, until) if until else ()
        return tuple(sorted({*self.named, *ends}))


def facts_of(
    name: str, project: Project, days: Days, revision: Revision | None, *, texts: bool = False
) -> dict[str, Rows]:
    """Return the rows of each table of a plan; `name` is its id in them.

    On each day the files are the same: it is the journal that tells what was known.
    """
    plan = project.plan
    tables: dict[str, Rows] = {table: [] for table in TABLES}
    tables |= rows_of_records(name, plan, revision, texts=texts)
    asked = days.of(plan.header.period.start)
    for day in asked:
        for table, rows in rows_of_day(name, Snapshot(plan, day)).items():
            tables[table].extend(rows)
    tables["problems"] = rows_of_problems(name, project.loaded, asked[-1])
    return tables


def merged(parts: Iterable[dict[str, Rows]]) -> dict[str, Rows]:
    """Return the tables of several plans as one of each."""
    tables: dict[str, Rows] = {table: [] for table in TABLES}
    for part in parts:
        for table, rows in part.items():
            tables[table].extend(rows)
    return tables
