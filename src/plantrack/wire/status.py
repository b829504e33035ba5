"""JSON of `status` and `coverage`."""

from dataclasses import asdict

from plantrack.locale import Translator
from plantrack.model.periods import year_of
from plantrack.model.strategy import Withdrawal
from plantrack.views.coverage import Coverage, Covered
from plantrack.views.slips import SlipsOf
from plantrack.views.standing import ids_of
from plantrack.views.status import AxisStatus, CommitmentStatus, PlanStatus, YearStatus
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
    period_json,
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
            "years": [year_json(year) for year in status.years],
            "current": [year.period for year in status.of_the_day],
        },
        "axes": [_axis_json(axis) for axis in status.axes],
        "nodes": [_node_json(status, each) for axis in status.axes for each in axis.nodes],
        "late": ids_of(status.late),
        "silent": ids_of(status.silent),
        "due_soon": ids_of(status.due_soon),
        "confirmed": ids_of(status.confirmed),
        "unreported": ids_of(status.unreported),
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
            "axes": [_slips_json(axis) for axis in details.by_axis],
            "roles": [_slips_json(role) for role in details.by_role],
        },
    }


def _slips_json(scope: SlipsOf) -> Json:
    return {
        "id": scope.id,
        "title": scope.title,
        **asdict(scope.slips),
        "median_days": days_number(scope.slips.median_days),
    }


def coverage_json(coverage: Coverage) -> Json:
    """Return the JSON of `coverage`."""
    return envelope("coverage", coverage.day) | {
        "years": [year_of(period) for period in coverage.years],
        "periods": list(coverage.years),
        "totals": asdict(coverage.totals),
        "commitments": [
            {
                "id": covered.commitment.id,
                "title": covered.commitment.title,
                **promise_json(covered),
                "promise": covered.promise,
                "withdrawn": withdrawn_json(covered.withdrawn),
                "cells": {year: counts_json(cell) for year, cell in covered.cells.items()},
            }
            for covered in coverage.commitments
        ],
        "orphans": coverage.plan.basis.said(ids_of(coverage.orphans), []),
    }


def promise_json(covered: Covered) -> Json:
    """Return whether a commitment is taken up, and weakly; null where that is not known."""
    unknown = covered.promise == "unknown"
    return {
        "covered": None if unknown else covered.covered,
        "weak": None if unknown else covered.weak,
    }


def year_json(year: YearStatus) -> Json:
    """Return an action plan with its figures."""
    return {
        **period_json(year.period),
        "title": year.action_plan.title,
        "start": day(year.action_plan.start),
        "end": day(year.action_plan.end),
        "adopted": day(year.action_plan.adopted),
        "illustrative": year.action_plan.illustrative,
        **figures_json(year.figures),
        "due_that_day": counts_json(year.due_that_day),
        "later": counts_json(year.later),
        "undated": counts_json(year.undated),
        "elapsed": number(year.elapsed),
    }


def withdrawn_json(withdrawal: Withdrawal | None) -> Json | None:
    """Return what withdrew a commitment, where something did."""
    return withdrawal.model_dump(mode="json") if withdrawal else None


def _axis_json(axis: AxisStatus) -> Json:
    return {
        "id": axis.axis.id,
        "title": axis.axis.title,
        **figures_json(axis.figures),
        "commitments": [_commitment_json(each) for each in axis.commitments],
    }


def _commitment_json(status: CommitmentStatus) -> Json:
    return {
        "id": status.commitment.id,
        "title": status.commitment.title,
        "text": status.commitment.text,
        "withdrawn": withdrawn_json(status.covered.withdrawn),
        "completion": number(status.figures.completion.value),
        "deliverables": counts_json(status.figures.deliverables),
        "years": {
            year: {
                "completion": number(figures.completion.value),
                "deliverables": counts_json(figures.deliverables),
            }
            for year, figures in status.years.items()
        },
    }


def _node_json(plan: PlanStatus, status: CommitmentStatus) -> Json:
    covered, named = status.covered, status.commitment
    parent = plan.plan.parent_of.get(named.id)
    return {
        "id": named.id,
        "parent": parent.id if parent else None,
        "level": covered.level,
        "title": named.title,
        "text": named.text,
        "added": day(named.added),
        "withdrawn": withdrawn_json(covered.withdrawn),
        "leaf": covered.is_leaf,
        "leaves": covered.leaves,
        "taken_up": covered.taken_up,
        **figures_json(status.figures),
    }
