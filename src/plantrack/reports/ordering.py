"""The parts of a report in the order that its template names them in, the same for all formats."""

import re
from collections.abc import Mapping
from pathlib import Path

from plantrack.locale import Translator
from plantrack.reports.sections.kinds import Paragraph, Section
from plantrack.reports.sections.spans import words
from plantrack.reports.templates import filled, has_template, plain_environment

_PLACE = re.compile(r"\x02(\d+)\x03")
_APART = re.compile(r"\n\s*\n")


def ordered(
    root: Path, name: str, translator: Translator, parts: Mapping[str, object]
) -> tuple[Section, ...]:
    """Return the sections of a report, in order; text that a template adds is a paragraph.

    A report of a plan's own that has templates of formats only has no section here.

    Raises:
        PlantrackError: the template is broken, or takes too long.
    """
    template = f"{name}.j2"
    if not has_template(root, template):
        return ()
    found: list[tuple[Section, ...]] = []

    def placed(value: object) -> object:
        if isinstance(value, tuple):
            found.append(value)
            return f"\x02{len(found) - 1}\x03"
        return "" if value is None else value

    text = filled(plain_environment(root, translator, placed), template, parts)
    sections: list[Section] = []
    for at, piece in enumerate(_PLACE.split(text)):
        sections.extend(found[int(piece)] if at % 2 else _paragraphs(piece))
    return tuple(sections)


def _paragraphs(text: str) -> list[Section]:
    told = (" ".join(each.split()) for each in _APART.split(text))
    return [Paragraph(words(each)) for each in told if each]
