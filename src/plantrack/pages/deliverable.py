"""The page of a deliverable: its promise, what became of it, its thread, journal and proofs."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import count

from plantrack.locale.words import kept_word, not_counted_words, verdict_word
from plantrack.model import Deliverable, Milestone, Update
from plantrack.model.evidence import link_of
from plantrack.model.journal import entries_until, is_done
from plantrack.pages.addresses import address_of
from plantrack.pages.changes import changes_of
from plantrack.pages.kinds import DeliverablePage
from plantrack.pages.pieces import Entry, Fact, Link, Row, Sign, Told
from plantrack.pages.rows import bar_of, is_worked_on, row_of, signs_of, words
from plantrack.pages.setting import Setting
from plantrack.telling.due_dates import shift_words
from plantrack.telling.entries import changes_told, texts_told
from plantrack.telling.fields import field_word
from plantrack.telling.stated import stated_words
from plantrack.telling.threads import slipped_words
from plantrack.telling.verdicts import beside_state, whose_words
from plantrack.views.freshness import freshness_of
from plantrack.views.kept import kept_as
from plantrack.views.standing import Standing
from plantrack.views.threads import life_of
from plantrack.views.verdicts import SecondVerdict, verdicts_of
from plantrack.views.why import Share, stated_of

_ASIDE = "a-"
_UNPUBLISHED = ("internal", "question", "to", "answer", "review")


def deliverable_page(setting: Setting, standing: Standing) -> DeliverablePage:
    """Return the page of a deliverable."""
    t, plan, deliverable = setting.t, setting.plan, standing.deliverable
    thread = [setting.standing_of[each.id] for each in plan.thread_of(deliverable)]
    has_story = len(thread) > 1 or standing.state.due_entry is not None
    life = life_of(setting.snapshot, thread) if has_story else None
    completion = t.text("Completion")
    return DeliverablePage(
        address=address_of("deliverable", deliverable.id),
        title=deliverable.title,
        above=deliverable.id,
        is_titled_by_plan=True,
        crumbs=_crumbs(setting, deliverable),
        description=deliverable.description or "",
        signs=signs_of(setting, standing),
        bar=bar_of(setting, completion, standing.completion) if is_worked_on(standing) else None,
        facts=tuple(_facts(setting, standing)),
        promise=tuple(_promise(setting, standing)),
        thread=tuple(_thread(setting, thread)),
        put_off=slipped_words(life, t) if life and life.postponements else "",
        milestones=tuple(_milestone(setting, each) for each in deliverable.milestones),
        evidence=tuple(map(proof_told, standing.state.evidence)),
        journal=tuple(_journal(setting, deliverable)),
        why=tuple(_why(setting, standing)),
        history=tuple(changes_of(setting, deliverable.id)),
        verdicts=() if setting.is_public else tuple(_verdicts(setting, standing)),
    )


def _crumbs(setting: Setting, deliverable: Deliverable) -> tuple[Link, ...]:
    plan = setting.plan
    path = plan.path_to(deliverable.commitments[0]) if deliverable.commitments else ()
    above = (Link(f"{node.id} {node.title}", address_of("node", node.id)) for node in path)
    return (setting.home(), *above)


def proof_told(evidence: str) -> Told:
    """Return a proof: what leads to it where it is an address of the web, else its words."""
    link = link_of(evidence)
    return Told(evidence, link or "", "plan", is_web=link is not None)


def _facts(setting: Setting, standing: Standing) -> Iterator[Fact]:
    t, deliverable = setting.t, standing.deliverable
    answers = tuple(setting.node_link(name) for name in deliverable.commitments)
    yield Fact(t.text("Answers"), answers)
    yield Fact(t.text("{w.Action_plan}"), (setting.period_link(deliverable.period),))
    lead = setting.role_link(standing.state.lead)
    if lead:
        yield Fact(t.text("Lead"), (lead,))
    adopted = setting.role_link(deliverable.lead)
    if adopted and deliverable.lead != standing.state.lead:
        yield Fact(t.text("Adopted lead"), (adopted,))
    named = (
        (t.text("Contributors"), map(setting.role_link, deliverable.contributors)),
        (t.text("Partners"), map(setting.partner_link, deliverable.partners)),
        (t.text("Depends on"), map(setting.deliverable_link, deliverable.depends_on)),
        (
            t.text("Needed by"),
            map(setting.deliverable_link, setting.needed_by.get(deliverable.id, ())),
        ),
    )
    for head, told in named:
        if found := tuple(each for each in told if each):
            yield Fact(head, found)
    if deliverable.formerly:
        yield Fact(t.text("Formerly"), words(", ".join(deliverable.formerly)))
    if not setting.is_public:
        yield from _own(setting, deliverable)


def _own(setting: Setting, deliverable: Deliverable) -> Iterator[Fact]:
    """Give what only the local page tells: ids elsewhere, the plan's own fields."""
    t = setting.t
    if deliverable.ref:
        yield Fact(field_word("ref", t), words(deliverable.ref))
    for key, value in deliverable.extra.items():
        yield Fact(key, words(value))


