"""The pages about many plans: where they stand, each question, each key, each plan, the method."""

from collections.abc import Collection, Iterator

from plantrack.locale.plan_words import capitalised
from plantrack.pages.addresses import INDEX
from plantrack.pages.kinds import AnswerPage
from plantrack.pages.pieces import Section, Told
from plantrack.portfolio.asked.answer import WORDS, Opened
from plantrack.portfolio.asked.status import without_words
from plantrack.portfolio.overview.addresses import OF_QUESTIONS
from plantrack.portfolio.overview.method import method_page
from plantrack.portfolio.overview.plan import plan_page
from plantrack.portfolio.overview.portrait import Portrait
from plantrack.portfolio.overview.sections import in_parts, portrayed, rows_of, section
from plantrack.portfolio.overview.waiting import (
    waiting,
    waiting_of,
    with_the_quiet_first,
    without_page,
)
from plantrack.portfolio.report import named_tables

_ALERTS = "exceptions"


def pages_of(portrait: Portrait) -> Iterator[AnswerPage]:
    """Give every page, those of long lists in parts."""
    for page in _pages(portrait):
        yield from in_parts(page, portrait.t)


def _pages(portrait: Portrait) -> Iterator[AnswerPage]:
    yield _index(portrait)
    yield from (_question(portrait, name) for name in questions_of(portrait))
    if portrait.without:
        yield without_page(portrait)
    for opened in portrait.opened:
        yield plan_page(portrait, opened) if opened.is_plan else _key(portrait, opened)
    yield method_page(portrait)


def questions_of(portrait: Portrait) -> list[str]:
    """Return the questions that have a page: that of themes, where the catalogue has some."""
    has_themes = bool(portrait.answers["themes"].answer["themes"])
    return [name for name in OF_QUESTIONS if has_themes or name != "themes"]


def _index(portrait: Portrait) -> AnswerPage:
    t, answer = portrait.t, portrait.answers["status"]
    told = portrait.sums.get("status", answer).sentences  # which also say what does not add up
    if portrait.without:  # which has a count and a page
        named = without_words(list(portrait.without), t)
        told = tuple(each for each in told if each != named)
    return AnswerPage(
        address=INDEX,
        title=answer.title,
        alerts=tuple(map(Told, portrait.alerts)),
        opening=told,
        figures=tuple(waiting(portrait)),
        sections=(
            *_sums(portrait, "status"),
            portrayed(t.text("All plans"), named_tables(answer)[0], portrait),
        ),
    )


def _question(portrait: Portrait, question: str) -> AnswerPage:
    t, answer = portrait.t, portrait.answers[question]
    words = {"late": t.text("{w.Deliverable:s}"), "themes": t.text("Themes")}
    head = words.get(question, t.text("Plan by plan"))
    listed = portrayed(head, named_tables(answer)[0], portrait)
    page = AnswerPage(
        address=OF_QUESTIONS[question],
        title=answer.title,
        crumbs=(portrait.home,),
        alerts=tuple(_alerted(portrait)),
        opening=answer.sentences,
        sections=(*_sums(portrait, question), listed),
    )
    return with_the_quiet_first(portrait, page) if question == "silent" else page


def _key(portrait: Portrait, opened: Opened) -> AnswerPage:
    t, by = portrait.t, portrait.chosen.by or ""
    sums = [rows_of(each, {opened.key}) for each in named_tables(portrait.sums["status"])]
    members = {str(row[0].value) for each in opened.tables for row in each.groups[0].rows}
    heads = (t.text("Their sums"), t.text("Plans by completion"))
    return AnswerPage(
        address=portrait.leads[False, opened.key],
        title=opened.title,
        above=capitalised(t.spell(WORDS[by])),
        crumbs=(portrait.home,),
        alerts=tuple(_alerted(portrait, portrait.plans.keys() - members)),
        sections=(
            *(section(head, each, t) for head, each in zip(heads, sums, strict=True)),
            *(portrayed(t.text("Plan by plan"), each, portrait) for each in opened.tables),
            *waiting_of(portrait, members),
        ),
    )


def _alerted(portrait: Portrait, others: Collection[str] = ()) -> Iterator[Told]:
    """Give what leads to the exceptions, where some are not of others: the first page has all."""
    if portrait.excepted.difference(others):
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
        yield portrayed(head, table, portrait)
