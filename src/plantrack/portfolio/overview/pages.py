"""The pages about many plans: where they stand, each question, each key, each plan, the method."""

from collections.abc import Iterator
from dataclasses import replace

from plantrack.locale.plan_words import capitalised
from plantrack.pages.addresses import INDEX
from plantrack.pages.kinds import AnswerPage
from plantrack.pages.pieces import Figure, Link, Section, Told
from plantrack.portfolio.asked.answer import WORDS, Answer, Opened, table_of
from plantrack.portfolio.asked.status import without_words
from plantrack.portfolio.overview.addresses import OF_QUESTIONS, WITHOUT
from plantrack.portfolio.overview.method import method_page
from plantrack.portfolio.overview.plan import plan_page
from plantrack.portfolio.overview.portrait import Portrait
from plantrack.portfolio.overview.sections import in_parts, section
from plantrack.portfolio.report import named_tables
from plantrack.reports.sections.kinds import Rows, Table

_ALERTS = "exceptions"


def pages_of(portrait: Portrait) -> Iterator[AnswerPage]:
    """Give every page, those of long lists in parts."""
    for page in _pages(portrait):
        yield from in_parts(page, portrait.t)


def _pages(portrait: Portrait) -> Iterator[AnswerPage]:
    yield _index(portrait)
    yield from (_question(portrait, name) for name in questions_of(portrait))
    if portrait.without:
        yield _without(portrait)
    for opened in portrait.opened:
        yield plan_page(portrait, opened) if opened.is_plan else _key(portrait, opened)
    yield method_page(portrait)


def questions_of(portrait: Portrait) -> list[str]:
    """Return the questions that have a page: that of themes, where the catalogue has some."""
    has_themes = bool(portrait.answers["themes"].answer["themes"])
    return [name for name in OF_QUESTIONS if has_themes or name != "themes"]


def _index(portrait: Portrait) -> AnswerPage:
    t, answer = portrait.t, portrait.answers["status"]
    told = answer.sentences
    if portrait.without:  # which has a count and a page
        named = without_words(list(portrait.without), t)
        told = tuple(each for each in told if each != named)
    return AnswerPage(
        address=INDEX,
        title=answer.title,
        alerts=tuple(map(Told, portrait.alerts)),
        opening=told,
        figures=tuple(_waiting(portrait)),
        sections=(*_sums(portrait, "status"), _each(portrait, answer, t.text("All plans"))),
    )


def _waiting(portrait: Portrait) -> Iterator[Figure]:
    """Give what waits, as counts of plans that lead to their lists."""
    t = portrait.t
    late = sum(plan["late"] > 0 for plan in portrait.plans.values())
    quiet = len(_quiet(portrait))
    words = t.plural("plan with late {w.deliverable:s}", "plans with late {w.deliverable:s}", late)
    yield Figure(str(late), words, "late" if late else "", OF_QUESTIONS["late"])
    words = t.plural(
        "plan without an entry for more than 90 days",
        "plans without an entry for more than 90 days",
        quiet,
    )
    yield Figure(str(quiet), words, "silent" if quiet else "", OF_QUESTIONS["silent"])
    count = len(portrait.without)
    words = t.plural(
        "plan without an action plan for that day",
        "plans without an action plan for that day",
        count,
    )
    yield Figure(str(count), words, "", WITHOUT if count else "")


def _question(portrait: Portrait, question: str) -> AnswerPage:
    t, answer = portrait.t, portrait.answers[question]
    words = {"late": t.text("{w.Deliverable:s}"), "themes": t.text("Themes")}
    sections = [
        *_sums(portrait, question),
        _each(portrait, answer, words.get(question, t.text("Plan by plan"))),
    ]
    if question == "silent" and (quiet := _quiet(portrait)):
        told = t.text("Without an entry for more than 90 days")
        table = replace(_rows_of(named_tables(answer)[0], quiet), anchor="quiet-plans")
        sections.insert(0, section(told, table, t, portrait.leads))
    return AnswerPage(
        address=OF_QUESTIONS[question],
        title=answer.title,
        crumbs=(home(portrait),),
        alerts=tuple(_alerted(portrait)),
        opening=answer.sentences,
        sections=tuple(sections),
    )


def _without(portrait: Portrait) -> AnswerPage:
    t = portrait.t
    table = table_of("without-plans", portrait.without, ("plan", "title", "organisation"), t)
    return AnswerPage(
        address=WITHOUT,
        title=t.text("Plans without an action plan on {day}", day=t.long_date(portrait.chosen.day)),
        crumbs=(home(portrait),),
        sections=(section(t.text("Plan by plan"), table, t, portrait.leads),),
    )


def _key(portrait: Portrait, opened: Opened) -> AnswerPage:
    t, by = portrait.t, portrait.chosen.by or ""
    sums = [_rows_of(each, {opened.key}) for each in named_tables(portrait.sums["status"])]
    heads = (t.text("Their sums"), t.text("Plans by completion"))
    return AnswerPage(
        address=portrait.leads[False, opened.key],
        title=opened.title,
        above=capitalised(t.spell(WORDS[by])),
        crumbs=(home(portrait),),
        alerts=tuple(_alerted(portrait)),
        sections=(
            *(section(head, each, t) for head, each in zip(heads, sums, strict=True)),
            *(section(t.text("Plan by plan"), each, t, portrait.leads) for each in opened.tables),
        ),
    )


def home(portrait: Portrait) -> Link:
    """Return what leads to the first page."""
    return Link(portrait.t.text_about("page", "Where the plans stand"), INDEX)


def _alerted(portrait: Portrait) -> Iterator[Told]:
    """Give what leads to the exceptions, where there are some: the first page tells them all."""
    if portrait.alerts:
        words = portrait.t.text("What these figures do not count, or count as it was")
        yield Told(words, f"{INDEX}#{_ALERTS}")


def _sums(portrait: Portrait, question: str) -> Iterator[Section]:
    """Give the sums of an answer by the key, where it has some."""
    answer, t = portrait.sums.get(question), portrait.t
    if answer is None:
        return
    word = t.spell(WORDS[portrait.chosen.by or ""])
    heads = (t.text("Sums by {word}", word=word), t.text("Plans by completion"))
    for head, table in zip(heads, named_tables(answer), strict=False):
        yield section(head, table, t, portrait.leads)


def _each(portrait: Portrait, answer: Answer, title: str) -> Section:
    return section(title, named_tables(answer)[0], portrait.t, portrait.leads)


def _quiet(portrait: Portrait) -> set[str | None]:
    return {name for name, row in portrait.silent.items() if row["quiet"]}


def _rows_of(table: Table, names: set[str | None]) -> Table:
    """Return a table with the rows of these names alone."""
    rows = (row for group in table.groups for row in group.rows if row[0].value in names)
    return replace(table, groups=(Rows(tuple(rows)),), caption=())
