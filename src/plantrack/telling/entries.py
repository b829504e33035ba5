"""What an entry of a journal says, in words: what it changes, and all that it tells."""

from collections.abc import Iterator

from plantrack.locale import Translator
from plantrack.locale.words import status_word
from plantrack.model import Plan, Update
from plantrack.telling.verdicts import verdict_words


def changes_told(update: Update, plan: Plan, t: Translator) -> Iterator[str]:
    """Give what an entry changes of its deliverable."""
    if update.status:
        yield t.spell(status_word(update.status))
    if update.progress is not None:
        yield t.percent(update.progress)
    if update.due:
        yield t.text("due date moved to {day}", day=update.due.isoformat())
    if update.review:
        yield verdict_words(update.review, t)
    if update.lead:
        yield t.text("handed to {role}", role=plan.role_title(update.lead))


def texts_told(update: Update, plan: Plan, t: Translator) -> Iterator[tuple[str, str | None]]:
    """Give what an entry says in words, each under its label, but its evidence."""
    yield "", update.note
    yield t.text("Challenges"), update.challenges
    yield t.text("Reason"), update.reason
    yield t.text("Resolution"), update.resolution
    asked = t.text("Question")
    if update.to:
        asked = t.text("Question to {role}", role=plan.role_title(update.to))
    yield asked, update.question
    answered = t.text("Answer")
    if update.by:
        answered = t.text("Answer of {role}", role=plan.role_title(update.by))
    yield answered, update.answer
    if update.review:
        by = plan.role_title(update.by) if update.by else None
        yield t.text("Verdict of"), by
        yield t.text("Rests on"), update.review.basis
    yield t.text("Internal"), update.internal
