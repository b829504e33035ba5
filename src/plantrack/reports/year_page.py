"""The page on which people decide what becomes of a year's work before the next one opens."""

from collections.abc import Callable, Iterator
from datetime import date

from plantrack.edits.year_decisions import Proposal
from plantrack.locale import Translator, marked
from plantrack.locale.printable import printable_line
from plantrack.locale.words import status_said
from plantrack.model import Deliverable, Plan, state_of
from plantrack.reports.markdown import markdown_escape
from plantrack.views.recurring import Recurring

_FIELDS = (
    marked("Decision"),
    marked("Reason"),
    marked("New due date"),
    marked("Progress"),
    marked("Evidence"),
)


def year_page(plan: Plan, proposal: Proposal, day: date, file: str, t: Translator) -> str:
    """Return the page of a proposal, to be filled in: a line of decision for each deliverable."""
    year = proposal.header.name
    title = t.text("Before the {w.action_plan} {year} opens", year=year)
    lines = [f"# {title}", "", f"{markdown_escape(plan.header.title)} · {_on(day, t)}", ""]
    lines.append(_first_line(f"`{_command(proposal, file, t)}`", t))
    if not proposal.left and not proposal.recurring:
        lines += ["", t.text("Nothing is to be decided.")]
    for deliverable in proposal.left:
        lines += ["", *_open_work(plan, deliverable, day, t)]
    if proposal.recurring:
        lines += ["", f"# {t.text('What comes back')}", ""]
        lines.append(_second_line(t))
    for recurring in proposal.recurring:
        lines += ["", *_recurring(plan, recurring, t)]
    return "".join(f"{line}\n" for line in lines)


def _on(day: date, t: Translator) -> str:
    return t.text("on {day}", day=day.isoformat())


def what_to_do(proposal: Proposal, file: str, t: Translator) -> Iterator[str]:
    """Give the lines that say what to do, of open work and of what comes back."""
    if not proposal.left and not proposal.recurring:
        yield t.text("Nothing is to be decided.")
        return
    yield _first_line(_command(proposal, file, t), t)
    if proposal.recurring:
        yield t.text("{head}: ", head=t.text("What comes back")) + _second_line(t)


def _first_line(command: str, t: Translator) -> str:
    return t.text(
        "Write a decision for each: carry on, close, drop or leave, with a reason where it is "
        "carried on, dropped or only partly achieved, and a proof where it is closed. Then: "
        "{command}",
        command=command,
    )


def _second_line(t: Translator) -> str:
    return t.text("Write a decision for each: add, or skip.")


def _command(proposal: Proposal, file: str, t: Translator) -> str:
    words = ("nouvelle-année", "--à-partir-de") if t.language == "fr" else ("new-year", "--from")
    return f"plantrack {words[0]} {proposal.header.key} {words[1]} {file}"


def _open_work(plan: Plan, deliverable: Deliverable, day: date, t: Translator) -> Iterator[str]:
    yield _heading(deliverable.id, deliverable.title)
    yield ""
    yield _field(t.text("Status"), state_said(plan, deliverable, day, t, markdown_escape), t)
    for name in _FIELDS:
        yield _field(t.text(name), "", t)


def _recurring(plan: Plan, recurring: Recurring, t: Translator) -> Iterator[str]:
    yield _heading(recurring.last.id, recurring.title)
    yield ""
    yield _field(t.text("Status"), markdown_escape(led(plan, recurring.last.lead, t)), t)
    yield _field(t.text("Decision"), "", t)
    yield _field(t.text("New due date"), recurring.due.isoformat() if recurring.due else "", t)


def _heading(identifier: str, title: str) -> str:
    return f"## {identifier} {markdown_escape(printable_line(title))}"


def _field(name: str, value: str, t: Translator) -> str:
    return f"- {t.text('{head}: ', head=name)}{value}".rstrip(" ")


def state_said(
    plan: Plan,
    deliverable: Deliverable,
    day: date,
    t: Translator,
    escape: Callable[[str], str] = str,
) -> str:
    """Return how a deliverable stands, and who leads it; the plan's own words escaped."""
    state = state_of(deliverable, day)
    started = bool(deliverable.start and deliverable.start <= day)
    parts = [t.spell(status_said(state.status, started=started))]
    if state.progress is not None:
        parts.append(t.percent(state.progress))
    if state.due:
        parts.append(t.text("due on {day}", day=state.due.isoformat()))
    return " · ".join(filter(None, (*parts, escape(led(plan, state.lead, t)))))


def led(plan: Plan, role: str | None, t: Translator) -> str:
    """Return who leads, or that nobody does."""
    known = plan.role_of.get(role or "")
    title = known.title if known else role or t.text("Without a lead")
    return printable_line(title)
