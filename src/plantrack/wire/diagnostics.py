"""Diagnostics as text for people and as JSON for programs."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from rich.cells import cell_len

from plantrack.checking import Checked
from plantrack.diagnostics import Diagnostic, Place, Related, Severity, Span
from plantrack.diagnostics.places import START
from plantrack.locale import Translator
from plantrack.rules import Rule
from plantrack.source.internal_lines import without_internal
from plantrack.source.text import CONTROL, SourceText
from plantrack.wire.figures import Json, envelope
from plantrack.wire.severities import SPELLINGS

_WIDEST = 160


def severity_word(severity: Severity, translator: Translator) -> str:
    """Return a severity as people read it."""
    return translator.spell(SPELLINGS[severity].word)


def diagnostics_json(checked: Checked, translator: Translator) -> Json:
    """Return the JSON of `check`, messages in the translator's language."""
    return envelope("check") | {
        "diagnostics": [
            _diagnostic_json(diagnostic, translator) for diagnostic in checked.diagnostics
        ],
        "summary": {
            "errors": checked.count(Severity.ERROR),
            "warnings": checked.count(Severity.WARNING),
            "notes": checked.count(Severity.NOTE),
            "files": checked.files,
        },
    }


def rules_json(
    rules: Sequence[Rule], severities: Mapping[str, str], translator: Translator
) -> Json:
    """Return the JSON of `rules`."""
    return envelope("rules") | {
        "rules": [rule_json(rule, severities, translator) for rule in rules]
    }


def severity_here(rule: Rule, severities: Mapping[str, str]) -> Severity:
    """Return a rule's severity where a plan gives some; errors of reading keep theirs."""
    return rule.severity if rule.is_locked else Severity(severities.get(rule.name, rule.severity))


def rule_json(rule: Rule, severities: Mapping[str, str], translator: Translator) -> Json:
    """Return one rule: its name, its group, its severity here, its page."""
    severity = severity_here(rule, severities)
    return {
        "rule": rule.name,
        "group": rule.group,
        "severity": severity.value,
        "default_severity": rule.severity.value,
        "summary": translator.text(rule.summary),
        "page": page_text(rule.page, translator),
    }


def page_text(page: str, translator: Translator) -> str:
    """Return a page in the translator's language; its examples stay as they are."""
    return "\n\n".join(
        paragraph if paragraph.startswith(" ") else translator.text(paragraph)
        for paragraph in page_paragraphs(page)
    )


def page_paragraphs(page: str) -> Iterator[str]:
    """Give a rule's page paragraph by paragraph; prose on one line, examples as they are."""
    for paragraph in page.split("\n\n"):
        yield paragraph if paragraph.startswith(" ") else " ".join(paragraph.split())


def diagnostic_lines(
    diagnostic: Diagnostic, sources: Mapping[str, SourceText], translator: Translator
) -> Iterator[tuple[str, str]]:
    """Give a diagnostic line by line, each with what it is.

    The kinds are `place`, `source`, `label`, `related` and `help`.
    """
    span = diagnostic.place.span or START
    severity = severity_word(diagnostic.severity, translator)
    yield "place", diagnostic.place.told
    yield diagnostic.severity.value, f"{severity}[{diagnostic.rule}]"
    yield "message", translator.spell(diagnostic.message)
    if diagnostic.place.path in sources:
        yield from _excerpt(sources[diagnostic.place.path], span)
    for other in diagnostic.related:
        yield "related", f"{other.place.told}  {translator.spell(other.message)}"
    if diagnostic.help:
        yield "help", translator.spell(diagnostic.help)


def summary_text(checked: Checked, translator: Translator) -> str:
    """Return the last line of `check`: how many mistakes in how many files."""
    parts = [
        translator.plural("{count} error", "{count} errors", checked.count(Severity.ERROR)),
        translator.plural("{count} warning", "{count} warnings", checked.count(Severity.WARNING)),
    ]
    if notes := checked.count(Severity.NOTE):
        parts.append(translator.plural("{count} note", "{count} notes", notes))
    files = translator.plural("{count} file checked", "{count} files checked", checked.files)
    return ", ".join(parts) + " · " + files


def _excerpt(source: SourceText, span: Span) -> Iterator[tuple[str, str]]:
    """Give the source line and, under the span, a label; long lines are cut around it."""
    line = without_internal(source, span.line)
    text = CONTROL.sub("\N{REPLACEMENT CHARACTER}", line).replace("\t", " ")
    if not text.strip():
        return
    start = max(0, span.column - 1 - _WIDEST // 2) if len(text) > _WIDEST else 0
    shown = text[start : start + _WIDEST]
    before = shown[: span.column - 1 - start]
    end = span.end_column if span.end_line == span.line else len(text) + 1
    under = shown[span.column - 1 - start : max(end - 1 - start, 0)] or " "
    gutter = " " * len(str(span.line))
    yield "source", f"{span.line} | {shown}"
    yield "label", f"{gutter} | {' ' * cell_len(before)}{'^' * max(cell_len(under), 1)}"


def _diagnostic_json(diagnostic: Diagnostic, translator: Translator) -> Json:
    return {
        "rule": diagnostic.rule,
        "severity": diagnostic.severity.value,
        "message": translator.spell(diagnostic.message),
        **place_json(diagnostic.place),
        "help": translator.spell(diagnostic.help) if diagnostic.help else None,
        "related": related_json(diagnostic.related, translator),
    }


def related_json(related: Iterable[Related], translator: Translator) -> list[Json]:
    """Return other places, and what stands in each."""
    return [
        {**start_json(other.place), "message": translator.spell(other.message)} for other in related
    ]


def start_json(place: Place) -> Json:
    """Return a place as answers give it: its path, and where it begins."""
    span = place.span or START
    cell = {"cell": place.cell} if place.cell else {}
    return {"path": place.path, "line": span.line, "column": span.column} | cell


def place_json(place: Place) -> Json:
    """Return a place as answers give it: its path, and where it begins and ends."""
    span = place.span or START
    return {**start_json(place), "end_line": span.end_line, "end_column": span.end_column}
