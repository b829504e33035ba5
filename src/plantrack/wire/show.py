"""JSON of `show`."""

from collections.abc import Sequence
from dataclasses import asdict
from datetime import date

from plantrack.history.causes import NO_PAST, Past
from plantrack.locale import Translator
from plantrack.model import Axis, Commitment, Deliverable, Indicator, Node, Role, Update
from plantrack.views.evidence import Proven
from plantrack.views.finding import Named, id_of, kind_of
from plantrack.views.show import Shown
from plantrack.views.standing import Standing, ids_of
from plantrack.views.threads import Life
from plantrack.views.verdicts import agreement_of
from plantrack.wire.commits import commit_json
from plantrack.wire.deliverables import (
    Lines,
    attainment_json,
    deliverable_json,
    question_json,
    series_json,
)
from plantrack.wire.figures import Json, brief_json, counts_json, day, envelope, number
from plantrack.wire.status import promise_json, withdrawn_json, year_json
from plantrack.wire.verdicts import agreement_json, kept_json, verdict_json
from plantrack.wire.witness import witness_json


def show_json(shown: Shown, lines: Lines, translator: Translator, past: Past = NO_PAST) -> Json:
    """Return the JSON of `show`; what git cannot tell is in the translator's language."""
    named = shown.named
    common = envelope("show", shown.day) | {
        "id": shown.id,
        "title": named.title,
        "revision": lines.revision(named),
    }
    if isinstance(named, Deliverable) and shown.standing:
        told = {"git": witness_json(past.witness, translator)}
        return common | _whole_deliverable(shown, named, shown.standing, lines, past) | told
    if isinstance(named, Indicator):
        beside = {"ref": named.ref, "extra": dict(named.extra)}
        measured = attainment_json(shown.indicators[0]) | series_json(named) | beside
        return common | {"kind": "indicator", "indicator": measured}
    if isinstance(named, Axis | Commitment):
        return common | _scope(shown, named, lines) | _agreement(shown)
    year: Json = {}
    if shown.year:
        kept: Json = {"kept": kept_json(shown.kept), "git": witness_json(past.witness, translator)}
        year = year_json(shown.year) | kept
    return (
        common
        | {
            "kind": kind_of(named),
            **year,
            "deliverables": [
                deliverable_json(standing, shown.day, lines) for standing in shown.deliverables
            ],
        }
        | _helps(shown, lines)
        | _agreement(shown)
    )


def found_json(words: str, found: Sequence[Named], on: date) -> Json:
    """Return the JSON of `show` where words name nothing: what has all of them, best first."""
    return envelope("show", on) | {
        "kind": "found",
        "words": words,
        "found": [
            {"kind": kind_of(named), "id": id_of(named), "title": named.title} for named in found
        ],
    }


def evidence_json(shown: Shown, found: Sequence[Proven]) -> Json:
    """Return the JSON of `show --evidence`."""
    return envelope("show", shown.day) | {
        "kind": "evidence",
        "id": shown.id,
        "title": shown.named.title,
        "deliverables": [
            brief_json(proven.standing) | {"evidence": list(proven.evidence)} for proven in found
        ],
    }


def _agreement(shown: Shown) -> Json:
    """Return how often second verdicts agree with the states, of all that is shown."""
    return {"second_verdicts": agreement_json(agreement_of(shown.verdicts))}


def _helps(shown: Shown, lines: Lines) -> Json:
    """Return the work of others with which a role helps."""
    if not isinstance(shown.named, Role):
        return {}
    return {"helps": [deliverable_json(standing, shown.day, lines) for standing in shown.helps]}


def _scope(shown: Shown, named: Node, lines: Lines) -> Json:
    return {
        "kind": kind_of(named),
        "text": named.text,
        "rationale": named.rationale if isinstance(named, Axis) else None,
        "formerly": list(named.formerly),
        "parent": above[-1].id if (above := shown.plan.path_to(named.id)[:-1]) else None,
        "level": len(above) + 1,
        "added": day(named.added),
        "withdrawn": withdrawn_json(named.withdrawn),
        "ref": named.ref,
        "extra": dict(named.extra),
        "completion": number(shown.completion.value) if shown.completion else None,
        "periods": asdict(shown.periods) if shown.periods else None,
        "commitments": [
            {
                "id": covered.commitment.id,
                "title": covered.commitment.title,
                "level": covered.level,
                "withdrawn": withdrawn_json(covered.withdrawn),
                **promise_json(covered),
                "cells": {year: counts_json(cell) for year, cell in covered.cells.items()},
            }
            for covered in shown.commitments
        ],
        "deliverables": [
            deliverable_json(standing, shown.day, lines) for standing in shown.deliverables
        ],
        "indicators": [attainment_json(attainment) for attainment in shown.indicators],
    }


def _whole_deliverable(
    shown: Shown, named: Deliverable, standing: Standing, lines: Lines, past: Past
) -> Json:
    return {
        "kind": "deliverable",
        "deliverable": deliverable_json(standing, shown.day, lines)
        | {
            "description": named.description,
            "weight": float(named.weight),
            "formerly": list(named.formerly),
            "depends_on": list(named.depends_on),
            "needed_by": ids_of(shown.needed_by),
            "evidence": list(standing.state.evidence),
            "milestones": [
                {"title": milestone.title, "due": day(milestone.due), "done": day(milestone.done)}
                for milestone in named.milestones
            ],
            "freshness": _freshness_json(shown, named, past),
            "kept_as": shown.kept_as,
            "second_verdict": verdict_json(next(iter(shown.verdicts), None)),
            "questions": [question_json(waiting) for waiting in shown.questions],
            "updates": [_update_json(entry, named.id, past) for entry in named.updates],
        },
        "thread": [brief_json(member) for member in shown.life.members] if shown.life else [],
        "life": _life_json(shown.life) if shown.life else None,
    }


def _life_json(life: Life) -> Json:
    return {
        "first_due": day(life.first_due),
        "due": day(life.due),
        "days_slipped": life.slipped,
        "postponements": [
            {
                "kind": postponement.kind,
                "id": postponement.deliverable.id,
                "date": day(postponement.day),
                "before": day(postponement.before),
                "after": day(postponement.after),
                "reason": postponement.reason,
                "resolution": postponement.resolution,
            }
            for postponement in life.postponements
        ],
    }


def _freshness_json(shown: Shown, named: Deliverable, past: Past) -> Json | None:
    """Return the age of the last entry by its date, and the commit in which git first saw it."""
    if shown.freshness is None:
        return None
    return asdict(shown.freshness) | {"typed": commit_json(past.last_seen(named, shown.day))}


def _update_json(update: Update, identifier: str, past: Past) -> Json:
    """Return an entry of a journal, and the commit that first had it, where git knows it."""
    told = update.model_dump(mode="json", exclude_none=True)
    return told | {"typed": commit_json(past.seen_of(identifier, update))}
