"""JSON of `status` and `coverage`."""

from dataclasses import asdict

from plantrack.locale import Translator
from plantrack.views.coverage import Coverage, Covered
from plantrack.views.slips import SlipsOf
from plantrack.views.status import AxisStatus, PlanStatus, YearStatus
from plantrack.views.status_details import Details
from plantrack.wire.commits import commit_json
from plantrack.wire.figures import (
    Json,
    counts_json,
    day,
    days_number,
    envelope,
    figures_json,
    number,
)
from plantrack.wire.witness import witness_json


def status_json(status: PlanStatus) -> Json:
    """Return the JSON of `status`."""
    header = status.plan.header
    return envelope("status", status.day) | {
        "plan": {
            "title": header.title,
            "phase": status.phase,
            **figures_json(status.figures),
            "elapsed": number(status.elapsed),
            "periods": asdict(status.periods),
            "coverage": asdict(status.coverage),
            "uncovered": status.plan.basis.said(list(status.uncovered), []),
            "years": [year_json(one) for one in status.years],
        },
        "axes": [_axis_json(one) for one in status.axes],
        "late": [one.deliverable.id for one in status.late],
        "silent": [one.deliverable.id for one in status.silent],
        "due_soon": [one.deliverable.id for one in status.due_soon],
        "confirmed": [one.deliverable.id for one in status.confirmed],
        "unreported": [one.deliverable.id for one in status.unreported],
    }


def details_json(details: Details, translator: Translator) -> Json:
    """Return what `status --details` adds to the JSON of `status`."""
    return {
        "git": witness_json(details.witness, translator),
        "freshness": {
            **details.ages,
            "last_entry": day(details.last_entry),
            "last_typed": commit_json(details.last_typed),
        },
        "slips": {
            "axes": [_slips_json(one) for one in details.by_axis],
            "roles": [_slips_json(one) for one in details.by_role],
        },
    }


def _slips_json(one: SlipsOf) -> Json:
    return {
        "id": one.id,
        "title": one.title,
        **asdict(one.slips),
        "median_days": days_number(one.slips.median_days),
    }


def coverage_json(coverage: Coverage) -> Json:
    """Return the JSON of `coverage`."""
    return envelope("coverage", coverage.day) | {
        "years": list(coverage.years),
        "totals": asdict(coverage.totals),
        "commitments": [
            {
                "id": one.commitment.id,
                "title": one.commitment.title,
                **promise_json(one),
                "promise": one.promise,
                "cells": {str(year): counts_json(cell) for year, cell in one.cells.items()},
            }
            for one in coverage.commitments
        ],
        "orphans": coverage.plan.basis.said([one.deliverable.id for one in coverage.orphans], []),
    }


def promise_json(one: Covered) -> Json:
    """Return whether a commitment is taken up, and weakly; null where that is not known."""
    unknown = one.promise == "unknown"
    return {"covered": None if unknown else one.covered, "weak": None if unknown else one.weak}


def year_json(one: YearStatus) -> Json:
    """Return an action plan with its figures."""
    return {
        "year": one.year,
        "title": one.action_plan.title,
        "start": day(one.action_plan.start),
        "end": day(one.action_plan.end),
        "adopted": day(one.action_plan.adopted),
        "illustrative": one.action_plan.illustrative,
        **figures_json(one.figures),
        "due_that_day": counts_json(one.due_that_day),
        "later": counts_json(one.later),
        "undated": counts_json(one.undated),
        "elapsed": number(one.elapsed),
    }


def _axis_json(one: AxisStatus) -> Json:
    return {
        "id": one.axis.id,
        "title": one.axis.title,
        **figures_json(one.figures),
        "commitments": [
            {
                "id": each.commitment.id,
                "title": each.commitment.title,
                "text": each.commitment.text,
                "completion": number(each.figures.completion.value),
                "deliverables": counts_json(each.figures.deliverables),
                "years": {
                    str(year): {
                        "completion": number(figures.completion.value),
                        "deliverables": counts_json(figures.deliverables),
                    }
                    for year, figures in each.years.items()
                },
            }
            for each in one.commitments
        ],
    }
