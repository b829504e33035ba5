"""Makes the Word templates that are shipped: `python -m reports.word_templates` writes them."""

import io
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from docx.oxml import parse_xml

from plantrack.reports.skins.office.package import fixed_package
from reports.word_board import board
from reports.word_lists import evidence, partner, role, year
from reports.word_look import NS, blank

TEMPLATES = Path(__file__).parents[2] / "templates"
MADE: dict[str, tuple[Callable[[], str], bool]] = {
    "board": (board, False),
    "year": (year, True),
    "role": (role, False),
    "partner": (partner, False),
    "evidence": (evidence, True),
}
_FIXED_DAY = datetime(1980, 1, 1)  # noqa: DTZ001 - Word's dates carry no zone


def made(name: str) -> bytes:
    """Return a shipped template."""
    inside, landscape = MADE[name]
    document = blank(landscape=landscape)
    body = document.element.body
    for element in list(body)[:-1]:
        body.remove(element)
    for element in reversed(list(parse_xml(f"<w:body {NS}>{inside()}</w:body>"))):
        body.insert(0, element)
    properties = document.core_properties
    properties.title, properties.author, properties.comments = name, "plantrack", ""
    properties.last_modified_by, properties.revision = "plantrack", 1
    properties.created = properties.modified = _FIXED_DAY
    stream = io.BytesIO()
    document.save(stream)
    return fixed_package(stream.getvalue())


if __name__ == "__main__":
    for name in MADE:
        (TEMPLATES / f"{name}.docx").write_bytes(made(name))
