"""JSON of `list`, `agenda` and `why`."""

from collections.abc import Iterable
from dataclasses import asdict
from datetime import date
from functools import cached_property

from plantrack.loading import Loaded
from plantrack.model import Event, Indicator, Measurement, Origin, Record, Target
from plantrack.model.revisions import revision_of
from plantrack.views.agenda import Agenda, DueMilestone
from plantrack.views.attainment import Attainment
from plantrack.views.freshness import freshness_of
from plantrack.views.outcome import times_moved
from plantrack.views.questions import Waiting, internal_note
from plantrack.views.standing import Standing, ids_of
from plantrack.views.verdicts import Amended, agreement_of, verdict_on, verdicts_of
from plantrack.views.why import Explanation, Stated
from plantrack.wire.figures import Json, brief_json, day, envelope, number
from plantrack.wire.verdicts import agreement_json, verdict_json


class Lines:
    """The line of each record in its file."""

    def __init__(self, loaded: Loaded) -> None:
        self._loaded = loaded

    @property
    def stale_after(self) -> int:
        """After how many days without a word work is silent."""
        return self._loaded.plan.header.stale_after_days

    def revision(self, record: Record) -> str:
        """Return the revision of a record as it was adopted, whatever language shows it."""
        if not self._loaded.plan.translations:
            return revision_of(record)
        return revision_of(self._adopted.get(record.origin, record))

    @cached_property
    def _adopted(self) -> dict[Origin, Record]:
        plan = self._loaded.plan
        every = (*plan.every_node, *plan.deliverables, *plan.indicators)
        return {record.origin: record for record in every}

    def place(self, record: Record) -> str:
        """Return the file and line of a record, as `file:line`."""
        return f"{record.origin.path}:{self.of(record)}"

    def of(self, record: Record) -> int:
        """Return the line where a record begins, counted from 1."""
        return self._loaded.line_of(record)


def deliverable_json(standing: Standing, on: date, lines: Lines) -> Json:
    """Return one row of `list`."""
    deliverable, state = standing.deliverable, standing.state
    fresh = freshness_of(standing, on, lines.stale_after)
    return {
        "id": deliverable.id,
        "title": deliverable.title,
        "year": deliverable.year,
        "period": deliverable.period,
        "commitments": list(deliverable.commitments),
        "lead": state.lead,
        "lead_adopted": deliverable.lead,
        "contributors": list(deliverable.contributors),
        "partners": list(deliverable.partners),
        "status": standing.status.value,
        "completion": number(standing.completion),
        "progress": state.progress,
        "start": day(deliverable.start),
        "due": day(state.due),
        "due_adopted": day(state.adopted),
        "times_moved": times_moved(deliverable, on),
        "late": standing.late,
        "due_soon": standing.due_soon,
        "silent": standing.silent,
        "silent_days": standing.silent_days,
        "confirmed": standing.confirmed,
        "unreported": standing.unreported,
        "in_force": standing.in_force,
        "last_update": day(state.last_update),
        "freshness": fresh.age if fresh else None,
        "path": deliverable.origin.path,
        "line": lines.of(deliverable),
        "ref": deliverable.ref,
        "extra": dict(deliverable.extra),
        "revision": lines.revision(deliverable),
    }


def list_json(
    standings: tuple[Standing, ...], on: date, lines: Lines, amended: Amended | None = None
) -> Json:
    """Return the JSON of `list`; with `amended`, second verdicts too, and how often they agree."""
    rows = [deliverable_json(standing, on, lines) for standing in standings]
    if amended is None:
        return envelope("list", on) | {"deliverables": rows}
    for row, standing in zip(rows, standings, strict=True):
        row["second_verdict"] = verdict_json(verdict_on(standing, on, amended))
    found = agreement_of(verdicts_of(standings, on, amended))
    return envelope("list", on) | {"deliverables": rows, "second_verdicts": agreement_json(found)}


