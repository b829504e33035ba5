"""All that the pages about many plans show: the answers to the questions, for all of them."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from plantrack.locale import Translator
from plantrack.pages.addresses import INDEX, address_of
from plantrack.pages.pieces import Link
from plantrack.portfolio.asked.answer import (
    Answer,
    Opened,
    alerts_of,
    alerts_of_plan,
    entries_meant,
)
from plantrack.portfolio.asked.facts import OF_PLANS, Chosen, Facts, Found
from plantrack.portfolio.asked.status import plans_of, without_action_plan
from plantrack.portfolio.opened import Leads, opened_of
from plantrack.portfolio.overview.addresses import address_of_key
from plantrack.portfolio.report import answers_of
from plantrack.portfolio.store import Entry
from plantrack.reports.sections.kinds import Cell


@dataclass(frozen=True)
class Portrait:
    """Many plans on a day: each answer plan by plan, and summed by the key where it can be.

    `opened` are the plans of each key, then what each plan opens to; `plans` their figures.
    Those `excepted` are not counted, are counted as they were, or in part.
    """

    chosen: Chosen
    t: Translator
    answers: Mapping[str, Answer]
    sums: Mapping[str, Answer]
    opened: tuple[Opened, ...]
    plans: Mapping[str, Found]
    without: tuple[Found, ...]
    entries: Mapping[str, Entry]
    alerts: tuple[str, ...]
    excepted: frozenset[str]

    @property
    def home(self) -> Link:
        """What leads to the first page."""
        return Link(self.t.text_about("page", "Where the plans stand"), INDEX)

    @cached_property
    def leads(self) -> Leads:
        """What leads to the page of each plan, and of each key."""
        return {
            (each.is_plan, each.key): address_of("node", each.key)
            if each.is_plan and each.key else address_of_key(each.key)
            for each in self.opened
        }  # fmt: skip

    @cached_property
    def silent(self) -> Mapping[str, Found]:
        """What is answered of each plan about how long it is silent."""
        told = self.answers["silent"].answer["plans"]
        return {row["plan"]: row for row in told} if isinstance(told, list) else {}

    @cached_property
    def late(self) -> Mapping[str, list[tuple[Cell, ...]]]:
        """The rows of what is late, by plan."""
        found: defaultdict[str, list[tuple[Cell, ...]]] = defaultdict(list)
        table, *_ = self.answers["late"].tables
        for group in table.groups:
            for row in group.rows:
                found[str(row[0].value)].append(row)
        return found


def portrait_of(facts: Facts, chosen: Chosen, t: Translator) -> Portrait:
    """Return all that is to be shown; summed by region where nothing else is asked for."""
    by = chosen.by or _usual_key(facts)
    each, summed = replace(chosen, by=None), replace(chosen, by=by)
    sums = answers_of(facts, summed, t) if by else []
    meant = entries_meant(facts, chosen)
    return Portrait(
        chosen=summed,
        t=t,
        answers={answer.question: answer for answer in answers_of(facts, each, t)},
        sums={answer.question: answer for answer in sums if answer.answer["by"]},
        opened=opened_of(facts, summed, t),
        plans={row["plan"]: row for row in plans_of(facts, each)},
        without=tuple(without_action_plan(facts, each)),
        entries=facts.index.plans,
        alerts=alerts_of(facts, each, t),
        excepted=frozenset(
            entry.id for entry in meant if any(alerts_of_plan(entry, chosen.day, t))
        ),
    )


def keys_of(plan: Found) -> Iterator[tuple[str, str]]:
    """Give what a plan is told apart by, each with its value."""
    for name in OF_PLANS:
        values = plan["tags"] if name == "tag" else [plan[name]]
        yield from ((name, value) for value in values if value)


def _usual_key(facts: Facts) -> str | None:
    known = facts.rows("SELECT 1 FROM picked WHERE region IS NOT NULL LIMIT 1")
    return "region" if known else None
