"""The title of each report, in capitals."""

from plantrack.reports.edition import Edition
from plantrack.reports.follow_up import year_meant
from plantrack.reports.roles import Carried, partners, roles


def title_of(edition: Edition, title: str) -> str:
    """Return a title, and whether the plan, or the action plan that it names, is an example."""
    if not _is_example(edition):
        return title
    return f"{title} ({edition.translator.text('example')})"


def of_board(edition: Edition) -> str:
    """Return the title of the board's report."""
    t, current, day = edition.translator, edition.status.current, _day(edition)
    if edition.ended or current is None:
        return t.text("REPORT ON THE PLAN AS OF {day}", day=day)
    name, year = current.action_plan.name, edition.snapshot.day.year
    short = t.long_date(edition.snapshot.day, with_year=name != str(year))
    return t.text("{w.ACTION_PLAN} {name}, AS OF {day}", name=name, day=_capitals(short))


def of_minutes(edition: Edition) -> str:
    """Return the title of the board's draft resolutions: of its next meeting, else as of a day."""
    t, board = edition.translator, edition.status.next_board
    if board is None or edition.ended:
        return t.text("PROPOSED RESOLUTIONS AS OF {day}", day=_day(edition))
    day = _capitals(t.long_date(board.date))
    return t.text("PROPOSED RESOLUTIONS, BOARD MEETING OF {day}", day=day)


def of_map(edition: Edition) -> str:
    """Return the title of the plan on one sheet."""
    return edition.translator.text("MAP OF THE PLAN AS OF {day}", day=_day(edition))


def of_year(edition: Edition) -> str:
    """Return the title of the follow-up of a year."""
    t, found = edition.translator, year_meant(edition)
    name, day = found.action_plan.name if found else "", _day(edition)
    return t.text("FOLLOW-UP OF {w.ACTION_PLAN} {name} AS OF {day}", name=name, day=day)


def of_roles(edition: Edition) -> str:
    """Return the title of what roles carry."""
    if edition.subject is not None:
        return _of_one(edition, roles(edition)[0])
    return edition.translator.text("{w.DELIVERABLE:s} BY ROLE AS OF {day}", day=_day(edition))


def of_partners(edition: Edition) -> str:
    """Return the title of what concerns partners."""
    if edition.subject is not None:
        return _of_one(edition, partners(edition)[0])
    return edition.translator.text("{w.DELIVERABLE:s} BY PARTNER AS OF {day}", day=_day(edition))


def _of_one(edition: Edition, carried: Carried) -> str:
    """Return the title of what one role or partner carries, which it names."""
    t, name = edition.translator, carried.title.upper()
    return t.text("{name}: {w.DELIVERABLE:s} AS OF {day}", name=name, day=_day(edition))


def of_evidence(edition: Edition) -> str:
    """Return the title of what an auditor reads."""
    return edition.translator.text("EVIDENCE OF WHAT IS DONE AS OF {day}", day=_day(edition))


def _day(edition: Edition) -> str:
    return _capitals(edition.translator.long_date(edition.snapshot.day))


def _capitals(day: str) -> str:
    return day.upper().replace("1ER ", "1er ")


def _is_example(edition: Edition) -> bool:
    plan, current = edition.snapshot.plan, edition.status.current
    if plan.header.illustrative:
        return True
    if not edition.ended and current is not None:
        return current.action_plan.illustrative
    return any(each.illustrative for each in plan.action_plans)
