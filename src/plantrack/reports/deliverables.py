"""A deliverable in words: who leads it, its state, how it differs from its promise, its file."""

from collections.abc import Iterator

from plantrack.locale.words import mark_words, not_counted_words, status_said, status_word
from plantrack.reports.edition import NOTHING, Edition
from plantrack.telling.due_dates import moved_words
from plantrack.views.outcome import Gap
from plantrack.views.standing import Standing


def lead_of(edition: Edition, standing: Standing) -> str | None:
    """Return who leads a deliverable: the role's title, else the id that is written."""
    lead = standing.state.lead
    return edition.snapshot.plan.role_title(lead) if lead else None


def place_of(edition: Edition, standing: Standing) -> str:
    """Return where a deliverable is written: its file and line."""
    deliverable = standing.deliverable
    return f"{deliverable.origin.path}:{edition.project.loaded.line_of(deliverable)}"


def status_words(edition: Edition, standing: Standing) -> str:
    """Return a status in words: a deferral names the year it goes to."""
    year = _deferred_to(edition, standing)
    word = status_word(standing.status, started=standing.started, successor_year=year)
    return edition.translator.spell(word)


def status_in_prose(edition: Edition, standing: Standing) -> str:
    """Return a status as a sentence says it of a deliverable."""
    year = _deferred_to(edition, standing)
    said = status_said(standing.status, started=standing.started, successor_year=year)
    return edition.translator.spell(said)


def _deferred_to(edition: Edition, standing: Standing) -> str | None:
    plan = edition.snapshot.plan
    successor = plan.successor_of.get(standing.deliverable.id)
    return plan.name_of(successor.period) if successor else None


def marks_of(edition: Edition, standing: Standing) -> Iterator[tuple[str, str]]:
    """Yield what is to be seen to; once the plan has ended, only what was never closed."""
    t = edition.translator
    if not edition.ended:
        for kind in standing.marks:
            yield kind, t.spell(mark_words(kind, standing.silent_days))
    elif standing.status.is_open:
        yield "unclosed", t.text_about("deliverable", "never closed")


def completion_notes(edition: Edition, standing: Standing) -> Iterator[str]:
    """Tell why a completion is 0 where more could be expected."""
    t = edition.translator
    if not standing.is_quantified:
        yield t.text("not quantified")
    if standing.not_counted is not None:
        yield t.spell(not_counted_words(standing.not_counted, t))


def gap_words(edition: Edition, standing: Standing, gap: Gap) -> str:
    """Return in words how a deliverable differs from its promise."""
    t = edition.translator
    if gap.kind == "moved":
        adopted, due = standing.state.adopted, standing.state.due
        before, after = (day.isoformat() if day else NOTHING for day in (adopted, due))
        return moved_words(before, after, t)
    if gap.kind == "late":
        return t.plural("{count} day late", "{count} days late", gap.days)
    if gap.kind == "done_after":
        return t.plural(
            "done {count} day after the adopted due date",
            "done {count} days after the adopted due date",
            gap.days,
        )
    return status_in_prose(edition, standing)
