"""A due date that moved, in words: said once for the journal, the amendments, the reports."""

from datetime import date

from plantrack.locale import Translator


def moved_words(adopted: str, due: str, translator: Translator) -> str:
    """Return that a due date was moved, from one day to another."""
    return translator.text("due date moved from {adopted} to {due}", adopted=adopted, due=due)


def move_asked(adopted: str, due: str, translator: Translator) -> str:
    """Return what the board is asked to do of a due date that was moved."""
    return translator.text("Move the due date from {adopted} to {due}", adopted=adopted, due=due)


def shift_words(before: date, after: date, translator: Translator) -> str:
    """Return which way a day was shifted and by how many days; what was, stands before it."""
    t, days = translator, (after - before).days
    values = {
        "before": before.isoformat(),
        "after": after.isoformat(),
        "days": t.plural("{count} day", "{count} days", abs(days)),
    }
    if days < 0:
        return t.text("brought forward from {before} to {after}, by {days}", **values)
    return t.text("pushed back from {before} to {after}, by {days}", **values)


def shifted_words(before: str, after: str | None, translator: Translator) -> str:
    """Return how an adopted due date was shifted, or that it was removed."""
    t = translator
    if after is None:
        return t.text("due date removed: it was {before}", before=before)
    moved = shift_words(date.fromisoformat(before), date.fromisoformat(after), t)
    return t.text("due date {moved}", moved=moved)


def readopted_words(before: str, after: str | None, translator: Translator) -> str:
    """Return that a due date was rewritten, or taken out, where it was adopted."""
    t = translator
    if after is None:
        return t.text("No longer has a due date: it was {before}", before=before)
    return t.text("Adopted due date changed: from {before} to {after}", before=before, after=after)