def _promise(setting: Setting, standing: Standing) -> Iterator[Fact]:
    """Give the promise as it was adopted, each move of its date, and how it was kept."""
    t, deliverable, state = setting.t, standing.deliverable, standing.state
    if deliverable.start:
        yield Fact(t.text("Start"), words(deliverable.start.isoformat()))
    adopted = state.adopted.isoformat() if state.adopted else t.text_about("due date", "none")
    yield Fact(t.text("Adopted due date"), words(adopted))
    yield from _moves(setting, deliverable)
    if deliverable.added:
        head = t.text_about("deliverable", "Added on")
        yield Fact(head, words(deliverable.added.isoformat()))
    if deliverable.weight != 1:
        yield Fact(t.text("Weight"), words(t.as_typed(deliverable.weight)))
    if kept := _kept_words(setting, standing):
        yield Fact(t.text("Promise"), words(kept))
    fresh = freshness_of(standing, setting.snapshot.day, setting.plan.header.stale_after_days)
    if fresh and state.last_update:
        yield Fact(t.text("Last update"), words(state.last_update.isoformat()))


def _moves(setting: Setting, deliverable: Deliverable) -> Iterator[Fact]:
    """Give each move of a due date up to the day, with its reason and its decision."""
    t, due = setting.t, deliverable.due
    for update in entries_until(deliverable, setting.snapshot.day):
        if update.due is None:
            continue
        if due is not None and update.due != due:
            told = [Told(shift_words(due, update.due, t))]
            told += [Told(each, tone="plan") for each in (update.reason, update.resolution) if each]
            head = t.text("Moved on {day}", day=update.date.isoformat())
            yield Fact(head, tuple(told))
        due = update.due


def _kept_words(setting: Setting, standing: Standing) -> str:
    """Return how a promise was kept; nothing where it was not, or where git cannot tell."""
    found = kept_as(standing, setting.edition.amended)
    if found is None or (found == "as_promised" and not setting.past.witness.is_whole):
        return ""
    return setting.t.spell(kept_word(found))


def _thread(setting: Setting, thread: list[Standing]) -> Iterator[Row]:
    if len(thread) > 1:
        for each in thread:
            name = setting.plan.name_of(each.deliverable.period)
            yield row_of(setting, each, note=name)


def _milestone(setting: Setting, milestone: Milestone) -> tuple[str, str, Sign]:
    t, day = setting.t, setting.snapshot.day
    if milestone.done and is_done(milestone, day):
        sign = Sign("done", t.text("done on {day}", day=milestone.done.isoformat()))
    elif milestone.due < day:
        sign = Sign("late", t.text("late"))
    else:
        sign = Sign("planned", t.text("to come"))
    return milestone.due.isoformat(), milestone.title, sign


def _journal(setting: Setting, deliverable: Deliverable) -> Iterator[Entry]:
    """Give the entries of a journal, the latest first; each keeps its anchor for ever."""
    for update, anchor in reversed([*anchors_of(deliverable.updates)]):
        yield _entry(setting, update, anchor)


def anchors_of(updates: Iterable[Update]) -> Iterator[tuple[Update, str]]:
    """Give the entries of a journal with their anchors: a day, and which of that day.

    What is not for the public counts apart, so that an anchor is the same on the site.
    """
    seen: defaultdict[str, count[int]] = defaultdict(lambda: count(1))
    for update in updates:
        day = f"{_ASIDE if _is_aside(update) else ''}{update.date.isoformat()}"
        number = next(seen[day])
        yield update, f"e-{day}" if number == 1 else f"e-{day}-{number}"


def _is_aside(update: Update) -> bool:
    """Return whether an entry says nothing but what stays among those who work on the plan."""
    if update.confirms:
        return False
    return update.model_copy(update=dict.fromkeys(_UNPUBLISHED)).confirms


def _entry(setting: Setting, update: Update, anchor: str) -> Entry:
    t, plan = setting.t, setting.plan
    head = [*changes_told(update, plan, t)]
    if update.confirms:
        head.append(t.text("confirmed, nothing new"))
    facts = [
        Fact(label, (Told(text, tone="plan"),))
        for label, text in texts_told(update, plan, t)
        if text
    ]
    if update.evidence:
        facts.append(Fact(t.text("Evidence"), tuple(map(proof_told, update.evidence))))
    if update.by and not (update.answer or update.review):
        facts.append(Fact(t.text("By"), words(plan.role_title(update.by))))
    is_later = update.date > setting.snapshot.day
    if is_later:
        head.append(t.text("after the day shown, not counted"))
    return Entry(anchor, update.date.isoformat(), tuple(head), tuple(facts), is_later)


def _why(setting: Setting, standing: Standing) -> Iterator[str]:
    t = setting.t
    if not standing.in_force:
        return
    stated = stated_of(standing, setting.snapshot.day)
    told = stated_words(stated, [Share(standing, standing.weight, standing.achieved)], t)
    if told:
        yield f"{told}."
    if not standing.is_quantified:
        yield t.text("not quantified, counted as 0")
    if standing.not_counted is not None:
        yield t.spell(not_counted_words(standing.not_counted, t))


def _verdicts(setting: Setting, standing: Standing) -> Iterator[str]:
    found = verdicts_of([standing], setting.snapshot.day, setting.edition.amended)
    yield from (_verdict(setting, each) for each in found)


def _verdict(setting: Setting, verdict: SecondVerdict) -> str:
    t, day = setting.t, verdict.entry.date.isoformat()
    told = (
        t.spell(verdict_word(verdict.review.verdict)),
        whose_words(verdict, setting.plan, day, t),
        t.spell(beside_state(verdict)),
    )
    return " · ".join(told)
