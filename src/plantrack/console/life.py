"""The life of a thread on the screen: its members, and each time that it was put off."""

from collections.abc import Iterator

from rich.console import RenderableType
from rich.padding import Padding

from plantrack.console.deliverables import status_label
from plantrack.console.fields import Hanging, padded
from plantrack.console.style import Look, styled
from plantrack.locale import Translator
from plantrack.model import Plan
from plantrack.telling.due_dates import moved_words
from plantrack.telling.threads import slipped_words
from plantrack.views.freshness import Freshness
from plantrack.views.standing import Standing
from plantrack.views.threads import Life, Postponement

_DATE = 12


def life_lines(
    life: Life, plan: Plan, here: Standing | None, look: Look
) -> Iterator[RenderableType]:
    """Give a thread's members, then how it was put off; nothing for one that has no story."""
    if len(life.members) > 1:
        ids = padded([standing.deliverable.id for standing in life.members])
        for standing, identifier in zip(life.members, ids, strict=True):
            mark = "> " if standing is here else "  "
            words = status_label(plan, standing, look)
            due = standing.state.due.isoformat() if standing.state.due else ""
            yield Hanging(styled(f"  {mark}{identifier}{due:<{_DATE}}"), styled(words))
    if life.postponements:
        yield _indented(slipped_words(life, look.translator), "doubt", 4)
    for each in life.postponements:
        yield Hanging(styled(f"    {each.day.isoformat():<{_DATE}}"), styled(_told(each, look)))
        if each.reason:
            yield _indented(each.reason, "quiet", 16)


def freshness_words(freshness: Freshness, t: Translator) -> str:
    """Return how fresh what is known of open work is, in words."""
    if freshness.days is None:
        return t.text_about("follow-up", "none")
    days = t.plural("{count} day ago", "{count} days ago", freshness.days)
    words = {
        "recent": t.text_about("follow-up", "recent"),
        "ageing": t.text_about("follow-up", "ageing"),
        "old": t.text_about("follow-up", "old"),
        "never": "",
    }
    return f"{days} · {words[freshness.age]}"


def _told(postponement: Postponement, look: Look) -> str:
    t = look.translator
    before = postponement.before.isoformat() if postponement.before else look.nothing
    after = postponement.after.isoformat() if postponement.after else look.nothing
    words = (
        moved_words(before, after, t)
        if postponement.kind == "moved"
        else t.text(
            "{id} deferred, from {adopted} to {due}",
            id=postponement.deliverable.id,
            adopted=before,
            due=after,
        )
    )
    resolution = f" · {postponement.resolution}" if postponement.resolution else ""
    return words + resolution


def _indented(words: str, style: str, columns: int) -> Padding:
    return Padding(styled(words, style), (0, 0, 0, columns))
