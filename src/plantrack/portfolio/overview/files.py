"""The files of the pages about many plans, as a folder that needs no server and no script."""

from collections.abc import Iterator
from functools import partial

from plantrack.locale import Translator
from plantrack.pages.addresses import METHOD, STYLE
from plantrack.pages.frame import Frame
from plantrack.pages.kinds import Page
from plantrack.pages.pieces import Link
from plantrack.pages.rendering import rendered, style_of
from plantrack.portfolio.asked.answer import WORDS
from plantrack.portfolio.asked.facts import Chosen
from plantrack.portfolio.overview.addresses import OF_QUESTIONS
from plantrack.portfolio.overview.pages import pages_of, questions_of
from plantrack.portfolio.overview.portrait import Portrait
from plantrack.reports.look import OURS
from plantrack.site.folder import File
from plantrack.site.names import NO_JEKYLL


def files_of_many(portrait: Portrait) -> Iterator[File]:
    """Give every file: the style and the pages."""
    frame = _frame(portrait)
    yield File(NO_JEKYLL, lambda: b"")
    yield File(STYLE, lambda: style_of(OURS).encode())
    for page in pages_of(portrait):
        yield File(page.address, partial(_bytes, page, frame))


def _bytes(page: Page, frame: Frame) -> bytes:
    return rendered(page, frame).encode("utf-8", "replace")


def _frame(portrait: Portrait) -> Frame:
    t = portrait.t
    return Frame(
        translator=t,
        plan=t.text("Many plans"),
        organisation="",
        plan_language=t.language,
        day=t.long_date(portrait.chosen.day),
        menu=tuple(_menu(portrait)),
        has_search=False,
        notes=tuple(_chosen_words(portrait.chosen, t)),
    )


def _menu(portrait: Portrait) -> Iterator[Link]:
    t = portrait.t
    words = {
        "late": t.text_about("deliverables", "Late"),
        "silent": t.text_about("page", "Last entries"),
        "coverage": t.text_about("page", "Coverage"),
        "slips": t.text_about("page", "Postponements"),
        "quality": t.text_about("page", "Records"),
        "themes": t.text("Themes"),
    }
    yield portrait.home
    yield from (Link(words[name], OF_QUESTIONS[name]) for name in questions_of(portrait))
    yield Link(t.text_about("page", "Method"), METHOD)


def _chosen_words(chosen: Chosen, t: Translator) -> Iterator[str]:
    """Give which plans alone are shown, where not all of them are."""
    for name, value in chosen.where:
        yield t.text(
            "Only the plans with this {word}: {value}",
            word=t.spell(WORDS[name]),
            value=value or t.text("(none)"),
        )
