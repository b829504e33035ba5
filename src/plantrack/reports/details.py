"""The pages behind the first: commitments and their deliverables, and the coverage."""

from plantrack.locale.words import promise_words, taken_up_words
from plantrack.model import Axis
from plantrack.model.periods import year_of
from plantrack.reports.deliverables import deliverable_page
from plantrack.reports.edition import NOTHING, Edition, Page
from plantrack.telling.coverage import coverage_words
from plantrack.views.coverage import Covered
from plantrack.views.status import AxisStatus, CommitmentStatus


def axes_pages(edition: Edition) -> list[Page]:
    """Return each axis with its commitments and their deliverables, all years so far."""
    covered = {one.commitment.id: one for one in edition.coverage.commitments}
    return [
        {
            "id": one.axis.id,
            "title": one.axis.title,
            "rationale": one.axis.rationale,
            **edition.figures(one.figures),
            "years": _years(edition, one),
            "commitments": [
                _commitment(edition, each, covered[each.commitment.id]) for each in one.commitments
            ],
        }
        for one in edition.status.axes
    ]


def orphans(edition: Edition) -> list[Page]:
    """Return the deliverables that answer no commitment of the plan."""
    return [deliverable_page(edition, one) for one in edition.coverage.orphans]


def coverage_page(edition: Edition) -> Page:
    """Return the matrix of commitments and years, axis by axis."""
    coverage = edition.coverage
    covered = {one.commitment.id: one for one in coverage.commitments}
    return {
        "years": [year_of(period) for period in coverage.years],
        "periods": list(coverage.years),
        "names": [coverage.plan.name_of(period) for period in coverage.years],
        "taken_up": coverage.totals.covered,
        "total": coverage.totals.in_force,
        "words": coverage_words(coverage.totals, edition.translator),
        "axes": [_coverage_of(edition, axis, covered) for axis in edition.snapshot.plan.axes],
    }


def _commitment(edition: Edition, one: CommitmentStatus, covered: Covered) -> Page:
    return {
        "id": one.commitment.id,
        "title": one.commitment.title,
        "text": one.commitment.text,
        **edition.figures(one.figures),
        **_promise(edition, covered),
        "years": _years(edition, one),
        "deliverables": [
            deliverable_page(edition, each)
            for each in edition.snapshot.answering(one.commitment.id)
        ],
    }


def _years(edition: Edition, one: AxisStatus | CommitmentStatus) -> list[Page]:
    return [
        {"year": year_of(period), "period": period, **edition.figures(figures, of_one_year=True)}
        for period, figures in one.years.items()
    ]


def _promise(edition: Edition, covered: Covered) -> Page:
    return {
        "promise": covered.promise,
        "promise_words": edition.translator.spell(promise_words(covered.promise)),
        "taken_up_words": edition.translator.spell(taken_up_words(covered.promise)),
        "weak": covered.weak,
    }


def _coverage_of(edition: Edition, axis: Axis, covered: dict[str, Covered]) -> Page:
    return {
        "id": axis.id,
        "title": axis.title,
        "rows": [
            {
                "id": each.id,
                "title": each.title,
                **_promise(edition, covered[each.id]),
                "cells": [
                    {
                        "year": year_of(period),
                        "period": period,
                        "done": cell.done,
                        "total": cell.total,
                        "words": f"{cell.done}/{cell.total}" if cell.total else NOTHING,
                    }
                    for period, cell in covered[each.id].cells.items()
                ],
            }
            for each in axis.commitments
        ],
    }
