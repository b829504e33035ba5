"""A deliverable as a report tells it: what was promised, what became of it, where it is written."""

from collections.abc import Iterator

from plantrack.locale import Translator
from plantrack.locale.words import mark_words, not_counted_words, status_word
from plantrack.model import Plan, Status, Update
from plantrack.model.evidence import link_of
from plantrack.model.journal import is_done
from plantrack.reports.delays import delay
from plantrack.reports.edition import NOTHING, Edition, Page
from plantrack.views.standing import Standing


def deliverable_page(edition: Edition, one: Standing) -> Page:
    """Return one deliverable, its dates, its standing and its words."""
    if id(one) not in edition.pages:
        edition.pages[id(one)] = _page(edition, one)
    return edition.pages[id(one)]


def status_words(plan: Plan, one: Standing, translator: Translator) -> str:
    """Return a status in words: a deferral names the year it goes to."""
    successor = plan.successor_of.get(one.deliverable.id)
    year = successor.year if successor else None
    return translator.spell(status_word(one.status, started=one.started, successor_year=year))


def _page(edition: Edition, one: Standing) -> Page:
    deliverable, plan = one.deliverable, edition.snapshot.plan
    role = plan.role_of.get(deliverable.lead or "")
    path, line = deliverable.origin.path, edition.project.loaded.line_of(deliverable)
    page = {
        "id": deliverable.id,
        "title": deliverable.title,
        "description": deliverable.description,
        "year": deliverable.year,
        "path": path,
        "line": line,
        "place": f"{path}:{line}",
        "commitments": list(deliverable.commitments),
        "lead": role.title if role else deliverable.lead,
        "partners": [
            plan.partner_of[each].title if each in plan.partner_of else each
            for each in deliverable.partners
        ],
        "weight": edition.translator.as_typed(deliverable.weight),
        "added": edition.day(deliverable.added),
        "in_force": one.in_force,
        "in_force_from": edition.day(plan.in_force_from(deliverable)),
        **_standing(edition, one),
        **_words(edition, one),
        **_thread(edition, one),
    }
    return page | {"gap": list(_gap(edition, one, page)), "delay": delay(edition, one, page)}


def _standing(edition: Edition, one: Standing) -> Page:
    adopted, due = one.state.adopted, one.state.due
    return {
        "status": one.status.value,
        "status_words": status_words(edition.snapshot.plan, one, edition.translator),
        "marks": _marks(edition, one),
        "late": one.late,
        "moved": one.moved,
        "due_soon": one.due_soon,
        "silent_days": one.silent_days,
        "confirmed": one.confirmed,
        "unreported": one.unreported,
        "due": edition.day(due),
        "due_adopted": edition.day(adopted),
        "due_moved": adopted is not None and adopted != due,
        "completion": edition.share(one.completion),
        "quantified": one.is_quantified,
        "completion_notes": list(_completion_notes(edition, one)),
        "last_update": edition.day(one.state.last_update),
    }


def _completion_notes(edition: Edition, one: Standing) -> Iterator[str]:
    """Tell why a completion is 0 where more could be expected."""
    t = edition.translator
    if not one.is_quantified:
        yield t.text("not quantified")
    if one.not_counted is not None:
        yield t.spell(not_counted_words(one.not_counted, t))


def _marks(edition: Edition, one: Standing) -> list[Page]:
    """Return what is to be seen to; once the plan has ended, only what was never closed."""
    t = edition.translator
    if edition.ended:
        return (
            [{"kind": "unclosed", "words": t.text_about("deliverable", "never closed")}]
            if one.status.is_open
            else []
        )
    return [
        {"kind": mark, "words": t.spell(mark_words(mark, one.silent_days))} for mark in one.marks
    ]


def _words(edition: Edition, one: Standing) -> Page:
    known = [entry for entry in one.deliverable.updates if entry.date <= edition.snapshot.day]
    status_entry, due_entry = one.state.status_entry, one.state.due_entry
    return {
        "reason": one.state.reason if one.status.is_behind else None,
        "resolution": _resolution(known, status_entry) if one.status.is_behind else None,
        "due_reason": due_entry.reason if due_entry else None,
        "due_resolution": _resolution(known, due_entry),
        "note": _last_told(edition, known, "note"),
        "challenges": _last_told(edition, known, "challenges"),
        "evidence": [{"text": each, "href": link_of(each)} for each in one.state.evidence],
        "milestones": [
            {
                "title": each.title,
                "due": edition.day(each.due),
                "done": is_done(each, edition.snapshot.day),
            }
            for each in one.deliverable.milestones
        ],
    }


def _resolution(known: list[Update], entry: Update | None) -> str | None:
    """Return the board's decision on an entry: in it, or in a later one that says nothing else.

    The journal is append-only: a board that decides afterwards is told in an entry of its own.
    """
    if entry is None:
        return None
    since = next(at for at, each in enumerate(known) if each is entry)
    for each in known[since:]:
        same = each.status in (None, entry.status) and each.due in (None, entry.due)
        if each.resolution and same:
            return each.resolution
    return None


def _last_told(edition: Edition, known: list[Update], field: str) -> Page | None:
    told = [(entry.date, getattr(entry, field)) for entry in known if getattr(entry, field)]
    if not told:
        return None
    day, text = max(reversed(told), key=lambda each: each[0])
    return {"text": text, "date": edition.day(day)}


def _thread(edition: Edition, one: Standing) -> Page:
    """Return what this work continues and what continues it, as far as the day knew."""
    plan = edition.snapshot.plan
    successor = plan.successor_of.get(one.deliverable.id)
    if successor and one.status is not Status.DEFERRED:
        known = plan.in_force_from(successor) <= edition.snapshot.day
        successor = successor if known else None
    return {
        "continues": one.deliverable.continues,
        "successor": (
            {"id": successor.id, "year": successor.year, "title": successor.title}
            if successor
            else None
        ),
    }


def _gap(edition: Edition, one: Standing, page: Page) -> Iterator[Page]:
    """Return what differs from the promise: how late, which date was moved, what was given up."""
    t = edition.translator
    if page["due_moved"]:
        words = t.text(
            "due date moved from {adopted} to {due}",
            adopted=page["due_adopted"]["iso"],
            due=page["due"]["iso"] if page["due"] else NOTHING,
        )
        yield _told(words, page["due_reason"], page["due_resolution"])
    if one.late and one.state.due and not edition.ended:
        days = (edition.snapshot.day - one.state.due).days
        challenges = page["challenges"]["text"] if page["challenges"] else None
        yield _told(t.plural("{count} day late", "{count} days late", days), challenges)
    after = _days_after(one)
    if after > 0:
        words = t.plural(
            "done {count} day after the adopted due date",
            "done {count} days after the adopted due date",
            after,
        )
        yield _told(words, page["challenges"]["text"] if page["challenges"] else None)
    if one.status.is_behind:
        yield _told(page["status_words"], page["reason"], page["resolution"])


def _days_after(one: Standing) -> int:
    """Return how many days after the adopted due date a deliverable was done; 0 where it is not."""
    adopted, entry = one.state.adopted, one.state.status_entry
    if one.status is not Status.DONE or adopted is None or entry is None:
        return 0
    return max(0, (entry.date - adopted).days)


def _told(words: str, reason: str | None, resolution: str | None = None) -> Page:
    return {"words": words, "reason": reason, "resolution": resolution}
