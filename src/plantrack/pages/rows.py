"""Deliverables on a line, the states that they are in, and shares to be seen."""

from dataclasses import replace
from fractions import Fraction

from plantrack.locale.words import mark_words, status_word
from plantrack.model import Status
from plantrack.pages.addresses import address_of
from plantrack.pages.pieces import Bar, Row, Sign, Told
from plantrack.pages.setting import Setting
from plantrack.reports.edition import NOTHING
from plantrack.views.figures import whole_percent
from plantrack.views.standing import Standing


def signs_of(setting: Setting, standing: Standing) -> tuple[Sign, ...]:
    """Return the state of a deliverable, then what is to be seen to."""
    t, plan = setting.t, setting.plan
    if not standing.in_force:
        since = plan.in_force_from(standing.deliverable).isoformat()
        return (Sign("planned", t.text("in force from {day}", day=since)),)
    successor = plan.successor_of.get(standing.deliverable.id)
    year = plan.name_of(successor.period) if successor else None
    words = t.spell(status_word(standing.status, started=standing.started, successor_year=year))
    state = Sign(standing.status.value, words)
    marks = (
        Sign(mark, t.spell(mark_words(mark, standing.silent_days)))
        for mark in standing.marks
        if setting.status.phase != "after" or mark == "late"
    )
    return (state, *marks)


def row_of(setting: Setting, standing: Standing, note: str = "") -> Row:
    """Return a deliverable on a line, which stands on many pages."""
    told = standing.deliverable.id, standing.deliverable.origin  # two may have one id, by mistake
    row = setting.rows.get(told)
    if row is None:
        row = setting.rows[told] = _row(setting, standing)
    return replace(row, note=note) if note else row


def _row(setting: Setting, standing: Standing) -> Row:
    deliverable, state = standing.deliverable, standing.state
    shown = standing.in_force
    return Row(
        id=deliverable.id,
        title=deliverable.title,
        target=address_of("deliverable", deliverable.id),
        signs=signs_of(setting, standing),
        due=state.due.isoformat() if state.due else "",
        share=setting.percent(standing.completion) if shown else NOTHING,
        percent=whole_percent(standing.completion) if shown else 0,
    )


def bar_of(setting: Setting, words: str, share: Fraction | None, *, is_time: bool = False) -> Bar:
    """Return a share to be seen."""
    percent = 0 if share is None else min(100, max(0, whole_percent(share)))
    return Bar(words, setting.percent(share), percent, is_time)


def is_worked_on(standing: Standing) -> bool:
    """Return whether a share tells more of a deliverable than its state does."""
    return standing.status in (Status.IN_PROGRESS, Status.PARTIAL, Status.DEFERRED)


def words(text: str) -> tuple[Told, ...]:
    """Return words that lead nowhere."""
    return (Told(text),)
