"""`diff` as Markdown, for the page of a pull request: a fold an axis."""

from collections.abc import Iterator
from html import escape

from plantrack.locale import Translator
from plantrack.project.difference import Difference
from plantrack.reports.markdown import forge_escape, parted
from plantrack.wire.change_groups import Section, Subject, sections_of
from plantrack.wire.difference_words import basis, effects, headline
from plantrack.wire.telling import Told, sentence


def difference_markdown(found: Difference, translator: Translator) -> str:
    """Return a difference as Markdown: how many changes, their effect, then a fold an axis."""
    t = translator
    title = t.text("What changes in the plan")
    lines = [f"### {forge_escape(title)}", "", forge_escape(sentence(basis(found, t)) + ".")]
    lines.extend(["", f"**{forge_escape(headline(found, t))}**"])
    lines.extend(["", *(f"- {forge_escape(line)}" for line in effects(found, t))])
    sections = sections_of(found.changes, found.was.plan, found.now.plan, t)
    for section in sections:
        lines.extend(["", *_section(section, t)])
    return "\n".join(lines).rstrip("\n") + "\n"


def _section(section: Section, t: Translator) -> Iterator[str]:
    count = t.plural("{count} change", "{count} changes", section.total)
    heading = parted(escape(" ".join(section.heading.split()), quote=False))
    yield f"<details><summary><b>{heading}</b> · {count}</summary>"
    yield ""
    for subject in section.subjects:
        yield from _subject(subject)
    yield ""
    yield "</details>"


def _subject(subject: Subject) -> Iterator[str]:
    identifier = f"**{forge_escape(subject.id)}** " if subject.id else ""
    yield f"- {identifier}{forge_escape(subject.name)}"
    for one in subject.told:
        yield from _told(one)


def _told(one: Told) -> Iterator[str]:
    yield f"  - {forge_escape(one.words)}"
    for sign, text in (("−", one.before), ("\\+", one.after)):
        if text is not None:
            yield f"    - {sign} {forge_escape(text)}"
