"""Diagnostics as SARIF 2.1.0, for code scanning and editors.

https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
"""

import hashlib
from collections import Counter
from collections.abc import Mapping
from urllib.parse import quote

from plantrack import __version__
from plantrack.checking import Checked
from plantrack.diagnostics import Diagnostic, Place
from plantrack.diagnostics.places import START
from plantrack.locale import Message, Translator
from plantrack.rules import RULES, Rule
from plantrack.source.text import SourceText
from plantrack.wire.diagnostics import page_paragraphs
from plantrack.wire.figures import Json
from plantrack.wire.severities import SPELLINGS

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_ROOT = "%SRCROOT%"
_FINGERPRINT = "primaryLocationLineHash"


def sarif_json(
    checked: Checked,
    sources: Mapping[str, SourceText],
    prefix: str,
    translator: Translator,
    not_told: str | None = None,
) -> Json:
    """Return one run of `check`; `prefix` leads from the repository to the plan.

    `not_told` says what git could not tell of the version compared with.
    """
    rules = list(RULES.values())
    ids = {rule.name: at for at, rule in enumerate(rules)}
    prints = _fingerprints(checked, sources)
    return {
        "$schema": SCHEMA,
        "version": "2.1.0",
        "runs": [
            {
                "tool": {
                    "driver": {
                        "name": "plantrack",
                        "semanticVersion": __version__,
                        "rules": [_rule(rule, translator) for rule in rules],
                    }
                },
                **_invocations(not_told),
                "language": translator.language,
                "columnKind": "unicodeCodePoints",
                "results": [
                    _result(found, ids[found.rule], print_, prefix, translator)
                    for found, print_ in zip(checked.diagnostics, prints, strict=True)
                ],
            }
        ],
    }


def _result(found: Diagnostic, at: int, print_: str, prefix: str, translator: Translator) -> Json:
    return {
        "ruleId": found.rule,
        "ruleIndex": at,
        "level": SPELLINGS[found.severity].sarif,
        "message": {"text": _message(found, translator)},
        "locations": [_location(found.place, prefix)],
        "relatedLocations": _related(found, prefix, translator),
        "partialFingerprints": {_FINGERPRINT: print_},
    }


def _invocations(not_told: str | None) -> Json:
    if not_told is None:
        return {}
    notified = {"level": "warning", "message": {"text": not_told}}
    told = {"executionSuccessful": True, "toolExecutionNotifications": [notified]}
    return {"invocations": [told]}


def _rule(rule: Rule, t: Translator) -> Json:
    page = [
        paragraph if paragraph.startswith(" ") else t.text(paragraph)
        for paragraph in page_paragraphs(rule.page)
    ]
    return {
        "id": rule.name,
        "shortDescription": {"text": page[0]},
        "help": {"text": "\n\n".join(page)},
        "defaultConfiguration": {"level": SPELLINGS[rule.severity].sarif},
        "properties": {"tags": [rule.group]},
    }


def _message(diagnostic: Diagnostic, translator: Translator) -> str:
    said = [
        translator.spell(diagnostic.message),
        translator.spell(diagnostic.help) if diagnostic.help else "",
    ]
    return "\n".join(filter(None, said))


def _related(diagnostic: Diagnostic, prefix: str, translator: Translator) -> list[Json]:
    return [
        {"id": at, **_location(other.place, prefix), "message": _text(other.message, translator)}
        for at, other in enumerate(diagnostic.related, start=1)
    ]


def _text(message: Message, translator: Translator) -> Json:
    return {"text": translator.spell(message)}


def _location(place: Place, prefix: str) -> Json:
    span = place.span or START
    return {
        "physicalLocation": {
            "artifactLocation": {"uri": quote(prefix + place.path), "uriBaseId": _ROOT},
            "region": {
                "startLine": span.line,
                "startColumn": span.column,
                "endLine": span.end_line,
                "endColumn": span.end_column,
            },
        },
        **_logical(place),
    }


def _logical(place: Place) -> Json:
    """Return the cell of a place in a workbook, whose row and column the region has."""
    return {"logicalLocations": [{"fullyQualifiedName": place.told}]} if place.cell else {}


def _fingerprints(checked: Checked, sources: Mapping[str, SourceText]) -> list[str]:
    """Return what tells a diagnostic again after lines moved: rule, file, text, which one."""
    seen: Counter[str] = Counter()
    found = []
    for diagnostic in checked.diagnostics:
        source, line = sources.get(diagnostic.place.path), (diagnostic.place.span or START).line
        text = source.line(line).strip() if source else ""
        key = f"{diagnostic.rule}\n{diagnostic.place.path}\n{text}"
        digest = hashlib.sha256(key.encode("utf-8", "replace")).hexdigest()[:16]
        seen[digest] += 1
        found.append(f"{digest}:{seen[digest]}")
    return found
