"""Where a new action plan stands among the others: the next one, or apart from them."""

from collections.abc import Iterator
from datetime import timedelta

from plantrack.edits.change import Owed
from plantrack.edits.placing import has_header
from plantrack.errors import PlantrackError
from plantrack.loading import Loaded
from plantrack.locale import Message, msg
from plantrack.model import ActionPlan
from plantrack.source.files import PLAN_FILE

_DAY = timedelta(days=1)


def next_year(loaded: Loaded) -> int:
    """Return the year after the last action plan, or the first of the plan's years."""
    known = [header.year for header in loaded.plan.action_plans if has_header(loaded, header.year)]
    years = loaded.plan.header.years
    if known:
        return max(known) + 1
    return min(years) if years else loaded.plan.header.period.start.year


def refuse_apart(
    loaded: Loaded, header: ActionPlan, *, can_be_asked: bool, choices: tuple[str, str]
) -> None:
    """Ask whether an action plan is meant that leaves the plan's period, overlaps or leaves a gap.

    Raises:
        Owed: `anyway` is to be answered with one of the choices.
        PlantrackError: nobody can be asked.
    """
    why = next(_apart(loaded, header), None)
    if why is None:
        return
    if not can_be_asked:
        raise PlantrackError("{why}. To open it all the same: --anyway", why=why)
    raise Owed("anyway", msg("{why}. Open it all the same", why=why), "--anyway", choices=choices)


def _apart(loaded: Loaded, header: ActionPlan) -> Iterator[Message]:
    """Give what is unusual about the dates of a new action plan."""
    period = loaded.plan.header.period
    is_within = period.start <= header.start and header.end <= period.end
    if PLAN_FILE not in loaded.unread and not is_within:
        yield msg(
            "the {w.action_plan} {year}, from {start} to {end}, is not within the plan, from "
            "{first} to {last} (plantrack set plan period.end DATE would extend it)",
            year=header.name,
            start=header.start,
            end=header.end,
            first=period.start,
            last=period.end,
        )
    others = [other for other in loaded.plan.action_plans if has_header(loaded, other.year)]
    for other in others:
        if other.start <= header.end and header.start <= other.end:
            yield msg(
                "the {w.action_plan} {year} would hold days that {other} holds already, from "
                "{start} to {end}",
                year=header.name,
                other=other.name,
                start=other.start,
                end=other.end,
            )
    earlier = [other for other in others if other.end < header.start]
    later = [other for other in others if other.start > header.end]
    before = max(earlier, key=lambda other: other.end, default=None)
    after = min(later, key=lambda other: other.start, default=None)
    if before and before.end + _DAY < header.start:
        yield _gap(header, before)
    elif after and header.end + _DAY < after.start:
        yield _gap(after, header)


def _gap(after: ActionPlan, before: ActionPlan) -> Message:
    return msg(
        "no {w.action_plan} would hold the days between {before}, which ends on {end}, and "
        "{after}, which starts on {start}",
        before=before.name,
        end=before.end,
        after=after.name,
        start=after.start,
    )
