"""`changes` as Markdown, for a pull request or minutes: those without a reason first."""

from collections.abc import Iterator, Sequence

from plantrack.history.register import Register, Registered
from plantrack.locale import Translator
from plantrack.reports.bounding import Texts, bounded
from plantrack.reports.markdown import forge_escape
from plantrack.telling.amendments import (
    amendment_words,
    basis,
    headline,
    rewording,
    subject_words,
    typed_words,
)

_COMMAND = "plantrack changes"
_MARKS = {"same": "{}", "gone": "~~{}~~", "new": "**{}**"}


def register_markdown(register: Register, translator: Translator, most: int | None = None) -> str:
    """Return the register of changes as Markdown, of `most` bytes."""
    return bounded(lambda texts: _lines(register, texts, translator), most, _COMMAND, translator)


def _lines(register: Register, texts: Texts, t: Translator) -> list[str]:
    title = t.text("Changes to the plan, as of {day}", day=t.long_date(register.day))
    lines = [f"### {forge_escape(title)}", "", f"**{forge_escape(headline(register, t))}**"]
    lines.extend(["", forge_escape(basis(register, t))])
    lines.extend(_group(t.text("Without a reason"), register.unexplained, texts, t))
    lines.extend(_group(t.text("With their reason"), register.explained, texts, t))
    if register.unused:
        heading = t.text("Reasons of plan/changes.yaml that explain no change")
        lines.extend(["", f"#### {forge_escape(heading)}", ""])
        lines.extend(
            f"- **{texts.escaped(reason.id)}** {texts.escaped(reason.reason)}"
            for reason in register.unused
        )
    return lines


def _group(title: str, entries: Sequence[Registered], texts: Texts, t: Translator) -> Iterator[str]:
    if not entries:
        return
    yield from ("", f"#### {forge_escape(title)}", "")
    for entry in entries:
        yield from _entry(entry, texts, t)


def _entry(entry: Registered, texts: Texts, t: Translator) -> Iterator[str]:
    told = entry.amendment
    identifier, title = subject_words(told, t)
    name = f"**{texts.escaped(identifier)}** " if identifier else ""
    editorial = " · " + forge_escape(t.text("editorial")) if entry.editorial else ""
    yield f"- {name}{texts.escaped(title)}"
    yield f"  - {texts.escaped(amendment_words(told, t))}{editorial}"
    if changed := rewording(told):
        words = (
            _MARKS[each.fate].format(texts.escaped(each.text)) if each.text.strip() else each.text
            for each in changed
        )
        yield f"  - {''.join(words)}"
    if entry.reason:
        head = t.text("{head}: ", head=t.text("Reason"))
        yield f"  - {forge_escape(head)}{texts.escaped(entry.reason)}"
    if typed := typed_words(entry, t):
        yield f"  - {texts.escaped(typed)}"
