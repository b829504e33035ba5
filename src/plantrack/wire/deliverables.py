"""JSON of `list`, `agenda` and `why`."""

from dataclasses import asdict
from datetime import date

from plantrack.loading import Loaded
from plantrack.model import Event, Measurement, Record, Target
from plantrack.model.revisions import revision_of
from plantrack.views.agenda import Agenda, DueMilestone
from plantrack.views.attainment import Attainment
from plantrack.views.freshness import freshness_of
from plantrack.views.standing import Standing
from plantrack.views.why import Explanation
from plantrack.wire.figures import Json, brief_json, day, envelope, number


class Lines:
    """The line of each record in its file."""

    def __init__(self, loaded: Loaded) -> None:
        self._loaded = loaded

    @property
    def stale_after(self) -> int:
        """After how many days without a word work is silent."""
        return self._loaded.plan.header.stale_after_days

    def place(self, record: Record) -> str:
        """Return the file and line of a record, as `file:line`."""
        return f"{record.origin.path}:{self.of(record)}"

    def of(self, record: Record) -> int:
        """Return the line where a record begins, counted from 1."""
        return self._loaded.line_of(record)


def deliverable_json(standing: Standing, on: date, lines: Lines) -> Json:
    """Return one row of `list`."""
    one, state = standing.deliverable, standing.state
    fresh = freshness_of(standing, on, lines.stale_after)
    return {
        "id": one.id,
        "title": one.title,
        "year": one.year,
        "commitments": list(one.commitments),
        "lead": one.lead,
        "partners": list(one.partners),
        "status": standing.status.value,
        "completion": number(standing.completion),
        "progress": state.progress,
        "start": day(one.start),
        "due": day(state.due),
        "due_adopted": day(state.adopted),
        "late": standing.late,
        "due_soon": standing.due_soon,
        "silent": standing.silent,
        "silent_days": standing.silent_days,
        "confirmed": standing.confirmed,
        "unreported": standing.unreported,
        "in_force": standing.in_force,
        "last_update": day(state.last_update),
        "freshness": fresh.age if fresh else None,
        "path": one.origin.path,
        "line": lines.of(one),
        "revision": revision_of(one),
    }


def list_json(standings: tuple[Standing, ...], on: date, lines: Lines) -> Json:
    """Return the JSON of `list`."""
    return envelope("list", on) | {
        "deliverables": [deliverable_json(one, on, lines) for one in standings]
    }


def agenda_json(agenda: Agenda, lines: Lines) -> Json:
    """Return the JSON of `agenda`."""
    return envelope("agenda", agenda.day) | {
        "days": agenda.days,
        "roles": [
            {
                "role": owed.role_id,
                "title": owed.role.title if owed.role else None,
                "late": [deliverable_json(one, agenda.day, lines) for one in owed.late],
                "due": [deliverable_json(one, agenda.day, lines) for one in owed.due],
                "silent": [deliverable_json(one, agenda.day, lines) for one in owed.silent],
                "milestones": [_milestone_json(one) for one in owed.milestones],
            }
            for owed in agenda.roles
        ],
        "events": [_event_json(one) for one in agenda.events],
    }


def why_json(explanation: Explanation) -> Json:
    """Return the JSON of `why`."""
    figure = explanation.completion
    return envelope("why", explanation.day) | {
        "kind": explanation.kind,
        "id": explanation.id,
        "title": explanation.title,
        "value": number(explanation.value),
        "weight": number(figure.weight) if figure else None,
        "shares": [
            brief_json(one.standing)
            | {"weight": number(one.weight), "product": number(one.product)}
            for one in explanation.shares
        ],
        "left_out": [one.deliverable.id for one in figure.left_out] if figure else [],
        "unquantified": [one.deliverable.id for one in figure.unquantified] if figure else [],
        "not_counted": [
            {"id": one.deliverable.id, "progress": one.not_counted}
            for one in explanation.not_counted
        ],
        "periods": asdict(explanation.periods) if explanation.periods else None,
        "repeated": [one.deliverable.id for one in explanation.repeated],
        "not_in_force": [one.deliverable.id for one in explanation.not_in_force],
        "attainment": attainment_json(explanation.attainment) if explanation.attainment else None,
    }


def attainment_json(one: Attainment) -> Json:
    """Return an indicator, its last measurement and its attainment."""
    indicator, measured, target = one.indicator, one.measurement, one.target
    return {
        "id": indicator.id,
        "commitment": indicator.commitment,
        "title": indicator.title,
        "unit": indicator.unit,
        "direction": indicator.direction.value,
        "baseline": float(indicator.baseline.value) if indicator.baseline else None,
        "measurement": _measurement_json(measured) if measured else None,
        "target": _target_json(target) if target else None,
        "attainment": number(one.value),
        "position": one.position,
        "verdicts": [
            {
                "target": _target_json(each.target),
                "verdict": each.kept,
                "measurement": _measurement_json(each.measurement) if each.measurement else None,
            }
            for each in one.verdicts
        ],
    }


def _target_json(target: Target) -> Json:
    return {"date": day(target.date), "value": float(target.value)}


def _measurement_json(measured: Measurement) -> Json:
    return {
        "date": day(measured.date),
        "value": float(measured.value),
        "source": measured.source,
        "for": day(measured.answers),
    }


def _milestone_json(due: DueMilestone) -> Json:
    return {
        "deliverable": due.standing.deliverable.id,
        "title": due.milestone.title,
        "due": day(due.milestone.due),
        "late": due.late,
    }


def _event_json(event: Event) -> Json:
    return {"date": day(event.date), "title": event.title, "kind": event.kind}