def agenda_json(agenda: Agenda, lines: Lines) -> Json:
    """Return the JSON of `agenda`."""

    def rows(standings: Iterable[Standing]) -> list[Json]:
        return [
            deliverable_json(each, agenda.day, lines) | {"internal": _internal_json(each, agenda)}
            for each in standings
        ]

    return envelope("agenda", agenda.day) | {
        "days": agenda.days,
        "roles": [
            {
                "role": owed.role_id,
                "title": owed.role.title if owed.role else None,
                "late": rows(owed.late),
                "due": rows(owed.due),
                "silent": rows(owed.silent),
                "milestones": [_milestone_json(milestone) for milestone in owed.milestones],
                "helping": rows(owed.helping),
                "questions": [question_json(waiting) for waiting in owed.questions],
            }
            for owed in agenda.roles
        ],
        "events": [_event_json(event) for event in agenda.events],
    }


def pages_json(pages: Iterable[tuple[str | None, str, int, dict[str, str]]]) -> Json:
    """Return the files that were written of each role: its id, its title, what it owes, them."""
    keys = ("role", "title", "owed", "files")
    return {"pages": [dict(zip(keys, page, strict=True)) for page in pages]}


def question_json(waiting: Waiting) -> Json:
    """Return a question that waits for an answer."""
    return {
        "deliverable": waiting.standing.deliverable.id,
        "date": day(waiting.entry.date),
        "question": waiting.text,
        "to": waiting.role,
        "by": waiting.entry.by,
    }


def _internal_json(standing: Standing, agenda: Agenda) -> Json | None:
    entry = internal_note(standing.deliverable, agenda.day)
    if entry is None:
        return None
    return {"date": day(entry.date), "text": entry.internal, "by": entry.by}


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
            brief_json(share.standing)
            | {"weight": number(share.weight), "product": number(share.product)}
            for share in explanation.shares
        ],
        "left_out": ids_of(figure.left_out) if figure else [],
        "unquantified": ids_of(figure.unquantified) if figure else [],
        "not_counted": [
            {"id": standing.deliverable.id, "progress": standing.not_counted}
            for standing in explanation.not_counted
        ],
        "periods": asdict(explanation.periods) if explanation.periods else None,
        "repeated": ids_of(explanation.repeated),
        "not_in_force": ids_of(explanation.not_in_force),
        "attainment": attainment_json(explanation.attainment) if explanation.attainment else None,
        "stated": _stated_json(explanation.stated) if explanation.stated else None,
    }


def _stated_json(stated: Stated) -> Json:
    entry = stated.entry
    return {
        "by": stated.by,
        "date": day(entry.date) if entry else None,
        "progress": entry.progress if entry else None,
        "status": entry.status.value if entry and entry.status else None,
        "note": entry.note if entry else None,
    }


def attainment_json(attainment: Attainment) -> Json:
    """Return an indicator, its last measurement and its attainment."""
    indicator, measured, target = attainment.indicator, attainment.measurement, attainment.target
    return {
        "id": indicator.id,
        "commitment": indicator.commitment,
        "title": indicator.title,
        "unit": indicator.unit,
        "direction": indicator.direction.value,
        "baseline": float(indicator.baseline.value) if indicator.baseline else None,
        "measurement": _measurement_json(measured) if measured else None,
        "target": _target_json(target) if target else None,
        "attainment": number(attainment.value),
        "position": attainment.position,
        "verdicts": [
            {
                "target": _target_json(each.target),
                "verdict": each.kept,
                "measurement": _measurement_json(each.measurement) if each.measurement else None,
            }
            for each in attainment.verdicts
        ],
    }


def series_json(indicator: Indicator) -> Json:
    """Return all measurements and all targets of an indicator, whatever the day."""
    return {
        "measurements": [_measurement_json(each) for each in indicator.measurements],
        "targets": [_target_json(each) for each in indicator.targets],
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
