"""What Word and PowerPoint say of a file: its title, author, language and day, from the report."""

from datetime import datetime, time
from typing import Any

from plantrack.reports.sections.kinds import Document
from plantrack.reports.skins.office.plain import LANGUAGES, plain

_LONGEST = 255
_NO_DAY = datetime(1980, 1, 1)  # noqa: DTZ001 - the dates of these programs carry no zone


def name_file(properties: Any, document: Document) -> None:  # noqa: ANN401 - a class for each program
    """Give a file its title, author, language, and the day of its figures as its own."""
    properties.title = plain(document.title)[:_LONGEST]
    properties.author = plain(document.author)[:_LONGEST]
    properties.last_modified_by = properties.author
    properties.language = LANGUAGES[document.language]
    day = datetime.combine(document.day, time()) if document.day else _NO_DAY
    properties.created = properties.modified = day
    properties.revision = 1
