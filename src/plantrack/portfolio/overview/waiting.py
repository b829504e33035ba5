"""What waits among many plans: as counts that lead to lists, and these lists."""

from collections.abc import Collection, Iterator
from dataclasses import replace

from plantrack.pages.kinds import AnswerPage
from plantrack.pages.pieces import Figure, Section
from plantrack.portfolio.asked.answer import table_of
from plantrack.portfolio.overview.addresses import OF_QUESTIONS, WITHOUT
from plantrack.portfolio.overview.portrait import Portrait
from plantrack.portfolio.overview.sections import portrayed, rows_of, section
from plantrack.portfolio.report import named_tables
from plantrack.reports.sections.kinds import Rows


def waiting(portrait: Portrait) -> Iterator[Figure]:
    """Give what waits, as counts of plans that lead to their lists."""
    t, without = portrait.t, len(portrait.without)
    late = sum(plan["late"] > 0 for plan in portrait.plans.values())
    words = t.plural("plan with late {w.deliverable:s}", "plans with late {w.deliverable:s}", late)
    yield Figure(str(late), words, "late" if late else "", OF_QUESTIONS["late"])
    quiet = len(_quiet(portrait))
    words = _quiet_words(portrait, quiet)
    yield Figure(str(quiet), words, "silent" if quiet else "", OF_QUESTIONS["silent"])
    words = t.plural(
        "plan without an action plan for that day",
        "plans without an action plan for that day",
        without,
    )
    yield Figure(str(without), words, target=WITHOUT if without else "")


def with_the_quiet_first(portrait: Portrait, page: AnswerPage) -> AnswerPage:
    """Return the page of the silent with the plans that are so for long in a list of their own."""
    quiet, t = _quiet(portrait), portrait.t
    if not quiet:
        return page
    table, *_ = named_tables(portrait.answers["silent"])
    others = set(portrait.silent) - quiet
    first = _of_the_quiet(portrait, quiet)
    rest = portrayed(t.text("The other plans"), rows_of(table, others), portrait)
    *sums, _ = page.sections
    return replace(page, opening=(), sections=(first, *sums, *([rest] if others else [])))


def waiting_of(portrait: Portrait, plans: Collection[str]) -> Iterator[Section]:
    """Give what waits of some plans, as lists: those without an entry, then late work."""
    if quiet := _quiet(portrait) & set(plans):
        yield _of_the_quiet(portrait, quiet)
    rows = tuple(row for name in portrait.plans if name in plans for row in portrait.late[name])
    if rows:
        table, *_ = named_tables(portrait.answers["late"])
        told = replace(table, groups=(Rows(rows),), caption=())
        yield portrayed(portrait.t.text_about("deliverables", "Late"), told, portrait)


def _of_the_quiet(portrait: Portrait, quiet: Collection[str]) -> Section:
    table, *_ = named_tables(portrait.answers["silent"])
    head = f"{len(quiet)} {_quiet_words(portrait, len(quiet))}"
    return portrayed(head, rows_of(table, quiet, "quiet-plans"), portrait)


def without_page(portrait: Portrait) -> AnswerPage:
    """Return the page of the plans that have no action plan for the day."""
    t = portrait.t
    table = table_of("without-plans", portrait.without, ("plan", "title", "organisation"), t)
    return AnswerPage(
        address=WITHOUT,
        title=t.text("Plans without an action plan on {day}", day=t.long_date(portrait.chosen.day)),
        crumbs=(portrait.home,),
        sections=(section(t.text("Plan by plan"), table, t, portrait.leads),),
    )


def _quiet(portrait: Portrait) -> set[str]:
    return {name for name, row in portrait.silent.items() if row["quiet"]}


def _quiet_words(portrait: Portrait, count: int) -> str:
    return portrait.t.plural(
        "plan without an entry for more than 90 days",
        "plans without an entry for more than 90 days",
        count,
    )
