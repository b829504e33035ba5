"""The screens of `check`, `rules` and `explain`."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.text import Text

from plantrack.checking import Checked
from plantrack.console.fields import Hanging, padded
from plantrack.console.style import Look, styled
from plantrack.diagnostics import Diagnostic, Severity
from plantrack.locale import Translator, msg
from plantrack.rules import Rule
from plantrack.source.text import SourceText
from plantrack.telling.plan_words import words_here
from plantrack.wire.diagnostics import (
    diagnostic_lines,
    page_paragraphs,
    severity_here,
    severity_word,
    summary_text,
)

STYLES = {
    Severity.ERROR: "trouble",
    Severity.WARNING: "doubt",
    Severity.NOTE: "soon",
    Severity.OFF: "quiet",
}
# A rule that speaks more often than the one is shown as often as the other.
_MOST_OF_A_RULE, _FIRST_OF_A_RULE = 8, 5
_GROUPS = {
    "reading": msg("Reading"),
    "fields": msg("Fields"),
    "links": msg("Ids and links"),
    "coverage": msg("Coverage"),
    "dates": msg("Dates"),
    "accountability": msg("Accountability"),
    "tables": msg("Imported tables"),
}


def check_screen(
    checked: Checked,
    sources: Mapping[str, SourceText],
    look: Look,
    *,
    summary: bool = True,
    whole: bool = False,
) -> RenderableType:
    """Return the screen of `check`: each mistake at its place, then how many there are.

    Of a rule that speaks often, the first mistakes are shown, and all of them on the `whole` one.
    """
    parts: list[RenderableType] = []
    for diagnostic, more in _folded(checked.diagnostics, most=None if whole else _MOST_OF_A_RULE):
        parts.extend([_diagnostic(diagnostic, sources, look.translator), styled()])
        if more:
            parts.extend(
                [styled(_and_more(diagnostic.rule, more, look.translator), "quiet"), styled()]
            )
    if not summary:
        return Group(*parts)
    worst = min(
        (diagnostic.severity for diagnostic in checked.diagnostics),
        key=lambda s: s.rank,
        default=None,
    )
    style = STYLES[worst] if worst else "good"
    parts.append(styled(summary_text(checked, look.translator), style))
    if checked.diagnostics:
        rule = min(checked.diagnostics, key=lambda diagnostic: diagnostic.severity.rank).rule
        parts.append(
            styled(
                look.translator.text("To know more: plantrack explain {rule}", rule=rule), "quiet"
            )
        )
    return Group(*parts)


def _folded(found: Sequence[Diagnostic], most: int | None) -> Iterator[tuple[Diagnostic, int]]:
    """Give the mistakes to show, and after the last one shown of a rule, how many are not."""
    often, given = Counter(diagnostic.rule for diagnostic in found), Counter[str]()
    for diagnostic in found:
        given[diagnostic.rule] += 1
        is_folded = most is not None and often[diagnostic.rule] > most
        if not is_folded or given[diagnostic.rule] < _FIRST_OF_A_RULE:
            yield diagnostic, 0
        elif given[diagnostic.rule] == _FIRST_OF_A_RULE:
            yield diagnostic, often[diagnostic.rule] - _FIRST_OF_A_RULE


def _and_more(rule: str, more: int, translator: Translator) -> str:
    return translator.plural(
        "and {count} other of this rule: --select {rule} shows it",
        "and {count} others of this rule: --select {rule} shows them",
        more,
        rule=rule,
    )


def _diagnostic(
    diagnostic: Diagnostic, sources: Mapping[str, SourceText], translator: Translator
) -> RenderableType:
    style = STYLES[diagnostic.severity]
    head, lines = styled(), [styled()]
    for kind, words in diagnostic_lines(diagnostic, sources, translator):
        if kind == "place":
            head.append(words, "heading")
        elif kind == diagnostic.severity.value:
            head.append("  " + words, style)
        elif kind == "message":
            lines[0] = styled(words, "heading")
        elif kind in ("source", "label"):
            lines.append(
                Text(words, style if kind == "label" else "", no_wrap=True, overflow="ignore")
            )
        elif kind == "related":
            lines.append(styled("→ " + words, "quiet"))
        else:
            lines.append(styled(translator.text("help: {advice}", advice=words), "accent"))
    return Group(head, *(Padding(line, (0, 0, 0, 2)) for line in lines))


def rules_screen(
    rules: Sequence[Rule], severities: Mapping[str, str], look: Look
) -> RenderableType:
    """Return the screen of `rules`: each with its severity here and what it finds."""
    t = look.translator
    width = max(len(rule.name) for rule in rules) + 2
    severities_shown = [severity_word(severity_here(rule, severities), t) for rule in rules]
    words = padded(severities_shown)
    parts: list[RenderableType] = []
    for group, of_group in groupby(rules, key=lambda rule: rule.group):
        if parts:
            parts.append(styled())
        parts.append(styled(t.spell(_GROUPS[group]), "heading"))
        for rule in of_group:
            severity = severity_here(rule, severities)
            head = styled(f"  {rule.name:<{width}}") + styled(next(words), STYLES[severity])
            parts.append(Hanging(head, styled(t.text(rule.summary))))
    return Group(*parts)


def explain_screen(rule: Rule, severities: Mapping[str, str], look: Look) -> RenderableType:
    """Return a rule's manual page, with its severity in this plan."""
    t = look.translator
    severity = severity_here(rule, severities)
    parts: list[RenderableType] = [
        styled(rule.name, "heading")
        + styled(" · " + severity_word(severity, t), STYLES[severity])
        + styled(" · " + t.spell(_GROUPS[rule.group]), "quiet")
    ]
    for paragraph in page_paragraphs(rule.page):
        is_example = paragraph.startswith(" ")
        words = styled(
            paragraph if is_example else t.text(paragraph), "accent" if is_example else ""
        )
        parts.extend([styled(), words])
    if here := words_here(t):
        parts.extend([styled(), styled(here, "quiet")])
    return Group(*parts)
