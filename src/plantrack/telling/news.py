"""What is new since an earlier day, in a sentence: how many turns of each kind, of which work."""

from collections.abc import Iterator, Sequence

from plantrack.locale import Translator
from plantrack.locale.words import joined
from plantrack.project.earlier import Earlier
from plantrack.project.news import News
from plantrack.telling.causes import COUNTED, begun_words

_MOST_NAMED = 3


def news_words(news: News, translator: Translator) -> str:
    """Return what is new, in a sentence that begins with the day it is counted from."""
    words = [*_counts(news, translator)]
    told = joined(words, translator) if words else translator.text("nothing changed")
    line = translator.text("{head}: {words}.", head=_head(news, translator), words=told)
    if not news.earlier.lost:
        return line
    lost = translator.text(
        "Some files of that time cannot be read whole: {files}.",
        files=", ".join(news.earlier.lost),
    )
    return f"{line} {lost}"


def since_words(earlier: Earlier, day: str, translator: Translator) -> str:
    """Return since which board meeting, or which day, something is told; `day` is in words."""
    if earlier.event:
        return translator.text("Since the board meeting of {day}", day=day)
    return translator.text("Since {day}", day=day)


def _head(news: News, t: Translator) -> str:
    day = news.earlier.day.isoformat()
    if news.is_visit:
        return t.text("Since your visit of {day}", day=day)
    return since_words(news.earlier, day, t)


def _counts(news: News, t: Translator) -> Iterator[str]:
    yield from begun_words(news.comparison, t)
    for kind, forms in COUNTED.items():
        ids = [turn.standing.deliverable.id for turn in news.turns if turn.kind == kind]
        if ids:
            yield _named(t.plural(*forms, len(ids)), ids, t)
    if others := news.otherwise:
        words = t.plural(
            "{count} other {w.deliverable} changed",
            "{count} other {w.deliverable:s} changed",
            len(others),
        )
        yield _named(words, others, t)


def _named(words: str, ids: Sequence[str], t: Translator) -> str:
    """Return a count with the ids that it counts, where they are few."""
    if len(ids) > _MOST_NAMED:
        return words
    return t.text("{words} ({ids})", words=words, ids=", ".join(ids))
