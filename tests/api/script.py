"""A program as a stranger writes it from the docs: mypy reads it strictly, a test runs it."""

from datetime import date
from pathlib import Path

import plantrack


def late_work(folder: Path, day: date) -> list[str]:
    """Return who owes what is late, and note that somebody was asked."""
    plan = plantrack.open(folder)
    promised = plan.status(day).figures.promised
    told = [f"{promised.done} / {promised.total}"]
    for late in plan.list(day, marks=["late"]):
        told.append(f"{late.deliverable.id} {late.state.lead} {late.state.due}")
        revision: str = plantrack.to_json(plan.show(day, late.deliverable.id))["revision"]
        edit = plan.edit.comment(day, late.deliverable.id, question="Où en est-ce ?")
        if not edit.warnings:
            told.extend(edit.write(if_unchanged=revision).words)
    try:
        plan.edit.update(day, "2019-L90", status="done")
    except plantrack.PlantrackError as error:
        told.append(plantrack.spell(error, "en"))
    return told
