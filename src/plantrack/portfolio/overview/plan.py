"""The page of a plan among many: where it stands, by action plan, what is late, where it is."""

from collections.abc import Iterator
from datetime import date

from plantrack.locale.plan_words import capitalised
from plantrack.pages.kinds import AnswerPage
from plantrack.pages.pieces import Fact, Section, Told
from plantrack.portfolio.asked.answer import WORDS, Opened, alerts_of_plan
from plantrack.portfolio.asked.facts import Found
from plantrack.portfolio.asked.show import sentence_of
from plantrack.portfolio.overview.portrait import Portrait, keys_of
from plantrack.portfolio.overview.sections import section
from plantrack.portfolio.store import Entry

_SHOWN = 12  # signs of a commit


def plan_page(portrait: Portrait, opened: Opened) -> AnswerPage:
    """Return the page of a plan, by its own figures."""
    name, t = opened.key or "", portrait.t
    plan, entry = portrait.plans[name], portrait.entries[name]
    return AnswerPage(
        address=portrait.leads[True, name],
        title=plan["title"],
        above=" · ".join(each for each in (name, plan["organisation"]) if each),
        crumbs=(portrait.home,),
        alerts=tuple(map(Told, alerts_of_plan(entry, portrait.chosen.day, t))),
        opening=(sentence_of(plan, t), _last_entry(portrait, name)),
        sections=tuple(_sections(portrait, opened)),
        facts=tuple(_facts(portrait, plan, entry)),
    )


def _sections(portrait: Portrait, opened: Opened) -> Iterator[Section]:
    t = portrait.t
    heads = {
        f"{opened.anchor}-periods": t.text("By action plan"),
        f"{opened.anchor}-work": t.text_about("deliverables", "Late"),
    }
    for table in opened.tables:
        yield section(heads[table.anchor], table, t, has_bars=True)


def _facts(portrait: Portrait, plan: Found, entry: Entry) -> Iterator[Fact]:
    """Give what it is told apart by, and where its figures come from."""
    t, leads = portrait.t, portrait.leads
    for by, value in keys_of(plan):
        target = leads.get((False, value), "") if by == portrait.chosen.by else ""
        yield Fact(capitalised(t.spell(WORDS[by])), (Told(value, target),))
    yield Fact(t.text("Where it is read"), (Told(entry.place.strip()),))
    if entry.commit:
        yield Fact(t.text("Version"), (Told(entry.commit[:_SHOWN]),))
    if entry.read:
        yield Fact(t.text("Read on"), (Told(t.long_date(date.fromisoformat(entry.read))),))


def _last_entry(portrait: Portrait, plan: str) -> str:
    """Return how long nothing was heard of it, in a sentence."""
    t, row = portrait.t, portrait.silent[plan]
    if row["last_entry"] is None:
        return t.text("It has no entry.")
    day = t.long_date(date.fromisoformat(row["last_entry"]))
    return t.plural(
        "Last entry: {day}, {count} day earlier.",
        "Last entry: {day}, {count} days earlier.",
        row["days_quiet"],
        day=day,
    )
