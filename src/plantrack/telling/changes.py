"""A change of a plan in a sentence that a board member would write."""

from collections.abc import Callable, Iterator, Mapping

from plantrack.history.change import Change
from plantrack.locale import Translator
from plantrack.locale.plan_words import capitalised
from plantrack.model import Axis, Commitment, Deliverable, Plan, Record
from plantrack.model.strategy import Withdrawal, named_level
from plantrack.telling import journal
from plantrack.telling.nodes import answers_words, more_and_less, reinstated_words, withdrawn_words
from plantrack.telling.values import (
    Telling,
    Told,
    changed_words,
    differing,
    whole_words,
)


def told(change: Change, was: Plan, now: Plan, translator: Translator) -> Told:
    """Return a change in words, its subject left out; `was` and `now` are the two plans."""
    telling = Telling(change, was, now, teller_of(change, translator))
    if change.field is None:
        return _whole(telling)
    if change.field == "deliverables":
        return _coverage(telling)
    return _BY_FIELD.get(change.field, _plain)(telling)


def teller_of(change: Change, translator: Translator) -> Translator:
    """Return who speaks of what changed: of a commitment by the word of its level."""
    subject = change.subject
    if not isinstance(subject, Axis | Commitment):
        return translator
    return translator.speaking_of(translator.words.of_level(named_level(subject)))


def _plain(telling: Telling) -> Told:
    """Tell any field: what it was, and what it is."""
    before = None if telling.change.before in (None, ()) else telling.before
    after = None if telling.change.after in (None, ()) else telling.after
    return changed_words(telling.change.field or "", before, after, telling.t)


def _whole(telling: Telling) -> Told:
    """Tell a record that came or went."""
    came = telling.change.kind == "added"
    more = _about(telling.change.subject, telling.now if came else telling.was, telling.t)
    return Told(" · ".join([whole_words(telling.change.kind, telling.t), *more]))


def _about(record: Record, plan: Plan, t: Translator) -> Iterator[str]:
    if isinstance(record, Commitment) and record.text:
        yield record.text
    if not isinstance(record, Deliverable):
        return
    yield t.text("answers {commitments}", commitments=", ".join(record.commitments))
    if record.lead:
        yield t.text("lead: {role}", role=_role(plan, record.lead))
    if record.due:
        yield t.text("due on {day}", day=record.due.isoformat())


def _id(telling: Telling) -> Told:
    return Told(telling.t.text("New id: it was {before}", before=telling.before))


def _title(telling: Telling) -> Told:
    return Told(telling.t.text("New title: it was “{before}”", before=telling.before))


def _year(telling: Telling) -> Told:
    before, after = telling.was.name_of(telling.before), telling.now.name_of(telling.after)
    return Told(
        telling.t.text("Moved from {w.action_plan} {before} to {after}", before=before, after=after)
    )


def _coverage(telling: Telling) -> Told:
    if telling.change.after:
        return Told(telling.t.text("Now taken up by {w.deliverable:a}"))
    return Told(telling.t.text("No longer taken up by any {w.deliverable}"))


def _ids(telling: Telling) -> Told:
    """Tell what a list of ids has more, and what it has less."""
    more, less = more_and_less(_listed(telling.change.before), _listed(telling.change.after))
    parts = [telling.t.text("{names} added", names=more)] if more else []
    parts += [telling.t.text("{names} removed", names=less)] if less else []
    words = telling.t.text("{field}: {after}", field=telling.field, after=", ".join(parts))
    return Told(capitalised(words))


def _answers(telling: Telling) -> Told:
    said = answers_words(_listed(telling.change.before), _listed(telling.change.after))
    return Told(capitalised(telling.t.spell(said)))


def _listed(value: object) -> tuple[object, ...]:
    return value if isinstance(value, tuple) else ()


def _lead(telling: Telling) -> Told:
    t, change = telling.t, telling.change
    old, new = _role(telling.was, change.before), _role(telling.now, change.after)
    if change.after is None:
        return Told(t.text("No longer has a lead: it was {before}", before=old))
    if change.field == "lead_adopted":
        return Told(t.text("Adopted lead changed: from {before} to {after}", before=old, after=new))
    words = (
        capitalised(t.text("lead: {role}", role=new))
        if change.before is None
        else t.text("Lead: {after}, in place of {before}", after=new, before=old)
    )
    return Told(journal.with_entry(telling, words))


def _role(plan: Plan, identifier: object) -> str:
    return plan.role_title(str(identifier))


def _element(telling: Telling) -> Told:
    """Tell an element of a list of texts, or of dated values."""
    t, change = telling.t, telling.change
    if change.kind == "added":
        words = t.text("{field}, added: {after}", field=telling.field, after=telling.after)
        return Told(capitalised(words))
    if change.kind == "removed":
        words = t.text("{field}, removed: {before}", field=telling.field, before=telling.before)
        return Told(capitalised(words))
    if isinstance(change.before, Record) and isinstance(change.after, Record):
        return _entry(telling, change.before, change.after)
    return _plain(telling)


def _entry(telling: Telling, before: Record, after: Record) -> Told:
    """Tell what changed inside an entry, which its date or its title names."""
    name = telling.value(getattr(before, "date", None) or getattr(before, "title", None))
    subject = telling.t.text("{field} {name}", field=telling.field, name=name)
    return Told(" · ".join([capitalised(subject), *differing(telling, before, after)]))


def _withdrawal(telling: Telling) -> Told:
    """Tell a commitment that was withdrawn, or is in force again."""
    t, before, after = telling.t, telling.change.before, telling.change.after
    if isinstance(after, Withdrawal):
        told = [capitalised(t.spell(withdrawn_words(after))), after.reason, after.resolution]
        return Told(" · ".join(filter(None, told)))
    day = before.date.isoformat() if isinstance(before, Withdrawal) else ""
    return Told(capitalised(t.spell(reinstated_words(day))))


_BY_FIELD: Mapping[str, Callable[[Telling], Told]] = {
    "id": _id,
    "title": _title,
    "year": _year,
    "withdrawn": _withdrawal,
    "commitments": _answers,
    "partners": _ids,
    "depends_on": _ids,
    "formerly": _ids,
    "years": _ids,
    "lead": _lead,
    "lead_adopted": _lead,
    "contributors": _ids,
    "status": journal.status,
    "progress": journal.progress,
    "due": journal.due,
    "due_adopted": journal.due,
    "updates": journal.entry,
    "milestones": journal.milestone,
    "evidence": _element,
    "targets": _element,
    "measurements": _element,
    "events": _element,
    "context": _element,
    "mandates": _element,
}
