"""A change of a plan in a sentence that a board member would write."""

from collections.abc import Callable, Iterable, Iterator, Mapping

from plantrack.history.change import Change
from plantrack.locale import Translator
from plantrack.model import Commitment, Deliverable, Plan, Record
from plantrack.telling import journal
from plantrack.telling.values import LONG, Telling, Told, differing, sentence, value_words


def told(change: Change, was: Plan, now: Plan, translator: Translator) -> Told:
    """Return a change in words, its subject left out; `was` and `now` are the two plans."""
    one = Telling(change, was, now, translator)
    if change.field is None:
        return _whole(one)
    if change.field == "deliverables":
        return _coverage(one)
    return _BY_FIELD.get(change.field, _plain)(one)


def _plain(one: Telling) -> Told:
    """Tell any field: what it was, and what it is."""
    before = None if one.change.before in (None, ()) else one.before
    after = None if one.change.after in (None, ()) else one.after
    if before and after and max(len(before), len(after)) > LONG:
        words = one.t.text("{field} reworded", field=one.field)
        return Told(sentence(words), before, after)
    return Told(sentence(value_words(one.field, before, after, one.t)))


def _whole(one: Telling) -> Told:
    """Tell a record that came or went."""
    came = one.change.kind == "added"
    words = one.t.text("Added") if came else one.t.text("Removed")
    more = _about(one.change.subject, one.now if came else one.was, one.t)
    return Told(" · ".join([words, *more]))


def _about(record: Record, plan: Plan, t: Translator) -> Iterator[str]:
    if isinstance(record, Commitment):
        yield record.text
    if not isinstance(record, Deliverable):
        return
    yield t.text("answers {commitments}", commitments=", ".join(record.commitments))
    if record.lead:
        yield t.text("lead: {role}", role=_role(plan, record.lead))
    if record.due:
        yield t.text("due on {day}", day=record.due.isoformat())


def _id(one: Telling) -> Told:
    return Told(one.t.text("New id: it was {before}", before=one.before))


def _title(one: Telling) -> Told:
    return Told(one.t.text("New title: it was “{before}”", before=one.before))


def _year(one: Telling) -> Told:
    return Told(
        one.t.text("Moved from action plan {before} to {after}", before=one.before, after=one.after)
    )


def _coverage(one: Telling) -> Told:
    if one.change.after:
        return Told(one.t.text("Now taken up by a deliverable"))
    return Told(one.t.text("No longer taken up by any deliverable"))


def _ids(one: Telling) -> Told:
    """Tell what a list of ids has more, and what it has less."""
    more, less = _apart(one)
    parts = [one.t.text("{names} added", names=more)] if more else []
    parts += [one.t.text("{names} removed", names=less)] if less else []
    words = one.t.text("{field}: {after}", field=one.field, after=", ".join(parts))
    return Told(sentence(words))


def _answers(one: Telling) -> Told:
    more, less = _apart(one)
    if not less:
        return Told(one.t.text("Also answers {commitments}", commitments=more))
    if not more:
        return Told(one.t.text("No longer answers {commitments}", commitments=less))
    return Told(one.t.text("Answers {after}, no longer {before}", after=more, before=less))


def _apart(one: Telling) -> tuple[str, str]:
    """Return what a list has more than before, and what it has less."""
    before, after = _listed(one.change.before), _listed(one.change.after)
    return _without(after, before), _without(before, after)


def _listed(value: object) -> tuple[object, ...]:
    return value if isinstance(value, tuple) else ()


def _without(names: Iterable[object], others: Iterable[object]) -> str:
    known = set(others)
    return ", ".join(str(name) for name in names if name not in known)


def _lead(one: Telling) -> Told:
    t, change = one.t, one.change
    old, new = _role(one.was, change.before), _role(one.now, change.after)
    if change.after is None:
        return Told(t.text("No longer has a lead: it was {before}", before=old))
    if change.before is None:
        return Told(sentence(t.text("lead: {role}", role=new)))
    return Told(t.text("Lead: {after}, in place of {before}", after=new, before=old))


def _role(plan: Plan, identifier: object) -> str:
    role = plan.role_of.get(str(identifier))
    return role.title if role else str(identifier)


def _element(one: Telling) -> Told:
    """Tell an element of a list of texts, or of dated values."""
    t, change = one.t, one.change
    if change.kind == "added":
        words = t.text("{field}, added: {after}", field=one.field, after=one.after)
        return Told(sentence(words))
    if change.kind == "removed":
        words = t.text("{field}, removed: {before}", field=one.field, before=one.before)
        return Told(sentence(words))
    if isinstance(change.before, Record) and isinstance(change.after, Record):
        return _entry(one, change.before, change.after)
    return _plain(one)


def _entry(one: Telling, before: Record, after: Record) -> Told:
    """Tell what changed inside an entry, which its date or its title names."""
    name = one.value(getattr(before, "date", None) or getattr(before, "title", None))
    subject = one.t.text("{field} {name}", field=one.field, name=name)
    return Told(" · ".join([sentence(subject), *differing(one, before, after)]))


_BY_FIELD: Mapping[str, Callable[[Telling], Told]] = {
    "id": _id,
    "title": _title,
    "year": _year,
    "commitments": _answers,
    "partners": _ids,
    "depends_on": _ids,
    "formerly": _ids,
    "years": _ids,
    "lead": _lead,
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
