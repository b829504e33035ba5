"""`agenda` as Markdown, for a page of a forge or an e-mail: who owes what, role by role."""

from collections.abc import Iterator

from plantrack.locale import Translator
from plantrack.model import Plan
from plantrack.reports.markdown import forge_escape
from plantrack.views.agenda import Agenda, DueMilestone, Owed
from plantrack.views.standing import Standing


def agenda_markdown(agenda: Agenda, version: str | None, translator: Translator) -> str:
    """Return an agenda as Markdown: a section a role, the trouble first."""
    lines = [*_heading(agenda, version, translator)]
    if not agenda.roles:
        nothing = translator.plural(
            "Nothing is due in the next {count} day.",
            "Nothing is due in the next {count} days.",
            agenda.days,
        )
        lines.extend(["", nothing])
    for owed in agenda.roles:
        lines.extend(["", f"## {_role(owed, translator)}", "", *_owed(owed, translator)])
    if agenda.events:
        lines.extend(["", f"## {translator.text('Events')}", ""])
        lines.extend(f"- {one.date.isoformat()} {forge_escape(one.title)}" for one in agenda.events)
    return "\n".join(lines) + "\n"


def _heading(agenda: Agenda, version: str | None, t: Translator) -> Iterator[str]:
    title = forge_escape(agenda.plan.header.title)
    parts = [title, t.text("on {day}", day=agenda.day.isoformat())]
    if version:
        parts.append(t.text("version {commit}", commit=forge_escape(version)))
    yield "# " + " · ".join(parts)
    if agenda.plan.illustrative:
        yield ""
        yield _illustrative(agenda.plan, t)


def _illustrative(plan: Plan, t: Translator) -> str:
    examples = [one for one in plan.action_plans if one.illustrative]
    if len(examples) == len(plan.action_plans):
        return t.text("Action plans given as examples")
    return t.plural(
        "Action plan given as an example: {names}",
        "Action plans given as examples: {names}",
        len(examples),
        names=", ".join(forge_escape(one.name) for one in examples),
    )


def _role(owed: Owed, t: Translator) -> str:
    if owed.role:
        return forge_escape(owed.role.title)
    return forge_escape(owed.role_id) if owed.role_id else t.text("Without a lead")


def _owed(owed: Owed, t: Translator) -> Iterator[str]:
    for one in owed.late:
        yield _line(one, f"**{t.text('late')}**")
    for one in owed.silent:
        days = one.silent_days or 0
        yield _line(one, t.plural("silent for {count} day", "silent for {count} days", days))
    for one in owed.due:
        yield _line(one, t.text("due"))
    for due in owed.milestones:
        yield _milestone(due, t)


def _line(one: Standing, words: str) -> str:
    due = f"{one.state.due.isoformat()} " if one.state.due else ""
    return f"- {due}{one.deliverable.id} {forge_escape(one.deliverable.title)} · {words}"


def _milestone(due: DueMilestone, t: Translator) -> str:
    words = f"{t.text('milestone')} · {due.standing.deliverable.id}"
    late = f" · **{t.text('late')}**" if due.late else ""
    day, title = due.milestone.due.isoformat(), forge_escape(due.milestone.title)
    return f"- {day} {title} · {words}{late}"
