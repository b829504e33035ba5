"""Diagnostics as annotations of a GitHub workflow: a command a line, on standard output.

The words are escaped as the Actions toolkit does, so that no text of a plan is a command of its
own: `%`, CR and LF everywhere, `:` and `,` in properties as well.
"""

from collections.abc import Iterator, Mapping

from plantrack.checking import Checked
from plantrack.diagnostics import Diagnostic, Span
from plantrack.diagnostics.places import START
from plantrack.locale import Translator
from plantrack.locale.printable import printable
from plantrack.wire.severities import SPELLINGS

_IN_TEXT = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_IN_PROPERTY = _IN_TEXT | str.maketrans({":": "%3A", ",": "%2C"})


def github_annotations(
    checked: Checked, prefix: str, translator: Translator, not_told: str | None = None
) -> str:
    """Return one annotation a diagnostic; `prefix` leads from the repository to the plan.

    The first is `not_told`: what git could not tell of the version compared with.
    """
    lines = [_annotation(diagnostic, prefix, translator) for diagnostic in checked.diagnostics]
    if not_told is not None:
        lines.insert(0, f"::warning title=git::{printable(not_told).translate(_IN_TEXT)}")
    return "".join(f"{line}\n" for line in lines)


def _annotation(diagnostic: Diagnostic, prefix: str, translator: Translator) -> str:
    properties = {
        "file": prefix + diagnostic.place.path,
        **dict(_place(diagnostic.place.span or START)),
        "title": diagnostic.rule,
    }
    level, message = SPELLINGS[diagnostic.severity].github, _message(diagnostic, translator)
    return f"::{level} {_spelled(properties)}::{message}"


def _place(span: Span) -> Iterator[tuple[str, str]]:
    """Give the place; columns only where it is on one line, as GitHub wants it."""
    yield "line", f"{span.line}"
    yield "endLine", f"{span.end_line}"
    if span.line == span.end_line:
        yield "col", f"{span.column}"
        yield "endColumn", f"{span.end_column}"


def _spelled(properties: Mapping[str, str]) -> str:
    return ",".join(
        f"{name}={printable(text).translate(_IN_PROPERTY)}" for name, text in properties.items()
    )


def _message(diagnostic: Diagnostic, translator: Translator) -> str:
    said = [
        diagnostic.place.told if diagnostic.place.cell else "",
        translator.spell(diagnostic.message),
        translator.spell(diagnostic.help) if diagnostic.help else "",
    ]
    return printable("\n".join(filter(None, said))).translate(_IN_TEXT)
