"""The title of each report, in capitals."""

from plantrack.reports.edition import Edition
from plantrack.reports.follow_up import year_meant


def title_of(edition: Edition, report: str) -> str:
    """Return a report's title, and whether the action plan that it names is an example."""
    title = plain_title(edition, report)
    if not _is_example(edition):
        return title
    return f"{title} ({edition.translator.text('example')})"


def plain_title(edition: Edition, report: str) -> str:
    """Return a report's title alone."""
    t, current = edition.translator, edition.status.current
    day = t.long_date(edition.snapshot.day).upper().replace("1ER ", "1er ")
    if report == "role":
        return t.text("{w.DELIVERABLE:s} BY ROLE AS OF {day}", day=day)
    if report == "partner":
        return t.text("{w.DELIVERABLE:s} BY PARTNER AS OF {day}", day=day)
    if report == "evidence":
        return t.text("EVIDENCE OF WHAT IS DONE AS OF {day}", day=day)
    if report == "year":
        found = year_meant(edition)
        name = found.action_plan.name if found else ""
        return t.text("FOLLOW-UP OF {w.ACTION_PLAN} {name} AS OF {day}", name=name, day=day)
    if edition.ended or current is None:
        return t.text("REPORT ON THE PLAN AS OF {day}", day=day)
    return t.text(
        "REPORT ON {w.ACTION_PLAN} {name} AS OF {day}", name=current.action_plan.name, day=day
    )


def _is_example(edition: Edition) -> bool:
    plans, current = edition.snapshot.plan.action_plans, edition.status.current
    if not edition.ended and current is not None:
        return current.action_plan.illustrative
    return any(plan.illustrative for plan in plans)
