"""JSON of `forecast`."""

from plantrack.views.forecast.likes import Case
from plantrack.views.forecast.outlook import Forecast, Outlook, Whole
from plantrack.views.forecast.ranks import LEVELS
from plantrack.views.forecast.record import Kept
from plantrack.views.standing import ids_of
from plantrack.wire.figures import Json, brief_json, day, envelope


def forecast_json(forecast: Forecast) -> Json:
    """Return the JSON of `forecast`."""
    return envelope("forecast", forecast.day) | told_json(forecast)


def told_json(forecast: Forecast) -> Json:
    """Return what a forecast tells, as `why` has it too."""
    return {
        "kind": forecast.kind,
        "id": forecast.id,
        "title": forecast.title,
        "deliverables": [_outlook_json(outlook) for outlook in forecast.outlooks],
        "undated": ids_of(forecast.undated),
        "whole": _whole_json(forecast.whole) if forecast.whole else None,
        "record": [{"level": level} | _kept_json(forecast.record[level]) for level in LEVELS],
        "cases": [_case_json(case) for case in forecast.cases],
    }


def _outlook_json(outlook: Outlook) -> Json:
    bounds = [(level, outlook.bound(level)) for level in LEVELS]
    return brief_json(outlook.standing) | {
        "due_adopted": day(outlook.standing.state.adopted),
        "due": day(outlook.due),
        "days_left": outlook.days_left,
        "likes": outlook.found.likes,
        "cases": outlook.found.cases,
        "bounds": [
            {
                "level": level,
                "date": day(bound.day) if bound else None,
                "at_least": bool(bound and bound.is_least),
            }
            for level, bound in bounds
        ],
        "wide": outlook.is_wide,
    }


def _whole_json(whole: Whole) -> Json:
    between = whole.between
    return {
        "by": day(whole.by),
        "total": whole.total,
        "done": whole.done,
        "open": whole.left,
        "low": whole.done + between.low if between else None,
        "high": whole.done + between.high if between else None,
        "wide": whole.is_wide,
        "cases": [
            {"month_end": day(share.month_end), "open": share.open, "done": share.done}
            for share in whole.shares
        ],
        "record": _kept_json(whole.record),
    }


def _kept_json(kept: Kept) -> Json:
    return {"kept": kept.kept, "told": kept.told, "waiting": kept.waiting}


def _case_json(case: Case) -> Json:
    return {
        "id": case.deliverable.id,
        "title": case.deliverable.title,
        "month_end": day(case.seen.month_end),
        "due": day(case.seen.due),
        "days_left": case.seen.days_left,
        "kind": case.kind,
        "ended": day(case.ended),
        "slip": case.slip,
    }
