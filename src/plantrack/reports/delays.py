"""What is told of late work: promised when, to be when, why, and what is done about it."""

from collections.abc import Iterator

from plantrack.reports.edition import Edition, Page
from plantrack.views.standing import Standing


def delay(edition: Edition, one: Standing, page: Page) -> list[Page]:
    """Return the rows told of late work, `{head, told, words}`; none where it is not late.

    `told` is the plan's own text, `words` are ours.
    """
    return list(_rows(edition, page)) if one.late and not edition.ended else []


def _rows(edition: Edition, page: Page) -> Iterator[Page]:
    t = edition.translator
    challenges = page["challenges"]
    yield _row(
        t.text_about("deliverable", "Promised"),
        words=t.text("for {day}", day=page["due_adopted"]["words"]),
    )
    yield _row(t.text("New date"), words=_new_date(edition, page))
    if page["due_reason"]:
        yield _row(t.text("Reason"), page["due_reason"])
    elif page["due_moved"] or not challenges:
        yield _row(t.text("Reason"), words=t.text("no reason given"))
    if challenges:
        yield _dated(t.text("Challenges"), challenges)
    if page["note"]:
        yield _dated(t.text("Follow-up"), page["note"])
    else:
        yield _row(t.text("Follow-up"), words=t.text_about("follow-up", "none"))


def _new_date(edition: Edition, page: Page) -> str:
    t = edition.translator
    if not page["due_moved"]:
        return t.text_about("due date", "none given")
    words = t.text("{day}, past as well", day=page["due"]["words"])
    resolution = page["due_resolution"]
    if not resolution:
        return t.text("{words}; without a resolution", words=words)
    return t.text("{words}; resolution {resolution}", words=words, resolution=resolution)


def _row(head: str, told: str | None = None, words: str = "") -> Page:
    return {"head": head, "told": told, "words": words}


def _dated(head: str, entry: Page) -> Page:
    return _row(head, entry["text"], f"({entry['date']['words']})")
