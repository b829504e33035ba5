"""What the board is to decide, in words: in short, and as a resolution to be moved and signed."""

from plantrack.locale import Translator
from plantrack.model import Node, Plan
from plantrack.telling.due_dates import move_asked, moved_words
from plantrack.views.decisions import Asked

BLANK = "__________"
"""What is to be filled in by hand."""


def asked_words(asked: Asked, plan: Plan, translator: Translator) -> str:
    """Return what the board is asked to do, such as to defer to a year."""
    t = translator
    if asked.kind == "cancelled":
        return t.text("Cancel")
    if asked.kind == "moved":
        return move_asked(*_days(asked, t), t)
    if year := _later(asked, plan):
        return t.text("Defer to {year}", year=year)
    return t.text("Defer to a later {w.period}")


def decided_words(asked: Asked, plan: Plan, translator: Translator) -> str:
    """Return what was decided without the board, as its journal tells it."""
    t = translator
    if asked.kind == "cancelled":
        return t.text_about("decision", "cancelled")
    if asked.kind == "moved":
        return moved_words(*_days(asked, t), t)
    if year := _later(asked, plan):
        return t.text("deferred to {year}", year=year)
    return t.text("deferred to a later {w.period}")


def motion(asked: Asked, plan: Plan, translator: Translator) -> str:
    """Return the resolution that the board is asked to pass, for its minutes."""
    t, title, later = translator, asked.deliverable.title, _later(asked, plan)
    if asked.kind == "cancelled":
        return _moved(t.text("that “{title}” be cancelled", title=title), t)
    if asked.kind == "moved":
        before, after = _days(asked, t)
        clause = t.text(
            "that the due date of “{title}” be moved from {adopted} to {due}",
            title=title,
            adopted=before,
            due=after,
        )
    elif later:
        clause = t.text("that “{title}” be deferred to {year}", title=title, year=later)
    else:
        clause = t.text("that “{title}” be deferred to a later {w.period}", title=title)
    return _moved(clause, t)


def ratification(asked: Asked, plan: Plan, translator: Translator) -> str:
    """Return the resolution by which the board ratifies what was decided without it."""
    t, title, later = translator, asked.deliverable.title, _later(asked, plan)
    decided = t.long_date(asked.entry.date) if asked.entry else BLANK
    if asked.kind == "cancelled":
        clause = t.text(
            "that the cancellation of “{title}”, told on {day}, be ratified",
            title=title,
            day=decided,
        )
    elif asked.kind == "moved":
        before, after = _days(asked, t)
        clause = t.text(
            "that the due date of “{title}”, moved from {adopted} to {due} on {day}, be ratified",
            title=title,
            adopted=before,
            due=after,
            day=decided,
        )
    else:
        clause = t.text(
            "that the deferral of “{title}” to {year}, told on {day}, be ratified",
            title=title,
            year=later or t.text("a later {w.period}"),
            day=decided,
        )
    return _moved(clause, t)


def withdrawal_ratification(node: Node, translator: Translator) -> str:
    """Return the resolution by which the board ratifies that a commitment was withdrawn."""
    t, since = translator, node.withdrawn.date if node.withdrawn else None
    clause = t.text(
        "that the withdrawal of “{title}” ({id}), in effect since {day}, be ratified",
        id=node.id,
        title=node.title,
        day=t.long_date(since) if since else BLANK,
    )
    return _moved(clause, t)


def _moved(clause: str, t: Translator) -> str:
    """Return a resolution as it is moved; who moves and seconds it is filled in by hand."""
    return t.text(
        "It is moved by {mover} and seconded by {seconder} {that}.",
        mover=BLANK,
        seconder=BLANK,
        that=clause,
    )


def _days(asked: Asked, t: Translator) -> tuple[str, str]:
    """Return the due date that was adopted, and the one in force, for prose."""
    state = asked.outcome.standing.state
    if state.adopted and state.due:
        return t.from_to(state.adopted, state.due)
    adopted, due = (t.long_date(day) if day else BLANK for day in (state.adopted, state.due))
    return adopted, due


def _later(asked: Asked, plan: Plan) -> str | None:
    """Return what people call the action plan that carries work on; None where none does."""
    successor = asked.outcome.successor
    return plan.name_of(successor.period) if successor else None
