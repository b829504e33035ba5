"""`agenda` as Markdown, for a page of a forge or an e-mail: who owes what, role by role."""

from collections.abc import Iterator
from dataclasses import dataclass

from plantrack.locale import Translator
from plantrack.locale.words import mark_words
from plantrack.model import Plan
from plantrack.reports.bounding import Texts, bounded
from plantrack.views.agenda import Agenda, DueMilestone, Owed
from plantrack.views.questions import Waiting
from plantrack.views.standing import Standing

_COMMAND = "plantrack agenda"


def agenda_markdown(
    agenda: Agenda,
    version: str | None,
    translator: Translator,
    most: int | None = None,
    news: str = "",
) -> str:
    """Return an agenda as Markdown, of `most` bytes: what is new, then a section a role."""

    def lines_of(texts: Texts) -> list[str]:
        return [*_lines(agenda, version, news, _Words(texts, translator))]

    return bounded(lines_of, most, _COMMAND, translator)


@dataclass(frozen=True, slots=True)
class _Words:
    texts: Texts
    t: Translator


def _lines(agenda: Agenda, version: str | None, news: str, words: _Words) -> Iterator[str]:
    t, texts = words.t, words.texts
    yield from _heading(agenda, version, words)
    if news:
        yield from ("", texts.escaped(news))
    if not agenda.roles:
        yield from (
            "",
            t.plural(
                "Nothing is due in the next {count} day.",
                "Nothing is due in the next {count} days.",
                agenda.days,
            ),
        )
    for owed in agenda.roles:
        yield from ("", f"## {_role(owed, words)}", "", *_owed(owed, words))
    if agenda.events:
        yield from ("", f"## {t.text('Events')}", "")
        for event in agenda.events:
            yield f"- {event.date.isoformat()} {texts.escaped(event.title)}"


def _heading(agenda: Agenda, version: str | None, words: _Words) -> Iterator[str]:
    t = words.t
    title = words.texts.escaped(agenda.plan.header.title)
    parts = [title, t.text("on {day}", day=agenda.day.isoformat())]
    if version:
        parts.append(words.texts.escaped(version))
    yield "# " + " · ".join(parts)
    if agenda.plan.illustrative:
        yield ""
        yield _illustrative(agenda.plan, words)


def _illustrative(plan: Plan, words: _Words) -> str:
    t = words.t
    examples = [action_plan for action_plan in plan.action_plans if action_plan.illustrative]
    if len(examples) == len(plan.action_plans):
        return t.text("{w.Action_plan:s} given as examples")
    return t.plural(
        "{w.Action_plan} given as an example: {names}",
        "{w.Action_plan:s} given as examples: {names}",
        len(examples),
        names=", ".join(words.texts.escaped(action_plan.name) for action_plan in examples),
    )


def _role(owed: Owed, words: _Words) -> str:
    if owed.role:
        return words.texts.escaped(owed.role.title)
    return words.texts.escaped(owed.role_id) if owed.role_id else words.t.text("Without a lead")


def _owed(owed: Owed, words: _Words) -> Iterator[str]:
    for standing in owed.told:
        yield _line(standing, words)
    for due in owed.milestones:
        yield _milestone(due, words)
    for waiting in owed.questions:
        yield _question(waiting, words)
    if owed.helping:
        yield from ("", f"**{words.t.text('Helps with')}**", "")
    for standing in owed.helping:
        yield _line(standing, words)


def _question(waiting: Waiting, words: _Words) -> str:
    asked, text = waiting.entry.date.isoformat(), words.texts.escaped(waiting.text)
    tail = words.t.text("waits for an answer")
    return f"- {asked} {waiting.standing.deliverable.id} {text} · {tail}"


def _line(standing: Standing, words: _Words) -> str:
    """Return a deliverable with all its marks; what is due later than soon says that it is due."""
    t = words.t
    marks = [t.spell(mark_words(mark, standing.silent_days)) for mark in standing.marks]
    if standing.late:
        marks[0] = f"**{marks[0]}**"
    if not {"late", "silent", "due_soon"} & set(standing.marks):
        marks.insert(0, t.text("due"))
    due = f"{standing.state.due.isoformat()} " if standing.state.due else ""
    title = words.texts.escaped(standing.deliverable.title)
    return f"- {due}{standing.deliverable.id} {title} · {', '.join(marks)}"


def _milestone(due: DueMilestone, words: _Words) -> str:
    t = words.t
    what = f"{t.text('milestone')} · {due.standing.deliverable.id}"
    late = f" · **{t.text('late')}**" if due.late else ""
    day, title = due.milestone.due.isoformat(), words.texts.escaped(due.milestone.title)
    return f"- {day} {title} · {what}{late}"
