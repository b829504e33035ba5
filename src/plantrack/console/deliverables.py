"""The screen of `list`, and the deliverable's row that other screens share."""

from collections.abc import Sequence
from datetime import date

from rich.console import Group, RenderableType
from rich.text import Text

from plantrack.console.heading import illustrative_line
from plantrack.console.rows import Column, Rows
from plantrack.console.style import Look, styled
from plantrack.console.verdicts import verdict_lines
from plantrack.locale.words import counted, mark_words, status_word
from plantrack.model import Plan, Status
from plantrack.views.standing import Mark, Standing
from plantrack.views.verdicts import Amended, verdicts_of

_NARROW_STATUS = 22
_LEAST_TITLE = 20  # below which a title tells nothing
MARKS: dict[Mark, tuple[str, str]] = {
    "late": ("!", "trouble"),
    "silent": ("?", "doubt"),
    "due_soon": (">", "soon"),
    "confirmed": ("=", "quiet"),
    "unreported": ("?", "doubt"),
}


def list_screen(
    plan: Plan,
    standings: Sequence[Standing],
    day: date,
    look: Look,
    amended: Amended | None = None,
) -> RenderableType:
    """Return the screen of `list`: one row a deliverable, and how many there are.

    With `amended`, which tells when promises were changed, the second verdicts stand below, and how
    often they agree with the states.
    """
    t = look.translator
    parts: list[RenderableType] = []
    if standings:
        parts.append(deliverables_table(plan, standings, look))
        parts.append(styled())
    if amended is not None:
        parts.extend(verdict_lines(plan, verdicts_of(standings, day, amended), look))
    total = t.spell(counted("total", len(standings)))
    foot = styled(f"{total} · " + t.text("on {day}", day=day.isoformat()))
    if illustrative := illustrative_line(plan, look):
        foot.append(" · ").append_text(illustrative)
    return Group(*parts, foot)


def deliverables_table(plan: Plan, standings: Sequence[Standing], look: Look) -> Rows:
    """Return deliverables as a table that fits the width: fewer columns on a narrow one."""
    wide = _table(plan, standings, look, wide=True) if look.is_wide else None
    if wide and wide.room(look.width) >= _LEAST_TITLE:
        return wide
    return _table(plan, standings, look, wide=False)


def _table(plan: Plan, standings: Sequence[Standing], look: Look, *, wide: bool) -> Rows:
    t = look.translator
    columns = [
        Column(t.text_about("screen", "Id")),
        Column(t.text("{w.Deliverable}"), flexible=True),
        *((Column(t.text("{w.Commitment:s}")), Column(t.text("Lead"))) if wide else ()),
        Column(t.text("Due")),
        Column(t.text("Status"), widest=None if wide else _NARROW_STATUS),
        Column(t.text("Compl."), justify="right"),
    ]
    rows = [_row(plan, standing, look, wide=wide) for standing in standings]
    return Rows(columns, rows, is_whole=True)


def _row(plan: Plan, standing: Standing, look: Look, *, wide: bool) -> list[Text]:
    deliverable = standing.deliverable
    middle = [", ".join(deliverable.commitments), standing.state.lead or look.nothing]
    return [
        styled(deliverable.id),
        styled(deliverable.title),
        *(map(styled, middle) if wide else ()),
        due_text(standing, look),
        status_text(plan, standing, look, brief=True),
        styled(look.percent(standing.completion) if standing.in_force else look.nothing),
    ]


def due_text(standing: Standing, look: Look) -> Text:
    """Return the due date in force, after an arrow where it was moved."""
    due, adopted = standing.state.due, standing.state.adopted
    if due is None:
        return styled(look.translator.text("no date"), "quiet")
    text = styled(due.isoformat())
    return styled(look.arrow) + text if adopted and adopted != due else text


def status_text(plan: Plan, standing: Standing, look: Look, *, brief: bool = False) -> Text:
    """Return a deliverable's status in words, with what is wrong beside it."""
    t = look.translator
    if not standing.in_force:
        since = plan.in_force_from(standing.deliverable).isoformat()
        words = (
            t.text("from {day}", day=since) if brief else t.text("in force from {day}", day=since)
        )
        return styled(words, "quiet")
    fresh = "good" if standing.status is Status.DONE else "quiet" if standing.silent else ""
    text = styled(status_label(plan, standing, look), fresh)
    for mark in standing.marks:
        text.append(" ").append_text(mark_text(standing, mark, look, brief=brief))
    return text


def mark_text(standing: Standing, mark: Mark, look: Look, *, brief: bool = False) -> Text:
    """Return what is to be seen to of a deliverable, with its sign; a brief one says the days."""
    sign, style = MARKS[mark]
    t = look.translator
    if brief and mark == "silent":
        return styled(f"{sign} " + t.text("{days} d", days=standing.silent_days), style)
    return styled(f"{sign} " + t.spell(mark_words(mark, standing.silent_days)), style)


def status_label(plan: Plan, standing: Standing, look: Look) -> str:
    """Return a deliverable's status in words: a deferral names the year it goes to."""
    successor = plan.successor_of.get(standing.deliverable.id)
    year = plan.name_of(successor.period) if successor else None
    return look.translator.spell(
        status_word(standing.status, started=standing.started, successor_year=year)
    )
