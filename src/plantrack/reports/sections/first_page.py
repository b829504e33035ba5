"""How much of each list the first page has room for."""

from plantrack.reports.edition import Edition
from plantrack.reports.sections.capping import FirstList, fitted


def room_for(edition: Edition, name: FirstList) -> int:
    """Return how many entries a list of the first page may show, the last of them a count."""
    return edition.once("room", lambda: fitted(_counts(edition)))[name]


def _counts(edition: Edition) -> dict[FirstList, int]:
    decisions, status = edition.decisions, edition.status
    left_open = sum(each.status.is_open for each in edition.snapshot.in_force)
    return {
        "to_decide": len(decisions.asked) if decisions else 0,
        "late": left_open if edition.ended else len(status.late),
        "by_axis": 0 if edition.ended else len(status.axes),
        "results": len(edition.snapshot.plan.indicators),
    }
