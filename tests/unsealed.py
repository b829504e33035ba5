"""A report's text without the last line that says what made it."""

import re

from plantrack.reports.provenance import MARK

_SEALED = re.compile(rf"\r?\n?<!-- {MARK} .*? -->\r?\n?\Z", re.DOTALL)


def unsealed(text: str) -> str:
    """Return a page of Markdown or HTML as its template made it."""
    return _SEALED.sub("\n", text)
