"""The screen of `changes`: the changes to the plan itself, those without a reason first."""

from collections.abc import Iterator, Sequence

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from plantrack.console.heading import opening_lines
from plantrack.console.style import Look, styled
from plantrack.history.register import Register, Registered
from plantrack.model import ChangeReason
from plantrack.telling.amendments import (
    amendment_words,
    basis,
    headline,
    rewording,
    subject_words,
    typed_words,
)
from plantrack.telling.wordings import Words

_STYLES = {"same": "", "gone": "quiet", "new": "good"}
_SIGNS = {"same": ("", ""), "gone": ("[-", "-]"), "new": ("{+", "+}")}


def register_screen(register: Register, version: str | None, look: Look) -> RenderableType:
    """Return the screen of `changes`."""
    t = look.translator
    parts = opening_lines(register.plan, register.day, version, look)
    parts.extend([styled(headline(register, t), "accent"), styled(basis(register, t), "quiet")])
    if not register.was_adopted and register.baseline.word is None:
        words = t.text("No {w.action_plan} says when it was adopted: name a version with --since.")
        parts.append(styled(f"! {words}", "doubt"))
    parts.extend(_group(t.text("Without a reason"), register.unexplained, look))
    parts.extend(_group(t.text("With their reason"), register.explained, look))
    parts.extend(_unused(register.unused, look))
    return Group(*parts)


def _group(title: str, entries: Sequence[Registered], look: Look) -> Iterator[RenderableType]:
    if not entries:
        return
    yield styled()
    yield styled(title, "heading")
    table = Table.grid(padding=(0, 2, 0, 0))
    table.add_column(no_wrap=True)
    table.add_column()
    for entry in entries:
        mark = styled("! ", "doubt") if entry.is_unexplained else styled("  ")
        identifier, title = subject_words(entry.amendment, look.translator)
        table.add_row(
            mark + styled(identifier, "accent"), Group(styled(title), *_told(entry, look))
        )
    yield table


def _told(entry: Registered, look: Look) -> Iterator[RenderableType]:
    t, told = look.translator, entry.amendment
    words = styled(amendment_words(told, t))
    if entry.editorial:
        words += styled(" · " + t.text("editorial"), "quiet")
    yield words
    if changed := rewording(told):
        yield _reworded(changed)
    if entry.reason:
        yield styled(t.text("{head}: ", head=t.text("Reason")), "quiet") + styled(entry.reason)
    if typed := typed_words(entry, t):
        yield styled(typed, "quiet")


def _reworded(changed: Sequence[Words]) -> Text:
    """Return both wordings in one: signs tell what went and what came, beside their colours."""
    return Text.assemble(  # at once: `+=` would copy all that is before, for each word
        *(
            (f"{opening}{words.text}{closing}", _STYLES[words.fate])
            for words in changed
            for opening, closing in (_SIGNS[words.fate],)
        )
    )


def _unused(reasons: Sequence[ChangeReason], look: Look) -> Iterator[RenderableType]:
    if not reasons:
        return
    yield styled()
    yield styled(
        look.translator.text("Reasons of plan/changes.yaml that explain no change"), "heading"
    )
    for reason in reasons:
        yield styled("  ") + styled(f"{reason.id}  ", "accent") + styled(reason.reason)
