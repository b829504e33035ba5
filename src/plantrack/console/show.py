"""The screen of `show`: one thing, whole."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.text import Text

from plantrack.console.deliverables import deliverables_table, status_text
from plantrack.console.fields import Fields, Hanging
from plantrack.console.heading import git_line, opening_lines
from plantrack.console.indicators import attainment_lines, series_lines
from plantrack.console.journal import dated, entry_lines
from plantrack.console.life import freshness_words, life_lines
from plantrack.console.nodes import beside_lines, node_lines
from plantrack.console.style import Look, styled
from plantrack.console.verdicts import agreement_line, verdict_told
from plantrack.history.causes import NO_PAST, Past
from plantrack.locale import msg
from plantrack.locale.words import (
    counted,
    kept_word,
    not_counted_words,
    verdict_word,
)
from plantrack.model import (
    ActionPlan,
    Axis,
    Commitment,
    Deliverable,
    Indicator,
    Milestone,
    Partner,
    Role,
)
from plantrack.telling.verdicts import kept_words
from plantrack.views.show import Shown
from plantrack.views.standing import Standing
from plantrack.views.status import YearStatus

_CHANGE_UNKNOWN = msg("whether it was changed is not known here")


def show_screen(
    shown: Shown, place: str | None, version: str | None, look: Look, past: Past = NO_PAST
) -> RenderableType:
    """Return the screen of `show`; `place` is the file and line of what is shown, where asked.

    With it is told in which version git first saw the last entry of a journal.
    """
    named = shown.named
    parts = opening_lines(shown.plan, shown.day, version, look)
    if isinstance(named, Deliverable | ActionPlan):
        parts.extend(git_line(past.witness, look))
    title = styled(named.title, "heading")
    parts.extend([styled(), Hanging(styled(f"{shown.id}  ", "heading"), title)])
    if place:
        parts.append(styled(place, "quiet"))
    if isinstance(named, Deliverable) and shown.standing:
        seen = _seen(named, shown.day, past, look) if place else ""
        parts.extend(_deliverable(shown, named, shown.standing, past, look, seen))
    elif isinstance(named, Indicator):
        parts.append(attainment_lines(shown.indicators[0], look))
        parts.extend(series_lines(shown.indicators[0], shown.day, look))
    elif isinstance(named, (Axis, Commitment)):
        parts.extend(node_lines(shown, named, look))
        parts.extend(_work(shown, look))
    elif shown.year is not None:
        parts.extend(_year(shown, shown.year, past, look))
        parts.extend(_work(shown, look))
    else:
        parts.extend(_work(shown, look))
    if shown.verdicts and not shown.standing:
        parts.extend([styled(), agreement_line(shown.verdicts, look)])
    return Group(*parts)


def _year(shown: Shown, year: YearStatus, past: Past, look: Look) -> Iterator[RenderableType]:
    t, action_plan = look.translator, year.action_plan
    adopted = action_plan.adopted.isoformat() if action_plan.adopted else look.nothing
    facts = (
        (t.text("Period"), f"{action_plan.start.isoformat()} – {action_plan.end.isoformat()}"),
        (t.text("Adopted"), " · ".join(filter(None, (adopted, action_plan.resolution)))),
        (t.text("Completion"), look.percent(year.figures.completion.value)),
        (t.text("Elapsed"), look.percent(year.elapsed)),
    )
    yield Fields([(label, styled(words)) for label, words in facts])
    if shown.kept and shown.kept.total:
        yield styled(kept_words(shown.kept, t, is_known=past.witness.is_whole))


def _work(shown: Shown, look: Look) -> Iterator[RenderableType]:
    """Give the deliverables of what is shown, and, of a role or a partner, how many there are."""
    if isinstance(shown.named, Role | Partner):
        t = look.translator
        count = len(shown.deliverables)
        total = t.spell(counted("total", count)) if count else t.text("no {w.deliverable} in force")
        yield styled(total, "quiet")
    if shown.deliverables:
        yield styled()
        yield deliverables_table(shown.plan, shown.deliverables, look)
    if shown.helps:
        yield styled()
        yield styled(look.translator.text("Helps with"), "heading")
        yield deliverables_table(shown.plan, shown.helps, look)


def _deliverable(
    shown: Shown, deliverable: Deliverable, standing: Standing, past: Past, look: Look, seen: str
) -> Iterator[RenderableType]:
    t = look.translator
    if deliverable.description:
        yield Padding(styled(deliverable.description), (1, 0, 1, 2))
    yield Fields([*_told(shown, deliverable, standing, past, look, seen)])
    if shown.life:
        life = life_lines(shown.life, shown.plan, standing, look)
        yield from _section(t.text("Thread"), life)
    yield from _section(
        t.text("Milestones"), (_milestone(m, shown, look) for m in deliverable.milestones)
    )
    yield from _section(
        t.text("Journal"), (entry_lines(u, shown, past, look) for u in deliverable.updates)
    )


def _told(
    shown: Shown, deliverable: Deliverable, standing: Standing, past: Past, look: Look, seen: str
) -> Iterator[tuple[str, Text]]:
    t, plan = look.translator, shown.plan
    yield t.text("Status"), status_text(plan, standing, look)
    for verdict in shown.verdicts:
        word = t.spell(verdict_word(verdict.review.verdict))
        told = f"{word} · {verdict_told(verdict, plan, look)}"
        yield t.text("Second verdict"), styled(told, "doubt" if verdict.differs else "")
    if shown.kept_as:
        unknown = shown.kept_as == "as_promised" and not past.witness.is_whole
        kept = [kept_word(shown.kept_as), *([_CHANGE_UNKNOWN] if unknown else ())]
        yield t.text("Promise"), styled("; ".join(map(t.spell, kept)))
    yield t.text("Completion"), styled(_completion(standing, look))
    yield t.text("Due"), styled(_due(standing, look))
    if shown.freshness:
        style = "quiet" if shown.freshness.age in ("old", "never") else ""
        words = freshness_words(shown.freshness, t) + seen
        yield t.text("Last update"), styled(words, style)
    for label, value in _facts(shown, deliverable, look):
        yield label, styled(value)
    for commitment_id in deliverable.commitments:
        commitment = plan.nodes.get(commitment_id)
        title = commitment.title if commitment else "?"
        yield t.text("Answers"), styled(f"{commitment_id} {title}")
    for evidence in standing.state.evidence:
        yield t.text("Evidence"), styled(evidence)


def _completion(standing: Standing, look: Look) -> str:
    """Return a completion, and why it is 0 where more could be expected."""
    t, told = look.translator, [look.percent(standing.completion)]
    if not standing.is_quantified:
        told.append(t.text("not quantified, counted as 0"))
    if standing.not_counted is not None:
        told.append(t.spell(not_counted_words(standing.not_counted, t)))
    return " · ".join(told)


def _seen(deliverable: Deliverable, day: date, past: Past, look: Look) -> str:
    """Return when git first saw the last entry of a journal, where it did."""
    commit = past.last_seen(deliverable, day)
    if commit is None:
        return ""
    seen = commit.typed.date().isoformat()
    words = look.translator.text("seen by git on {day} ({commit})", day=seen, commit=commit.short)
    return f" · {words}"


def _facts(shown: Shown, deliverable: Deliverable, look: Look) -> Iterator[tuple[str, str]]:
    t, plan = look.translator, shown.plan
    needed_by = ", ".join(each.deliverable.id for each in shown.needed_by)
    facts = (
        (t.text("Lead"), _lead(shown, deliverable, look)),
        (t.text("Contributors"), _titles(plan.role_of, deliverable.contributors)),
        (t.text("Partners"), _titles(plan.partner_of, deliverable.partners)),
        (t.text("Start"), deliverable.start.isoformat() if deliverable.start else None),
        (
            t.text_about("deliverable", "Added on"),
            deliverable.added.isoformat() if deliverable.added else None,
        ),
        (t.text("Weight"), t.as_typed(deliverable.weight) if deliverable.weight != 1 else None),
        (t.text("Depends on"), ", ".join(deliverable.depends_on)),
        (t.text("Needed by"), needed_by),
        (t.text("Formerly"), ", ".join(deliverable.formerly)),
    )
    yield from ((label, value) for label, value in facts if value)
    yield from beside_lines(deliverable, t)
    for waiting in shown.questions:
        asked = waiting.entry.date.isoformat()
        who = _titles(plan.role_of, filter(None, [waiting.role]))
        told = " · ".join(filter(None, (asked, who, waiting.text)))
        yield t.text("Waits for an answer"), told


def _lead(shown: Shown, deliverable: Deliverable, look: Look) -> str | None:
    """Return who leads a deliverable that day, and who was to, where it changed hands."""
    standing, role_of = shown.standing, shown.plan.role_of
    lead = standing.state.lead if standing else deliverable.lead
    now, adopted = (_titles(role_of, filter(None, [name])) for name in (lead, deliverable.lead))
    if not adopted or lead == deliverable.lead:
        return now
    return look.translator.text("{lead}, adopted as {adopted}", lead=now, adopted=adopted)


def _titles(known: Mapping[str, Role] | Mapping[str, Partner], names: Iterable[str]) -> str:
    """Return the titles of roles or partners, the id of one that is not declared."""
    return ", ".join(known[name].title if name in known else name for name in names)


def _due(standing: Standing, look: Look) -> str:
    due, adopted = standing.state.due, standing.state.adopted
    if due is None:
        return look.translator.text_about("due date", "none")
    if adopted and adopted != due:
        days = (due - adopted).days
        return look.translator.plural(
            "{due}, adopted as {adopted} ({days} day)",
            "{due}, adopted as {adopted} ({days} days)",
            abs(days),
            due=due.isoformat(),
            adopted=adopted.isoformat(),
            days=f"{days:+}",
        )
    return due.isoformat()


def _milestone(milestone: Milestone, shown: Shown, look: Look) -> RenderableType:
    t = look.translator
    if milestone.done and milestone.done <= shown.day:
        words = t.text("done on {day}", day=milestone.done.isoformat())
        tail = styled(words, "good")
    elif milestone.due < shown.day:
        tail = styled("! " + t.text("late"), "trouble")
    else:
        tail = styled(t.text("to come"), "quiet")
    return Hanging(dated(milestone.due), styled(f"{milestone.title} · ") + tail)


def _section(title: str, rows: Iterable[RenderableType]) -> Iterator[RenderableType]:
    found = list(rows)
    if found:
        yield styled()
        yield styled(title, "heading")
        yield from found
