"""`diff` as Markdown, for the page of a pull request: a fold an axis."""

from collections.abc import Iterator
from html import escape

from plantrack.locale import Translator
from plantrack.locale.plan_words import capitalised
from plantrack.locale.printable import printable
from plantrack.project.difference import Difference
from plantrack.reports.bounding import Texts, bounded
from plantrack.reports.markdown import forge_escape, parted
from plantrack.telling.change_groups import Section, Subject, sections_of
from plantrack.telling.difference import basis, effects, headline
from plantrack.telling.safeguards import safeguard_words
from plantrack.telling.values import Told

_MOST_NAMED = 100


def difference_markdown(
    found: Difference, translator: Translator, most: int | None = None, command: str = ""
) -> str:
    """Return a difference as Markdown: how many changes, their effect, then a fold an axis.

    It has `most` bytes at most; `command` is the one that shows what was cut.
    """
    return bounded(lambda texts: [*_lines(found, texts, translator)], most, command, translator)


def _lines(found: Difference, texts: Texts, t: Translator) -> Iterator[str]:
    title = t.text("What changes in the plan")
    yield from (f"### {forge_escape(title)}", "", texts.escaped(capitalised(basis(found, t)) + "."))
    yield from ("", f"**{forge_escape(headline(found, t))}**")
    if texts.longest is not None:
        yield from _removed(found, t)
    yield from ("", *(f"- {texts.escaped(line)}" for line in effects(found, t)))
    yield from _safeguards(found, texts, t)
    for section in sections_of(found.substance, found.was.plan, found.now.plan, t):
        yield from ("", *_section(section, texts, t))


def _removed(found: Difference, t: Translator) -> Iterator[str]:
    """Name what was removed before anything else, where not all will be told."""
    removed = [
        change.id for change in found.changes if change.kind == "removed" and change.field is None
    ]
    if removed:
        more = [" …"] if len(removed) > _MOST_NAMED else []
        names = ", ".join([*removed[:_MOST_NAMED], *more])
        yield from ("", forge_escape(t.text("Removed: {ids}", ids=names)))


def _safeguards(found: Difference, texts: Texts, t: Translator) -> Iterator[str]:
    """Tell what changes in what checks and shows the plan: nobody else would see it."""
    if not found.safeguards:
        return
    heading = forge_escape(t.text("What changes in its checks and templates"))
    count = t.plural("{count} change", "{count} changes", len(found.safeguards))
    yield from ("", f"<details open><summary><b>{heading}</b> · {count}</summary>", "")
    yield from (f"- {texts.escaped(safeguard_words(each, t))}" for each in found.safeguards)
    yield from ("", "</details>")


def _section(section: Section, texts: Texts, t: Translator) -> Iterator[str]:
    count = t.plural("{count} change", "{count} changes", section.total)
    title = texts.clipped(" ".join(printable(section.heading).split()))
    yield f"<details><summary><b>{parted(escape(title, quote=False))}</b> · {count}</summary>"
    yield ""
    for subject in section.subjects:
        yield from _subject(subject, texts)
    yield ""
    yield "</details>"


def _subject(subject: Subject, texts: Texts) -> Iterator[str]:
    identifier = f"**{texts.escaped(subject.id)}** " if subject.id else ""
    yield f"- {identifier}{texts.escaped(subject.name)}"
    for told in subject.told:
        yield from _told(told, texts)


def _told(told: Told, texts: Texts) -> Iterator[str]:
    yield f"  - {texts.escaped(told.words)}"
    for sign, text in (("−", told.before), ("\\+", told.after)):
        if text is not None:
            yield f"    - {sign} {texts.escaped(text)}"
