"""A year that was adopted and is closed was changed, and nothing says why.

Once an action plan has ended and the next one has begun, what it promised and what became of it
stand in reports that people keep. A deliverable added to it afterwards, or a field rewritten,
makes those reports untrue.

Wrong, in `actions/2017/`, once 2018 has begun:

    - id: 2017-L30
      title: Publier le bilan
      added: 2018-02-12

Right, the same, and in plan/changes.yaml:

    changes:
      - id: 2017-L30
        reason: Le bilan avait été promis en assemblée et oublié dans le fichier.
        resolution: CA-2018-02

Give the reason there, or promise the work in the year that comes. Entries of the journal, evidence
and former ids may come late. A field that was rewritten is seen with `check --since VERSION`. An
action plan that is `illustrative` and has no `adopted` promised nothing, and is not closed.
"""

from collections.abc import Container, Iterator
from dataclasses import replace

from plantrack.diagnostics import Place, Severity
from plantrack.locale import Message, msg
from plantrack.locale.names import field_names
from plantrack.model import Deliverable
from plantrack.model.closed import closed_years
from plantrack.rules.subject import Finding, Subject, place_of

GROUP = "accountability"
SEVERITY = Severity.ERROR
IS_OF_THE_DAY = True
IS_OF_THE_PAST = True


def find(subject: Subject) -> Iterator[Finding]:
    """Give each deliverable added late to a closed year, then each rewritten since a version."""
    plan, closed = subject.plan, closed_years(subject.plan, subject.today)
    explained = {reason.id.casefold() for reason in plan.changes}
    for deliverable in plan.deliverables:
        header = closed.get(deliverable.period)
        if header is None or deliverable.added is None or deliverable.id.casefold() in explained:
            continue
        if deliverable.added > header.end:
            message = msg(
                "{id} was added on {added} to {w.action_plan:a} that ended on {end}, and nothing "
                "says why",
                id=deliverable.id,
                added=deliverable.added,
                end=header.end,
            )
            yield _finding(deliverable, place_of(deliverable, "added"), message)
    yield from _rewritten(subject, closed)


def _rewritten(subject: Subject, closed: Container[str]) -> Iterator[Finding]:
    """Give what was rewritten, but for what unexplained-change tells of already."""
    if subject.since is None:
        return
    told = subject.newly_explained | {change.id.casefold() for change in subject.unexplained}
    for deliverable in subject.plan.deliverables:
        names = subject.since.rewritten.get(deliverable.id)
        if names and deliverable.period in closed and deliverable.id.casefold() not in told:
            message = msg(
                "{fields} of {id} changed in {w.action_plan:a} that is closed, and nothing says "
                "why",
                fields=field_names(names),
                id=deliverable.id,
            )
            yield replace(
                _finding(deliverable, place_of(deliverable, "id"), message),
                before=_before(subject, deliverable),
            )


def _before(subject: Subject, deliverable: Deliverable) -> Place | None:
    """Return where a deliverable stood, whose comments there tell what may be silenced."""
    there = subject.earlier.plan.deliverable_of if subject.earlier else {}
    was = next(
        (there[name] for name in (deliverable.id, *deliverable.formerly) if name in there), None
    )
    return place_of(was, "id") if was else None


def _finding(deliverable: Deliverable, place: Place, message: Message) -> Finding:
    return Finding(
        place,
        message,
        msg("Give the reason in `plan/changes.yaml`, with `id: {id}`.", id=deliverable.id),
    )
