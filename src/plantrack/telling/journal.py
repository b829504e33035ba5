"""What changed in a deliverable's journal and milestones, in sentences."""

from collections.abc import Iterator
from typing import Any

from plantrack.locale import Translator, marked
from plantrack.locale.plan_words import capitalised
from plantrack.model import Update
from plantrack.telling.due_dates import moved_words, readopted_words
from plantrack.telling.values import Telling, Told, differing
from plantrack.telling.verdicts import verdict_words


def status(telling: Telling) -> Told:
    """Tell a new status, with its day, its reason, its evidence."""
    words = telling.t.text("{before} → {after}", before=telling.before, after=telling.after)
    return Told(with_entry(telling, words))


def progress(telling: Telling) -> Told:
    """Tell a new progress, in per cent."""
    t, before, after = telling.t, telling.change.before, telling.change.after
    if not isinstance(after, int):
        return Told(with_entry(telling, t.text("Progress no longer stated")))
    if not isinstance(before, int):
        words = t.text("Progress: {after}", after=t.percent(after))
    else:
        words = t.text(
            "Progress: from {before} to {after}", before=t.percent(before), after=t.percent(after)
        )
    return Told(with_entry(telling, words))


def due(telling: Telling) -> Told:
    """Tell a due date: moved by the journal, or rewritten where it was adopted."""
    t, change = telling.t, telling.change
    if change.kind == "moved":
        words = moved_words(telling.before, telling.after, t)
        return Told(with_entry(telling, capitalised(words)))
    if change.before is None:
        return Told(with_entry(telling, t.text("Due on {day}", day=telling.after)))
    after = None if change.after is None else telling.after
    return Told(readopted_words(telling.before, after, t))


def entry(telling: Telling) -> Told:
    """Tell an entry that changes neither status, progress nor due date."""
    t, old, new = telling.t, telling.change.before, telling.change.after
    if isinstance(old, Update) and isinstance(new, Update):
        words = t.text("Entry of {day} rewritten", day=old.date.isoformat())
        return Told(" · ".join([words, *differing(telling, old, new)]))
    told = old if isinstance(old, Update) else new
    day = told.date.isoformat() if isinstance(told, Update) else ""
    if new is None:
        words = t.text("Entry of {day} removed from the journal", day=day)
    else:
        words = t.text("Entry of {day}", day=day)
    return Told(" · ".join([words, *_stated(told, telling), *_details(told, t)]))


def _stated(told: object, telling: Telling) -> Iterator[str]:
    """Give what an entry states that a later one overrules, so that nothing else tells it."""
    if not isinstance(told, Update):
        return
    if told.status is not None:
        yield telling.value(told.status)
    if told.progress is not None:
        yield telling.t.percent(told.progress)
    if told.due is not None:
        yield telling.t.text("due on {day}", day=told.due.isoformat())


def milestone(telling: Telling) -> Told:
    """Tell a milestone that came, went, was reached or changed."""
    t = telling.t
    old: Any = telling.change.before
    new: Any = telling.change.after
    if old is None:
        day = new.due.isoformat()
        return Told(t.text("Milestone added: {title}, due on {day}", title=new.title, day=day))
    if new is None:
        day = old.due.isoformat()
        return Told(t.text("Milestone removed: {title}, due on {day}", title=old.title, day=day))
    words = t.text("Milestone “{title}”", title=new.title)
    return Told(" · ".join([words, *_of_milestone(old, new, t)]))


def _of_milestone(old: Any, new: Any, t: Translator) -> Iterator[str]:  # noqa: ANN401 - a list's entries
    if old.title != new.title:
        yield t.text("was “{before}”", before=old.title)
    if old.due != new.due:
        before, after = old.due.isoformat(), new.due.isoformat()
        yield t.text("due date from {before} to {after}", before=before, after=after)
    if old.done != new.done:
        if new.done:
            yield t.text("reached on {day}", day=new.done.isoformat())
        else:
            yield t.text("no longer reached")


def with_entry(telling: Telling, words: str) -> str:
    """Add what the journal's entry says of a change: its day, why, with what proof."""
    t, told = telling.t, telling.change.entry
    parts = [words]
    if told is not None:
        parts = [t.text("{words}, on {day}", words=words, day=told.date.isoformat())]
        parts.extend(_details(told, t))
    if telling.change.rewritten:
        parts.append(t.text("entries of the journal were rewritten or removed"))
    return " · ".join(parts)


def _details(told: object, t: Translator) -> Iterator[str]:
    if not isinstance(told, Update):
        return
    if told.note:
        yield told.note
    said = (
        (marked("difficulties: {text}"), told.challenges),
        (marked("reason: {text}"), told.reason),
        (marked("question: {text}"), told.question),
        (marked("answer: {text}"), told.answer),
        (marked("resolution {text}"), told.resolution),
        (marked("evidence: {text}"), ", ".join(told.evidence)),
    )
    yield from (t.text(words, text=text) for words, text in said if text)
    if told.review:
        yield " · ".join(filter(None, (verdict_words(told.review, t), told.review.basis)))
