"""`agenda` as Markdown, for a page of a forge or an e-mail: who owes what, role by role."""

from collections.abc import Iterator
from dataclasses import dataclass

from plantrack.locale import Translator
from plantrack.reports.bounding import Texts, bounded
from plantrack.telling.agenda import (
    Line,
    helping_lines,
    illustrative_words,
    nothing_words,
    owed_lines,
    role_words,
)
from plantrack.views.agenda import Agenda, Owed

_COMMAND = "plantrack agenda"


def agenda_markdown(
    agenda: Agenda,
    version: str | None,
    translator: Translator,
    most: int | None = None,
    news: str = "",
) -> str:
    """Return an agenda as Markdown, of `most` bytes: what is new, then a section a role."""

    def lines_of(texts: Texts) -> list[str]:
        return [*_lines(agenda, version, news, _Words(texts, translator))]

    return bounded(lines_of, most, _COMMAND, translator)


@dataclass(frozen=True, slots=True)
class _Words:
    texts: Texts
    t: Translator


def _lines(agenda: Agenda, version: str | None, news: str, words: _Words) -> Iterator[str]:
    t, texts = words.t, words.texts
    yield from _heading(agenda, version, words)
    if news:
        yield from ("", texts.escaped(news))
    if not agenda.roles:
        yield from ("", nothing_words(agenda.days, t))
    for owed in agenda.roles:
        yield from ("", f"## {texts.escaped(role_words(owed, t))}", "", *_owed(owed, agenda, words))
    if agenda.events:
        yield from ("", f"## {t.text('Events')}", "")
        for event in agenda.events:
            yield f"- {event.date.isoformat()} {texts.escaped(event.title)}"


def _heading(agenda: Agenda, version: str | None, words: _Words) -> Iterator[str]:
    t = words.t
    title = words.texts.escaped(agenda.plan.header.title)
    parts = [title, t.text("on {day}", day=agenda.day.isoformat())]
    if version:
        parts.append(words.texts.escaped(version))
    yield "# " + " · ".join(parts)
    if told := illustrative_words(agenda.plan, t, words.texts.escaped):
        yield from ("", told)


def _owed(owed: Owed, agenda: Agenda, words: _Words) -> Iterator[str]:
    if owed.is_empty:
        yield nothing_words(agenda.days, words.t)
    for line in owed_lines(owed, words.t):
        yield _line(line, words)
    if owed.helping:
        yield from ("", f"**{words.t.text('Helps with')}**", "")
    for line in helping_lines(owed, words.t):
        yield _line(line, words)


def _line(line: Line, words: _Words) -> str:
    marks = line.between.join(f"**{mark}**" if is_grave else mark for mark, is_grave in line.marks)
    named = (line.day, line.id, words.texts.escaped(line.title))
    return f"- {' '.join(filter(None, named))} · {marks}"
