"""What was adopted is no longer there, and nothing says what became of it.

A deliverable of an action plan that has begun, or a commitment, was taken out of the files. The
board was told of it; the next report would not even name it.

Wrong: the lines of 2018-L07 were deleted.

Right:

    - date: 2018-10-16
      status: cancelled
      reason: Le partenaire s’est retiré.
      resolution: CA-2018-11

Put it back and close it: `plantrack cancel` or `plantrack defer`. Where it only has another id,
write the old one under `formerly:`. Where it was never meant to be there, say so in
plan/changes.yaml. The rule speaks with `check --since VERSION`, at the first
line of the file where it was.

It keeps quiet about what promised nothing in that version: the deliverables of an action plan that
is `illustrative` and has no `adopted`, and, where all of them are so, the commitments too. What
`plantrack remove` took out before any adoption left its trace under `removed:`.
"""

import re
from collections.abc import Container, Iterable, Iterator

from plantrack.diagnostics import Place, Severity
from plantrack.diagnostics.places import START
from plantrack.loading import Loaded
from plantrack.locale import Message, msg
from plantrack.model import Commitment, Deliverable, Plan
from plantrack.model.promises import is_adopted_at_all, is_all_example
from plantrack.rules.subject import Finding, Subject, place_of
from plantrack.source.files import PLAN_FILE

GROUP = "accountability"
SEVERITY = Severity.ERROR
IS_OF_THE_PAST = True
_WITH_IDS = ("actions/", "plan/axes/")
_ID = re.compile(r"^[ \t]*(?:-[ \t]+)?id:[ \t]*[\"']?([A-Za-z0-9][\w.-]*)", re.MULTILINE)


def find(subject: Subject) -> Iterator[Finding]:
    """Give each deliverable and commitment of the earlier version that left no trace."""
    earlier = subject.earlier
    if earlier is None or not subject.is_whole:
        return
    yield from _deliverables(subject, earlier)
    plan = subject.plan
    kept = _kept(plan.commitments.values(), earlier.plan.commitments)
    known = {*kept, *subject.loaded.known_ids, *_told(plan)}
    known |= set() if is_adopted_at_all(earlier.plan) else set(plan.removed)
    texts = {commitment.text or commitment.title for commitment in plan.commitments.values()}
    promised = () if is_all_example(earlier.plan) else earlier.plan.commitments.values()
    for commitment in promised:
        if commitment.id not in known and (commitment.text or commitment.title) not in texts:
            level = earlier.plan.word_of(commitment)
            yield _finding(
                subject,
                commitment,
                msg(
                    "{w.commitment} {id}, {title}, is gone without a trace",
                    id=commitment.id,
                    title=commitment.title,
                    level=level,
                ),
                msg(
                    "Put it back: {w.commitment:a} that was adopted is not deleted. To give it up: "
                    "plantrack withdraw {id}",
                    id=commitment.id,
                    level=level,
                ),
            )
    yield from _not_read(subject, earlier)


def _not_read(subject: Subject, earlier: Loaded) -> Iterator[Finding]:
    """Give each id that stands in what that version could not read, and nowhere any more."""
    plan = subject.plan
    records = *plan.keeping_ids, *earlier.plan.keeping_ids
    known = {name for record in records for name in (record.id, *record.formerly)}
    known |= {*subject.loaded.known_ids, *_told(plan)}
    for path, text in earlier.plan.basis.texts.items():
        is_asked = path.startswith(_WITH_IDS)
        for name in dict.fromkeys(_ID.findall(text)) if is_asked else ():
            if name not in known:
                message = msg(
                    "{id} stood in {file}, which cannot be read in that version, and is gone "
                    "without a trace",
                    id=name,
                    file=path,
                )
                place = Place(path if path in subject.loaded.sources else PLAN_FILE, span=START)
                yield Finding(place, message, msg("Put it back, or say in plan/changes.yaml why."))


def _deliverables(subject: Subject, earlier: Loaded) -> Iterator[Finding]:
    plan = subject.plan
    kept = _kept(plan.deliverables, earlier.plan.deliverable_of)
    known = {*kept, *subject.loaded.known_ids, *_told(plan)}
    renamed = {
        (deliverable.period, deliverable.title): deliverable.id for deliverable in plan.deliverables
    }
    for deliverable in earlier.plan.deliverables:
        if deliverable.id in known or earlier.plan.in_force_from(deliverable) > subject.today:
            continue
        header = earlier.plan.action_plan_of[deliverable.period]
        unpromised = header.promised_from is None and deliverable.id in plan.removed
        if header.is_example or unpromised:
            continue
        new = renamed.get((deliverable.period, deliverable.title))
        advice = (
            msg("It is {new} now: add `formerly: [{id}]` there.", new=new, id=deliverable.id)
            if new
            else msg("Put it back, with `status: cancelled` or `status: deferred` and a reason.")
        )
        message = msg(
            "{id}, “{title}”, is gone without a trace", id=deliverable.id, title=deliverable.title
        )
        yield _finding(subject, deliverable, message, advice)


def _kept(records: Iterable[Commitment | Deliverable], earlier: Container[str]) -> Iterator[str]:
    """Give the earlier ids of records: each of them was one record, whatever `formerly` lists."""
    listed = tuple(records)
    renamed = {old for record in listed for old in record.formerly}
    for record in listed:
        former = next((old for old in reversed(record.formerly) if old in earlier), None)
        stayed = record.id in earlier and record.id not in renamed
        yield record.id if stayed or former is None else former


def _told(plan: Plan) -> Iterator[str]:
    """Give the ids of which `plan/changes.yaml` says why they changed."""
    yield from (reason.id for reason in plan.changes)


def _finding(
    subject: Subject, record: Deliverable | Commitment, message: Message, advice: Message
) -> Finding:
    path = record.origin.path
    known = path if path in subject.loaded.sources else PLAN_FILE
    return Finding(Place(known, span=START), message, advice, before=place_of(record))
