"""The screen of `doubts`: the facts that do not go together, by doubt, each with its place."""

from collections.abc import Iterator

from rich.console import Group, RenderableType

from plantrack.console.fields import Hanging
from plantrack.console.heading import git_line, opening_lines
from plantrack.console.style import Look, styled
from plantrack.diagnostics import Place
from plantrack.doubts import Doubt, Finding
from plantrack.model import Plan
from plantrack.source.witness import Witness
from plantrack.telling.doubts import blind_words, lift_words, silent_words, unknown_words
from plantrack.telling.plan_words import words_here
from plantrack.views.doubts import Doubted, Doubts, title_of
from plantrack.wire.diagnostics import page_paragraphs

_FEW = 3  # places besides the first that are named
_INDENT, _DEEPER = "  ", "      "


def doubts_screen(
    found: Doubts, plan: Plan, witness: Witness, version: str | None, look: Look
) -> RenderableType:
    """Return the screen of `doubts`; `plan` has the titles in the language of the answer."""
    t = look.translator
    lines = opening_lines(plan, found.day, version, look)
    lines.extend(git_line(witness, look))
    if not found.speaking:
        lines.extend([styled(), styled(t.text("No facts that do not go together."))])
    for each in found.speaking:
        lines.extend(_told(each, plan, look))
    if found.asked.backtest:
        lines.extend(_lifts(found, look))
    said = (silent_words(found, t), unknown_words(found, t), blind_words(found, t))
    for words in filter(None, said):
        lines.extend([styled(), styled(words, "quiet")])
    if found.speaking:
        name = found.speaking[0].doubt.name
        words = t.text(
            "Each may be harmless: {command} says why, and what to ask.",
            command=f"plantrack explain {name}",
        )
        lines.extend([styled(), styled(words, "quiet")])
    return Group(*lines)


def doubt_screen(doubt: Doubt, look: Look) -> RenderableType:
    """Return a doubt's page."""
    t = look.translator
    parts: list[RenderableType] = [
        styled(doubt.name, "heading") + styled(" · " + t.text("doubt"), "quiet")
    ]
    for paragraph in page_paragraphs(doubt.page):
        parts.extend([styled(), styled(t.text(paragraph))])
    if here := words_here(t):
        parts.extend([styled(), styled(here, "quiet")])
    return Group(*parts)


def _told(each: Doubted, plan: Plan, look: Look) -> Iterator[RenderableType]:
    t = look.translator
    yield styled()
    head = styled(f"{each.doubt.name}  ", "heading")
    yield Hanging(head, styled(t.text(each.doubt.summary), "quiet"))
    if each.is_silent and each.lift:
        yield Hanging(styled(_INDENT), styled(lift_words(each.lift, t), "doubt"))
    for finding in each.findings:
        yield Hanging(styled(_INDENT), styled(t.spell(finding.message)))
        where = f"{title_of(plan, finding.of)} · {_place(finding.place)}"
        yield Hanging(styled(_DEEPER), styled(where, "quiet"))
        yield from _related(finding, look)


def _related(finding: Finding, look: Look) -> Iterator[RenderableType]:
    t = look.translator
    for it in finding.related[:_FEW]:
        yield Hanging(
            styled(_DEEPER + "→ ", "quiet"),
            styled(f"{_place(it.place)} · {t.spell(it.message)}", "quiet"),
        )
    more = len(finding.related) - _FEW
    if more > 0:
        words = t.plural("and {count} other place", "and {count} other places", more)
        yield Hanging(styled(_DEEPER + "→ ", "quiet"), styled(words, "quiet"))


def _lifts(found: Doubts, look: Look) -> Iterator[RenderableType]:
    t = look.translator
    yield styled()
    yield styled(t.text("What the past says of each doubt"), "heading")
    words = t.text(
        "At each past month end: {w.deliverable:s} open and not late, and whether the due date of "
        "then was missed."
    )
    yield Hanging(styled(_INDENT), styled(words, "quiet"))
    measured = [(each.doubt.name, each.lift) for each in found.every if each.lift]
    width = max(len(name) for name, _ in measured)
    for name, lift in measured:
        yield Hanging(styled(f"{_INDENT}{name:<{width}}  "), styled(lift_words(lift, t), "quiet"))
    names = ", ".join(each.doubt.name for each in found.every if not each.doubt.is_measured)
    words = t.text(
        "Left out of the counts, as what they mark is done, an indicator or a meeting: {names}.",
        names=names,
    )
    yield Hanging(styled(_INDENT), styled(words, "quiet"))


def _place(place: Place) -> str:
    return f"{place.path}:{place.span.line}" if place.span else place.path
