"""A deliverable as a report tells it: what was promised, what became of it, where it is written."""

from collections.abc import Iterator

from plantrack.locale import Translator
from plantrack.locale.words import mark_words, not_counted_words, status_word
from plantrack.model import Plan
from plantrack.model.evidence import link_of
from plantrack.model.journal import is_done
from plantrack.reports.edition import NOTHING, Edition, Page
from plantrack.views.outcome import Entry, Gap, gaps_of
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
    role = plan.role_of.get(one.state.lead or "")
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
        "lead": role.title if role else one.state.lead,
        "contributors": [
            plan.role_of[each].title if each in plan.role_of else each
            for each in deliverable.contributors
        ],
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
    return page | {"gap": list(_gap(edition, one))}


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
        "due_moved": edition.outcome(one).due_moved,
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
    found = edition.outcome(one)
    return {
        "reason": found.reason,
        "resolution": found.resolution,
        "due_reason": found.due_reason,
        "due_resolution": found.due_resolution,
        "note": _entry(edition, found.note),
        "challenges": _entry(edition, found.challenges),
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


def _entry(edition: Edition, told: Entry | None) -> Page | None:
    return {"text": told.text, "date": edition.day(told.day)} if told else None


def _thread(edition: Edition, one: Standing) -> Page:
    """Return what this work continues and what continues it, as far as the day knew."""
    successor = edition.outcome(one).successor
    return {
        "continues": one.deliverable.continues,
        "successor": (
            {"id": successor.id, "year": successor.year, "title": successor.title}
            if successor
            else None
        ),
    }


def _gap(edition: Edition, one: Standing) -> Iterator[Page]:
    """Return what differs from the promise: how late, which date was moved, what was given up."""
    for gap in gaps_of(edition.outcome(one), edition.snapshot.day, ended=edition.ended):
        words = gap_words(edition, one, gap)
        yield {"words": words, "reason": gap.reason, "resolution": gap.resolution}


def gap_words(edition: Edition, one: Standing, gap: Gap) -> str:
    """Return in words how a deliverable differs from its promise."""
    t = edition.translator
    if gap.kind == "moved":
        adopted, due = one.state.adopted, one.state.due
        return t.text(
            "due date moved from {adopted} to {due}",
            adopted=adopted.isoformat() if adopted else NOTHING,
            due=due.isoformat() if due else NOTHING,
        )
    if gap.kind == "late":
        return t.plural("{count} day late", "{count} days late", gap.days)
    if gap.kind == "done_after":
        return t.plural(
            "done {count} day after the adopted due date",
            "done {count} days after the adopted due date",
            gap.days,
        )
    return status_words(edition.snapshot.plan, one, t)
